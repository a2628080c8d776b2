"""Below verdicts 1 and 2: which offer, and when it begins or began."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import Placement, PlacementState
from jobassist.domain.danish import short_date
from jobassist.domain.relevance import Fit
from jobassist.domain.review import Verdict
from jobassist.domain.seats import last_day
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import Ruling
from jobassist.services.place_citizen import wish_for
from jobassist.services.review_citizen import ReviewView
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field, TextField
from jobassist.ui.kit.labels import PlainLabel, clipped
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.worklist.words import filled

_LONGEST, _FEWEST_LETTERS = 90, 12
_STATES = {Verdict.RUNNING: PlacementState.RUNNING, Verdict.STARTS: PlacementState.RESERVED}


class OfferForm(QWidget):
    """The offers by how well they fit, why the chosen one does, and its first day."""

    confirmed = Signal()
    """The fields say something else than what is stored, and the user wants it stored."""

    def __init__(self, desk: Desk, verdict: Verdict) -> None:
        super().__init__()
        self._desk, self.verdict = desk, verdict
        self._fits: Sequence[Fit] = ()
        self._known: Placement | None = None
        self.choice = ChoiceBox(self.tr("Tilbud"))
        # As wide as there is room for, not as its longest offer.
        self.choice.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(_FEWEST_LETTERS)
        self._choice_field = Field(self.tr("Tilbud"), self.choice)
        is_running = verdict is Verdict.RUNNING
        self.day = DateField(self.tr("Begyndte") if is_running else self.tr("Starter"), desk.today)
        self.why_field = TextField(self.tr("Hvorfor alligevel?"))
        self.why_field.hide()
        self._reasons = PlainLabel(role="small", tone="text2", wrap=True)
        self._warning_mark = IconMark("triangle-alert", "orange", size=14)
        self._warnings = PlainLabel(role="small", tone="orange", weight=500, wrap=True)
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._on_chosen)

    def _lay_out(self) -> None:
        fields = row(spacing=12)
        top = Qt.AlignmentFlag.AlignTop
        fields.addWidget(self._choice_field, 1, top)
        fields.addWidget(self.day, 0, top)
        warning = row(spacing=6)
        warning.addWidget(self._warning_mark, 0, top)
        warning.addWidget(self._warnings, 1)
        column([fields, self._reasons, warning, self.why_field], spacing=6, owner=self)

    def show_view(self, view: ReviewView) -> None:
        """Show the offers of a citizen; the one that runs, or is reserved, stands first."""
        self._known = view.running if self.verdict is Verdict.RUNNING else view.coming
        self._fits = view.fits
        self.set_problem("", "")
        self.why_field.set_text("")
        self.why_field.hide()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            if self._known is not None:
                self.choice.addItem(self._known_words(self._known))
            for fit in self._fits:
                self.choice.addItem(self._fit_words(fit))
            self.choice.setCurrentIndex(0 if self.choice.count() else -1)
        self._on_chosen()

    def follow(self, view: ReviewView) -> None:
        """Show the offers as they are now; the one that is chosen, its day and the reason stay."""
        fit, day, why = self._fit(), self.day.day(), self.why_field.text()
        is_why_asked = not self.why_field.isHidden()
        self.show_view(view)
        if fit is None:
            return
        index = next((n for n, each in enumerate(self._fits) if each.offer.id == fit.offer.id), None)
        if index is not None:
            self.choice.setCurrentIndex(index + (1 if self._known is not None else 0))
            self.day.set_day(day)
            self.why_field.set_text(why)
            self.why_field.setVisible(is_why_asked)

    def ruling(self) -> Ruling:
        """What the fields say; without an offer or a day it lacks what the verdict asks for."""
        fit = self._fit()
        if fit is None:
            return Ruling(self.verdict, placement_id=self._known.id if self._known is not None else None)
        day = self.day.day()
        if day is None:
            return Ruling(self.verdict)
        wish = wish_for(fit.offer, day, state=_STATES[self.verdict])
        return Ruling(self.verdict, wish=replace(wish, why=self.why_field.text()))

    def set_problem(self, key: str, sentence: str) -> None:
        """Say what is wrong below the field that it is about."""
        self._choice_field.set_error(sentence if key in ("placement_id", "offer_id", "title") else "")
        self.day.set_error(sentence if key in ("starts_on", "ends_on") else "")
        if key == "why":
            self.why_field.show()
            self.why_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.why_field.set_error(sentence if key == "why" else "")

    def _fit(self) -> Fit | None:
        """The chosen offer of the catalogue; None when it is the one that the citizen has."""
        index = self.choice.currentIndex() - (1 if self._known is not None else 0)
        return self._fits[index] if 0 <= index < len(self._fits) else None

    def _on_chosen(self, _index: int = 0) -> None:
        fit = self._fit()
        if fit is None:
            self.day.set_day(self._known.started_on if self._known is not None else None)
        elif self.verdict is Verdict.RUNNING or fit.start is None:
            self.day.set_day(self._desk.today)
        else:
            self.day.set_day(fit.start.on)
        self.day.setEnabled(fit is not None)
        self._show_reasons(fit)

    def _show_reasons(self, fit: Fit | None) -> None:
        self._reasons.setText(" · ".join(reason.text for reason in fit.shown) if fit is not None else "")
        self._reasons.setVisible(bool(self._reasons.text()))
        self._warnings.setText(". ".join(fit.warnings) if fit is not None else "")
        has_warning = bool(self._warnings.text())
        self._warning_mark.setVisible(has_warning)
        self._warnings.setVisible(has_warning)

    def _known_words(self, placement: Placement) -> str:
        title = placement.title or self.tr("Tilbud")
        words = self.tr("%1 · i gang fra %2") if self.verdict is Verdict.RUNNING else self.tr("%1 · fra %2")
        return filled(words, clipped(title, _LONGEST), short_date(placement.started_on))

    def _fit_words(self, fit: Fit) -> str:
        """``Jobklub · uge 11 til 14 · 3 af 12 pladser ledige``."""
        parts = [clipped(fit.offer.title, _LONGEST)]
        start = fit.start
        if start is not None:
            week = start.on.isocalendar().week
            last = last_day(fit.offer, start.on)
            if last is None:
                parts.append(filled(self.tr("fra uge %1"), str(week)))
            else:
                parts.append(filled(self.tr("uge %1 til %2"), str(week), str(last.isocalendar().week)))
            if start.seats is not None:
                free = max(start.seats - start.taken, 0)
                parts.append(filled(self.tr("%1 af %2 pladser ledige"), str(free), str(start.seats)))
        if fit.is_barred:
            parts.append(self.tr("passer ikke"))
        return " · ".join(parts)
