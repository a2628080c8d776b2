"""Who is in the room: the tags in the header, and the pane where they are noted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobassist.domain.agenda import PRESENT, YES, AnswerKey
from jobassist.domain.talk_record import Presence
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.chip import ChipLook, Tag, chip_width
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import row
from jobassist.ui.talk.popover import Popover
from jobassist.ui.worklist.words import first_name

KEYS = "Alt+T"
_GAP, _MOST_LETTERS, _WIDTH, _TICK_WIDTH = 6, 120, 400, 130
_ICONS = {
    Presence.COMPANION: "user",
    Presence.INTERPRETER: "languages",
    Presence.UNEMPLOYMENT_FUND: "handshake",
    Presence.EMPLOYER: "briefcase",
}


class PresentTags(QAbstractButton):
    """``Til stede`` and a tag for everybody; a click, Enter or the key opens the pane."""

    def __init__(self, room: TalkRoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._citizen = first_name(room.citizen.name)
        self._label = PlainLabel(self.tr("Til stede"), role="small", tone="text2")
        self._tags = {Presence(each): Tag(word, icon=_ICONS[each]) for each, word in self._words().items()}
        self._here = Tag(self._citizen, icon="user")
        self._rest = Tag("")
        self._present: list[Presence] = []
        line = row([self._label, self._here, *self._tags.values(), self._rest, None], owner=self)
        line.setSpacing(theme.px(_GAP))
        self.show_present(room.answers)

    def _words(self) -> dict[Presence, str]:
        return {
            Presence.COMPANION: self.tr("Bisidder"),
            Presence.INTERPRETER: self.tr("Tolk"),
            Presence.UNEMPLOYMENT_FUND: self.tr("A-kasse"),
            Presence.EMPLOYER: self.tr("Arbejdsgiver"),
        }

    def show_present(self, answers: Mapping[AnswerKey, str]) -> None:
        """Show who is here; the citizen always is."""
        self._present = [each for each in self._tags if answers.get((PRESENT, each), "").strip()]
        words = self._words()
        named = [self._citizen, *(_named(words[each], answers[PRESENT, each]) for each in self._present)]
        self.setAccessibleName(self.tr("Til stede: %1").replace("%1", ", ".join(named)))
        set_tooltip(self, ", ".join(named) + f" ({KEYS})")
        self.updateGeometry()
        self._fit()

    def tags(self) -> list[str]:
        """The tags that are to be seen."""
        shown = [self._here, *self._tags.values(), self._rest]
        return [tag.accessibleName() for tag in shown if not tag.isHidden()]

    def sizeHint(self) -> QSize:
        return QSize(self._width(len(self._present)), theme.px(30))

    def minimumSizeHint(self) -> QSize:
        label = self._label.sizeHint().width() + theme.px(_GAP)
        return QSize(self._width(0) - label, theme.px(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tags paint themselves."""

    def _fit(self) -> None:
        """As many tags as there is room for, and how many more there are."""
        most = len(self._present)
        while most and self._width(most) > self.width():
            most -= 1
        self._label.setVisible(self._width(most) <= self.width())
        for each, tag in self._tags.items():
            tag.setVisible(each in self._present[:most])
        left = len(self._present) - most
        self._rest.set_text(f"+{left}")
        self._rest.setVisible(left > 0)

    def _width(self, count: int) -> int:
        """With so many of those present shown, and the rest counted."""
        widgets: list[QWidget] = [
            self._label,
            self._here,
            *(self._tags[each] for each in self._present[:count]),
        ]
        widths = [each.sizeHint().width() for each in widgets]
        if count < len(self._present):
            widths.append(chip_width(ChipLook(f"+{len(self._present) - count}")))
        return sum(widths) + theme.px(_GAP) * (len(widths) - 1) + 2


class PresentPane(Popover):
    """A tick for everybody who may be there, each with a name if it is wanted."""

    noted = Signal(str, str, bool)
    """Who, what is noted (a name or "ja"; empty: not there), and whether it is complete."""

    def __init__(self, room: TalkRoom, page: QWidget) -> None:
        super().__init__(self.tr("Hvem er til stede?"), page, width=_WIDTH)
        lines = (
            (Presence.COMPANION, self.tr("Bisidder"), self.tr("Navn, hvis det er vigtigt")),
            (Presence.INTERPRETER, self.tr("Tolk"), self.tr("Sprog")),
            (Presence.UNEMPLOYMENT_FUND, self.tr("A-kasse"), self.tr("Navn på a-kassens medarbejder")),
            (Presence.EMPLOYER, self.tr("Arbejdsgiver"), self.tr("Navn på leder eller kollega")),
        )
        self.ticks: dict[Presence, CheckBox] = {}
        self.names: dict[Presence, TextField] = {}
        for who, word, hint in lines:
            self._add(who, word, hint)
        known = self._known(room)
        for who, name in self.names.items():
            name.set_text(known.get(who, ""))
        self.show_present(room.answers)

    def _add(self, who: Presence, word: str, hint: str) -> None:
        tick, name = CheckBox(word), TextField("", placeholder=hint)
        tick.setFixedWidth(theme.px(_TICK_WIDTH))
        name.edit.setAccessibleName(f"{word}: {hint}")
        name.edit.setMaxLength(_MOST_LETTERS)
        tick.clicked.connect(lambda: self._tell(who, is_complete=True))
        name.edit.textEdited.connect(lambda: self._on_named(who))
        name.submitted.connect(self.close_again)
        self.ticks[who], self.names[who] = tick, name
        line = row([tick], spacing=8)
        line.addWidget(name, 1)
        self.content.addLayout(line)

    def _known(self, room: TalkRoom) -> dict[Presence, str]:
        """What is known already, so that nobody types it again."""
        last = {each: room.last_answers.get((PRESENT, each), (None, ""))[1] for each in Presence}
        known = {each: name for each, name in last.items() if name != YES}
        if room.citizen.interpreter_language:
            known[Presence.INTERPRETER] = room.citizen.interpreter_language
        return known

    def first_control(self) -> QWidget:
        return self.ticks[Presence.COMPANION]

    def show_present(self, answers: Mapping[AnswerKey, str]) -> None:
        """Show what is stored."""
        for who, tick in self.ticks.items():
            stored = answers.get((PRESENT, who), "").strip()
            tick.setChecked(bool(stored))
            if stored and stored != YES and self.names[who].text().strip() != stored:
                self.names[who].set_text(stored)

    def _on_named(self, who: Presence) -> None:
        self.ticks[who].setChecked(True)
        self._tell(who, is_complete=False)

    def _tell(self, who: Presence, *, is_complete: bool) -> None:
        name = self.names[who].text().strip() or YES
        self.noted.emit(who.value, name if self.ticks[who].isChecked() else "", is_complete)


def _named(word: str, noted: str) -> str:
    return word if noted == YES else f"{word}: {noted}"
