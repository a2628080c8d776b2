"""The municipality's own wording of a letter: written beside what a made-up citizen would get."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.domain.letter_files import field_problem
from jobassist.domain.letters import LetterKind, LetterTemplate, Merge
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_letters import (
    Wording,
    WordingError,
    check_wording,
    reset_wording,
    sample,
    sample_problem,
    save_wording,
)
from jobassist.services.load_letters import letter_of, shipped_letter
from jobassist.services.preview_letters import sender_of
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, IconButton
from jobassist.ui.kit.fields import ChoiceBox, TextArea, TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.kit.segments import yes_no
from jobassist.ui.letters.contact import Notice
from jobassist.ui.letters.meter import TextMeter
from jobassist.ui.page import Page

_TWO_FROM = 900


class LetterEditor(Page):
    """Heading, text with fields, whether it tells of rights, and the letter as it would stand."""

    def __init__(self, desk: Desk, template_id: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._template_id = template_id
        self._is_filling = self._is_warned = self._is_asked = False
        self._is_wide: bool | None = None
        self._build()
        self._connect()
        self._fill()

    def _build(self) -> None:
        ground(self, "bg")
        self.subject = TextField(self.tr("Overskrift"))
        self.body = TextArea(self.tr("Tekst"), lines=8, most_lines=8)
        self.body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.meter, self.notice = TextMeter(), Notice()
        asked = self.tr("Vejleder teksten om rettigheder og pligter?")
        self.rights = yes_no(asked)
        self.insert = ChoiceBox(self.tr("Indsæt et felt"), dense=True)
        self.insert.addItem(self.tr("Indsæt felt …"))
        self.insert.addItems([f"{{{field}}}" for field in Merge])
        self.sample = TextArea(self.tr("Som en opdigtet borger får det"), lines=8, most_lines=8)
        self.sample.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.sample.setReadOnly(True)
        question = row([], spacing=10)
        question.addWidget(PlainLabel(asked, role="table", weight=500, wrap=True), 1)
        question.addWidget(self.rights)
        left, right = QWidget(), QWidget()
        mark_pane(left)
        left.setAccessibleName(self.tr("Kommunens tekst"))
        tools = row([self.meter, None, self.insert], spacing=8)
        parts = column(
            [self.subject, self.body, tools, question, self.notice],
            spacing=10, edges=(24, 16, 16, 16), owner=left,
        )  # fmt: skip
        parts.setStretch(1, 1)
        shown = PlainLabel(self.tr("Som en opdigtet borger får det"), role="small", tone="text2", weight=600)
        beside = column([shown, self.sample], spacing=8, edges=(16, 16, 24, 16), owner=right)
        beside.setStretch(1, 1)
        inner = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addWidget(left, 1)
        self._halves.addWidget(right, 1)
        whole = column([self._make_head(), ScrollPane(inner), self._make_foot()], spacing=0, owner=self)
        whole.setStretch(1, 1)

    def _make_head(self) -> QWidget:
        head = QWidget()
        ground(head, "surface", edge="bottom")
        head.setFixedHeight(theme.px(64))
        back = IconButton("arrow-left", self.tr("Tilbage (Esc)"))
        back.clicked.connect(self.back_wanted)
        self._title = PlainLabel(role="title", weight=600, elide=True)
        self._about = PlainLabel(role="small", tone="text2", elide=True)
        parts = row([back], spacing=12, edges=(16, 4, 24, 4), owner=head)
        parts.addLayout(column([None, self._title, self._about, None], spacing=1), 1)
        return head

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        ground(foot, "surface", edge="top")
        mark_pane(foot)
        foot.setAccessibleName(self.tr("Tekstens bund"))
        foot.setFixedHeight(theme.px(64))
        self.reset = Button(self.tr("Brug den oprindelige tekst"), icon="rotate-ccw")
        self.save = Button(self.tr("Gem kommunens tekst"), kind="primary", icon="check", keys="Ctrl+S")
        row([None, self.reset, self.save], spacing=8, edges=(24, 0, 16, 0), owner=foot)
        return foot

    def _connect(self) -> None:
        self.subject.text_changed.connect(lambda _text: self._on_typed())
        self.body.textChanged.connect(self._on_typed)
        self.rights.value_changed.connect(lambda _value: self._on_typed(keeps_answer=True))
        self.insert.activated.connect(self._on_insert)
        self.reset.clicked.connect(lambda _checked=False: self.put_back())
        self.save.clicked.connect(lambda _checked=False: self.save_wording())

    @property
    def title(self) -> str:
        return self.tr("Kommunens tekst")

    def first_control(self) -> QWidget:
        return self.body

    def refresh(self) -> None:
        """Shows what is stored, unless something is being written."""
        if not self._is_changed():
            self._fill()

    def _fill(self) -> None:
        letter = self.attempt(lambda: letter_of(self.desk, self._template_id))
        if letter is None:
            return
        self._letter = letter
        self._is_filling = True
        self._title.setText(letter.title)
        own = self.tr("Kommunens egen tekst") if letter.is_local else self.tr("Den oprindelige tekst")
        self._about.setText(own)
        self.subject.setVisible(letter.kind is LetterKind.LETTER)
        self.subject.set_text(letter.subject)
        self.body.setPlainText(letter.body)
        self.rights.set_value("yes" if letter.mentions_rights else "no")
        self.reset.setVisible(letter.is_local and shipped_letter(letter.id) is not None)
        self._is_filling = self._is_asked = False
        self._judge()

    def wording(self) -> Wording:
        """What stands there now."""
        answer = self.rights.value()
        return Wording(
            self.subject.text().strip(),
            self.body.toPlainText().strip(),
            None if answer is None else answer == "yes",
        )

    def _is_changed(self) -> bool:
        now, letter = self.wording(), self._letter
        return (now.subject, now.body) != (letter.subject, letter.body) or (
            now.mentions_rights is not letter.mentions_rights
        )

    def _on_typed(self, *, keeps_answer: bool = False) -> None:
        if self._is_filling:
            return
        self._is_warned = False
        if not keeps_answer and self._letter.mentions_rights and not self._is_asked:
            self.rights.set_value(None)  # another text is another guidance: a person says so anew
        self._is_asked = True
        self._judge()

    def _judge(self) -> None:
        """Readability, the first mistake as a sentence, and the letter as it would stand."""
        text = self.body.toPlainText()
        is_sms = self._letter.kind is LetterKind.SMS
        self.save.setEnabled(self._is_changed())
        letter = self._checked()
        if letter is not None:
            text = sample(letter, sender_of(self.desk), on=self.desk.today)
            self.sample.setPlainText(text)
        elif field_problem(text):
            self.sample.setPlainText("")
        self.meter.show_text(f"{self.subject.text()}\n{text}" if not is_sms else text, is_sms=is_sms)

    def _checked(self) -> LetterTemplate | None:
        """The letter with this wording, and its first mistake as a sentence; None when it is of no use."""
        try:
            letter = check_wording(self._letter, self.wording())
        except WordingError as error:
            self.notice.set_text(str(error))
            return None
        self.notice.set_text(sample_problem(letter, sender_of(self.desk), on=self.desk.today))
        return letter

    def _on_insert(self, index: int) -> None:
        if index > 0:
            self.body.insertPlainText(self.insert.itemText(index))
        self.insert.setCurrentIndex(0)
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_wording(self) -> bool:
        """Ctrl+S: stores the wording; False when it cannot be used."""
        try:
            changed = save_wording(self.desk, self._template_id, self.wording())
        except WordingError as error:
            self.notice.set_text(str(error))
            self.body.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        except JobAssistError as error:
            self.failed.emit(str(error))
            return False
        self._take(changed)
        return True

    def put_back(self) -> None:
        """The shipped text again; Ctrl+Z brings the municipality's back."""
        changed = self.attempt(lambda: reset_wording(self.desk, self._template_id))
        if changed is not None:
            self._take(changed)

    def _take(self, changed: Changed | None) -> None:
        self._fill()
        if changed is not None:
            self.changed.emit(changed)

    def may_leave(self) -> bool:
        """A wording that is not stored is let go of only when that is asked for twice."""
        if not self._is_changed() or self._is_warned:
            return True
        self._is_warned = True
        self.failed.emit(self.tr("Teksten er ikke gemt. Gem den, eller gå tilbage igen for at slippe den."))
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_TWO_FROM)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
            self._halves.setDirection(way)
