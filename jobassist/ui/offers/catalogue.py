"""The tab Katalog: the table of offers, the pane of the chosen one, and its form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.domain.case import OfferId
from jobassist.services.catalogue import OfferLine, catalogue, new_offer
from jobassist.services.counting_words import counting_words
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_offers import (
    OfferChanged,
    close_offer,
    copy_offer,
    delete_offer,
    reopen_offer,
)
from jobassist.services.offer_people import people_of
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.empty import EmptyState, WayOn
from jobassist.ui.kit.form_stack import FormStack
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import hairline
from jobassist.ui.offers.form import OfferForm
from jobassist.ui.offers.model import OfferItem, OfferModel
from jobassist.ui.offers.pane import OfferPane
from jobassist.ui.offers.table import OfferTable
from jobassist.ui.offers.view import View
from jobassist.ui.worklist.words import filled

_PANE, _NARROW_PANE, _WIDE_FROM = 368, 302, 1000
_NEW = OfferId("")


class CatalogueView(View):
    """Table and pane, or in their place a form; a form that was left keeps what was typed in it."""

    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._chosen: OfferId | None = None
        self._place = 0
        self.model = OfferModel()
        self.table = OfferTable(self.tr("Tilbud i kataloget"), self.model, desk.today)
        self.pane = OfferPane()
        self.new = Button("", icon="plus", small=True, keys="Ctrl+N")
        self.load = Button(self.tr("Importér …"), icon="file-down", small=True)
        self.save = Button(self.tr("Eksportér …"), icon="download", small=True)
        self.count = PlainLabel(role="small", tone="text2")
        self.empty = self._nothing()
        self._lay_out()
        self._connect()

    def _nothing(self) -> EmptyState:
        ways = [
            WayOn("examples", "flask-conical", self.tr("Hent eksemplerne"),
                  self.tr("Tilbud, som kommuner selv har beskrevet. De er mærket som eksempler"),
                  self.tr("Hent")),
            WayOn("import", "file-down", self.tr("Importér et katalog"),
                  self.tr("En CSV- eller Excel-fil. Du ser alt, før det bliver gemt"), self.tr("Vælg fil")),
            WayOn("new", "plus", self.tr("Nyt tilbud"),
                  self.tr("Skriv det første selv. En titel er nok til at begynde med"), self.tr("Skriv")),
        ]  # fmt: skip
        empty = EmptyState(
            self.tr("Her kommer jeres tilbud til at stå"),
            self.tr(
                "Skriv, hvad kommunen kan tilbyde, hvem det er for, og hvornår der er plads. "
                "Så foreslår JobAssist det, der passer til borgeren, og holder øje med pladserne."
            ),
            ways,
        )
        ground(empty, "surface")
        return empty

    def _lay_out(self) -> None:
        listing = QWidget()
        ground(listing, "surface")
        mark_pane(listing)
        listing.setAccessibleName(self.table.accessibleName())
        listing.setMinimumWidth(theme.px(300))
        tools = row([self.count, None, self.load, self.save, self.new], spacing=8, edges=(24, 10, 12, 10))
        column([tools, self.table], spacing=0, owner=listing).setStretch(1, 1)
        self._work = QWidget()
        row([listing, hairline(vertical=True), self.pane], spacing=0, owner=self._work).setStretch(0, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work)
        self._stack.addWidget(self.empty)
        self.forms = FormStack(self._stack)
        self.forms.saved.connect(self._tell)
        self.forms.closed.connect(self._back_to_list)
        column([self._stack], spacing=0, owner=self)

    def _connect(self) -> None:
        self.table.filters_changed.connect(self.model.set_filters)
        self.table.row_chosen.connect(self._on_row)
        self.table.row_opened.connect(lambda _row: self.open_form())
        self.table.way_on.connect(self._clear_filters)
        self.model.shown_changed.connect(self._on_shown)
        self.new.clicked.connect(self.open_new)
        self.load.clicked.connect(self.import_wanted)
        self.save.clicked.connect(self.export_wanted)
        self.empty.chosen.connect(self._on_way)
        self.pane.edit_wanted.connect(self.open_form)
        self.pane.copy_wanted.connect(lambda: self._with_chosen(copy_offer))
        self.pane.delete_wanted.connect(lambda: self._with_chosen(delete_offer))
        self.pane.close_wanted.connect(self._close_or_reopen)
        self.pane.case_wanted.connect(self.case_wanted)

    def first_control(self) -> QWidget | None:
        """What takes the keyboard when the tab is shown."""
        shown = self._stack.currentWidget()
        if shown is self._work:
            return self.table
        return self.empty.button("examples") if shown is self.empty else shown

    @property
    def status_text(self) -> str:
        """``12 af 40 tilbud``."""
        shown, every = len(self.model.shown), len(self.model.items)
        return filled(self.tr("%1 af %2 tilbud"), str(shown), str(every)) if every else ""

    def refresh(self) -> None:
        """Reads the catalogue again; a form that is being filled in is left alone."""
        lines = self.attempt(lambda: catalogue(self.desk)) or ()
        desk = self.desk
        self.model.set_items(
            [OfferItem(line, counting_words(desk, line.offer, None, desk.today)) for line in lines]
        )
        self.table.show_states(any(line.offer.is_closed or line.offer.is_example for line in lines))
        if self._stack.currentWidget() in (self._work, self.empty):
            self._show_list()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self._work if self.model.items else self.empty)
        is_begun = self.forms.is_begun(_NEW)
        self.new.set_label(self.tr("Fortsæt nyt tilbud") if is_begun else self.tr("Nyt tilbud"))

    def _on_shown(self) -> None:
        """Other rows: stay on the offer, else on the place."""
        found = self.model.row_of(self._chosen)
        place = found if found >= 0 else max(min(self._place, len(self.model.shown) - 1), 0)
        if self.model.shown:
            with QSignalBlocker(self.table):
                self.table.choose_row(place)
        self._show_chosen(self.model.shown[place] if self.model.shown else None)
        self.count.setText(self.status_text)
        nothing = self.tr("Ingen tilbud passer til filtrene.") if self.model.items else ""
        self.table.show_nothing("" if self.model.shown else nothing, self.tr("Ryd filtre"))
        self.shown_changed.emit()

    def _on_row(self, place: int) -> None:
        if 0 <= place < len(self.model.shown):
            self._show_chosen(self.model.shown[place])

    def _show_chosen(self, item: OfferItem | None) -> None:
        if item is None:
            self.pane.show_offer(None, "", ())
            return
        offer = item.line.offer
        self._chosen, self._place = offer.id, self.model.row_of(offer.id)
        people = self.attempt(lambda: people_of(self.desk, offer.id)) or ()
        self.pane.show_offer(item.line, item.counts, people, is_begun=self.forms.is_begun(offer.id))

    def _line(self) -> OfferLine | None:
        place = self.model.row_of(self._chosen)
        return self.model.shown[place].line if place >= 0 else None

    def show_offer(self, offer_id: OfferId) -> None:
        """Choose an offer, without filters if they hide it."""
        self._chosen = offer_id
        if self.model.row_of(offer_id) < 0:
            self._clear_filters()
        self._on_shown()

    def _clear_filters(self) -> None:
        self.table.clear_filters()
        self.model.set_filters({})
        self.table.focus_rows()

    def _do(self, work: Callable[[], Changed]) -> None:
        done = self.attempt(work)
        if done is not None:
            self._tell(done)

    def _tell(self, done: Changed) -> None:
        """The window says it and every page reads again; a new offer is then the chosen one."""
        if isinstance(done, OfferChanged) and done.offer_id:
            self._chosen = done.offer_id
        self.changed.emit(done)

    def _with_chosen(self, work: Callable[[Desk, OfferId], OfferChanged]) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._do(lambda: work(self.desk, chosen))

    def _close_or_reopen(self) -> None:
        line = self._line()
        if line is not None:
            self._with_chosen(reopen_offer if line.offer.is_closed else close_offer)

    def _on_way(self, key: str) -> None:
        if key == "examples":
            from jobassist.services.edit_offers import add_examples

            self._do(lambda: add_examples(self.desk))
            self.take_keyboard()
        elif key == "import":
            self.import_wanted.emit()
        else:
            self.open_new()

    def form(self) -> OfferForm | None:
        """The form that fills the tab now."""
        shown = self.forms.shown()
        return shown if isinstance(shown, OfferForm) else None

    def open_new(self) -> None:
        """Ctrl+N: an empty form, or the one that was begun."""
        self.forms.open(_NEW, lambda: OfferForm(self.desk, new_offer(), None))

    def open_form(self) -> None:
        """E or Enter: the form of the chosen offer."""
        line = self._line()
        if line is not None:
            self.forms.open(line.offer.id, lambda: OfferForm(self.desk, line.offer, line.rev))

    def _back_to_list(self) -> None:
        self._show_list()
        self._on_shown()
        self.take_keyboard()

    def may_leave(self) -> bool:
        """What was typed stays in its form; that it is not stored is said once, and again when it grew."""
        name = self.forms.unsaved()
        if name:
            words = self.tr("%1 er ikke gemt under Tilbud. Gem det, eller gå videre igen uden at gemme.")
            self.failed.emit(filled(words, name))
        return not name

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_WIDE_FROM)
        self.pane.setFixedWidth(theme.px(_PANE if is_wide else _NARROW_PANE))
