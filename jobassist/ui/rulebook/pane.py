"""The right of the Regelbog: the whole rule as text, its correction beside the law, and all its versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.rule_overrides import RuleOverride
from jobassist.domain.rules import RuleVersion
from jobassist.services.describe_rule import rule_facts, rule_sentence
from jobassist.services.list_rules import FactChange
from jobassist.ui.kit.buttons import Button, CheckBox
from jobassist.ui.kit.chip import Chip
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.rulebook.parts import Rows, fact
from jobassist.ui.rulebook.words import (
    confidence_look,
    corrected_look,
    correction_words,
    days_words,
    joined,
)
from jobassist.ui.worklist.words import filled


class RulePane(QWidget):
    """``*_wanted`` ask for what the buttons say of the version that is shown."""

    correct_wanted = Signal()
    undo_wanted = Signal()
    compare_wanted = Signal(object, object)
    """Two versions, the older first."""
    version_wanted = Signal(object)
    """Another version of the rule is to be read."""

    def __init__(self) -> None:
        super().__init__()
        ground(self, "bg", edge="left")
        mark_pane(self)
        self.setAccessibleName(self.tr("Den valgte regel"))
        self._versions: tuple[RuleVersion, ...] = ()
        self._shown: RuleVersion | None = None
        self.title = PlainLabel(role="title", weight=600, wrap=True)
        self.sentence = PlainLabel(role="body", wrap=True)
        self.source = PlainLabel(role="table", tone="text2", wrap=True)
        self._chips = FlowLayout()
        self.sure, self.mark = Chip(confidence_look("H")), Chip(corrected_look())
        self.facts = Rows(spacing=8)
        self.correct = Button("", kind="primary", icon="pencil", keys="R")
        self.undo = Button(self.tr("Fortryd rettelsen"), icon="undo-2", small=True)
        self.compare = Button(self.tr("Sammenlign med forrige"), icon="history", small=True, keys="S")
        self.chosen = Button(self.tr("Sammenlign de to valgte"), icon="columns-3", small=True)
        self.versions = Rows(spacing=4)
        self._lay_out()
        self.correct.clicked.connect(self.correct_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.compare.clicked.connect(self._compare_before)
        self.chosen.clicked.connect(self._compare_ticked)

    def _lay_out(self) -> None:
        self._chips.addWidget(self.sure)
        self._chips.addWidget(self.mark)
        self.correction = QFrame()
        self.correction.setProperty("card", "plain")
        self.made = PlainLabel(role="table", weight=600, wrap=True)
        self.reason = PlainLabel(role="table", wrap=True)
        self.beside = Rows(spacing=6)
        column([self.made, self.reason, self.beside, row([self.undo, None])], spacing=8,
               edges=(12, 10, 12, 12), owner=self.correction)  # fmt: skip
        heading = PlainLabel(self.tr("Versioner"), role="small", weight=600, tone="text2")
        more = QWidget()
        more.setLayout(FlowLayout([self.compare, self.chosen]))
        self._history = QWidget()
        column([heading, self.versions, more], spacing=6, owner=self._history)
        self._content = Scrolled()
        head = column([self.title, self._chips, self.sentence, self.source], spacing=6)
        column(
            [head, self.correct, self.correction, self.facts, self._history, None],
            spacing=14, edges=(20, 14, 20, 16), owner=self._content,
        )  # fmt: skip
        self._scroll = ScrollPane(self._content)
        column([self._scroll], spacing=0, owner=self)

    def show_rule(
        self,
        version: RuleVersion | None,
        versions: Sequence[RuleVersion] = (),
        correction: RuleOverride | None = None,
        beside: Sequence[FactChange] = (),
        *,
        is_begun: bool = False,
    ) -> None:
        """Show a version, or nothing; ``beside`` is what the law says and what is counted with instead."""
        self._content.setVisible(version is not None)
        is_other = version is not None and (self._shown is None or version.id != self._shown.id)
        self._shown, self._versions = version, tuple(versions)
        if version is None:
            return
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        self.title.setText(f"{version.id} · {version.title}")
        self.sentence.setText(rule_sentence(version))
        self.source.setText(joined([version.source, days_words(version.valid_from, version.valid_to)]))
        self.sure.set_look(confidence_look(version.confidence))
        self.mark.setVisible(bool(version.overridden))
        self.facts.set_rows([fact(*each) for each in rule_facts(version)])
        self._show_correction(correction, beside)
        again = self.tr("Ret rettelsen") if correction else self.tr("Ret lokalt")
        self.correct.set_label(self.tr("Fortsæt rettelsen") if is_begun else again)
        self._show_versions(version)

    def _show_correction(self, correction: RuleOverride | None, beside: Sequence[FactChange]) -> None:
        self.correction.setVisible(correction is not None)
        if correction is None:
            return
        self.made.setText(correction_words(correction))
        self.reason.setText(filled(self.tr("Fordi: %1"), correction.reason))
        pattern = self.tr("Her: %1\nLoven: %2")
        nothing = self.tr("intet")
        self.beside.set_rows(
            fact(line.heading, filled(pattern, line.after or nothing, line.before or nothing))
            for line in beside
        )

    def _show_versions(self, version: RuleVersion) -> None:
        self.ticks = [self._version_row(each, is_shown=each is version) for each in self._versions]
        self.versions.set_rows(self.ticks)
        self.compare.setVisible(self._before() is not None)
        self.chosen.setVisible(len(self._versions) > 1)
        self._on_ticked()

    def _version_row(self, version: RuleVersion, *, is_shown: bool) -> VersionRow:
        line = VersionRow(version, is_shown=is_shown)
        line.tick.toggled.connect(self._on_ticked)
        line.read.clicked.connect(lambda: self.version_wanted.emit(version))
        return line

    def _before(self) -> RuleVersion | None:
        older = [v for v in self._versions if self._shown and v.valid_from < self._shown.valid_from]
        return older[-1] if older else None

    def _ticked(self) -> list[RuleVersion]:
        return [line.version for line in self.ticks if line.tick.isChecked()]

    def _on_ticked(self) -> None:
        self.chosen.setEnabled(len(self._ticked()) == 2)

    def _compare_before(self) -> None:
        before = self._before()
        if before is not None:
            self.compare_wanted.emit(before, self._shown)

    def _compare_ticked(self) -> None:
        ticked = self._ticked()
        if len(ticked) == 2:
            self.compare_wanted.emit(*ticked)


class VersionRow(QWidget):
    """The days of one version, a tick to compare it, and a link to read it."""

    def __init__(self, version: RuleVersion, *, is_shown: bool) -> None:
        super().__init__()
        self.version = version
        days = days_words(version.valid_from, version.valid_to)
        self.tick = CheckBox(days)
        self.tick.setAccessibleName(filled(self.tr("Sammenlign versionen %1"), days))
        self.read = Button(self.tr("Læs"), kind="link", small=True)
        self.read.setAccessibleName(filled(self.tr("Læs versionen %1"), days))
        shown = PlainLabel(self.tr("vises"), role="small", tone="text2")
        row([self.tick, None, shown, self.read], spacing=6, owner=self)
        # Only what is not to be seen is told so: shown without a parent it would be a window of its own.
        (self.read if is_shown else shown).hide()
