"""The local goals: a switch for each, and who would get the duty before it is switched."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.services.correct_rules import preview_local, switch_local
from jobassist.services.describe_rule import rule_facts
from jobassist.services.desk import Desk
from jobassist.services.rulebook_page import LocalGoal, local_goals
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, CheckBox
from jobassist.ui.kit.chip import Chip, ChipLook
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.page import Page
from jobassist.ui.rulebook.parts import Rows, fact
from jobassist.ui.rulebook.preview import PreviewPanel
from jobassist.ui.rulebook.words import joined
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_LIST = 560


class GoalsView(Page):
    """The list at the left; at the right the goal that is about to be switched."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self._asked = ""
        self.goals: dict[str, GoalRow] = {}
        self.list = Rows(spacing=8)
        self.panel = PreviewPanel(desk.today)
        self.facts = Rows(spacing=8)
        self.heading = PlainLabel(role="heading", weight=600, wrap=True)
        self.confirm = Button("", kind="primary", icon="check", keys="Ctrl+Return")
        self.cancel = Button(self.tr("Lad være"), badge="Esc")
        self._lay_out()
        self.confirm.clicked.connect(self.switch)
        self.cancel.clicked.connect(self.forget)

    @property
    def title(self) -> str:
        return self.tr("Lokale mål")

    @property
    def status_text(self) -> str:
        """``2 af 15 mål er slået til``."""
        on = sum(row.goal.is_on for row in self.goals.values())
        return filled(self.tr("%1 af %2 mål er slået til"), str(on), str(len(self.goals)))

    def first_control(self) -> QWidget | None:
        return next((row.switch for row in self.goals.values()), None)

    def _lay_out(self) -> None:
        lead = self.tr(
            "Mål, som kommuner selv har sat. De er slået fra, til I slår dem til, og så står de på "
            "arbejdslisten som lokale mål."
        )
        inner = Scrolled()
        words = PlainLabel(lead, role="table", tone="text2", wrap=True)
        column([words, self.list, None], spacing=12, edges=(24, 14, 16, 24), owner=inner)
        left = QWidget()
        mark_pane(left)
        left.setAccessibleName(self.title)
        left.setMinimumWidth(theme.px(300))
        column([ScrollPane(inner)], spacing=0, owner=left)
        self._right = QWidget()
        ground(self._right, "bg", edge="left")
        mark_pane(self._right)
        self._right.setAccessibleName(self.panel.accessibleName())
        doing = FlowLayout([self.confirm, self.cancel])
        body = Scrolled()
        column(
            [self.heading, doing, self.panel, self.facts, None],
            spacing=12,
            edges=(20, 14, 20, 16),
            owner=body,
        )
        column([ScrollPane(body)], spacing=0, owner=self._right)
        parts = row([left, self._right], spacing=0, owner=self)
        parts.setStretch(0, 1)
        parts.setStretch(1, 1)

    def refresh(self) -> None:
        """Reads which are on; a question that is open is asked again, for others may have changed."""
        goals = local_goals(self.desk.rulebook, self.desk.today)
        if set(self.goals) == {goal.id for goal in goals}:
            for goal in goals:
                self.goals[goal.id].show_goal(goal)
        else:
            self._build(goals)
        self._show_asked()

    def _build(self, goals: tuple[LocalGoal, ...]) -> None:
        self.goals = {goal.id: GoalRow(goal) for goal in goals}
        for goal_id, each in self.goals.items():
            each.switch.clicked.connect(lambda _on, own=goal_id: self.ask(own))
            each.read.clicked.connect(lambda _on=False, own=goal_id: self.ask(own))
        self.list.set_rows(self.goals.values())
        tab_as_laid_out(self)

    def ask(self, goal_id: str) -> None:
        """Space or a click on a switch: who would change. The switch stays as it is until it is confirmed."""
        self._asked = goal_id
        self.goals[goal_id].show_goal(self.goals[goal_id].goal)
        self._show_asked()

    def _show_asked(self) -> None:
        goal = self.goals[self._asked].goal if self._asked in self.goals else None
        for part in (self.confirm, self.cancel):
            part.setVisible(goal is not None)
        if goal is None:
            self.heading.setText("")
            self.facts.set_rows([])
            self.panel.show_nothing(self.tr("Vælg et mål for at se, hvem der får pligten."))
            return
        preview = self.attempt(lambda: preview_local(self.desk, goal.id, is_on=not goal.is_on))
        self.heading.setText(f"{goal.id} · {goal.title}")
        self.facts.set_rows([fact(*each) for each in rule_facts(goal.version)])
        words = self.tr("Slå %1 fra") if goal.is_on else self.tr("Slå %1 til")
        self.confirm.set_label(filled(words, goal.id))
        if preview is not None:
            self.panel.show_preview(preview)

    def switch(self) -> None:
        """Ctrl+Enter: as it was previewed."""
        if self._asked in self.goals:
            goal = self.goals[self._asked].goal
            self._asked = ""
            self.do(lambda: switch_local(self.desk, goal.id, is_on=not goal.is_on))
            self.goals[goal.id].switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Esc: it stays as it is."""
        asked, self._asked = self._asked, ""
        self._show_asked()
        if asked in self.goals:
            self.goals[asked].switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asked:
            self.forget()
        else:
            super().keyPressEvent(event)


class GoalRow(QFrame):
    """One goal: its switch, what it says, and where it comes from."""

    def __init__(self, goal: LocalGoal) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.goal = goal
        self.switch = CheckBox(f"{goal.id} · {goal.title}")
        self.switch.setMinimumWidth(theme.px(120))
        self.state = Chip(ChipLook(""))
        self.read = Button(self.tr("Læs reglen"), kind="link", small=True)
        self.read.setAccessibleName(filled(self.tr("Læs reglen %1"), goal.id))
        sentence = PlainLabel(goal.sentence, role="table", wrap=True)
        source = PlainLabel(joined([goal.groups, goal.source]), role="small", tone="text2", wrap=True)
        head = row([], spacing=8)
        head.addWidget(self.switch, 1)
        head.addWidget(self.state)
        column([head, sentence, source, row([self.read, None])], spacing=4, edges=(12, 8, 12, 8), owner=self)
        self.show_goal(goal)

    def show_goal(self, goal: LocalGoal) -> None:
        """As it is now."""
        self.goal = goal
        with QSignalBlocker(self.switch):
            self.switch.setChecked(goal.is_on)
        on = ChipLook(self.tr("slået til"), "green", "circle-check")
        self.state.set_look(on if goal.is_on else ChipLook(self.tr("slået fra"), "grey", "circle"))
        self.switch.setAccessibleDescription(self.state.look().text)
