"""The table of talks that the professional system does not show yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt

from jobassist.domain.case import TalkId, TalkStatus
from jobassist.domain.danish import short_date, sort_key
from jobassist.services.hand_back import Unregistered
from jobassist.ui.kit.columns import Column, Role
from jobassist.ui.kit.rows_model import RowsModel

translate = QCoreApplication.translate

COLUMNS = (
    Column("name", 190, is_strong=True),
    Column("on", 100),
    Column("outcome", 96),
    Column("days", 80, is_right=True),
    Column("state", 220, stretches=True),
    Column("caseworker", 150, tone="text2"),
)


def state_words(row: Unregistered) -> str:
    """How far it is: missing from a newer list before anything else, for that is what must be mended."""
    if row.missing_from is not None:
        return translate("HandBack", "Listen fra %1 har den ikke").replace("%1", short_date(row.missing_from))
    if row.handed_back_at is not None:
        day = short_date(row.handed_back_at.date())
        return translate("HandBack", "Givet videre %1, venter på liste").replace("%1", day)
    return translate("HandBack", "Ikke givet videre")


def state_tone(row: Unregistered) -> str:
    """Orange for what a list lacks though it was handed back, quiet for what only waits."""
    if row.missing_from is not None:
        return "orange"
    return "text2" if row.handed_back_at is not None else "text"


def outcome_words(row: Unregistered) -> str:
    """``Holdt`` or ``Kom ikke``."""
    if row.status is TalkStatus.NO_SHOW:
        return translate("HandBack", "Kom ikke")
    return translate("HandBack", "Holdt")


_TEXTS: dict[str, Callable[[Unregistered], str]] = {
    "name": lambda row: row.name,
    "on": lambda row: short_date(row.on),
    "outcome": outcome_words,
    "days": lambda row: str(row.days_waiting),
    "state": state_words,
    "caseworker": lambda row: row.caseworker,
}
_SORT_KEYS: dict[str, Callable[[Unregistered], object]] = {
    "name": lambda row: sort_key(row.name),
    "on": lambda row: row.on,
    "outcome": outcome_words,
    "days": lambda row: row.days_waiting,
    "state": state_words,
    "caseworker": lambda row: sort_key(row.caseworker),
}


class UnregisteredModel(RowsModel[Unregistered]):
    """Talks in the order in which they have waited longest, or by a column."""

    def __init__(self) -> None:
        super().__init__([column.key for column in COLUMNS])
        self._found: tuple[Unregistered, ...] = ()

    def set_rows(self, rows: Sequence[Unregistered]) -> None:
        """Show other talks."""
        self._found = tuple(rows)
        self.update_shown()

    def row_of(self, talk_id: TalkId | None) -> int:
        """Where a talk is shown; -1 when it is not."""
        return next((i for i, row in enumerate(self.shown) if row.talk_id == talk_id), -1)

    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("Borger"),
            self.tr("Samtale"),
            self.tr("Udfald"),
            self.tr("Dage"),
            self.tr("Status"),
            self.tr("Sagsbehandler"),
        )

    def cell(self, row: Unregistered, key: str, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[key](row)
        if role == Role.TONE:
            return state_tone(row) if key == "state" else None
        return row.talk_id if role == Role.KEY else None

    def arranged(self, key: str, *, descending: bool) -> list[Unregistered]:
        if not key:
            return list(self._found)
        by: Callable[..., object] = _SORT_KEYS[key]
        return sorted(self._found, key=by, reverse=descending)  # type: ignore[arg-type]
