"""The settings page: each setting is saved when its field is left, and in force at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.services.about_store import about
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_settings import (
    SCALES,
    SettingError,
    edit_closed_days,
    edit_settings,
    follow_settings,
)
from jobassist.services.hand_back import profile_of, profiles
from jobassist.services.settings import ROLE_WORDS
from jobassist.ui.kit import theme
from jobassist.ui.kit.fields import ChoiceBox, Field
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.page import Page
from jobassist.ui.settings.about import AboutSection
from jobassist.ui.settings.closed_days import ClosedDaysSection
from jobassist.ui.settings.passphrase import PassphraseSection
from jobassist.ui.settings.section import Labelled, Section
from jobassist.ui.settings.texts import TextsSection
from jobassist.ui.settings.typed import TypedArea, TypedLine

_ROOM_FOR_TWO = 860


class SettingsPage(Page):
    """You, the jobcentre, its closed days, the look, the passphrase, and facts about the store."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "bg")
        mark_pane(self)
        self._is_stuck = False
        self._build_fields()
        self._build_choices()
        facts = about(desk)
        self.days = ClosedDaysSection()
        self.passphrase = PassphraseSection(desk)
        self.texts = TextsSection()
        self.about = AboutSection(facts)
        self.sections = {
            "you": self._section(
                self.tr("Dig"), ["name", "phone"], self.tr("Står på de planer, du udskriver.")
            ),
            "jobcentre": self._section(
                self.tr("Jobcentret"),
                ["municipality", "address", "meeting_place"],
                self.tr("Står øverst på det, borgeren får med hjem."),
            ),
            "look": self._section(self.tr("Udseende"), [], ""),
        }
        self.sections["you"].fill([Labelled(self.tr("Din rolle"), self.role)])
        self.sections["jobcentre"].fill([Labelled(self.tr("Fagsystem"), self.professional)])
        self.sections["look"].fill(
            [Labelled(self.tr("Farver"), self.theme), Labelled(self.tr("Tekststørrelse"), self.scale)]
        )
        self._connect()
        self._lay_out()
        self.passphrase.setVisible(not facts.is_demo)
        self.refresh()
        self.setFocusProxy(self.fields["name"])

    def _build_fields(self) -> None:
        self.fields: dict[str, TypedLine | TypedArea] = {
            "name": TypedLine(self.tr("Dit navn")),
            "phone": TypedLine(self.tr("Din telefon")),
            "municipality": TypedLine(self.tr("Kommune og jobcenter")),
            "address": TypedArea(self.tr("Adresse")),
            "meeting_place": TypedLine(self.tr("Mødested")),
        }

    def _build_choices(self) -> None:
        roles = [(role.value, words) for role, words in ROLE_WORDS.items()]
        self.role = Segmented(roles, self.tr("Din rolle"))
        self.theme = Segmented([("light", self.tr("Lyst")), ("dark", self.tr("Mørkt"))], self.tr("Farver"))
        sizes = [(str(percent), f"{percent} %") for percent in SCALES]
        self.scale = Segmented(sizes, self.tr("Tekststørrelse"))
        self.professional = ChoiceBox(self.tr("Fagsystem"))
        for profile in profiles():
            self.professional.addItem(profile.title, profile.id)

    def _section(self, title: str, names: list[str], lead: str) -> Section:
        section = Section(title, lead)
        section.fill([self.fields[name] for name in names])
        return section

    def _connect(self) -> None:
        homes = {"name": "you", "phone": "you"}
        for name, field in self.fields.items():
            home = self.sections[homes.get(name, "jobcentre")]
            field.entered.connect(lambda text, name=name, home=home: self._save(name, text, home))
        choices = (
            ("role", self.role, "you"),
            ("theme", self.theme, "look"),
            ("scale_percent", self.scale, "look"),
        )
        for name, choice, home_key in choices:
            home = self.sections[home_key]
            choice.value_changed.connect(lambda value, name=name, home=home: self._choose(name, value, home))
        self.professional.activated.connect(
            lambda _index: self._save(
                "hand_back_profile", self.professional.currentData(), self.sections["jobcentre"]
            )
        )
        self.days.entered.connect(self._save_days)
        self.texts.wanted.connect(self._open_texts)
        self.passphrase.changed.connect(
            lambda: self.changed.emit(Changed(frozenset(), self.tr("Adgangssætningen er skiftet")))
        )

    def _lay_out(self) -> None:
        sections = self.sections
        left = column([sections["you"], sections["jobcentre"], sections["look"], None], spacing=20)
        right = column([self.texts, self.days, self.passphrase, self.about, None], spacing=20)
        inner = QWidget()
        self._halves = row([left, right], spacing=24, edges=(24, 4, 24, 24), owner=inner)
        self._halves.setStretch(0, 1)
        self._halves.setStretch(1, 1)
        column([ScrollPane(inner)], owner=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_ROOM_FOR_TWO)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(way)

    @property
    def title(self) -> str:
        return self.tr("Indstillinger")

    def refresh(self) -> None:
        """Shows what is stored; an undo may have put other settings back, and they are in force again."""
        if follow_settings(self.desk):
            self.changed.emit(Changed(frozenset()))
        settings = self.desk.settings
        for name, field in self.fields.items():
            field.show_text(getattr(settings, name))
        self.role.set_value(settings.role)
        self.theme.set_value(settings.theme)
        self.scale.set_value(str(settings.scale_percent))
        self.professional.setCurrentIndex(self.professional.findData(profile_of(self.desk).id))
        self.days.show_days(settings.closed_days)

    def may_leave(self) -> bool:
        """Saves the field that has the keyboard; what cannot be a setting is let go, a full disk is not."""
        self.passphrase.wait()
        self._is_stuck = False
        focused = self.focusWidget()
        for field in (*self.fields.values(), self.days.others):
            if focused is not None and field.isAncestorOf(focused):
                field.enter()
        return not self._is_stuck

    def _open_texts(self, key: str) -> None:
        from jobassist.ui.texts.page import TextsPage

        self.screen_wanted.emit(lambda: TextsPage(self.desk, key))

    def _choose(self, name: str, value: str | None, home: Section) -> None:
        if value is None:
            self.refresh()
        else:
            self._save(name, value, home)

    def _save(self, name: str, text: str, home: Section) -> None:
        self._attempt(lambda: edit_settings(self.desk, name, text), home, self.fields.get(name))

    def _save_days(self) -> None:
        days = self.days
        self._attempt(
            lambda: edit_closed_days(self.desk, days.chosen(), days.others.text()), days, days.others
        )

    def _attempt(self, work: Callable[[], Changed | None], home: Section, field: Field | None) -> None:
        """Saves, or says at the field what to write instead."""
        try:
            changed = work()
        except SettingError as error:
            if field is not None:
                field.set_error(str(error))
            return
        except JobAssistError as error:
            self._is_stuck = True
            self.failed.emit(str(error))
            return
        if changed is not None:
            home.show_saved(self.desk.clock.now())
            self.changed.emit(changed)
