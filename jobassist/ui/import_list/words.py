"""The words that several steps of the import share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def counted(count: int, one: str, several: str) -> str:
    """``one`` for 1, else ``several`` with the count in place of ``%1``."""
    return one if count == 1 else several.replace("%1", str(count))


def save_words(rejected: int) -> str:
    """``Gem 3 afviste som fil``."""
    one = translate("ImportWords", "Gem 1 afvist som fil")
    return counted(rejected, one, translate("ImportWords", "Gem %1 afviste som fil"))


def rows_words(rows: int) -> str:
    """``464 rækker``."""
    return counted(rows, translate("ImportWords", "1 række"), translate("ImportWords", "%1 rækker"))


def import_words(changes: int) -> str:
    """``Importér 43 ændringer``; a list without changes still confirms what is known."""
    if not changes:
        return translate("ImportWords", "Importér uden ændringer")
    one = translate("ImportWords", "Importér 1 ændring")
    return counted(changes, one, translate("ImportWords", "Importér %1 ændringer"))
