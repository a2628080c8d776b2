"""One row of the table of contacts: the kind, ticks for form and holder, and its days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.case import TalkKind
from jobassist.domain.contacts import ContactRow
from jobassist.services.contact_rows import contact_row
from jobassist.services.correct_rules import CorrectionError
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import CheckBox, IconButton
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.rulebook.words import form_ticks, holder_ticks, talk_kind_word
from jobassist.ui.worklist.words import filled

_DAY = 150


class ContactLine(QFrame):
    """``changed`` after every edit; ``dropped`` when it is to be taken away."""

    changed = Signal()
    dropped = Signal()

    def __init__(self, kind: TalkKind, today: date) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.kind = ChoiceBox(self.tr("Slags samtale"))
        for each in TalkKind:
            self.kind.addItem(talk_kind_word(each), each.value)
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self.forms = {form: CheckBox(words) for form, words in form_ticks()}
        self.holders = {holder: CheckBox(words) for holder, words in holder_ticks()}
        self.first, self.last = DateField(self.tr("Fra"), today), DateField(self.tr("Til og med"), today)
        self.drop = IconButton("trash-2", self.tr("Fjern rækken"))
        self.form_field = Field("", _ticks([*self.forms.values()]))
        self.holder_field = Field("", _ticks([*self.holders.values()]))
        self.kind_field = Field(self.tr("Slags samtale"), self.kind)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        forms = column([_heading(self.tr("Form")), self.form_field, None], spacing=2)
        holders = column([_heading(self.tr("Holdes af")), self.holder_field, None], spacing=2)
        for day in (self.first, self.last):
            day.setMinimumWidth(theme.px(_DAY))
        what = QWidget()
        what.setLayout(FlowLayout([self.kind_field, self.first, self.last], spacing=12))
        upper = row([], spacing=12)
        upper.addWidget(what, 1)
        upper.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignTop)
        lower = row([], spacing=24)
        lower.addLayout(forms)
        lower.addLayout(holders, 1)
        column([upper, lower], spacing=8, edges=(14, 10, 14, 10), owner=self)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _index: self._on_edit())
        for tick in (*self.forms.values(), *self.holders.values()):
            tick.toggled.connect(lambda _on: self._on_edit())
        for field in (self.first, self.last):
            field.day_changed.connect(lambda _day: self._on_edit())
            field.edit.textEdited.connect(lambda _text: self._on_edit())
        self.drop.clicked.connect(self.dropped)

    def _on_edit(self) -> None:
        for field in (self.form_field, self.holder_field):
            field.set_error("")
        word = self.kind.currentText()
        self.setAccessibleName(word)
        self.drop.setAccessibleName(filled(self.tr("Fjern rækken %1"), word))
        self.changed.emit()

    def show_row(self, shown: ContactRow) -> None:
        """Fill it without telling anyone; what is not told is ticked, for it counts."""
        with QSignalBlocker(self):
            self.kind.setCurrentIndex(self.kind.findData(shown.kind.value))
            for form, tick in self.forms.items():
                tick.setChecked(not shown.forms or form in shown.forms)
            for holder, tick in self.holders.items():
                tick.setChecked(not shown.held_by or holder in shown.held_by)
            self.first.set_day(shown.valid_from)
            self.last.set_day(shown.valid_to)
            self._on_edit()

    def typed(self) -> tuple[str, ...]:
        """All that stands in it, as it stands."""
        ticks = [*self.forms.values(), *self.holders.values()]
        said = "".join("1" if tick.isChecked() else "0" for tick in ticks)
        return str(self.kind.currentData()), said, self.first.edit.text(), self.last.edit.text()

    def go_to_error(self) -> None:
        """Give the field that is wrong the keyboard."""
        for field in (self.form_field, self.holder_field, self.first, self.last):
            if field.error():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def contact(self) -> ContactRow | None:
        """The row, or what is wrong said at its field, and None."""
        first, last = self.first.day(), self.last.day()
        if self.first.error() or self.last.error():
            return None
        try:
            return contact_row(
                TalkKind(str(self.kind.currentData())),
                forms=[form for form, tick in self.forms.items() if tick.isChecked()],
                held_by=[holder for holder, tick in self.holders.items() if tick.isChecked()],
                valid_from=first,
                valid_to=last,
            )
        except CorrectionError as error:
            fields = {"forms": self.form_field, "held_by": self.holder_field, "valid_from": self.first,
                      "valid_to": self.last}  # fmt: skip
            fields[error.key].set_error(str(error))
            return None


def _heading(words: str) -> PlainLabel:
    return PlainLabel(words, role="table", weight=500)


def _ticks(ticks: Sequence[CheckBox]) -> QWidget:
    whole = QWidget()
    whole.setLayout(FlowLayout(ticks, spacing=14, line_spacing=2))
    whole.setFocusProxy(ticks[0])
    return whole
