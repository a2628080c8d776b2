"""What was said and promised last time: promises to judge, and the earlier answers of an item."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import day_month, short_date
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner
from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel, clipped
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.kit.marks import IconMark, hairline
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.talk.items import LastAnswer

_OWNER_WIDTH = 76
_MOST_IN_SHORT, _MOST = 600, 6_000  # letters, of one answer


class OwnerMark(QWidget):
    """``Vi`` with the house, or the citizen's first name."""

    def __init__(self, owner: Owner, first_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ours = owner is Owner.US
        icon = IconMark("building-2" if ours else "user", "accent" if ours else "text2", size=14)
        words = self.tr("Vi") if ours else first_name
        label = PlainLabel(
            words, role="table", tone="acct" if ours else "text2", weight=600 if ours else 400, elide=True
        )
        parts = row([icon], spacing=6, owner=self)
        parts.addWidget(label, 1)
        self.setFixedWidth(theme.px(_OWNER_WIDTH))


class JudgedRow(QWidget):
    """One promise and whether it was kept."""

    judged = Signal(object)

    def __init__(self, agreement: Agreement, first_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        who = self.tr("Vi") if agreement.owner is Owner.US else first_name
        options = [
            (Kept.KEPT.value, self.tr("Holdt")),
            (Kept.PARTLY.value, self.tr("Delvist")),
            (Kept.BROKEN.value, self.tr("Ikke")),
        ]
        self.choice = Segmented(options, f"{who}: {agreement.what}")
        self.choice.value_changed.connect(lambda value: self.judged.emit(Kept(value) if value else Kept.OPEN))
        runs = [Run(_capital(agreement.what))]
        if agreement.due_on is not None:
            due = self.tr("senest %1").replace("%1", day_month(agreement.due_on))
            runs.append(Run(f"  {due}", tone="text2"))
        parts = row([OwnerMark(agreement.owner, first_name)], spacing=8, edges=(0, 5, 0, 5), owner=self)
        parts.addWidget(RunsLabel(runs), 1, Qt.AlignmentFlag.AlignVCenter)
        parts.addWidget(self.choice)
        self.show_kept(agreement.kept)

    def show_kept(self, kept: Kept) -> None:
        """Show a judgement without telling anyone."""
        self.choice.set_value(None if kept is Kept.OPEN else kept.value)


class JudgedAgreements(QWidget):
    """Every promise that is still to be answered for, ours first as the agenda asks."""

    judged = Signal(str, object)
    """The promise's id and its ``Kept``."""

    def __init__(
        self, agreements: Sequence[Agreement], first_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows: dict[AgreementId, JudgedRow] = {}
        parts = column(spacing=0, owner=self)
        for agreement in sorted(agreements, key=lambda a: a.owner is not Owner.US):
            each = JudgedRow(agreement, first_name)
            each.judged.connect(lambda kept, own=agreement.id: self.judged.emit(own, kept))
            self._rows[agreement.id] = each
            parts.addWidget(hairline())
            parts.addWidget(each)
        if not agreements:
            empty = self.tr("Der er ingen aftaler fra sidst. Nye aftaler skrives i planen til højre.")
            parts.addWidget(PlainLabel(empty, tone="text2", wrap=True))

    def show_kept(self, agreements: Iterable[Agreement]) -> None:
        """Show the judgements as they are stored."""
        for agreement in agreements:
            if agreement.id in self._rows:
                self._rows[agreement.id].show_kept(agreement.kept)

    def first_open(self) -> QWidget | None:
        """The first promise that nobody has judged."""
        return next((each.choice for each in self._rows.values() if each.choice.value() is None), None)


class LastAnswers(QWidget):
    """The strip under an item's title: the last note in short, or every earlier answer."""

    def __init__(
        self, note: tuple[date, str] | None, answers: Sequence[LastAnswer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        ground(self, "sunken")
        self.setAccessibleName(self.tr("Sidste svar"))
        self._all = _all_answers(answers)
        self._short = _short_answer(note) if note else None
        parts = row(spacing=8, edges=(10, 6, 10, 6), owner=self)
        parts.addWidget(IconMark("history", "text2", size=14), 0, Qt.AlignmentFlag.AlignTop)
        parts.addLayout(column([part for part in (self._short, self._all) if part], spacing=0), 1)
        self._all.hide()
        if self._short is None:
            self.hide()

    def show_all(self, is_all: bool) -> None:
        """Show every answer, or only the note in short (nothing where there is none)."""
        self._all.setVisible(is_all)
        if self._short is not None:
            self._short.setVisible(not is_all)
        self.setVisible(is_all or self._short is not None)


def _short_answer(note: tuple[date, str]) -> RunsLabel:
    on, text = note
    words = clipped(" ".join(text[: 2 * _MOST_IN_SHORT].split()), _MOST_IN_SHORT)
    return RunsLabel([Run(f"{short_date(on)}: ", bold=True), Run(words)], role="table", tone="text2")


def _all_answers(answers: Sequence[LastAnswer]) -> QWidget:
    every = QWidget()
    parts = column(spacing=0, owner=every)
    day: date | None = None
    for each in answers:
        if each.on != day:
            day = each.on
            parts.addWidget(PlainLabel(short_date(day), role="table", tone="text2", weight=600))
        parts.addSpacing(theme.px(4))
        parts.addWidget(PlainLabel(each.question, role="small", tone="text3", wrap=True))
        parts.addWidget(PlainLabel(clipped(each.answer, _MOST), role="table", tone="text2", wrap=True))
    return every


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
