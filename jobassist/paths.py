"""Where the shipped files and the user's files are, the same in a checkout, a wheel and a frozen build."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped_root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    in_wheel = _PACKAGE / "_shipped"
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent


def resources(*parts: str) -> Path:
    """A file or folder under ``resources/``."""
    return _shipped_root().joinpath("resources", *parts)


def migrations() -> Path:
    """The folder with the Alembic environment and the demo people."""
    return _shipped_root() / "db"


def is_data_dir_set() -> bool:
    """Whether the environment names the folder of the store."""
    return bool(os.environ.get("JOBASSIST_HOME"))


def data_dir(chosen: Path | None = None) -> Path:
    """The folder of the store: the given one, else ``JOBASSIST_HOME``, else the system's place for it."""
    if chosen is not None:
        return chosen
    if home := os.environ.get("JOBASSIST_HOME"):
        return Path(home)
    from platformdirs import user_data_path

    return user_data_path("JobAssist", appauthor=False)
