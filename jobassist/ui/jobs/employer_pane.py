"""The right of the tab Virksomheder: one employer, whom one calls there, and what it has open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobassist.domain.jobs import JobAd
from jobassist.services.employers import EmployerLine
from jobassist.ui.jobs.contacts import Contacts
from jobassist.ui.jobs.employer_words import seats_words, where_words
from jobassist.ui.jobs.words import deadline_words, kind_words, line, title_words
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel, clipped
from jobassist.ui.kit.layout import column, ground, mark_pane
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.worklist.words import filled

_MOST_ADS, _LONGEST_NOTE = 8, 4_000


class EmployerPane(QWidget):
    """``*_wanted`` ask for what the buttons say of the employer that is shown."""

    edit_wanted = Signal()
    delete_wanted = Signal()
    jobs_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        ground(self, "bg", edge="left")
        mark_pane(self)
        self.setAccessibleName(self.tr("Den valgte virksomhed"))
        self.title = PlainLabel(role="title", weight=600, wrap=True)
        self.facts = PlainLabel(role="table", tone="text2", wrap=True)
        self.edit = Button(self.tr("Redigér"), kind="primary", icon="pencil", keys="E")
        self.delete = Button(self.tr("Slet"), icon="trash-2", small=True)
        self.jobs = Button(self.tr("Vis i jobbanken"), icon="briefcase", small=True)
        self.contacts = Contacts()
        self.note = PlainLabel(role="table", wrap=True)
        self.seats = PlainLabel(role="table", weight=600, wrap=True)
        self._ads: QVBoxLayout = column(spacing=6)
        self._shown: list[QWidget] = []
        self._lay_out()
        for button, wanted in (
            (self.edit, self.edit_wanted), (self.delete, self.delete_wanted), (self.jobs, self.jobs_wanted),
        ):  # fmt: skip
            button.clicked.connect(wanted)

    def _lay_out(self) -> None:
        more = FlowLayout([self.jobs, self.delete])
        open_now = column([self.seats, self._ads], spacing=6)
        head = column([self.title, self.facts], spacing=4)
        doing = column([self.edit, more], spacing=8)
        self._content = Scrolled()
        parts = [head, doing, self.contacts, self.note, open_now, None]
        column(parts, spacing=14, edges=(20, 14, 20, 16), owner=self._content)
        self._scroll = ScrollPane(self._content)
        column([self._scroll], spacing=0, owner=self)

    def show_employer(
        self, each: EmployerLine | None, ads: Sequence[JobAd], *, is_begun: bool = False
    ) -> None:
        """Show an employer, or nothing; ``is_begun``: somebody has typed in its form and not saved it."""
        self._content.setVisible(each is not None)
        if each is None:
            return
        employer = each.employer
        if line(employer.name) != self.title.text():
            self._scroll.verticalScrollBar().setValue(0)
        self.title.setText(line(employer.name))
        cvr = filled(self.tr("CVR %1"), employer.cvr) if employer.cvr else ""
        self._say(self.facts, " · ".join(filter(None, (line(employer.trade), where_words(employer), cvr))))
        self.edit.set_label(self.tr("Fortsæt redigeringen") if is_begun else self.tr("Redigér"))
        self.contacts.show_employer(employer)
        self._say(self.note, clipped(employer.note, _LONGEST_NOTE))
        self.seats.setText(seats_words(each.seats) or self.tr("Intet åbent lige nu."))
        self.jobs.setVisible(bool(ads))
        self._show_ads(ads)

    def _show_ads(self, ads: Sequence[JobAd]) -> None:
        for old in self._shown:
            self._ads.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [_ad(ad) for ad in ads[:_MOST_ADS]]
        if len(ads) > _MOST_ADS:
            words = filled(self.tr("og %1 til"), str(len(ads) - _MOST_ADS))
            self._shown.append(PlainLabel(words, role="small", tone="text2"))
        for each in self._shown:
            self._ads.addWidget(each)
            each.show()

    @staticmethod
    def _say(label: PlainLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))


def _ad(ad: JobAd) -> QWidget:
    told = QWidget()
    facts = " · ".join(filter(None, (kind_words(ad), deadline_words(ad))))
    title = PlainLabel(title_words(ad), role="table", wrap=True)
    column([title, PlainLabel(facts, role="small", tone="text2", wrap=True)], spacing=1, owner=told)
    return told
