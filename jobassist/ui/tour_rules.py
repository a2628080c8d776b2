"""The tour's Regelbog: the list, two versions side by side, a correction, the contacts and the goals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from jobassist.services.correct_rules import correction_of, save_correction
from jobassist.ui.rulebook.page import RulebookPage
from jobassist.ui.rulebook.words import CHANGES, CONTACTS, GOALS
from jobassist.ui.shell import Shell

_RULE, _DAY = "SDP-4IN6", date(2023, 3, 7)
_REASON = "Aftalt med juristen: samtalerne må ligge tættere hos os."


def _page(shell: Shell) -> RulebookPage:
    page = shell.window.page("rules")
    if not isinstance(page, RulebookPage):
        raise TypeError("the Regelbog does not show")
    return page


def _list(shell: Shell) -> None:
    shell.window.leave_full()
    shell.window.show_page("rules")
    _page(shell).show_rule(_RULE, _DAY)


def _compared(shell: Shell) -> None:
    rules = _page(shell).rules
    second, third = rules.desk.rulebook.find(_RULE)[1:3]
    rules.compare(second, third)


def _form(shell: Shell) -> None:
    rules = _page(shell).rules
    rules.compared.left.emit()
    rules.open_form()
    form = rules.form()
    if form is None:
        raise TypeError("the correction does not show")
    form.lines["count"].set_text("3")
    form.lines["pace_weeks"].set_text("8, 13, 18")
    form.reason.setPlainText(_REASON)
    form.show_who()


def _corrected(shell: Shell) -> None:
    rules = _page(shell).rules
    form, version = rules.form(), rules.shown_version()
    if form is None or version is None:
        raise TypeError("the correction does not show")
    form.dropped.emit()
    rules.changed.emit(save_correction(rules.desk, correction_of(version, "min_gap_days = 7", _REASON)))


def _contacts(shell: Shell) -> None:
    page = _page(shell)
    page.show_part(CONTACTS)
    page.contacts.add_line()
    page.contacts.show_who()


def _goals(shell: Shell) -> None:
    page = _page(shell)
    page.contacts.forget()
    page.show_part(GOALS)
    page.goals.ask("ISH-8W")


def _changes(shell: Shell) -> None:
    _page(shell).show_part(CHANGES)


RULES_WALK: tuple[tuple[str, Callable[[Shell], None]], ...] = (
    ("32-regelbog", _list),
    ("33-regelbog-sammenlign", _compared),
    ("34-regelbog-ret", _form),
    ("35-regelbog-rettet", _corrected),
    ("36-regelbog-samtaler", _contacts),
    ("37-regelbog-maal", _goals),
    ("38-regelbog-aendringer", _changes),
)
