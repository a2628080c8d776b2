"""What an offer must fit, written down: hours, what to avoid, Danish, the way there. For caseworkers only."""

from __future__ import annotations

from jobassist.domain.case import CaseId
from jobassist.domain.offers import DanishLevel, Demand, Needs
from jobassist.domain.relevance import DANISH_WORDS, DEMAND_WORDS
from jobassist.services.desk import Changed, Desk
from jobassist.services.needs import NeedsError, needs_of, save_needs
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.fields import ChoiceBox, Field, TextArea, TextField
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column
from jobassist.ui.placement.words import hours_text
from jobassist.ui.worklist.form import Form, Run
from jobassist.ui.worklist.forms import read_number, show_problem, side_by_side


class NeedsForm(Form):
    """Everything that is known of a citizen's needs, in the version that was read when it opened."""

    def __init__(self, desk: Desk, case_id: CaseId, run: Run) -> None:
        super().__init__(run, icon="check")
        self._desk, self._case_id = desk, case_id
        needs, self._rev = needs_of(desk, case_id)
        self.set_words(self.tr("Hvad skal et tilbud passe til?"), self.tr("Gem"))
        self.set_hint(self.tr("Kun til internt brug. Borgeren ser det ikke, og det kommer ikke på papir."))
        self._build()
        self._fill(needs)

    def _build(self) -> None:
        self.hours = TextField(self.tr("Højst timer om ugen"), placeholder="37")
        self.minutes = TextField(self.tr("Højst minutter derhen"), placeholder="45")
        self.municipality = TextField(self.tr("Kommune, hvis en anden end vores"))
        self.danish = ChoiceBox(self.tr("Borgerens dansk"))
        self.danish.addItem(self.tr("Ikke oplyst"), None)
        for level in DanishLevel:
            self.danish.addItem(DANISH_WORDS[level].capitalize(), int(level))
        self.avoid: dict[Demand, CheckBox] = {}
        for demand in Demand:
            words = DEMAND_WORDS[demand]
            self.avoid[demand] = CheckBox(words[:1].upper() + words[1:])
        self.note = TextArea(self.tr("Notat, kun til internt brug"), lines=2, internal=True)
        self.note_field = Field(self.tr("Notat, kun til internt brug"), self.note)
        for field in (self.hours, self.minutes, self.municipality):
            field.text_changed.connect(lambda _text, own=field: own.set_error(""))
        avoid = column([PlainLabel(self.tr("Skal undgå"), role="table", weight=500)], spacing=2)
        avoid.addLayout(FlowLayout(self.avoid.values(), spacing=16, line_spacing=0))
        self.lay_out(
            [
                side_by_side((self.hours, 1), (self.minutes, 1)),
                avoid,
                side_by_side((Field(self.tr("Borgerens dansk"), self.danish), 1), (self.municipality, 1)),
                self.note_field,
            ],
            self.hours,
        )

    def _fill(self, needs: Needs) -> None:
        self.hours.set_text(hours_text(needs.max_hours))
        minutes = needs.max_travel_minutes
        self.minutes.set_text("" if minutes is None else str(minutes))
        self.municipality.set_text(needs.municipality)
        self.danish.setCurrentIndex(0 if needs.danish is None else int(needs.danish) + 1)
        for demand, box in self.avoid.items():
            box.setChecked(demand in needs.avoid)
        self.note.setPlainText(needs.note)

    def submit(self) -> None:
        hours, minutes = read_number(self.hours.text()), read_number(self.minutes.text())
        if hours is None and self.hours.text().strip():
            show_problem(self.hours, self.tr("Skriv timerne som et tal, fx 20 eller 7,5."))
        elif self.minutes.text().strip() and (minutes is None or minutes != int(minutes)):
            show_problem(self.minutes, self.tr("Skriv minutterne som et helt tal, fx 45."))
        else:
            self._save(self._needs(hours, None if minutes is None else int(minutes)))

    def _needs(self, hours: float | None, minutes: int | None) -> Needs:
        level = self.danish.currentData()
        return Needs(
            max_hours=hours,
            avoid=frozenset(demand for demand, box in self.avoid.items() if box.isChecked()),
            danish=None if level is None else DanishLevel(level),
            municipality=self.municipality.text(),
            max_travel_minutes=minutes,
            note=self.note.toPlainText(),
        )

    def _save(self, needs: Needs) -> None:
        keys: list[str] = []

        def work() -> Changed:
            try:
                return save_needs(self._desk, self._case_id, needs, rev=self._rev)
            except NeedsError as error:
                keys.append(error.key)
                raise

        problem = self.finish(work)
        fields: dict[str, Field] = {
            "max_hours": self.hours, "max_travel_minutes": self.minutes, "municipality": self.municipality,
            "note": self.note_field,
        }  # fmt: skip
        show_problem(fields[keys[0]] if keys else self.note_field, problem)
