"""The documentation speaks of files, commands, keys and words that exist."""

from __future__ import annotations

import ast
import re
import shlex
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer.main
from PySide6.QtGui import QImage

from jobassist.cli.main import app
from jobassist.domain.duties import Status
from jobassist.services.counters import Counter
from jobassist.services.load_agendas import load_agendas
from jobassist.services.load_letters import load_letters
from jobassist.services.load_rules import load_clocks
from jobassist.ui.keys.words import key_groups

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "vejledning"
PICTURES = ROOT / "docs" / "billeder"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "resources").rglob("*.md")])
GUIDE_PAGES = sorted(GUIDE.glob("*.md"))
MOST_PICTURE_BYTES, MOST_PICTURES_BYTES = 250_000, 2_500_000

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")
_KEY = re.compile(r"<kbd>([^<]+)</kbd>")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_QUOTED = re.compile(r"“([^”]+\.)”")
_COMMAND = re.compile(r"(?:\S*python\S* -m |\S*[/\\]bin/|\.venv\S*)?jobassist\b(?![/._])(.*)")
_FORBIDDEN = re.compile(
    r"/work\b|/tmp\b|/root\b|/home/|shared/|\bsessions?\b|\bhelper session", re.IGNORECASE
)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


each_page = pytest.mark.parametrize("page", PAGES, ids=name_of)
each_guide_page = pytest.mark.parametrize("page", GUIDE_PAGES, ids=name_of)


@each_page
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    for target in _LINK.findall(_prose(page)):
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        file, _, heading = target.partition("#")
        found = (page.parent / file).resolve() if file else page
        assert found.exists(), f"{target} is missing"
        assert not heading or heading in _headings(found), f"{target}: no such heading"


def test_every_battery_that_is_named_exists() -> None:
    named = re.findall(r"`(\w+/test_\w+\.py)`", (ROOT / "docs" / "testing.md").read_text("utf-8"))
    assert len(named) > 10
    assert [path for path in named if not (ROOT / "tests" / path).exists()] == []


@each_page
def test_nothing_tells_of_where_it_was_made(page: Path) -> None:
    assert not _FORBIDDEN.findall(page.read_text("utf-8"))


def test_every_page_of_the_guide_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    assert [name for name in (page.name for page in GUIDE_PAGES) if f"(vejledning/{name})" not in index] == []


def test_every_picture_is_used_and_small() -> None:
    used = {Path(target).name for page in PAGES for target in _LINK.findall(_prose(page))}
    pictures = sorted(PICTURES.iterdir())
    assert [picture.name for picture in pictures if picture.name not in used] == []
    sizes = {picture.name: picture.stat().st_size for picture in pictures}
    assert [name for name, size in sizes.items() if size > MOST_PICTURE_BYTES] == []
    assert sum(sizes.values()) < MOST_PICTURES_BYTES
    assert not any(QImage(str(picture)).isNull() for picture in pictures)


@each_page
def test_every_command_and_option_exists(page: Path) -> None:
    for line in _commands(page):
        _check_command(line)


@each_page
def test_every_make_target_exists(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for line in _code_lines(page):
        if match := re.match(r"make ([a-z]+)", line):
            assert re.search(rf"^{match[1]}:", makefile, re.MULTILINE), line


def test_every_command_and_option_is_told_of() -> None:
    lines = [line for page in GUIDE_PAGES for line in _commands(page)]
    told = {name for line in lines if (name := _command_of(line.split()[1:])[0])}
    assert told == set(_all_commands())
    text = (GUIDE / "kommandolinjen.md").read_text("utf-8")
    assert [option for option in _all_options() if f"{option}" not in text] == []


@each_page
def test_every_example_is_taken_by_its_command(page: Path) -> None:
    """Whole lines to type: options that are demanded, choices, numbers and days."""
    for line in (line for block in _FENCE.findall(page.read_text("utf-8")) for line in block.splitlines()):
        match = _COMMAND.match(line.strip())
        if match and not re.search(r"[\[…]", match[1]):
            _parse(shlex.split(match[1], comments=True))


def test_the_words_of_statuses_and_lists_are_those_of_the_commands() -> None:
    rows = [line.split("|") for line in (GUIDE / "kommandolinjen.md").read_text("utf-8").splitlines()]
    statuses, lists = (
        [row[column].strip(" `") for row in rows if len(row) == 7 and row[column].strip().startswith("`")][1:]
        for column in (1, 4)
    )
    assert set(statuses) == {status.value for status in Status}
    assert lists == [counter.value for counter in Counter]


def test_every_rule_agenda_and_letter_that_is_named_exists() -> None:
    ids = {
        "rules show": {path.stem for path in (ROOT / "resources" / "rules").glob("*.toml")}
        | {clock.id for clock in load_clocks(ROOT / "resources" / "rules")},
        "agendas show": {agenda.id for agenda in load_agendas(ROOT / "resources" / "agendas")},
        "letter show": {letter.id for letter in load_letters(ROOT / "resources" / "letters")},
    }
    ids["letter make"] = ids["letter show"]
    named = re.compile(rf"({'|'.join(ids)}) ([\w-]+)")
    lines = [line for page in PAGES for line in _commands(page)]
    found = [match.groups() for line in lines if (match := named.search(line)) and match[2] != "ID"]
    assert {name for name, _own in found} == set(ids)
    assert [own for name, own in found if own not in ids[name]] == []


@each_guide_page
def test_every_key_exists(page: Path) -> None:
    for keys in _KEY.findall(page.read_text("utf-8")):
        assert keys in _keys(), f"nothing listens for {keys}"


def test_every_key_is_told_of() -> None:
    """What the app's own page of keys has, the guide has too."""
    told = {keys for page in GUIDE_PAGES for keys in _KEY.findall(page.read_text("utf-8"))}
    wanted = {_as_written(keys) for group in key_groups() for line in group.lines for keys in line.keys}
    assert wanted - told - _NOT_TOLD == set()


@each_guide_page
def test_every_word_of_the_screen_stands_on_the_screen(page: Path) -> None:
    """Bold is what can be read in the window: a button, a heading, a status; or a whole Danish sentence."""
    said = _said()
    for words in _BOLD.findall(page.read_text("utf-8")):
        if words[-1] not in ".?:" and _plain(words) not in said:
            assert words in _STRESSED, f"the window never says “{words}”"


def test_every_sentence_in_quotation_marks_is_the_program_s_own() -> None:
    said = _said()
    pages = [" ".join(page.read_text("utf-8").split()) for page in GUIDE_PAGES]
    sentences = [sentence for text in pages for sentence in _QUOTED.findall(text)]
    assert len(sentences) > 25
    assert [sentence for sentence in sentences if _plain(sentence) not in said] == []


_STRESSED = {
    "Til venstre", "Øverst", "Nederst", "ikke", "I en samtale", "I en dagsorden", "Andre steder",
    "Enkelte rækker", "hele", "Forsvundne", "Afviste", "sender", "vi",
}  # fmt: skip
"""Bold words that are stressed for another reason."""
_NOT_TOLD = {"…", "0", "9"}
"""The keys page says "0 … 9" of the scale and "Ctrl+1 … Ctrl+9" of the pages."""


def _prose(page: Path) -> str:
    """The page without its code."""
    return _CODE.sub("", _FENCE.sub("", page.read_text("utf-8")))


@cache
def _headings(page: Path) -> frozenset[str]:
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return frozenset(re.sub(r"[^\w\- ]", "", title.casefold()).replace(" ", "-") for title in titles)


def _code_lines(page: Path) -> list[str]:
    text = page.read_text("utf-8")
    blocks = [line for block in _FENCE.findall(text) for line in block.splitlines()]
    return [line.strip() for line in [*blocks, *_CODE.findall(_FENCE.sub("", text))]]


def _commands(page: Path) -> list[str]:
    """Every ``jobassist …`` that the page tells one to type, without comments."""
    found = []
    for line in _code_lines(page):
        if match := _COMMAND.match(line):
            found.append("jobassist" + re.sub(r"\s#.*| \[.*| \.\.\.$", "", match[1]))
    return found


def _check_command(line: str) -> None:
    words = shlex.split(line)[1:]
    name, command = _command_of(words)
    path = name.split()
    known = _options_of(command) | _options_of(_root())
    for word in words:
        if word.startswith("-") and not word[1:2].isdigit():
            assert word.split("=")[0] in known, f"{line}: {word} does not exist"
        elif path and word == path[0]:
            path.pop(0)
    assert not path, line
    if name == "" and words and not words[0].startswith("-"):
        raise AssertionError(f"{line}: no such command")


def _parse(words: list[str]) -> None:
    """Raises the command's own error when it would not take these words; nothing is run."""
    name, command = _command_of(words)
    rest = words
    for part in name.split():
        rest = rest[rest.index(part) + 1 :]
    command.make_context(name or "jobassist", list(rest))


def _command_of(words: list[str]) -> tuple[str, Any]:
    """The command that a line runs, with its whole name; the root where it names none."""
    name: list[str] = []
    command = _root()
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word in ("--data-dir", "--format") and not name:
            rest = rest[1:]
        elif word in getattr(command, "commands", {}):
            name.append(word)
            command = command.commands[word]
        elif not word.startswith("-"):
            break
    return " ".join(name), command


@cache
def _root() -> Any:
    return typer.main.get_command(app)


def _options_of(command: Any) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts if option.startswith("-")} | {
        "--help",
        "-h",
    }


def _all_commands() -> dict[str, Any]:
    return _within(_root(), "")


def _within(group: Any, name: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for own, command in group.commands.items():
        whole = f"{name} {own}".strip()
        found |= _within(command, whole) if getattr(command, "commands", None) else {whole: command}
    return found


def _all_options() -> list[str]:
    commands = [_root(), *_all_commands().values()]
    return sorted({option for command in commands for option in _options_of(command)} - {"-h"})


@cache
def _keys() -> frozenset[str]:
    """Every key the window listens for, as the guide writes it."""
    sources = [path.read_text("utf-8") for path in (ROOT / "jobassist" / "ui").rglob("*.py")]
    texts = {text for path in (ROOT / "jobassist" / "ui").rglob("*.py") for text in _texts_of(path)}
    found = {text for text in texts if re.fullmatch(r"(?:(?:Ctrl|Alt|Shift)\+)?\S+|[A-Z]", text)}
    # Several keys of one line of the app's own page of keys are one text; their screens' tests press them.
    found |= {keys for group in key_groups() for line in group.lines for keys in line.keys}
    found = {_as_written(text) for text in found}
    from jobassist.ui.frame.pages import PAGES as SCREENS

    named = {"Enter": "Key_Return", "Esc": "Key_Escape", "↑": "Key_Up", "↓": "Key_Down", "Home": "Key_Home",
             "End": "Key_End", "Ctrl+C": "StandardKey.Copy", "Tab": "setTabOrder", "Shift+Tab": "setTabOrder",
             "Ctrl+↑": "Ctrl+↑", "Ctrl+↓": "Ctrl+↓"}  # fmt: skip
    usual = {key for key, mark in named.items() if any(mark in source for source in sources)}
    return frozenset(found | usual | {screen.keys for screen in SCREENS})


def _as_written(keys: str) -> str:
    """Keys as the guide writes them."""
    for name, sign in {"Return": "Enter", "Down": "↓", "Up": "↑", "Left": "←", "Right": "→"}.items():
        keys = keys.replace(name, sign)
    return keys


@cache
def _said() -> str:
    """Everything the program and its data can say, numbers and blanks made alike."""
    texts = [text for path in (ROOT / "jobassist").rglob("*.py") for text in _texts_of(path)]
    data = [path.read_text("utf-8") for path in (ROOT / "resources").rglob("*.toml")]
    return "\n".join(_plain(text) for text in [*texts, *data])


def _texts_of(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return [
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and type(node.value) is str
    ]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"%\d|\d+(?:[.-]\d+)*", "#", text).split())
