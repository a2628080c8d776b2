"""The English words of the window: `update` finds the Danish ones in the code, `check` says what is missing.

The strings in the code are Danish. `resources/i18n/jobassist_en.ts` pairs each with its English one; it is
edited by hand or with Qt Linguist, and read as it is (see `jobassist/ui/language.py`).
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "jobassist" / "ui"
ENGLISH = ROOT / "resources" / "i18n" / "jobassist_en.ts"
_LUPDATE = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
_PLACEHOLDER = re.compile(r"%\d|%n")

Key = tuple[str, str]
"""A context (the class, or the first word given to ``translate``) and a Danish text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A Danish text of the file, and its English one."""

    key: Key
    english: str
    is_finished: bool


def update(code: Path = CODE, english: Path = ENGLISH) -> None:
    """Brings the file up to date with the code; new texts wait there for their English words."""
    files = [str(path) for path in sorted(code.rglob("*.py"))]
    options = ["-locations", "none", "-no-obsolete", "-silent"]
    languages = ["-source-language", "da_DK", "-target-language", "en_GB"]
    english.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-c", _LUPDATE, *options, *languages, *files, "-ts", str(english)]
    subprocess.run(command, check=True)


def check(code: Path = CODE, english: Path = ENGLISH) -> list[str]:
    """What is wrong, one line each; empty when every text of the code has its English words."""
    problems: list[str] = []
    wanted: set[Key] = set()
    for path in sorted(code.rglob("*.py")):
        found = _Finder(path.relative_to(code).as_posix())
        found.visit(ast.parse(path.read_text(encoding="utf-8")))
        wanted |= found.keys
        problems += found.problems
    entries = list(read(english))
    known = {entry.key for entry in entries}
    problems += [f"missing: {_shown(key)}" for key in sorted(wanted - known)]
    problems += [f"no longer in the code: {_shown(key)}" for key in sorted(known - wanted)]
    problems += [problem for entry in entries if (problem := _problem(entry))]
    return problems


def read(english: Path) -> Iterator[Entry]:
    """Every entry of the file."""
    tree = ElementTree.parse(english)  # noqa: S314 - our own file
    for context in tree.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None else translation.text or ""
            kind = "unfinished" if translation is None else translation.get("type", "")
            yield Entry((name, message.findtext("source", "")), text, not kind)


class _Finder(ast.NodeVisitor):
    """Finds what ``tr`` and ``translate`` are called with, and calls that nothing could translate."""

    def __init__(self, path: str) -> None:
        self.keys: set[Key] = set()
        self.problems: list[str] = []
        self._path = path
        self._classes: list[str] = []
        self._is_in_fstring = False

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        outer, self._is_in_fstring = self._is_in_fstring, True
        self.generic_visit(node)
        self._is_in_fstring = outer

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr":
            self._take_tr(node)
        elif name == "translate" and len(node.args) >= 2:
            context, text = (_literal(argument) for argument in node.args[:2])
            self._take(node, context, text)

    def _take_tr(self, node: ast.Call) -> None:
        target = node.func.value if isinstance(node.func, ast.Attribute) else None
        is_self = isinstance(target, ast.Name) and target.id == "self"
        if not is_self or not self._classes:
            # The tools name the context after the variable; at run time it is the class.
            self._complain(node, "only self.tr() is found: use translate() here")
        else:
            self._take(node, self._classes[-1], _literal(node.args[0]) if node.args else None)

    def _take(self, node: ast.Call, context: str | None, text: str | None) -> None:
        if context is None or text is None:
            self._complain(node, "only literal texts are found")
        elif self._is_in_fstring:
            self._complain(node, "texts inside an f-string are not found")
        else:
            self.keys.add((context, text))

    def _complain(self, node: ast.Call, why: str) -> None:
        self.problems.append(f"{self._path}:{node.lineno}: {why}")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _problem(entry: Entry) -> str:
    if not entry.english or not entry.is_finished:
        return f"without English words: {_shown(entry.key)}"
    if sorted(_PLACEHOLDER.findall(entry.key[1])) != sorted(_PLACEHOLDER.findall(entry.english)):
        return f"other placeholders: {_shown(entry.key)}"
    return ""


def _shown(key: Key) -> str:
    return f"{key[0]}: {key[1]}"


def main(arguments: Iterable[str]) -> int:
    """Runs ``update`` or ``check``."""
    command = " ".join(arguments)
    if command == "update":
        update()
    elif command != "check":
        print("usage: translations.py update|check", file=sys.stderr)
        return 2
    problems = check()
    print("\n".join(problems) or "Every text has its English words.")
    return 1 if problems and command == "check" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
