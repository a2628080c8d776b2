"""The card "Tilbud" of a citizen's page: each offer, how it stands, and what can be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.case import Case, PlacementId, PlacementState
from jobassist.domain.danish import short_date
from jobassist.services.change_placement import LogLine, placement_log
from jobassist.services.desk import Desk
from jobassist.services.list_placements import Given, Step, placements_of
from jobassist.ui.citizen.cards import Card
from jobassist.ui.citizen.words import offer_look, offer_word, period
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.placement.changes import ChangeForm, form_for
from jobassist.ui.placement.words import hours_words, outcome_word, step_word
from jobassist.ui.worklist.form import Run
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
_TOP = Qt.AlignmentFlag.AlignTop
_FORM_MOST = 560


class PlacementRow(QWidget):
    """One offer with its state and steps; the form of a step stands below it while it is filled in."""

    def __init__(self, desk: Desk, given: Given, run: Run) -> None:
        super().__init__()
        self.given = given
        self._desk, self._run = desk, run
        self.form: ChangeForm | None = None
        self.log: QFrame | None = None
        self._opened: Button | None = None
        placement = given.placement
        title = placement.title or offer_word(placement.kind)
        self.setAccessibleName(title)
        self.chip = Chip(offer_look(placement, desk.today))
        words = column([PlainLabel(title, role="table", weight=500, wrap=True)], spacing=1)
        for told in (details(given), more_details(given), given.note):
            if told:
                words.addWidget(PlainLabel(told, role="small", tone="text2", wrap=True))
        top = row(spacing=8)
        top.addLayout(words, 1)
        top.addWidget(self.chip, 0, _TOP)
        self.buttons = {step: self._button(step, title) for step in given.steps}
        self.history = Button(self.tr("Se historik"), kind="link", small=True)
        self.history.setAccessibleDescription(title)
        self.history.clicked.connect(self._on_history)
        self._place = column(spacing=6)
        steps = FlowLayout([*self.buttons.values(), self.history], spacing=14, line_spacing=0)
        column([top, steps, self._place], spacing=2, edges=(0, 7, 0, 5), owner=self)

    def _button(self, step: Step, title: str) -> Button:
        button = Button(step_word(step), kind="link", small=True)
        button.setAccessibleDescription(title)
        button.clicked.connect(lambda: self.open(step))
        return button

    def open(self, step: Step) -> None:
        """The form of a step."""
        self.close_form()
        self._opened = self.buttons.get(step)
        self.form = form_for(self._desk, self.given.placement, step, self._run)
        self.form.closed.connect(self._on_closed)
        self.form.setMaximumWidth(theme.px(_FORM_MOST))
        self._place.addWidget(self.form)
        self.form.show()
        self.form.begin()

    def close_form(self) -> None:
        """Give the form up."""
        form, self.form = self.form, None
        if form is not None:
            self._place.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _on_closed(self) -> None:
        self.close_form()
        if self._opened is not None and self._opened.isVisible():
            self._opened.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_history(self) -> None:
        old, self.log = self.log, None
        self.history.set_label(self.tr("Se historik") if old is not None else self.tr("Skjul historik"))
        if old is not None:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
            return
        self.log = _history(placement_log(self._desk, self.given.placement.id))
        self._place.addWidget(self.log)
        self.log.show()


class PlacementCard(Card):
    """Every offer of the case, the newest start first."""

    placing_wanted = Signal()

    def __init__(self, desk: Desk, run: Run) -> None:
        title = translate("PlacementCard", "Tilbud")
        super().__init__(title, translate("PlacementCard", "Ingen tilbud endnu."))
        self._desk, self._run = desk, run
        self._shown: tuple[date, tuple[Given, ...]] | None = None
        self.place = Button(self.tr("Giv et tilbud"), kind="link", small=True)
        self.place.clicked.connect(self.placing_wanted)
        self.head.addWidget(self.place)

    def show_case(self, case: Case) -> None:
        """Show the case's offers; a form that is being filled in stays while nothing has changed."""
        shown = self._desk.today, placements_of(self._desk, case)
        if shown == self._shown:
            return
        self._shown = shown
        had_keyboard = next((each.given.placement.id for each in self.lines() if _has_keyboard(each)), None)
        self.set_rows([PlacementRow(self._desk, given, self._run) for given in shown[1]])
        if had_keyboard is not None:
            self._take_keyboard(had_keyboard)

    def lines(self) -> Sequence[PlacementRow]:
        """The rows of offers."""
        return [each for each in self.rows if isinstance(each, PlacementRow)]

    def _take_keyboard(self, placement_id: PlacementId) -> None:
        for line in self.lines():
            if line.given.placement.id == placement_id:
                first = next(iter(line.buttons.values()), line.history)
                first.setFocus(Qt.FocusReason.OtherFocusReason)


def _has_keyboard(line: PlacementRow) -> bool:
    focused = line.window().focusWidget()
    return focused is not None and line.isAncestorOf(focused)


def _history(lines: Sequence[LogLine]) -> QFrame:
    """What was done, the newest first: ``07-03-2023 kl. 10.42 · Plads reserveret · Karen Boysen``."""
    frame = QFrame()
    frame.setProperty("card", "sunken")
    frame.setAccessibleName(translate("Placement", "Historik"))
    told = [
        PlainLabel(" · ".join((_moment(each.at), each.words, each.by)), role="small", wrap=True)
        for each in lines
    ]
    nothing = translate("Placement", "Den kom med en søgeliste, og intet er ændret siden.")
    column(
        told or [PlainLabel(nothing, role="small", wrap=True)], spacing=4, edges=(12, 8, 12, 8), owner=frame
    )
    return frame


def _moment(at: str) -> str:
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{short_date(moment.date())} kl. {moment.hour}.{moment.minute:02}"


def details(given: Given) -> str:
    """``Virksomhedspraktik · 20-03-2023 – 14-04-2023 · 20 timer om ugen · Netto Solbæk``."""
    placement = given.placement
    parts = (
        offer_word(placement.kind), period(placement.started_on, placement.ends_on),
        hours_words(given.hours_a_week), given.provider,
    )  # fmt: skip
    return " · ".join(part for part in parts if part)


def more_details(given: Given) -> str:
    """Whether it counts, how long its seat is held, when it was given, what came of it, who found it."""
    placement, told = given.placement, []
    if given.counts is not None and placement.state not in _COME_TO_NOTHING:
        told.append(
            translate("Placement", "tæller i statens måling")
            if given.counts
            else translate("Placement", "tæller ikke i statens måling")
        )
    if given.hold_until is not None:
        told.append(filled(translate("Placement", "pladsen holdes til %1"), short_date(given.hold_until)))
    if placement.given_on is not None:
        told.append(filled(translate("Placement", "givet %1"), short_date(placement.given_on)))
    if given.is_self_found:
        told.append(translate("Placement", "borgeren har selv fundet pladsen"))
    if placement.outcome is not None:
        told.append(filled(translate("Placement", "udbytte: %1"), outcome_word(placement.outcome)))
    if not placement.is_own:
        told.append(translate("Placement", "fra søgelisten"))
    words = " · ".join(told)
    return words[:1].upper() + words[1:]


_COME_TO_NOTHING = (PlacementState.NO_START, PlacementState.RELEASED, PlacementState.CANCELLED)
