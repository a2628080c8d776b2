"""The form of a correction: the usual things in plain fields, who would change, and only then it is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from jobassist.domain.errors import FieldError, JobAssistError, RuleFileError
from jobassist.domain.rule_overrides import RuleOverride
from jobassist.domain.rules import RuleVersion
from jobassist.services.correct_rules import (
    LONGEST_REASON,
    correction_of,
    preview_correction,
    save_correction,
)
from jobassist.services.correction_fields import (
    CorrectionFields,
    field_to_mend,
    fields_of,
    keys_of,
    law_version,
    plain_fields,
)
from jobassist.services.desk import Desk
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field, TextArea, TextField
from jobassist.ui.kit.form_frame import FormFrame, beside, card
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.rulebook.preview import PreviewPanel
from jobassist.ui.rulebook.words import confidence_options, unit_options
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

T = TypeVar("T")
_WIDEST = 1400
_LINES = ("count", "limit", "pace_weeks", "min_gap_days", "source")


class CorrectionForm(FormFrame):
    """Of one version; saved only as it was previewed."""

    two_from = 1000

    def __init__(self, desk: Desk, version: RuleVersion, stored: RuleOverride | None) -> None:
        self._name = filled(self.tr("Ret %1 lokalt"), version.id)
        super().__init__(self._name, self.tr("Gem rettelsen"))
        self._desk, self._version, self._law = desk, version, law_version(version)
        self._previewed: object = None
        self._plain = plain_fields(self._law)
        self._make_fields()
        self._fill(fields_of(version, stored), stored.reason if stored else "")
        self._before = self.typed()
        self.panel = PreviewPanel(desk.today)
        self.preview = Button(self.tr("Vis, hvem der skifter"), icon="users", keys="Alt+H")
        self._lay_out()
        self._connect()
        self.show_state()
        tab_as_laid_out(self)

    @property
    def name(self) -> str:
        return self._name

    def _make_fields(self) -> None:
        labels = {
            "count": self.tr("Antal"),
            "limit": self.tr("Frist"),
            "pace_weeks": self.tr("Gode uger"),
            "min_gap_days": self.tr("Mindste afstand i dage"),
            "source": self.tr("Kilde"),
        }
        self.lines = {key: TextField(labels[key]) for key in _LINES}
        self.unit, self.sure = ChoiceBox(""), ChoiceBox("")
        for box, options in ((self.unit, unit_options()), (self.sure, confidence_options())):
            for value, words in options:
                box.addItem(words, value)
        self.until = DateField(self.tr("Gælder til og med"), self._desk.today)
        self.others = TextArea("", lines=2, placeholder='pause = "none"')
        self.reason = TextArea("", lines=2)
        self.reason.most_letters = 4 * LONGEST_REASON
        self.fields: dict[str, Field] = {
            **self.lines,
            "unit": Field(self.tr("Enhed"), self.unit),
            "valid_to": self.until,
            "confidence": Field(self.tr("Sikkerhed"), self.sure),
            "others": Field(self.tr("Andre nøgler, en på hver linje"), self.others),
            "reason": Field(self.tr("Hvorfor rettes reglen?"), self.reason),
        }

    def _fill(self, fields: CorrectionFields, reason: str) -> None:
        for key, line in self.lines.items():
            line.set_text(getattr(fields, key))
        self.unit.setCurrentIndex(self.unit.findData(fields.unit))
        self.sure.setCurrentIndex(self.sure.findData(fields.confidence))
        self.until.set_day(fields.valid_to)
        self.others.setPlainText(fields.others)
        self.reason.setPlainText(reason)

    def _lay_out(self) -> None:
        of = self.fields
        for key in ("count", "limit", "pace_weeks", "min_gap_days"):
            if key not in self._plain:
                of[key].hide()
        if "limit" not in self._plain:
            of["unit"].hide()
        lead = self.tr("Rettelsen gælder kun denne version, og den står som en rettelse, hvor reglen bruges.")
        words = PlainLabel(lead, role="table", tone="text2", wrap=True)
        facts = card(
            self._version.title,
            [words, beside(of["count"], of["limit"], of["unit"]),
             beside(of["pace_weeks"], of["min_gap_days"]), beside(of["valid_to"], of["confidence"]),
             of["source"], of["others"], of["reason"]],
        )  # fmt: skip
        shown = card(self.tr("Hvem der skifter"), [row([self.preview, None]), self.panel])
        inner = QWidget()
        halves = self.halves(column([facts, None]), column([shown, None]))
        halves.setStretch(0, 2)
        halves.setStretch(1, 3)
        column([halves, None], spacing=12, owner=inner)
        self.lay_out(inner, widest=_WIDEST)

    def _connect(self) -> None:
        for key, each in self.lines.items():
            each.text_changed.connect(lambda _text, own=key: self._on_edit(own))
        for box, key in ((self.unit, "limit"), (self.sure, "confidence")):
            box.currentIndexChanged.connect(lambda _index, own=key: self._on_edit(own))
        for area, key in ((self.others, "others"), (self.reason, "reason")):
            area.textChanged.connect(lambda own=key: self._on_edit(own))
        self.until.day_changed.connect(lambda _day: self.show_state())
        self.until.edit.textEdited.connect(lambda _text: self.show_state())
        self.preview.clicked.connect(self.show_who)

    def _on_edit(self, key: str) -> None:
        self.fields[key].set_error("")
        self.show_state()

    def begin(self) -> None:
        first = "count" if "count" in self._plain else "limit" if "limit" in self._plain else "valid_to"
        self.fields[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> tuple[str, ...]:
        """All that stands in the fields, as it stands there."""
        lines = (self.lines[key].text() for key in _LINES)
        chosen = (str(self.unit.currentData()), str(self.sure.currentData()), self.until.edit.text())
        return (*lines, *chosen, self.others.toPlainText(), self.reason.toPlainText())

    def is_changed(self) -> bool:
        return self.typed() != self._before

    def is_previewed(self) -> bool:
        """Whether exactly this was previewed."""
        return self._previewed == self.typed()

    def show_state(self) -> None:
        super().show_state()
        self.save_button.setEnabled(self.is_previewed())
        if not self.is_previewed():
            if self.is_changed():
                self.say(self.tr("Ikke gemt endnu. Se, hvem der skifter; så kan rettelsen gemmes."))
            else:
                self.say(self.tr("Ret det, der er anderledes hos jer, og se, hvem der skifter."))
            if self._previewed is not None:
                self.panel.show_nothing(self.tr("Det skrevne er ændret. Se igen, hvem der skifter."))

    def show_who(self) -> None:
        """Who would change by what is typed; then it can be saved."""
        self._previewed = None
        for field in self.fields.values():
            field.set_error("")
        correction = self._try(self._correction)
        preview = self._try(lambda: preview_correction(self._desk, correction)) if correction else None
        if preview is not None:
            self._previewed = self.typed()
            self.panel.show_preview(preview)
            self.show_state()
            # The panel stands below the fields where there is little room.
            QTimer.singleShot(0, self.panel, lambda: self._scroll.ensureWidgetVisible(self.panel))
            self.say(self.tr("Set: nu kan rettelsen gemmes. Den kan fortrydes bagefter."))

    def save(self) -> None:
        if not self.is_previewed():
            self.say(self.tr("Se først, hvem der skifter (Alt+H)."), is_problem=True)
            return
        self.store(lambda: save_correction(self._desk, self._correction()), self.fields)

    def _correction(self) -> RuleOverride:
        day = self.until.day()
        if self.until.error():
            raise FieldError("valid_to", self.until.error())
        fields = CorrectionFields(
            **{key: self.lines[key].text() for key in _LINES},
            unit=str(self.unit.currentData()),
            valid_to=day,
            confidence=str(self.sure.currentData()),
            others=self.others.toPlainText(),
        )
        return correction_of(self._version, keys_of(self._law, fields), self.reason.toPlainText())

    def _try(self, work: Callable[[], T]) -> T | None:
        """The result, or what to mend said at its field, and None."""
        try:
            return work()
        except JobAssistError as error:
            self.save_button.setEnabled(False)
            self.panel.show_nothing()
            self.refuse([(_field_of(error), str(error))], self.fields)
            return None


def _field_of(error: JobAssistError) -> str:
    if isinstance(error, RuleFileError):
        return field_to_mend(error)
    return error.key if isinstance(error, FieldError) else ""
