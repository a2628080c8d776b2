"""Large type, small windows, both themes, keys and names: whatever the choice and the card show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, OfferId, OfferKind, PlacementState
from jobassist.domain.offers import Demand, Needs
from jobassist.services.desk import Desk
from jobassist.services.list_placements import Step
from jobassist.services.needs import save_needs
from jobassist.services.place_citizen import Wish, place
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.keys.words import key_groups
from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.placement.page import OfferChoicePage
from tests.services.catalogue import MONDAY
from tests.ui.conftest import Shown

Offers = dict[str, OfferId]
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)


def cut(page: QWidget) -> list[str]:
    labels = [label for label in page.findChildren(PlainLabel) if label.isVisible() and label.wordWrap()]
    return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]


def outside(page: QWidget) -> list[str]:
    """Buttons that are not wholly between the page's left and right edge."""
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    lefts = [(button, button.mapTo(page, QPoint(0, 0)).x()) for button in buttons]
    return [
        button.accessibleName() or button.text()
        for button, left in lefts
        if left < 0 or left + button.width() > page.width()
    ]


def nameless(page: QWidget) -> list[QWidget]:
    return [
        each
        for kind in CONTROLS
        for each in page.findChildren(kind)
        if each.isVisible()
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
    ]


@pytest.fixture
def make(desk: Desk, lone: Case, offers: Offers) -> dict[str, Callable[[], QWidget]]:
    save_needs(desk, lone.id, Needs(avoid=frozenset({Demand.LIFTING}), note="Ryg " * 60), rev=0)

    def praktik() -> OfferChoicePage:
        page = OfferChoicePage(desk, lone.id)
        page.choose_outside()
        page.form.provider.set_text("Netto Solbæk " * 8)
        page.form.start.day_field.set_day(MONDAY)
        page.form.ends_on.set_day(date(2024, 1, 1))
        page.form.changed.emit()
        return page

    def needs() -> OfferChoicePage:
        page = OfferChoicePage(desk, lone.id)
        page.open_needs()
        return page

    def card() -> CitizenPage:
        wish = Wish(
            MONDAY, kind=OfferKind.PRAKTIK, title="Praktik hos Netto " * 5, provider="Netto",
            ends_on=date(2023, 3, 31), is_self_found=True, note="Aftalt med butikschefen. " * 12,
        )  # fmt: skip
        place(desk, lone.id, wish)
        page = CitizenPage(desk, lone.id)
        page.offers.lines()[0].open(Step.MOVE)
        page.needs.open_form()
        return page

    return {
        "choice": lambda: OfferChoicePage(desk, lone.id),
        "praktik": praktik,
        "needs": needs,
        "card": card,
    }


@pytest.mark.parametrize("screen", ["choice", "praktik", "needs", "card"])
@pytest.mark.parametrize(
    ("look", "scale", "size"),
    [("light", 1.0, (1384, 872)), ("dark", 2.0, (1864, 1024)), ("light", 1.0, (640, 480))],
)
def test_nothing_is_cut_and_every_control_has_a_name(
    qtbot: QtBot,
    make: dict[str, Callable[[], QWidget]],
    shown: Shown,
    screen: str,
    look: str,
    scale: float,
    size: tuple[int, int],
) -> None:
    theme.apply_theme(QGuiApplication.instance(), look, scale)  # type: ignore[arg-type]
    page: Any = make[screen]()
    shown(page)
    page.resize(*size)
    qtbot.waitUntil(lambda: cut(page) == [] and outside(page) == [])
    assert nameless(page) == []
    assert page.width() <= size[0]


def test_the_columns_end_where_their_words_end(desk: Desk, lone: Case, offers: Offers, shown: Shown) -> None:
    page = OfferChoicePage(desk, lone.id)
    shown(page)
    for pane in (page.list.pane, page._pane):
        inner = pane.widget()
        assert inner is not None
        assert inner.height() == max(inner.heightForWidth(inner.width()), pane.viewport().height())


def test_tab_walks_every_field_once_and_comes_round(
    desk: Desk, lone: Case, offers: Offers, shown: Shown
) -> None:
    page = OfferChoicePage(desk, lone.id)
    shown(page)
    page.setFocus()
    page.choose_outside()
    walked = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in walked:
            break
        walked.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    form = page.form
    order = [
        form.provider.edit, form.self_found, form.start.day_field.edit, form.ends_on.edit, form.hours.edit,
        form.hold.edit, form.note, form.name.edit, page.place_button,
    ]  # fmt: skip
    assert walked[: len(order)] == order
    assert page.list.filter.edit in walked
    assert page.head.needs in walked


def test_every_key_is_on_the_page_of_keys(desk: Desk, lone: Case, offers: Offers, qtbot: QtBot) -> None:
    page = OfferChoicePage(desk, lone.id)
    qtbot.addWidget(page)
    heard = {
        key.key().toString(QKeySequence.SequenceFormat.PortableText) for key in page.findChildren(QShortcut)
    }
    heard -= {"Ctrl+Enter", "Alt+Down"}  # the keypad's, and every date's calendar
    (group,) = [group for group in key_groups() if group.id == "placement"]
    written = {QKeySequence(key).toString() for line in group.lines for key in line.keys}
    assert heard == written - {"Up", "Down", "Return"}
    (worklist,) = [group for group in key_groups() if group.id == "worklist"]
    assert ("F",) in [line.keys for line in worklist.lines]


def test_what_needs_an_offer_first_has_it_as_its_primary_step(desk: Desk, lone: Case, shown: Shown) -> None:
    from dataclasses import replace

    from jobassist.services.open_case import open_case
    from jobassist.ui.worklist.steps import lacks_offer

    view = open_case(desk, lone.id)
    offer_first = replace(view, duties=tuple(duty for duty in view.duties if duty.rule.id == "T20"))
    page = CitizenPage(desk, lone.id)
    shown(page)
    page.steps.show_case(offer_first)
    assert lacks_offer(offer_first)
    assert (page.steps.offer.kind, page.steps.book.kind) == ("primary", "secondary")
    place(desk, lone.id, Wish(MONDAY, title="Jobklub", state=PlacementState.RESERVED))
    booked = open_case(desk, lone.id)
    assert not lacks_offer(replace(booked, duties=tuple(d for d in booked.duties if d.rule.id == "T20")))
    assert not lacks_offer(replace(booked, duties=()))
