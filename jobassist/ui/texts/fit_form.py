"""The agenda's name, what is said first, and the talks that it is made for."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QWidget

from jobassist.domain.agenda import Agenda, Purpose
from jobassist.domain.case import TargetGroup
from jobassist.services.terms import group_term
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import Field, TextArea, TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.texts.words import fit_words
from jobassist.ui.worklist.words import filled


class FitForm(QWidget):
    """``edited`` carries the agenda as it now is; its items are those it was made with."""

    edited = Signal(object)

    def __init__(self, agenda: Agenda, today: date) -> None:
        super().__init__()
        self.agenda = agenda
        fit = agenda.fit
        self.name = TextField(self.tr("Dagsordenens navn"))
        self.name.set_text(agenda.title)
        self.notice = TextArea(self.tr("Siges først"), lines=2)
        self.notice.setPlainText(agenda.notice)
        self.notice_field = Field(self.tr("Siges først, og borgeren læser det"), self.notice)
        self.groups = {group: CheckBox(group_term(group).label) for group in TargetGroup}
        for group, box in self.groups.items():
            box.setChecked(group in fit.groups)
        self.numbers = TextField(self.tr("Samtale nummer"), placeholder=self.tr("fx 1, 2, 3"))
        pattern = QRegularExpression(r"[0-9]{0,2}([ ,]+[0-9]{0,2})*")
        self.numbers.edit.setValidator(QRegularExpressionValidator(pattern, self))
        self.numbers.set_text(", ".join(str(number) for number in sorted(fit.talk_numbers)))
        self.first_day = DateField(self.tr("Gælder fra"), today)
        self.last_day = DateField(self.tr("Gælder til"), today)
        self.first_day.set_day(fit.valid_from)
        self.last_day.set_day(fit.valid_to)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.name)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(0)
        for index, box in enumerate(self.groups.values()):
            grid.addWidget(box, index // 2, index % 2)
        groups = column([PlainLabel(self.tr("Målgrupper"), role="table", weight=500), grid], spacing=4)
        lead = self.tr("Sæt ingen kryds, hvis den passer til alle målgrupper. Tomme felter passer til alt.")
        groups.addWidget(PlainLabel(lead, role="small", tone="text2", wrap=True))
        limits = row([self.numbers, self.first_day, self.last_day], spacing=12)
        parts = column([self.name, self.notice_field, groups, limits], spacing=14, edges=(32, 4, 0, 16))
        fixed = self._fixed_words()
        if fixed:
            parts.addWidget(PlainLabel(fixed, role="small", tone="text2", wrap=True))
        self.setLayout(parts)
        is_screening = self.agenda.purpose is Purpose.SCREENING
        self.notice_field.setVisible(is_screening or bool(self.agenda.notice))
        for field in (self.numbers, self.first_day, self.last_day):
            field.setVisible(not is_screening)

    def _fixed_words(self) -> str:
        """What it is also made for and is not changed here."""
        fit = self.agenda.fit
        words = fit_words(replace(fit, talk_numbers=frozenset(), valid_from=None, valid_to=None))
        return filled(self.tr("Passer desuden kun til: %1."), ", ".join(words)) if words else ""

    def _connect(self) -> None:
        self.name.text_changed.connect(lambda _text: self._change())
        self.notice.textChanged.connect(self._change)
        self.numbers.text_changed.connect(lambda _text: self._change())
        for box in self.groups.values():
            box.clicked.connect(lambda _checked=False: self._change())
        for field in (self.first_day, self.last_day):
            field.day_changed.connect(lambda _day: self._change())

    def _change(self) -> None:
        fit = replace(
            self.agenda.fit,
            groups=frozenset(group for group, box in self.groups.items() if box.isChecked()),
            talk_numbers=frozenset(int(number) for number in re.findall(r"\d+", self.numbers.text())),
            valid_from=self.first_day.day(),
            valid_to=self.last_day.day(),
        )
        self.agenda = replace(
            self.agenda, title=self.name.text(), notice=self.notice.toPlainText().strip(), fit=fit
        )
        self.edited.emit(self.agenda)

    def show_problem(self, key: str, sentence: str) -> bool:
        """Say what is wrong at the field of that key, and give it the keyboard; False: no such field."""
        fields: dict[str, Field] = {
            "title": self.name,
            "notice": self.notice_field,
            "talk_numbers": self.numbers,
            "valid_from": self.first_day,
            "valid_to": self.last_day,
        }
        field = fields.get(key)
        if field is None:
            return False
        field.set_error(sentence)
        field.setFocus()
        return True

    def clear_problems(self) -> None:
        """Nothing is wrong any longer."""
        for field in (self.name, self.notice_field, self.numbers):
            field.set_error("")

    def unread(self) -> QWidget | None:
        """A day that was typed and cannot be read; its field says so."""
        days = (self.first_day, self.last_day)
        return next((field for field in days if field.day() is None and field.error()), None)
