"""The pane of the chosen offer: what it is, its seats start by start, who is in it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.services.catalogue import OfferLine
from jobassist.services.offer_people import OfferPerson
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, ChipLook
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.runs import Run, paragraph
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.offers.facts import facts_of
from jobassist.ui.offers.parts import Facts, People, Starts
from jobassist.ui.worklist.words import filled


class OfferPane(QWidget):
    """``*_wanted`` ask for what the buttons say of the offer that is shown."""

    edit_wanted = Signal()
    copy_wanted = Signal()
    close_wanted = Signal()
    delete_wanted = Signal()
    case_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        ground(self, "surface")
        mark_pane(self)
        self.setAccessibleName(self.tr("Det valgte tilbud"))
        self._title = PlainLabel(role="title", weight=600, wrap=True)
        self._own_kind = PlainLabel(role="small", tone="text2", wrap=True)
        self._tags = FlowLayout()
        self._counts_mark = IconMark("scale")
        self.counts = PlainLabel(role="table", wrap=True)
        self._chips: list[Chip] = []
        self._make_buttons()
        self._make_texts()
        self._lay_out()
        self._connect()

    def _make_buttons(self) -> None:
        self.edit = Button(self.tr("Redigér"), kind="primary", icon="pencil", keys="E")
        self.copy = Button(self.tr("Kopiér"), icon="copy", small=True)
        self.close_or_open = Button("", small=True)
        self.delete = Button(self.tr("Slet"), icon="trash-2", small=True)

    def _make_texts(self) -> None:
        self._purpose = paragraph("", role="table")
        self.facts, self.starts, self.people = Facts(), Starts(), People()
        self.no_starts = PlainLabel(role="table", tone="text2", wrap=True)
        self._citizen = QFrame()
        self._citizen.setProperty("card", "sunken")
        self._citizen_text = paragraph("", role="table", tone="text")
        heading = PlainLabel(self.tr("Sådan står det til borgeren"), role="small", weight=600, tone="text2")
        heading.setWordWrap(True)
        column([heading, self._citizen_text], spacing=4, edges=(12, 10, 12, 10), owner=self._citizen)

    def _lay_out(self) -> None:
        more = FlowLayout()
        for button in (self.copy, self.close_or_open, self.delete):
            more.addWidget(button)
        self._content = QWidget()
        ground(self._content, "surface")
        counting = row([], spacing=8)
        counting.addWidget(self._counts_mark, 0, Qt.AlignmentFlag.AlignTop)
        counting.addWidget(self.counts, 1)
        head = column([self._title, self._own_kind, self._tags, counting], spacing=6)
        doing = column([self.edit, more], spacing=8)
        seats = column([self.starts, self.no_starts], spacing=4)
        column(
            [head, doing, self._purpose, seats, self.people, self.facts, self._citizen, None],
            spacing=16, owner=self._content,
        )  # fmt: skip
        self._scroll = ScrollPane(self._content)
        column([self._scroll], spacing=0, owner=self)
        self._scroll.viewport().installEventFilter(self)

    def _connect(self) -> None:
        self.edit.clicked.connect(self.edit_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.close_or_open.clicked.connect(self.close_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.people.case_wanted.connect(self.case_wanted)

    def show_offer(
        self, line: OfferLine | None, counts: str, people: Sequence[OfferPerson], *, is_begun: bool = False
    ) -> None:
        """Show an offer, or nothing; ``is_begun``: somebody has typed in its form and not saved it."""
        self._content.setVisible(line is not None)
        if line is None:
            return
        offer = line.offer
        if offer.title != self._title.text():
            self._scroll.verticalScrollBar().setValue(0)
        self._title.setText(offer.title)
        self._say(self._own_kind, offer.own_kind)
        self._show_tags(line, counts)
        self.edit.set_label(self.tr("Fortsæt redigeringen") if is_begun else self.tr("Redigér"))
        self.close_or_open.set_label(self.tr("Genåbn") if offer.is_closed else self.tr("Luk"))
        self.close_or_open.set_icon("rotate-ccw" if offer.is_closed else "archive")
        for text, label in ((offer.purpose, self._purpose), (offer.citizen_text, self._citizen_text)):
            label.set_runs([Run(text)])
        self._purpose.setVisible(bool(offer.purpose))
        self._citizen.setVisible(bool(offer.citizen_text))
        self.facts.show_facts(facts_of(offer))
        self._show_seats(line)
        self.people.show_people(people)

    def _show_tags(self, line: OfferLine, counts: str) -> None:
        for old in self._chips:
            self._tags.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.counts.setText(counts)
        looks = []
        if line.offer.is_closed:
            looks.append(ChipLook(self.tr("Lukket"), "orange", "archive"))
        if line.offer.is_example:
            looks.append(ChipLook(self.tr("Eksempel"), "grey", "flask-conical", dashed=True))
        self._chips = [Chip(look) for look in looks]
        for chip in self._chips:
            self._tags.addWidget(chip)
            chip.show()

    def _show_seats(self, line: OfferLine) -> None:
        self.starts.show_starts(line.starts)
        words = ""
        if line.offer.is_closed:
            words = self.tr("Lukket: det tager ingen ind, og ingen får det foreslået.")
        elif not line.starts:
            words = self.tr("Ingen start i det næste halve år. Redigér, og skriv de næste startdatoer.")
        elif line.offer.seats is None:
            words = filled(self.tr("%1 er i gang, og der er plads til alle."), str(line.there_today))
        self._say(self.no_starts, words)

    @staticmethod
    def _say(label: PlainLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            self._fit_edges()
        return super().eventFilter(watched, event)

    def _fit_edges(self) -> None:
        """The bar takes its room from the edge, so that nothing moves when it comes."""
        taken = self.width() - self._scroll.viewport().width()
        edge = theme.px(20)
        self._content.setContentsMargins(edge, theme.px(16), max(edge - taken, 0), edge)
