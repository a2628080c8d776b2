"""The form of an advertisement, which a pasted text can fill."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_drafts import completed
from jobassist.domain.jobs import JobAd, JobId
from jobassist.services.desk import Desk
from jobassist.services.save_job import problems_of, read_pasted, save_job
from jobassist.ui.jobs.job_fields import JobFields
from jobassist.ui.jobs.words import title_words
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import Field, TextArea
from jobassist.ui.kit.form_frame import FormFrame, beside, card
from jobassist.ui.kit.layout import column, row
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_WIDEST = 1240
_MOST_PASTED = 1_000_000


class JobForm(FormFrame):
    """One that is new, which a pasted text may fill; or one of the bank, to be corrected."""

    def __init__(self, desk: Desk, ad: JobAd, rev: int | None) -> None:
        name = filled(self.tr("Ret %1"), title_words(ad)) if rev is not None else self.tr("Skriv annonce")
        super().__init__(name, self.tr("Gem annoncen"))
        self._desk, self._ad, self._rev = desk, ad, rev
        self.fields = JobFields(desk.today)
        self.fields.fill(ad)
        self.paste = Button(self.tr("Indsæt tekst"), icon="file-text", small=True, keys="Ctrl+Shift+V")
        if rev is not None:  # setVisible(True) would make it a window, for it has no parent yet
            self.paste.hide()
        self.pasted = TextArea(self.tr("Annoncens tekst, som du har kopieret den"), lines=8)
        self.pasted.most_letters = _MOST_PASTED
        self._pasted_field = Field(self.pasted.accessibleName(), self.pasted)
        self.fill = Button(self.tr("Udfyld de tomme felter"), icon="corner-down-right")
        self._paste_card = self._make_paste_card()
        self._lay_out()
        self._before = self.typed()
        self._connect()
        self.show_state()
        tab_as_laid_out(self)

    @property
    def job_id(self) -> JobId:
        """Which advertisement it is about; empty for a new one."""
        return self._ad.id

    @property
    def name(self) -> str:
        """What the job is called now."""
        return " ".join(self.fields.lines["title"].text().split()) or self.tr("Den nye annonce")

    def is_changed(self) -> bool:
        return self.typed() != self._before

    def typed(self) -> tuple[object, ...]:
        """All that stands here, to know whether it grew."""
        return (*self.fields.typed(), self.pasted.toPlainText())

    def begin(self) -> None:
        """Give the first field the keyboard."""
        self.fields.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_paste_card(self) -> QFrame:
        self._paste_cancel = Button(self.tr("Luk"), kind="quiet")
        buttons = row([self.fill, self._paste_cancel, None], spacing=8)
        whole = card(self.tr("Indsæt tekst"), [self._pasted_field, buttons])
        whole.hide()
        return whole

    def _lay_out(self) -> None:
        fields = self.fields.fields
        what = card(
            self.tr("Jobbet"),
            [fields["title"], beside(fields["employer"], fields["occupation"]),
             fields["kind"], beside(fields["apply_by"], fields["published_on"]), fields["hours"],
             beside(fields["weekly_hours"], fields["seats"]), self.fields.licence],
        )  # fmt: skip
        where = card(
            self.tr("Sted og link"),
            [fields["place"], beside(fields["postal_code"], fields["municipality"]), fields["link"]],
        )
        text = card(self.tr("Teksten"), [fields["description"]])
        halves = self.halves(column([what, None], spacing=12), column([where, text, None], spacing=12))
        inner = QWidget()
        column([self._paste_card, halves, None], spacing=12, owner=inner)
        self.lay_out(inner, widest=_WIDEST, tools=[self.paste])

    def _connect(self) -> None:
        self.fields.on_edit(self.show_state)
        self.pasted.textChanged.connect(self._on_pasted_text)
        self.pasted.shortened.connect(self._say_shortened)
        self.paste.clicked.connect(self.open_paste)
        self.fill.clicked.connect(self.fill_fields)
        self._paste_cancel.clicked.connect(self._close_paste)

    def open_paste(self) -> None:
        """Ctrl+Shift+V: a field for the whole text of an advertisement."""
        self._paste_card.show()
        self.pasted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _close_paste(self) -> None:
        self._paste_card.hide()
        self.begin()

    def _on_pasted_text(self) -> None:
        self._pasted_field.set_error("")
        self.show_state()

    def _say_shortened(self) -> None:
        words = self.tr("Teksten var for lang, så slutningen er ikke med.")
        self._pasted_field.set_error(words)

    def fill_fields(self) -> None:
        """Fills the empty fields with what the pasted text tells; what was typed stays."""
        try:
            read, told = read_pasted(self._desk, self.pasted.toPlainText())
        except JobAssistError as error:
            self._pasted_field.set_error(str(error))
            self.pasted.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        typed, _wrong = self.fields.read(self._ad)
        self._ad = completed(typed, read)
        self.fields.fill(self._ad)
        self._close_paste()
        self.say(" ".join((self.tr("De tomme felter er udfyldt. Ret dem, og gem annoncen."), *told)))

    def save(self) -> None:
        """Ctrl+Enter: in the pasted text fills the fields; else stores it, or says what to mend."""
        if self.pasted.hasFocus():
            self.fill_fields()
            return
        ad, wrong = self.fields.read(self._ad)
        unread = {key for key, _sentence in wrong}
        wrong += [problem for problem in problems_of(self._desk, ad) if problem[0] not in unread]
        if wrong:
            self.refuse(wrong, self.fields.fields)
            return
        self.store(lambda: save_job(self._desk, ad, rev=self._rev), self.fields.fields)
