"""What was printed once is that paper for ever: settings, names, offers and the program may change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from jobassist.domain.agenda import PRESENT, ItemKind
from jobassist.domain.case import Case, TalkForm, TalkId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.papers import PaperKind
from jobassist.domain.plan import Plan
from jobassist.reports import plan_pdf, summary_pdf
from jobassist.services.book_talk import case_of, undo, undo_last
from jobassist.services.correct_talk import Change, correct, correct_details
from jobassist.services.desk import Changed, Desk, FixedClock
from jobassist.services.file_paper import PaperOutdatedError, papers_of
from jobassist.services.hold_talk import start_talk
from jobassist.services.list_talks import held_talk, list_talks
from jobassist.services.open_store import apply_settings
from jobassist.services.print_paper import PaperPrint, hand_out, hand_out_all, is_filed, print_again
from jobassist.services.print_plan import log_print, print_of, print_of_case, print_of_draft
from jobassist.services.print_summary import NoSummaryError, print_summary, show_summary, summary_of
from jobassist.services.settings import Settings, save_settings
from jobassist.services.talk_record import talk_record
from jobassist.store import reads, tables
from tests.services.examples import a_draft, put
from tests.services.held_talks import SECRET, hold

KINDS = (
    PaperKind.PLAN,
    PaperKind.PLAN_LARGE,
    PaperKind.SUMMARY,
    PaperKind.SUMMARY_LARGE,
    PaperKind.SUMMARY_INTERNAL,
)


@pytest.fixture
def lone(desk: Desk) -> Case:
    use(desk, Settings(name="Karen Boysen", phone="00 00 00 01", municipality="Demo", address="Vej 1, By"))
    case = put(desk, a_draft())
    with desk.store.write("offer", by="", at=desk.clock.now()) as unit:
        started_on = date(2023, 3, 1)
        unit.insert(tables.placements, case_id=case.id, started_on=started_on, kind="mentor", title="Mentor")
    return case_of(desk, case.id)


@pytest.fixture
def talk(desk: Desk, lone: Case) -> TalkId:
    return hold(desk, lone)


@pytest.fixture
def plan(desk: Desk, lone: Case, talk: TalkId) -> Plan:
    return reads.load_plans(desk.store, lone.id)[-1]


def use(desk: Desk, settings: Settings) -> None:
    save_settings(desk.store, settings, by="", at=desk.clock.now())
    apply_settings(desk, settings)


def change_everything(desk: Desk, case: Case) -> None:
    """Another office, another name, other offers; nothing of it was so when the plan was made."""
    later(desk, days=40)
    use(
        desk,
        Settings(
            name="En Anden", phone="99 99 99 99", municipality="Nyby", address="Gade 2", meeting_place="Hul 3"
        ),
    )
    with desk.store.write("change", by="", at=desk.clock.now()) as unit:
        unit.update(tables.citizens, case.citizen_id, name="Lone Nygift", address="Et andet sted")
        unit.update(tables.placements, case.placements[0].id, title="Noget andet", state="cancelled")
        unit.update(tables.cases, case.id, caseworker="En Tredje", employer="Ny arbejdsplads")


def later(desk: Desk, **span: float) -> None:
    desk.clock = FixedClock(desk.clock.now() + timedelta(**span))


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def access_log(desk: Desk) -> list[tuple[str, str]]:
    log = tables.access_log.c
    with desk.store.read() as connection:
        return [tuple(row) for row in connection.execute(select(log.action, log.purpose).order_by(log.seq))]


def all_papers(desk: Desk, plan: Plan) -> dict[PaperKind, PaperPrint]:
    assert plan.talk_id is not None
    return {
        PaperKind.PLAN: print_of(desk, plan),
        PaperKind.PLAN_LARGE: print_of(desk, plan, large=True),
        **{kind: summary_of(desk, plan.talk_id, kind) for kind in KINDS[2:]},
    }


def test_a_version_is_the_same_before_its_first_print_whatever_has_changed(
    desk: Desk, lone: Case, plan: Plan
) -> None:
    before = all_papers(desk, plan)
    change_everything(desk, lone)
    after = all_papers(desk, reads.load_plans(desk.store, lone.id)[-1])
    assert {kind: paper.pdf for kind, paper in after.items()} == {k: p.pdf for k, p in before.items()}
    assert "Mentor" in text_of(after[PaperKind.PLAN].pdf)


@pytest.mark.parametrize("kind", KINDS)
def test_a_printed_paper_is_that_paper_in_every_later_program(
    desk: Desk, lone: Case, plan: Plan, kind: PaperKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = all_papers(desk, plan)[kind]
    filed = hand_out(desk, first, purpose="udskrift")
    assert filed.case_ids == {lone.id}
    assert filed.action_id

    change_everything(desk, lone)
    for module, name in ((plan_pdf, "render_plan"), (summary_pdf, "render_summary")):
        monkeypatch.setattr(module, name, lambda *_sheet, **_how: b"%PDF a newer program")
    again = all_papers(desk, plan)[kind]
    assert again.pdf == first.pdf
    assert hand_out(desk, again, purpose="fil").action_id == ""

    (paper,) = papers_of(desk, lone.id)
    assert (paper.kind, paper.talk_id, paper.made_by) == (kind, plan.talk_id, "Karen Boysen")
    assert paper.plan_id == (plan.id if kind in KINDS[:2] else None)
    assert print_again(desk, paper).pdf == first.pdf
    assert access_log(desk) == [(f"print_{kind}", "udskrift"), (f"print_{kind}", "fil")]


def test_usual_and_large_are_two_papers(desk: Desk, lone: Case, plan: Plan) -> None:
    for kind, paper in all_papers(desk, plan).items():
        assert paper.kind is kind
        hand_out(desk, paper, purpose="udskrift")
    assert {paper.kind for paper in papers_of(desk, lone.id)} == set(KINDS)
    assert len(papers_of(desk, lone.id)) == 5


def test_a_draft_is_logged_and_never_filed(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    draft = print_of_draft(desk, room, room.draft)
    assert draft.make is not None
    for paper in (draft, draft.make(PaperKind.PLAN_LARGE), print_of_case(desk, lone)):
        log_print(desk, paper, purpose="udskrift")
    assert papers_of(desk, lone.id) == ()
    assert [action for action, _ in access_log(desk)] == ["print_plan", "print_plan_large", "print_plan"]
    assert text_of(draft.make(PaperKind.PLAN_LARGE).pdf) == text_of(draft.pdf)


def test_filing_can_be_undone_and_done_again(desk: Desk, lone: Case, plan: Plan) -> None:
    paper = print_of(desk, plan)
    undo(desk, hand_out(desk, paper, purpose="udskrift").action_id)
    assert papers_of(desk, lone.id) == ()
    assert not is_filed(desk, paper)
    hand_out(desk, paper, purpose="udskrift")
    assert len(papers_of(desk, lone.id)) == 1


def test_a_talk_is_undone_after_its_paper_and_never_before(desk: Desk, lone: Case, plan: Plan) -> None:
    finished = desk.store.last_action(desk.user)
    assert finished is not None
    hand_out(desk, print_of(desk, plan), purpose="udskrift")
    with pytest.raises(JobAssistError):
        undo(desk, finished.action_id)
    assert len(reads.load_plans(desk.store, lone.id)) == 1
    assert undo_last(desk) is not None
    assert undo_last(desk) is not None
    assert reads.load_plans(desk.store, lone.id) == []


def test_a_paper_of_a_plan_that_was_undone_meanwhile_leaves_no_more(
    desk: Desk, lone: Case, plan: Plan
) -> None:
    paper = print_of(desk, plan)
    assert undo_last(desk) is not None
    with pytest.raises(PaperOutdatedError, match="Gå tilbage"):
        hand_out(desk, paper, purpose="udskrift")
    assert papers_of(desk, lone.id) == ()


def test_a_corrected_talk_has_a_new_referat_and_keeps_the_old_one(
    desk: Desk, lone: Case, talk: TalkId
) -> None:
    old = print_summary(desk, talk, internal=False)
    hand_out(desk, old, purpose="udskrift")
    later(desk, days=1)
    key = next(k for k, value in answers(desk, talk).items() if value.startswith("Går ture"))
    change = Change(key, "Går ture hver dag.\nSover bedre.", "Går ture to gange om ugen.")
    correct(desk, talk, [change], "Hørt forkert & skrevet <galt>")

    new = print_summary(desk, talk, internal=False)
    assert "Går ture to gange om ugen." in text_of(new.pdf)
    assert "Rettet onsdag den 8. marts 2023." in text_of(new.pdf)
    for hidden in ("hver dag", "Hørt forkert"):
        assert hidden not in text_of(new.pdf)
    internal = text_of(print_summary(desk, talk, internal=True).pdf)
    assert (
        "Rettet 08-03-2023 kl. 10.54 af Karen Boysen. Før: “Går ture hver dag. Sover bedre.”. "
        "Begrundelse: Hørt forkert & skrevet <galt>." in internal
    )
    later(desk, minutes=5)
    hand_out(desk, new, purpose="udskrift")
    assert [print_again(desk, paper).pdf for paper in papers_of(desk, lone.id)] == [new.pdf, old.pdf]
    assert print_summary(desk, talk, internal=False).pdf == new.pdf


def answers(desk: Desk, talk: TalkId) -> dict[tuple[str, str], str]:
    return {(a.item_id, a.field): a.value for a in reads.load_answers(desk.store, talk)}


def test_papers_of_a_talk_change_into_each_other(desk: Desk, plan: Plan) -> None:
    paper = print_of(desk, plan)
    assert paper.kinds == KINDS
    for kind in KINDS:
        assert paper.make is not None
        paper = paper.make(kind)
        assert (paper.kind, paper.kinds) == (kind, KINDS)
        assert "Lone" not in paper.title + paper.filename
    assert paper.title == "Internt referat af samtale 3 07-03-2023"


def test_the_internal_copy_has_everything_but_the_cpr(desk: Desk, talk: TalkId) -> None:
    internal = text_of(print_summary(desk, talk, internal=True).pdf)
    for words in (
        SECRET, "INTERNT NOTAT", "670190-••••", "tolk (arabisk)", "12 minutter brugt", "minutter planlagt",
        "opfølgningssamtale, fremmøde", "Borger ringer til lægen", "Plan version 1",
        "Næste gang torsdag den 23. marts 2023 kl. 10.30, fremmøde",
    ):  # fmt: skip
        assert words in internal
    assert "1234" not in internal
    citizens = text_of(print_summary(desk, talk, internal=False).pdf)
    assert "Med til samtalen: tolk (arabisk)." in citizens
    assert SECRET not in citizens
    assert "670190" not in citizens


def test_corrections_of_the_talk_itself_are_told_among_caseworkers(desk: Desk, talk: TalkId) -> None:
    later(desk, days=1)
    seen = talk_record(desk, talk).details
    correct_details(desk, talk, seen, replace(seen, minutes=40, form=TalkForm.PHONE), "Det var i telefonen")
    change = Change((PRESENT, "tolk"), "arabisk", "kurdisk")
    correct(desk, talk, [change], "Sproget var forkert")

    internal = text_of(print_summary(desk, talk, internal=True).pdf)
    told = "Rettet 08-03-2023 kl. 10.54 af Karen Boysen. Før: “"
    assert f"Minutterne: {told}12 min”. Begrundelse: Det var i telefonen." in internal
    assert f"Formen: {told}Fremmøde”. Begrundelse: Det var i telefonen." in internal
    assert f"Var der en tolk med? {told}arabisk”. Begrundelse: Sproget var forkert." in internal
    assert "40 minutter brugt" in internal
    citizens = text_of(print_summary(desk, talk, internal=False).pdf)
    assert (
        "Vi talte i telefon tirsdag den 7. marts 2023 kl. 10.42. Med til samtalen: tolk (kurdisk)."
        in citizens
    )
    assert "Rettet" not in citizens


def test_rights_that_were_gone_through_are_in_the_citizens_copy(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    rights = next(item for item in room.agenda.items if item.kind is ItemKind.RIGHTS)
    talk = hold(desk, lone, {(rights.id, "explained"): "ja"})
    citizens = text_of(print_summary(desk, talk, internal=False).pdf)
    assert (
        f"{rights.citizen_title} Vi gennemgik dine rettigheder og pligter. • {rights.points[0]}" in citizens
    )
    assert "Er rettigheder og pligter gennemgået? Ja" in text_of(print_summary(desk, talk, internal=True).pdf)


def test_the_referat_as_text_is_logged(desk: Desk, talk: TalkId) -> None:
    citizens, internal = (show_summary(desk, talk, internal=each) for each in (False, True))
    assert SECRET in internal
    assert SECRET not in citizens
    assert "DET HAR VI AFTALT\n  Du: ringer til lægen (tirsdag 14. marts)\n  Vi: " in citizens
    assert "VI SES IGEN\n  Torsdag den 23. marts 2023 kl. 10.30" in citizens
    assert access_log(desk) == [("show_summary", "referat"), ("show_summary", "internt referat")]


def test_a_talk_that_was_not_held_has_no_referat(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    with pytest.raises(JobAssistError, match="ikke afsluttet"):
        print_summary(desk, room.talk_id, internal=False)
    with desk.store.write("no_show", by="", at=desk.clock.now()) as unit:
        unit.update(tables.talks, room.talk_id, status="no_show")
    with pytest.raises(NoSummaryError, match="blev ikke holdt"):
        print_summary(desk, room.talk_id, internal=True)


def test_an_old_talk_from_a_list_has_a_short_referat(desk: Desk, lone: Case) -> None:
    talk_id = held_talk(desk, lone, 1)
    paper = print_summary(desk, talk_id, internal=False)
    assert paper.title == "Referat af samtalen 14-11-2022"
    assert PaperKind.PLAN not in paper.kinds
    assert "Der er ikke skrevet noget i denne samtale." in text_of(paper.pdf)
    assert paper.make is not None
    assert "Internt referat" in text_of(paper.make(PaperKind.SUMMARY_INTERNAL).pdf)


def test_talks_are_numbered_as_they_were_held(desk: Desk, lone: Case, talk: TalkId) -> None:
    lines = list_talks(desk, case_of(desk, lone.id))
    assert [(line.number, line.plan_version) for line in lines] == [
        (1, None),
        (2, None),
        (3, 1),
        (None, None),
    ]
    assert held_talk(desk, case_of(desk, lone.id)) == talk
    with pytest.raises(JobAssistError, match="ingen samtale 4"):
        held_talk(desk, case_of(desk, lone.id), 4)
    with pytest.raises(JobAssistError, match="ikke holdt nogen samtale"):
        held_talk(desk, replace(lone, talks=()))


def test_an_earlier_version_is_asked_for_by_its_number(desk: Desk, lone: Case, plan: Plan) -> None:
    assert print_of_case(desk, lone, version=1).plan_id == plan.id
    with pytest.raises(JobAssistError, match="ingen version 2"):
        print_of_case(desk, lone, version=2)


def a_letter(case: Case, **changes: Any) -> PaperPrint:
    letter = PaperPrint(
        case.id, "Indkaldelse", b"%PDF letter", "indkaldelse.pdf", kind=PaperKind.LETTER,
        template_id="indkaldelse", body="Kære Lone", mentions_rights=True,
    )  # fmt: skip
    return replace(letter, **changes)


def test_a_letter_is_filed_with_what_it_was_made_from(desk: Desk, lone: Case) -> None:
    hand_out(desk, a_letter(lone), purpose="udskrift")
    (paper,) = papers_of(desk, lone.id)
    assert (paper.template_id, paper.body, paper.mentions_rights) == ("indkaldelse", "Kære Lone", True)
    assert (paper.talk_id, paper.plan_id, paper.title) == (None, None, "Indkaldelse")


def test_many_letters_are_one_write_each_on_its_own_case(desk: Desk, lone: Case) -> None:
    bent = put(desk, a_draft(cpr="6202851234", name="Bent"), name="anden")
    letters = [a_letter(lone), a_letter(bent, pdf=b"%PDF other")]
    changed = hand_out_all(desk, letters, "udskrift")
    assert changed.case_ids == {lone.id, bent.id}
    assert [len(papers_of(desk, case.id)) for case in (lone, bent)] == [1, 1]
    undo(desk, changed.action_id)
    assert [len(papers_of(desk, case.id)) for case in (lone, bent)] == [0, 0]


def test_a_paper_may_bring_its_own_filing(desk: Desk, lone: Case) -> None:
    asked: list[str] = []

    def file(purpose: str) -> Changed:
        asked.append(purpose)
        return Changed(frozenset({lone.id}), "Brevene er lagt på sagerne")

    done = hand_out(desk, a_letter(lone, file=file), purpose="fil")
    assert (asked, done.message) == (["fil"], "Brevene er lagt på sagerne")
    assert papers_of(desk, lone.id) == ()


def test_a_plan_older_than_its_facts_is_printed_with_what_is_known(
    desk: Desk, lone: Case, plan: Plan
) -> None:
    old = replace(plan, facts=None)
    assert "Demo" in text_of(print_of(desk, old).pdf)
    assert datetime(2023, 3, 7) < desk.clock.now()
