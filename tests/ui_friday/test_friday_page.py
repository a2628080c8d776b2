"""The page Fredagsgennemgang as a caseworker uses it: keys, what is seen, and what is stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import CaseId, PlacementState
from jobassist.domain.review import Verdict
from jobassist.services.book_talk import case_of, undo_last
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import Ruling, give_verdict
from jobassist.services.print_paper import PaperPrint
from jobassist.services.rank_offers import open_catalogue
from jobassist.store import tables
from jobassist.ui.friday.option_form import OptionForm
from jobassist.ui.friday.page import FridayPage
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.placement.page import OfferChoicePage
from tests.ui.conftest import Heard, Shown
from tests.ui_friday.conftest import Fingers, name_of, stored

KEYS = {verdict: str(number) for number, verdict in enumerate(Verdict, start=1)}


def show_one(page: FridayPage, *, with_running: bool = False, with_coming: bool = False) -> str:
    """Goes to the first citizen without a verdict who has, or lacks, what is said."""
    for line in page.model.lines:
        page.show_citizen(line.case.id)
        view = page.view
        assert view is not None
        has = (view.running is not None, view.coming is not None, view.exemption is not None)
        if has == (with_running, with_coming, False) and view.review is None:
            return view.case.name
    raise AssertionError("the demo has nobody like that")


class TestWhatIsSeen:
    def test_those_without_an_offer_last_time_stand_first(self, page: FridayPage) -> None:
        had_none = [
            line.before is not None and line.before.verdict is Verdict.NONE_YET for line in page.model.lines
        ]
        assert had_none == sorted(had_none, reverse=True)
        assert name_of(page) == page.model.lines[0].case.name

    def test_head_progress_and_status(self, page: FridayPage) -> None:
        of = len(page.model.lines)
        assert page.title == "Fredagsgennemgang"
        assert page.subtitle == "Fredag 10-03-2023 · uge 10"
        assert page.progress == (0, of)
        assert page.status_text == f"Dækning uge 10: 0 af {of} borgere · 0,0 %"

    def test_what_changed_since_last_friday_stands_on_top(self, page: FridayPage) -> None:
        told = {}
        for line in page.model.lines:
            page.show_citizen(line.case.id)
            assert page.citizen.news.title.text().endswith("siden fredag 03-03-2023")
            told[line.case.name] = page.citizen.news.texts()
        sentences = [sentence for several in told.values() for sentence in several]
        assert any("er reserveret fra" in sentence for sentence in sentences)
        assert any("er booket" in sentence for sentence in sentences)

    def test_a_newcomer_is_pointed_out(self, page: FridayPage) -> None:
        newcomer = next(line for line in page.model.lines if line.is_new)
        page.show_citizen(newcomer.case.id)
        assert page.citizen.news.texts() == ["Ny hos dig siden fredag 03-03-2023"]

    def test_whoever_left_is_named_with_the_reason(self, page: FridayPage, desk: Desk) -> None:
        assert page.pane.gone.isHidden()
        reviewed = [line.case for line in page.model.lines if line.before is not None]
        moved, ended = reviewed[-2:]
        with desk.store.write("change", by="", at=desk.clock.now()) as unit:
            unit.update(tables.cases, moved.id, caseworker="Signe Overby")
            unit.update(tables.cases, ended.id, ended_on=date(2023, 3, 3), ended_reason="Raskmeldt")
        page.refresh()
        assert f"{moved.name}: Er nu hos Signe Overby" in page.pane.gone.text()
        assert f"{ended.name}: Sagen sluttede 03-03-2023: Raskmeldt" in page.pane.gone.text()
        assert moved.name not in [line.case.name for line in page.model.lines]

    def test_facts_say_how_many_of_how_many(self, page: FridayPage) -> None:
        show_one(page)
        texts = page.citizen.facts.texts()
        assert [text.split(":")[0] for text in texts][:2] == ["Aktivt tilbud", "Samtaler"]
        assert texts[3].startswith("Aftaler:")

    def test_a_limit_says_what_it_is_counted_from(self, page: FridayPage) -> None:
        for line in page.model.lines:
            page.show_citizen(line.case.id)
            if page.citizen.facts.texts()[0].partition(" frist ")[2]:
                break
        cells = page.citizen.facts.findChildren(QWidget)
        (cell,) = [each for each in cells if each.accessibleName().startswith("Aktivt tilbud")]
        day = cell.accessibleName().rpartition(" ")[2]
        assert f"{day}, seks måneder" in cell.accessibleDescription()
        assert "LAB §" in cell.accessibleDescription()
        assert cell.toolTip() == f"<span>{cell.accessibleDescription()}</span>"

    def test_an_empty_store_says_what_to_do(self, empty_desk: Desk, shown: Shown, qtbot: QtBot) -> None:
        page = FridayPage(empty_desk)
        heard = shown(page)
        assert page.empty.isVisible()
        assert not page.foot.isVisible()
        assert page.status_text == ""
        qtbot.mouseClick(page.empty.button("import"), Qt.MouseButton.LeftButton)
        assert heard.pages == ["import"]


class TestVerdicts:
    def test_one_is_stored_at_once_when_something_runs(
        self, page: FridayPage, fingers: Fingers, heard: Heard
    ) -> None:
        name = show_one(page, with_running=True)
        fingers.press("1")
        review = stored(page, name)
        assert review is not None
        assert page.view is not None
        assert page.view.running is not None
        assert (review.verdict, review.placement_id) == (Verdict.RUNNING, page.view.running.id)
        assert heard.changed[-1].message == f"{name}: relevant tilbud er i gang"
        assert page.citizen.grid.cards[Verdict.RUNNING].isChecked()
        assert page.citizen.said.text().startswith("Vurderet af Karen Boysen kl. 10.42 · ")

    def test_one_without_anything_running_asks_which(self, page: FridayPage, fingers: Fingers) -> None:
        name = show_one(page)
        fingers.press("1")
        form = page.citizen.forms[Verdict.RUNNING]
        assert form.isVisible()
        assert stored(page, name) is None
        fingers.press("Return")
        review = stored(page, name)
        assert review is not None
        assert review.verdict is Verdict.RUNNING
        given = case_of(page.desk, review.case_id).placements[-1]
        assert (given.state, given.started_on) == (PlacementState.RUNNING, page.desk.today)

    def test_two_reserves_the_best_offer_at_its_next_start(self, page: FridayPage, fingers: Fingers) -> None:
        name = show_one(page)
        assert page.view is not None
        best = page.view.fits[0]
        assert best.start is not None
        fingers.press("2", "Return")
        review = stored(page, name)
        assert review is not None
        placement = next(
            p for p in case_of(page.desk, review.case_id).placements if p.id == review.placement_id
        )
        assert (placement.state, placement.offer_id) == (PlacementState.RESERVED, best.offer.id)
        assert placement.started_on == best.start.on
        assert name_of(page) != name

    def test_three_chooses_a_reason_by_its_digit(self, page: FridayPage, fingers: Fingers) -> None:
        name = show_one(page)
        fingers.press("3", "4")
        review = stored(page, name)
        assert review is not None
        assert (review.verdict, review.reason) == (Verdict.EXEMPT, "Venter på behandling eller udredning")
        assert review.until_on == page.desk.today + timedelta(weeks=8)
        (exemption,) = case_of(page.desk, review.case_id).exemptions
        assert (exemption.reason, exemption.to_on) == (review.reason, review.until_on)

    def test_three_alone_stores_nothing(self, page: FridayPage, fingers: Fingers) -> None:
        name = show_one(page)
        fingers.press("3", "Return")
        assert stored(page, name) is None
        form = page.citizen.forms[Verdict.EXEMPT]
        assert isinstance(form, OptionForm)
        assert form.words.error() == "Vælg grunden, eller skriv den."

    def test_four_takes_the_first_step_with_enter(self, page: FridayPage, fingers: Fingers) -> None:
        name = show_one(page)
        fingers.press("4", "Return")
        review = stored(page, name)
        assert review is not None
        assert (review.verdict, review.next_step) == (Verdict.NONE_YET, "Tal om tilbud ved næste samtale")
        assert review.next_on is not None
        assert name_of(page) != name

    def test_own_words_and_day(self, page: FridayPage, fingers: Fingers, qtbot: QtBot) -> None:
        name = show_one(page)
        fingers.press("4")
        form = page.citizen.forms[Verdict.NONE_YET]
        assert isinstance(form, OptionForm)
        form.words.setFocus()
        field = page.window().focusWidget()
        assert field is not None
        qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(field, "Spørg <b>Føtex</b> om 4 timer")
        fingers.press("Return")
        review = stored(page, name)
        assert review is not None
        assert review.next_step == "Spørg <b>Føtex</b> om 4 timer"

    def test_a_day_that_has_gone_is_refused_below_its_field(self, page: FridayPage, fingers: Fingers) -> None:
        name = show_one(page)
        fingers.press("4")
        form = page.citizen.forms[Verdict.NONE_YET]
        assert isinstance(form, OptionForm)
        form.day.set_day(page.desk.today - timedelta(days=1))
        fingers.press("Return")
        assert form.day.error() == "Datoen er gået. Vælg en dag fra i dag og frem."
        assert stored(page, name) is None

    def test_another_verdict_later_and_undo_of_both(self, page: FridayPage, fingers: Fingers) -> None:
        name = show_one(page)
        fingers.press("4", "1", "3", "1")
        review = stored(page, name)
        assert review is not None
        assert review.verdict is Verdict.EXEMPT
        assert case_of(page.desk, review.case_id).exemptions
        assert undo_last(page.desk) is not None
        page.refresh()
        review = stored(page, name)
        assert review is not None
        assert review.verdict is Verdict.NONE_YET
        assert not case_of(page.desk, review.case_id).exemptions
        assert undo_last(page.desk) is not None
        page.refresh()
        assert page.progress is not None
        assert page.progress[0] == 0

    def test_somebody_elses_verdict_is_shown_instead_of_overwritten(
        self, page: FridayPage, fingers: Fingers, desk: Desk
    ) -> None:
        name = show_one(page)
        assert page.view is not None
        ruling = Ruling(Verdict.NONE_YET, next_step="Ring", next_on=date(2023, 3, 17))
        give_verdict(desk, page.view.case.id, ruling, seen=None)
        fingers.press("3", "1")
        assert "har vurderet borgeren i mellemtiden, kl. 10.42" in page.citizen.problem.text()
        review = stored(page, name)
        assert review is not None
        assert review.next_step == "Ring"
        assert page.citizen.grid.cards[Verdict.NONE_YET].isChecked()

    def test_a_full_offer_asks_why(self, page: FridayPage, fingers: Fingers, desk: Desk) -> None:
        with desk.store.write("change", by="", at=desk.clock.now()) as unit:
            for offer, _starts, _waiting in open_catalogue(desk).offers:
                unit.update(tables.offers, offer.id, seats=0)
        page.refresh()
        name = show_one(page)
        fingers.press("2", "Return")
        assert stored(page, name) is None
        form = page.citizen.forms[Verdict.STARTS]
        problems = [field.error() for field in form.findChildren(type(form.why_field))]  # type: ignore[union-attr]
        assert any("er fuldt" in problem for problem in problems)


class TestGoingThrough:
    def test_enter_goes_to_the_next_without_a_verdict_and_backspace_back(
        self, page: FridayPage, fingers: Fingers
    ) -> None:
        names = [line.case.name for line in page.model.lines]
        fingers.press("Return", "Return")
        assert name_of(page) == names[2]
        fingers.press("Backspace")
        assert name_of(page) == names[1]
        fingers.press("Up")
        assert name_of(page) == names[0]
        fingers.press("Down", "Down", "End")
        assert name_of(page) == names[2]

    def test_escape_puts_an_open_form_aside(self, page: FridayPage, fingers: Fingers) -> None:
        name = show_one(page)
        fingers.press("4", "Escape")
        assert page.citizen.forms[Verdict.NONE_YET].isHidden()
        fingers.press("Return")
        assert stored(page, name) is None

    def test_the_order_stays_when_a_verdict_changes_how_pressing_it_is(
        self, page: FridayPage, fingers: Fingers
    ) -> None:
        before = [line.case.id for line in page.model.lines]
        show_one(page)
        fingers.press("2", "Return")
        assert [line.case.id for line in page.model.lines] == before

    def test_a_stand_in_goes_through_a_colleagues_citizens(self, page: FridayPage, fingers: Fingers) -> None:
        page.show_scope("Signe Overby")
        assert {line.case.caseworker for line in page.model.lines} == {"Signe Overby"}
        assert page.citizen.head.stand_in.look().text == "Du vurderer for Signe Overby"
        name = show_one(page)
        fingers.press("4", "2")
        review = stored(page, name)
        assert review is not None
        assert (review.caseworker, review.reviewed_by) == ("Signe Overby", "Karen Boysen")

    def test_what_happened_while_it_was_hidden_is_read_when_it_is_seen(
        self, page: FridayPage, desk: Desk, qtbot: QtBot
    ) -> None:
        assert page.view is not None
        case_id, done = page.view.case.id, page.progress
        assert done is not None
        page.hide()
        ruling = Ruling(Verdict.NONE_YET, next_step="Ring", next_on=date(2023, 3, 17))
        give_verdict(desk, case_id, ruling, seen=None)
        page.follow(frozenset({case_id}))
        page.show()
        assert page.progress == (done[0] + 1, done[1])
        qtbot.waitUntil(page.citizen.grid.cards[Verdict.NONE_YET].isChecked)

    def test_the_case_may_go_while_it_is_shown(self, page: FridayPage, desk: Desk) -> None:
        assert page.view is not None
        shown_first = page.view.case
        with desk.store.write("change", by="", at=desk.clock.now()) as unit:
            unit.update(tables.cases, shown_first.id, ended_on=date(2023, 3, 1))
        page.refresh()
        assert page.view.case.id != shown_first.id


class TestWaysOut:
    def test_talk_plan_offer_and_citizen_are_one_key_away(
        self, page: FridayPage, heard: Heard, qtbot: QtBot
    ) -> None:
        assert page.view is not None
        screens: list[Callable[[], QWidget]] = []
        page.screen_wanted.connect(screens.append)
        case_id = page.view.case.id
        for key in ("S", "P", "O", "F", "J"):
            button = next(b for b in page.findChildren(Button) if b.shortcut().toString() == key)
            button.click()
        assert (heard.talks, heard.cases) == ([case_id], [case_id])
        choice = screens[0]()
        qtbot.addWidget(choice)
        assert isinstance(choice, OfferChoicePage)
        assert isinstance(heard.plans[0], PaperPrint)

    def test_the_sheet_and_the_list_come_as_paper_and_are_logged_when_they_go(
        self, page: FridayPage, heard: Heard, desk: Desk
    ) -> None:
        page.sheet.click()
        page.without.click()
        sheet, without = heard.plans
        assert isinstance(sheet, PaperPrint)
        assert isinstance(without, PaperPrint)
        assert sheet.title == "Fredagsark, uge 10"
        assert without.title == "Borgere uden aktivt tilbud"
        assert sheet.file is not None
        sheet.file("udskrift")
        with desk.store.read() as connection:
            logged = connection.exec_driver_sql(
                "SELECT count(*) FROM access_log WHERE action = 'print'"
            ).scalar()
        assert logged == len(page.model.lines)

    def test_the_whole_cpr_is_shown_when_asked_for_and_logged(self, page: FridayPage, desk: Desk) -> None:
        assert "••••" in page.citizen.head.cpr.number.text()
        page.citizen.head.cpr.eye.click()
        assert "••••" not in page.citizen.head.cpr.number.text()
        with desk.store.read() as connection:
            purpose = connection.exec_driver_sql(
                "SELECT purpose FROM access_log WHERE action = 'show_cpr' ORDER BY seq DESC"
            ).scalar()
        assert purpose == "Vist i fredagsgennemgangen"


def test_every_control_is_named_and_reached_by_tab(page: FridayPage, fingers: Fingers) -> None:
    show_one(page)
    fingers.press("3")
    nameless = [
        widget
        for widget in page.findChildren(Button)
        if widget.isVisible() and not (widget.accessibleName() or widget.text())
    ]
    assert not nameless
    for card in page.citizen.grid.cards.values():
        assert card.accessibleName()
        assert card.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_twice_as_large_everything_scrolls(desk: Desk, shown: Shown, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply_theme(application, "light", 2.0)
    page = FridayPage(desk)
    shown(page)
    page.resize(1254, 700)
    qtbot.waitUntil(lambda: page.width() == 1254)
    assert page.foot.next.isVisible()
    assert page.citizen.grid.cards[Verdict.RUNNING].width() > 0
    bar = page._scroll.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    page.show_citizen(CaseId(page.model.lines[1].case.id))
    assert page._scroll.verticalScrollBar().value() == 0
