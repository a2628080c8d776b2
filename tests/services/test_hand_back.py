"""A finished talk handed back: its blocks, what never leaves, ticks and their undo, and what still waits."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from jobassist.domain.case import Case, TalkForm, TalkId, TalkStatus
from jobassist.domain.hand_back import BlockSpec, Profile, Source
from jobassist.domain.plan import Retention
from jobassist.services import hand_back
from jobassist.services.book_talk import book, record_talk, undo
from jobassist.services.correct_talk import Change, correct, correct_details
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.edit_settings import edit_settings
from jobassist.services.hand_back import (
    Block,
    HandBackError,
    blocks_of,
    mark_copied,
    mark_registered,
    profile_of,
    unmark,
    unregistered,
)
from jobassist.services.hold_talk import finish, start_talk
from jobassist.services.open_store import lay_out
from jobassist.services.talk_record import talk_record
from jobassist.store import tables
from jobassist.store.store import Store
from tests.services.examples import NOW, a_draft, clock_for, put
from tests.services.held_talks import SECRET, hold, on_day


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft())


@pytest.fixture
def talk(desk: Desk, lone: Case) -> TalkId:
    return hold(desk, lone)


def texts(desk: Desk, talk_id: TalkId) -> dict[str, str]:
    return {block.id: block.text for block in blocks_of(desk, talk_id).blocks}


def use(monkeypatch: pytest.MonkeyPatch, *specs: BlockSpec) -> None:
    """A municipality's own profile in place of the one in force."""
    profile = Profile("eget", "Eget", "Eget", held=specs, no_show=specs)
    monkeypatch.setattr(hand_back, "profile_of", lambda _desk: profile)


@pytest.mark.parametrize(
    ("profile", "ids"),
    [
        (
            "fasit",
            "cpr dato tid varighed type form afholder deltagere journalnotat maal jobmaal aftaler_borger "
            "aftaler_os naeste",
        ),
        (
            "momentum",
            "cpr maalgruppe type dato tid form sagsbehandler deltagere notat maal jobmaal aftaler_borger "
            "opgaver naeste",
        ),
        ("generel", "cpr dato type form deltagere notat maal jobmaal aftaler_borger aftaler_os naeste"),
    ],
)
def test_the_blocks_stand_in_the_systems_order_without_the_empty_ones(
    desk: Desk, talk: TalkId, profile: str, ids: str
) -> None:
    edit_settings(desk, "hand_back_profile", profile)
    assert profile_of(desk).id == profile
    assert list(texts(desk, talk)) == ids.split()


def test_what_the_blocks_say(desk: Desk, talk: TalkId) -> None:
    edit_settings(desk, "hand_back_profile", "fasit")
    found = texts(desk, talk)
    notes = found.pop("journalnotat")
    assert notes.endswith("Går ture hver dag.\nSover bedre.")
    assert found == {
        "cpr": "670190-1234",
        "dato": "07-03-2023",
        "tid": "10:42",
        "varighed": "12",
        "type": "Opfølgningssamtale",
        "form": "Fremmøde",
        "afholder": "Jobcentret",
        "deltagere": "tolk (arabisk)",
        "maal": "Tilbage på halv tid",
        "jobmaal": "A: Lagermedarbejder\nC: Chauffør",
        "aftaler_borger": "Ringer til lægen (senest 14-03-2023)",
        "aftaler_os": "Skriver til arbejdspladsen",
        "naeste": "23-03-2023 kl. 10:30, Fremmøde",
    }
    assert blocks_of(desk, talk).blocks[0].shown == "670190-••••"


def test_every_source_has_its_words(desk: Desk, lone: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    hold(desk, lone)
    on_day(desk, date(2023, 3, 23))
    book(desk, lone, datetime(2023, 4, 3, 9, 0), form=TalkForm.PHONE)
    room = start_talk(desk, lone.id)
    rights = next(item for item in room.agenda.items if item.kind.value == "rights")
    content = replace(
        room.draft,
        education_goal="Truckkort",
        search_requirements="2 om ugen",
        support="Mentor",
        activities="Gåhold",
        retention=Retention("Poul", "Lager", "10", "Pauser", "1. maj"),
        next_talk_at=None,
    )
    with desk.store.write("test", by="x", at=NOW) as unit:
        unit.insert(
            tables.talk_answers, talk_id=room.talk_id, item_id=rights.id, field="explained", value="ja"
        )
        unit.insert(
            tables.placements, case_id=lone.id, started_on=date(2023, 4, 3), ends_on=date(2023, 5, 1),
            kind="andet", title="Mestring",
        )  # fmt: skip
    room = start_talk(desk, lone.id)
    finish(desk, room, replace(content, agreements=()))
    use(monkeypatch, *(BlockSpec(source.value, source.value, source) for source in Source))
    found = texts(desk, room.talk_id)
    assert set(found) == {source.value for source in Source} - {
        "present", "agreements_citizen", "agreements_us",
    }  # fmt: skip
    assert found["target_group"] == "6.6 Sygedagpenge"
    assert found["talk_number"] == "4 af 4"
    assert found["outcome"] == "Gennemført"
    assert found["caseworker"] == "Karen Boysen"
    assert found["rights_explained"] == "Gennemgået 23-03-2023"
    assert found["last_agreements"] == (
        "Borgeren: ringer til lægen (senest 14-03-2023) – gælder stadig\n"
        "Jobcentret: Skriver til arbejdspladsen – gælder stadig"
    )
    assert (
        found["retention"] == "Kontakt: Poul\nOpgaver: Lager\nTimer: 10\nHensyn: Pauser\nOpfølgning: 1. maj"
    )
    assert found["offers"] == "Mestring fra 03-04-2023 til 01-05-2023"
    assert found["next_talk"] == "03-04-2023 kl. 09:00, Telefon"
    assert found["plan_version"] == "2"


@pytest.mark.parametrize("profile", ["fasit", "momentum", "generel"])
def test_internal_notes_never_leave_with_a_shipped_profile(desk: Desk, talk: TalkId, profile: str) -> None:
    edit_settings(desk, "hand_back_profile", profile)
    assert not any(SECRET in text for text in texts(desk, talk).values())


def test_internal_notes_leave_only_where_a_block_says_so(
    desk: Desk, talk: TalkId, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = BlockSpec("internt", "Internt", Source.SUMMARY, internal=True)
    use(monkeypatch, BlockSpec("notat", "Notat", Source.SUMMARY, headings=False), inside)
    found = texts(desk, talk)
    assert found["notat"].endswith("Går ture hver dag.\nSover bedre.")
    assert SECRET not in found["notat"]
    assert found["internt"].endswith(f"Sover bedre.\nInternt: {SECRET}")


HOSTILE = {
    "2 MB": "Langt notat. " * 160_000,
    "højre mod venstre": "\u200fمرحبا\u202e dette står omvendt \u202cog dette ikke",
    "opmærkning": "<script>alert(1)</script> &amp; <b>fed</b> =SUM(A1) {\\rtf1}",
    "tegn": "emoji 👩🏽\u200d🌾, Łukasz, ő, ș, Ж, tabulator\tog linje\nto",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_notes_leave_exactly_as_they_were_written(
    desk: Desk, lone: Case, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    use(monkeypatch, BlockSpec("notat", "Notat", Source.SUMMARY, headings=False))
    talk_id = hold(desk, lone, {("helbred", "hverdag"): HOSTILE[name]})
    (text,) = texts(desk, talk_id).values()
    assert HOSTILE[name].strip() in text


def test_a_field_that_limits_its_text_gets_it_in_parts(
    desk: Desk, lone: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, BlockSpec("notat", "Notat", Source.SUMMARY, headings=False, max_length=50))
    talk_id = hold(
        desk, lone, {("naeste", "væk"): "Første linje er ret lang her.\nAnden linje er også lang nok."}
    )
    one, two = blocks_of(desk, talk_id).blocks
    assert (one.id, one.label) == ("notat.1", "Notat (1 af 2)")
    assert (two.id, two.label) == ("notat.2", "Notat (2 af 2)")
    assert one.text + two.text == "Første linje er ret lang her.\nAnden linje er også lang nok."
    mark_copied(desk, talk_id, "notat.1")
    assert blocks_of(desk, talk_id).next_block == two


def test_ticks_count_down_and_the_last_hands_the_talk_back(desk: Desk, talk: TalkId) -> None:
    found = blocks_of(desk, talk)
    assert (found.left, found.handed_back_at) == (len(found.blocks), None)
    assert found.next_block == found.blocks[0]
    changed = mark_copied(desk, talk, "cpr")
    assert changed.message == "“CPR-nummer” er kopieret"
    assert blocks_of(desk, talk).left == found.left - 1
    for block in found.blocks[1:]:
        changed = mark_copied(desk, talk, block.id)
    done = blocks_of(desk, talk)
    assert (done.left, done.next_block) == (0, None)
    assert done.handed_back_at == desk.clock.now() == done.blocks[0].copied_at
    assert changed.message == "Samtalen er givet videre til fagsystemet"
    assert changed.case_ids == {found.case_id}

    undo(desk, changed.action_id)
    again = blocks_of(desk, talk)
    assert (again.left, again.handed_back_at) == (1, None)
    assert again.next_block is not None
    assert again.next_block.id == found.blocks[-1].id


def test_a_tick_can_be_taken_away_and_put_back_by_undo(desk: Desk, talk: TalkId) -> None:
    for block in blocks_of(desk, talk).blocks:
        mark_copied(desk, talk, block.id)
    changed = unmark(desk, talk, "notat")
    assert changed.message == "“Notat” er ikke længere sat som kopieret"
    assert (blocks_of(desk, talk).left, blocks_of(desk, talk).handed_back_at) == (1, None)
    with pytest.raises(HandBackError, match="ikke sat som kopieret"):
        unmark(desk, talk, "notat")
    undo(desk, changed.action_id)
    assert blocks_of(desk, talk).left == 0
    assert blocks_of(desk, talk).handed_back_at is not None


def test_copying_is_in_the_access_log_and_names_no_text(desk: Desk, talk: TalkId) -> None:
    mark_copied(desk, talk, "cpr")
    with desk.store.read() as connection:
        rows = connection.execute(tables.access_log.select()).all()
    assert [(row.action, row.purpose) for row in rows if row.action == "hand_back"] == [
        ("hand_back", "Andet fagsystem: CPR-nummer")
    ]


def test_a_tick_that_was_told_survives_a_crash(desk: Desk, talk: TalkId, tmp_path: Path) -> None:
    """The files as they lie on disk the moment the tick is told, without the store being closed."""
    mark_copied(desk, talk, "cpr")
    shutil.copytree(desk.store.folder, tmp_path / "efter")
    with Store.open(tmp_path / "efter", "fem tilfældige ord") as store:
        assert blocks_of(lay_out(store, clock_for), talk).blocks[0].is_copied


@pytest.mark.parametrize(
    ("talk_id", "block", "sentence"),
    [("findes ikke", "cpr", "Samtalen findes ikke længere"), ("", "diagnose", "Feltet findes ikke længere")],
)
def test_what_is_not_there_cannot_be_ticked(
    desk: Desk, talk: TalkId, talk_id: str, block: str, sentence: str
) -> None:
    with pytest.raises(HandBackError, match=sentence):
        mark_copied(desk, TalkId(talk_id) if talk_id else talk, block)


def test_a_talk_that_is_not_finished_is_not_handed_back(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    with pytest.raises(HandBackError, match="Afslut den"):
        blocks_of(desk, room.talk_id)


def block_of(desk: Desk, talk_id: TalkId, block_id: str) -> Block:
    return next(block for block in blocks_of(desk, talk_id).blocks if block.id == block_id)


def test_a_correction_after_copying_asks_for_those_fields_again(desk: Desk, talk: TalkId) -> None:
    for block in blocks_of(desk, talk).blocks:
        mark_copied(desk, talk, block.id)
    desk.clock = FixedClock(desk.clock.now() + timedelta(hours=1))
    record = talk_record(desk, talk)
    secret = next(a for a in record.answers if a.value == SECRET)
    note = next(a for a in record.answers if a.value.startswith("Går ture"))
    correct(desk, talk, [Change(secret.key, SECRET, "Ikke alligevel")], "Fejl")
    assert blocks_of(desk, talk).left == 0
    correct(desk, talk, [Change(note.key, note.value, "Cykler")], "Misforstod")
    seen = talk_record(desk, talk).details
    correct_details(desk, talk, seen, replace(seen, form=TalkForm.PHONE), "Det var i telefonen")
    outdated = [block.id for block in blocks_of(desk, talk).blocks if block.is_outdated]
    assert outdated == ["form", "deltagere", "notat"]
    assert block_of(desk, talk, "form").text == "Telefon"

    desk.clock = FixedClock(desk.clock.now() + timedelta(minutes=1))
    mark_copied(desk, talk, "notat")
    assert not block_of(desk, talk, "notat").is_outdated


def test_a_no_show_has_a_short_set_of_its_own(desk: Desk, lone: Case) -> None:
    book(desk, lone, datetime(2023, 3, 7, 13, 0))
    record_talk(desk, lone, date(2023, 3, 7), TalkStatus.NO_SHOW)
    (waiting,) = unregistered(desk)
    assert waiting.status is TalkStatus.NO_SHOW
    assert texts(desk, waiting.talk_id) == {
        "cpr": "670190-1234",
        "dato": "07-03-2023",
        "type": "Opfølgningssamtale",
        "resultat": "Udeblevet",
    }


def test_talks_that_no_list_has_shown_the_oldest_first(desk: Desk, lone: Case) -> None:
    bent = put(desk, a_draft(cpr="6202851234", name="Bent", caseworker="Ida Lund"), name="anden")
    record_talk(desk, bent, date(2023, 3, 2), TalkStatus.HELD)
    talk_id = hold(desk, lone)
    first, second = unregistered(desk)
    assert (first.name, first.on, first.days_waiting) == ("Bent", date(2023, 3, 2), 5)
    assert first.missing_from == date(2023, 3, 6)  # a newer list had Bent, but not the talk
    assert (second.name, second.talk_id, second.days_waiting, second.missing_from) == (
        lone.name, talk_id, 0, None,
    )  # fmt: skip
    assert [each.name for each in unregistered(desk, "Ida Lund")] == ["Bent"]


def test_a_talk_is_ticked_by_hand_and_unticked(desk: Desk, talk: TalkId) -> None:
    changed = mark_registered(desk, talk)
    assert changed.message == "Samtalen 07-03-2023 er sat som registreret i fagsystemet"
    assert unregistered(desk)[0].handed_back_at == desk.clock.now()
    mark_registered(desk, talk, is_registered=False)
    assert unregistered(desk)[0].handed_back_at is None
