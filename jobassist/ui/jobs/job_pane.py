"""The right of the job bank: one advertisement as it was sent, whom one calls, and the way to correct it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.employers import Employer
from jobassist.domain.jobs import JobAd
from jobassist.ui.jobs.contacts import Contacts
from jobassist.ui.jobs.words import facts_words, line, title_words
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel, clipped
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.worklist.words import filled

_LONGEST, _LONGEST_LINK = 4000, 200


class JobPane(QWidget):
    """What an advertisement links to is printed as a code, never opened from here."""

    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, find: Callable[[JobAd], Employer | None], parent: QWidget | None = None) -> None:
        """``find`` tells whose advertisement it is, where the company team knows them."""
        super().__init__(parent)
        self._find = find
        ground(self, "bg", edge="left")
        mark_pane(self)
        self.setAccessibleName(self.tr("Annoncen"))
        self.ad: JobAd | None = None
        self.title = PlainLabel(role="heading", weight=600, wrap=True)
        self.employer = PlainLabel(weight=500, wrap=True)
        self.facts = PlainLabel(role="table", tone="text2", wrap=True)
        self.contacts = Contacts()
        self.text = PlainLabel(role="table", wrap=True)
        self.link = PlainLabel(role="small", tone="text2", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        inner = Scrolled()
        parts = [self.title, self.employer, self.facts, self.contacts, self.text, self.link, None]
        column(parts, spacing=8, edges=(20, 14, 20, 16), owner=inner)
        self.edit = Button(self.tr("Ret"), icon="pencil", small=True, badge="E")
        self.delete = Button(self.tr("Slet"), kind="quiet", icon="trash-2", small=True, badge="Del")
        self.edit.clicked.connect(self.edit_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self._foot = QWidget()
        row([self.edit, self.delete, None], spacing=8, edges=(20, 8, 20, 12), owner=self._foot)
        column([ScrollPane(inner), self._foot], spacing=0, owner=self).setStretch(0, 1)

    def show_job(self, ad: JobAd | None, away: str = "") -> None:
        """Show an advertisement, or none; ``away`` says how far it is."""
        self.ad = ad
        self._foot.setVisible(ad is not None)
        self.contacts.show_employer(self._find(ad) if ad is not None else None)
        shown = (self.title, self.employer, self.facts, self.text, self.link)
        if ad is None:
            words = ("", "", "", "", "")
        else:
            text = clipped(ad.description, _LONGEST)
            words = (
                title_words(ad),
                line(ad.employer),
                facts_words(ad, away and filled(self.tr("%1 i luftlinje"), away)),
                text,
                clipped(ad.link, _LONGEST_LINK),
            )
        for label, said in zip(shown, words, strict=True):
            label.setText(said)
            label.setVisible(bool(said))
