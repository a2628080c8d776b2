"""A finished talk is read as it was, and corrected with its history, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.agenda import EXPLAINED, NO, PRESENT, YES, AnswerKey
from jobassist.domain.case import TalkForm, TalkId, TalkKind, TalkStatus, TargetGroup
from jobassist.domain.errors import JobAssistError
from jobassist.domain.talk_record import Presence
from jobassist.services.book_talk import book, case_of, record_talk, undo
from jobassist.services.correct_talk import Change, CorrectionError, correct, correct_details, presence_value
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import start_talk
from jobassist.services.talk_record import RecordError, talk_record
from jobassist.store import reads
from tests.services.examples import a_draft, put
from tests.services.finished_talks import HELP, LATER, NOTE, SCALE, WRITTEN, a_finished_talk, answer, value

WHY = "Borgeren ringede og rettede det"


@pytest.fixture
def talk_id(desk: Desk) -> TalkId:
    return a_finished_talk(desk)


def change(key: AnswerKey, to: str, *, seen: str | None = None) -> Change:
    return Change(key, WRITTEN.get(key, "") if seen is None else seen, to)


def test_everything_of_the_talk_is_read_again(desk: Desk, talk_id: TalkId) -> None:
    record = talk_record(desk, talk_id)
    assert (record.talk.on, record.talk.status) == (date(2023, 3, 7), TalkStatus.HELD)
    assert (record.minutes, record.case.name) == (0, "Lone Vestergaard Holm")
    assert record.agenda_title
    assert answer(record, NOTE).words == WRITTEN[NOTE]
    assert answer(record, SCALE).words == "7 af 10"
    assert answer(record, HELP).words == "Ja. En bedre stol"
    assert answer(record, ("rettigheder", EXPLAINED)).words == "Ja"
    internal = answer(record, ("helbred", "internal"))
    assert (internal.words, internal.is_internal) == ("Virker nedtrykt", True)
    assert {each.question.id: each.words for each in record.present} == {
        "bisidder": "", "tolk": "arabisk", "a_kasse": "", "arbejdsgiver": ""
    }  # fmt: skip
    assert record.plan is not None
    assert record.plan.content.goal == "Tilbage på 30 timer"
    assert record.corrections == ()


def test_items_without_a_word_are_told_from_those_with(desk: Desk, talk_id: TalkId) -> None:
    items = {item.title: item for item in talk_record(desk, talk_id).items}
    assert items["Kontakt til arbejdspladsen"].written == ()
    assert items["Helbred og hverdag"].unanswered == ()
    assert len(items["Kontakt til arbejdspladsen"].unanswered) == 5  # no follow-up, but the internal field


def test_a_follow_up_question_can_be_answered_once_it_applies(desk: Desk, talk_id: TalkId) -> None:
    follow_up = ("arbejdsplads", "hvorfor")
    with pytest.raises(CorrectionError, match="findes ikke"):
        correct(desk, talk_id, [Change(follow_up, "", "Operationen")], WHY)
    correct(desk, talk_id, [Change(("arbejdsplads", "start"), "", "Ikke endnu")], WHY)
    correct(desk, talk_id, [Change(follow_up, "", "Operationen")], WHY)
    assert value(desk, talk_id, follow_up) == "Operationen"


def test_what_was_written_under_an_item_that_is_gone_is_not_lost(desk: Desk, talk_id: TalkId) -> None:
    last = talk_record(desk, talk_id).items[-1]
    assert (last.title, last.written[0].words) == ("Andet", "Det regnede")
    correct(desk, talk_id, [change(("vejret", "note"), "Solen skinnede")], WHY)
    assert value(desk, talk_id, ("vejret", "note")) == "Solen skinnede"


def test_an_item_of_another_agenda_keeps_its_name(desk: Desk) -> None:
    talk_id = a_finished_talk(desk, group=TargetGroup.DAGPENGE)
    titles = [item.title for item in talk_record(desk, talk_id).items if item.written]
    assert "Helbred og hverdag" in titles  # an item of the agenda for sick pay


def test_a_talk_from_a_list_can_be_read_too(desk: Desk) -> None:
    case = put(desk, a_draft())
    record = talk_record(desk, case.talks[0].id)
    assert record.is_in_system
    assert record.items
    assert not any(item.written for item in record.items)
    desk.agendas = ()
    assert talk_record(desk, case.talks[0].id).items == ()


def test_only_a_finished_talk_has_a_record(desk: Desk) -> None:
    case = put(desk, a_draft())
    room = start_talk(desk, case.id)
    with pytest.raises(RecordError, match="ikke afsluttet"):
        talk_record(desk, room.talk_id)
    with pytest.raises(RecordError, match="ikke afsluttet"):
        correct(desk, room.talk_id, [change(NOTE, "x")], WHY)
    with pytest.raises(RecordError, match="findes ikke længere"):
        talk_record(desk, TalkId("væk"))


@pytest.mark.parametrize("status", [TalkStatus.NO_SHOW, TalkStatus.CANCELLED])
def test_a_missed_and_a_cancelled_talk_have_one(desk: Desk, status: TalkStatus) -> None:
    case = put(desk, a_draft())
    record_talk(desk, case, date(2023, 3, 6), status)
    talk = next(t for t in case_of(desk, case.id).talks if t.on == date(2023, 3, 6))
    assert talk_record(desk, talk.id).talk.status is status
    correct(desk, talk.id, [Change(NOTE, "", "Ringede kl. 9")], WHY)
    assert value(desk, talk.id, NOTE) == "Ringede kl. 9"


def test_a_correction_keeps_how_it_was_why_when_and_by_whom(desk: Desk, talk_id: TalkId) -> None:
    changed = correct(desk, talk_id, [change(NOTE, "Lone går nu 20 minutter.")], f"  {WHY} ")
    assert changed.message == "Svaret er rettet"
    assert changed.case_ids == {talk_record(desk, talk_id).case.id}
    found = answer(talk_record(desk, talk_id), NOTE)
    assert found.words == "Lone går nu 20 minutter."
    (correction,) = found.corrections
    assert (correction.before, correction.after) == (WRITTEN[NOTE], "Lone går nu 20 minutter.")
    assert (correction.reason, correction.at, correction.by) == (WHY, LATER, "Karen Boysen")
    assert reads.load_corrections(desk.store, talk_id) == [correction]


def test_an_answer_and_its_note_are_one_correction_to_undo(desk: Desk, talk_id: TalkId) -> None:
    before = talk_record(desk, talk_id)
    note = ("helbred", "hjaelpemidler_note")
    changed = correct(desk, talk_id, [change(HELP, NO), change(note, ""), change(SCALE, "7")], WHY)
    found = answer(talk_record(desk, talk_id), HELP)
    assert (found.words, len(found.corrections)) == ("Nej", 2)
    assert [found.was(each) for each in found.corrections] == ["Ja", "En bedre stol"]
    undo(desk, changed.action_id)
    assert talk_record(desk, talk_id) == before


def test_an_answer_can_be_added_and_taken_away(desk: Desk, talk_id: TalkId) -> None:
    key = ("arbejdsplads", "kontakt")
    correct(desk, talk_id, [Change(key, "", "Lederen hedder Bo")], WHY)
    correct(desk, talk_id, [Change(key, "Lederen hedder Bo", "")], "Hører ikke til her")
    found = answer(talk_record(desk, talk_id), key)
    assert (found.words, found.is_written) == ("", True)
    assert [found.was(each) for each in found.corrections] == ["", "Lederen hedder Bo"]


@pytest.mark.parametrize(
    ("changes", "reason", "sentence"),
    [
        ([change(NOTE, "Nyt")], " \n", "Skriv, hvorfor"),
        ([change(NOTE, WRITTEN[NOTE]), change(SCALE, "7")], WHY, "det samme som før"),
        ([], WHY, "det samme som før"),
        ([change(SCALE, "8", seen="6")], WHY, "ændret, siden du åbnede"),
        ([change(SCALE, "77")], WHY, "passer ikke"),
        ([change(HELP, "måske")], WHY, "passer ikke"),
        ([Change(("arbejdsplads", "start"), "", "Noget helt andet")], WHY, "passer ikke"),
        ([Change(("arbejdsplads", "dag"), "", "31-02-2023")], WHY, "passer ikke"),
        ([Change(("arbejdsplads", "opgaver"), "", "Lager\nKantine")], WHY, "passer ikke"),
        ([Change(("findes", "ikke"), "", "x")], WHY, "findes ikke"),
        ([change(NOTE, "Nyt"), change(SCALE, "-1")], WHY, "passer ikke"),
    ],
)
def test_what_cannot_be_corrected_changes_nothing(
    desk: Desk, talk_id: TalkId, changes: list[Change], reason: str, sentence: str
) -> None:
    before = talk_record(desk, talk_id)
    with pytest.raises(CorrectionError, match=sentence):
        correct(desk, talk_id, changes, reason)
    assert talk_record(desk, talk_id) == before
    assert desk.store.last_action(desk.user) is None


def test_every_kind_of_answer_can_be_given(desk: Desk, talk_id: TalkId) -> None:
    for field, given, words in (
        ("start", "Ikke endnu", "Ikke endnu"),
        ("dag", "2023-03-20", "20-03-2023"),
        ("opgaver", "Lager\nKontor", "Lager, Kontor"),
        ("kontakt", "Bo Lind", "Bo Lind"),
    ):
        key = ("arbejdsplads", field)
        correct(desk, talk_id, [Change(key, "", given)], WHY)
        assert answer(talk_record(desk, talk_id), key).words == words


def test_hostile_and_broken_text_is_kept_as_it_is(desk: Desk, talk_id: TalkId) -> None:
    text = "<b>fed</b> & 'DROP TABLE' \u202e 😀\n" + "æ" * 100_000
    correct(desk, talk_id, [change(NOTE, text + "\ud83d")], "<i>Fordi</i>\ud83d")
    found = answer(talk_record(desk, talk_id), NOTE)
    assert found.value == text + "?"
    assert found.corrections[0].reason == "<i>Fordi</i>?"
    with pytest.raises(CorrectionError, match="det samme"):
        correct(desk, talk_id, [Change(NOTE, found.value, text + "\ud83d")], WHY)


def test_who_was_present_is_corrected_with_who_it_was(desk: Desk, talk_id: TalkId) -> None:
    key = (PRESENT, Presence.INTERPRETER.value)
    assert [presence_value(*each) for each in ((YES, " dari "), (YES, ""), (NO, "dari"), (None, ""))] == [
        "dari", YES, "", ""
    ]  # fmt: skip
    correct(desk, talk_id, [change(key, "dari")], WHY)
    found = answer(talk_record(desk, talk_id), key)
    assert (found.words, found.was(found.corrections[0])) == ("dari", "arabisk")
    correct(desk, talk_id, [change(key, YES, seen="dari")], WHY)
    assert answer(talk_record(desk, talk_id), key).words == "Ja"


def test_with_the_unemployment_fund_it_was_a_joint_talk(desk: Desk) -> None:
    talk_id = a_finished_talk(desk, group=TargetGroup.DAGPENGE)
    key = (PRESENT, Presence.UNEMPLOYMENT_FUND.value)
    assert talk_record(desk, talk_id).talk.kind is TalkKind.JOBSAMTALE
    changed = correct(desk, talk_id, [change(key, YES)], WHY)
    record = talk_record(desk, talk_id)
    assert record.talk.kind is TalkKind.FAELLES
    (kind,) = record.corrections
    assert (kind.field, kind.before, kind.after) == ("kind", "Jobsamtale", "Fælles samtale med a-kassen")
    undo(desk, changed.action_id)
    assert talk_record(desk, talk_id).talk.kind is TalkKind.JOBSAMTALE
    correct(desk, talk_id, [change(key, YES)], WHY)
    correct(desk, talk_id, [change(key, "", seen=YES)], WHY)
    assert talk_record(desk, talk_id).talk.kind is TalkKind.JOBSAMTALE


def test_day_minutes_and_form_are_corrected_with_history(desk: Desk, talk_id: TalkId) -> None:
    before = talk_record(desk, talk_id)
    details = replace(before.details, on=date(2023, 3, 6), minutes=45, form=TalkForm.PHONE)
    changed = correct_details(desk, talk_id, before.details, details, WHY)
    record = talk_record(desk, talk_id)
    assert record.details == details
    assert record.talk.at is not None
    assert record.talk.at.date() == date(2023, 3, 6)
    assert [(each.field, each.before, each.after) for each in record.corrections] == [
        ("on", "07-03-2023", "06-03-2023"), ("minutes", "0 min", "45 min"), ("form", "Fremmøde", "Telefon")
    ]  # fmt: skip
    undo(desk, changed.action_id)
    assert talk_record(desk, talk_id) == before


def test_details_that_cannot_be_change_nothing(desk: Desk, talk_id: TalkId) -> None:
    seen = talk_record(desk, talk_id).details
    for details, sentence in (
        (seen, "det samme som før"),
        (replace(seen, on=date(2023, 3, 11)), "ikke kommet endnu"),
        (replace(seen, on=date(2022, 9, 25)), "begyndte først"),
        (replace(seen, minutes=601), "minutterne"),
        (replace(seen, minutes=-1), "minutterne"),
    ):
        with pytest.raises(JobAssistError, match=sentence):
            correct_details(desk, talk_id, seen, details, WHY)
    with pytest.raises(CorrectionError, match="hvorfor"):
        correct_details(desk, talk_id, seen, replace(seen, minutes=30), "")
    with pytest.raises(CorrectionError, match="ændret, siden"):
        correct_details(desk, talk_id, replace(seen, minutes=7), replace(seen, minutes=30), WHY)
    assert talk_record(desk, talk_id).details == seen
    assert reads.load_corrections(desk.store, talk_id) == []


def test_the_day_of_a_talk_that_a_list_has_is_the_lists(desk: Desk) -> None:
    case = put(desk, a_draft())
    talk = case.talks[0]
    seen = talk_record(desk, talk.id).details
    with pytest.raises(CorrectionError, match="fagsystemet"):
        correct_details(desk, talk.id, seen, replace(seen, on=date(2022, 11, 15)), WHY)
    correct_details(desk, talk.id, seen, replace(seen, minutes=50), WHY)
    record = talk_record(desk, talk.id)
    assert (record.minutes, record.talk.at) == (50, talk.at)


def test_a_talk_called_off_ahead_keeps_its_day(desk: Desk) -> None:
    case = put(desk, a_draft())
    book(desk, case, LATER.replace(day=20))
    planned = next(t for t in case_of(desk, case.id).talks if t.status is TalkStatus.PLANNED)
    record_talk(desk, case_of(desk, case.id), planned.on, TalkStatus.CANCELLED, talk_id=planned.id)
    seen = talk_record(desk, planned.id).details
    correct_details(desk, planned.id, seen, replace(seen, form=TalkForm.VIDEO), WHY)
    assert talk_record(desk, planned.id).details.form is TalkForm.VIDEO


def test_another_outcome_of_a_finished_talk_has_its_history_too(desk: Desk, talk_id: TalkId) -> None:
    record = talk_record(desk, talk_id)
    changed = record_talk(desk, record.case, record.talk.on, TalkStatus.NO_SHOW, talk_id=talk_id)
    (correction,) = talk_record(desk, talk_id).corrections
    assert (correction.field, correction.before, correction.after) == ("status", "Holdt", "Kom ikke")
    record_talk(desk, case_of(desk, record.case.id), record.talk.on, TalkStatus.NO_SHOW, talk_id=talk_id)
    assert len(talk_record(desk, talk_id).corrections) == 1
    undo(desk, changed.action_id)
    assert talk_record(desk, talk_id) == record
