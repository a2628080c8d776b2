"""The habits that a tool does not check by itself: short files, locks that agree, nothing from afar."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

CHECKOUT = Path(__file__).resolve().parents[2]
LONGEST_FILE = 400
LOCKS = ["runtime", "dev"]


def _lock(name: str) -> str:
    return (CHECKOUT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def _pins(lock: str) -> dict[str, set[str]]:
    """Versions per distribution, extras aside; there may be several, each for its own Python or system."""
    pins: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)(?:\[[\w.,-]+\])?==([^\s;]+)", lock, re.MULTILINE):
        pins.setdefault(canonicalize_name(name), set()).add(version)
    return pins


def test_no_file_grows_too_long() -> None:
    folders = ["jobassist", "db", "tests", "scripts", "benchmarks"]
    files = [path for folder in folders for path in (CHECKOUT / folder).rglob("*.py")]
    lines = {
        path.relative_to(CHECKOUT).as_posix(): path.read_bytes().count(b"\n")
        for path in files
        if "__pycache__" not in path.parts
    }
    assert lines
    assert {path: count for path, count in lines.items() if count > LONGEST_FILE} == {}


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes_and_no_lock_names_an_index(name: str) -> None:
    lock = _lock(name)
    pinned = [block for block in re.split(r"\n(?=\S)", lock) if not block.startswith("#")]
    assert [block.split("\n")[0] for block in pinned if "--hash=sha256:" not in block] == []
    assert "://" not in lock
    assert "index-url" not in lock


def test_the_development_lock_tests_what_users_run() -> None:
    runtime, dev = (_pins(_lock(name)) for name in LOCKS)
    assert {name: versions for name, versions in runtime.items() if dev.get(name) != versions} == {}


def test_the_locks_answer_the_declared_dependencies() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {
        "runtime": project["dependencies"],
        "dev": project["dependencies"] + project["optional-dependencies"]["dev"],
    }
    for name, requirements in declared.items():
        pins = _pins(_lock(name))
        for requirement in map(Requirement, requirements):
            versions = pins.get(canonicalize_name(requirement.name), set())
            assert any(Version(version) in requirement.specifier for version in versions), (
                f"make lock: {requirement} is not in requirements/{name}.txt"
            )


def test_hooks_before_a_commit_come_from_this_repository_alone() -> None:
    hooks = (CHECKOUT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"repo:\s*(\S+)", hooks)) == {"local"}
    assert "://" not in hooks


def test_make_help_lists_every_command() -> None:
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    explained = re.findall(r"^([a-z]+):.*## \S", makefile, re.MULTILINE)
    assert sorted(explained) == sorted(set(phony.split()) - {"system"})
