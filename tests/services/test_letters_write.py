"""Letters for citizens in a real store: ready or stopped, printed, filed in one write and undone."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from jobassist.domain.case import CaseId, TalkForm, TalkStatus, TargetGroup
from jobassist.domain.letters import Channel, Edit, LetterFileError, Merge
from jobassist.domain.papers import PaperKind
from jobassist.services.book_talk import book, case_of, record_talk, undo
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.file_paper import paper_again
from jobassist.services.load_letters import letters_of
from jobassist.services.preview_letters import Wish, last_missed, no_sanction, preview
from jobassist.services.print_paper import hand_out
from jobassist.services.write_letters import LetterError, file_letters, letters_print
from jobassist.store import tables
from tests.services.letters import (
    FRIENDLY,
    ORDINARY,
    SMS,
    TALK_AT,
    filed,
    lone,
    office,
    one,
    people,
)

HOSTILE = ["<b>Lone</b> &amp; {navn}", "Lone\u202eenoL", "Lone\x00\x07", "Łucja Kőszegi Ștefan Иван"]
TYPED = {
    Merge.DOCTOR: "Lægehuset\nTorvet 1\n0000 Demoby",
    Merge.QUESTIONS: "- Hvad kan din patient?",
    Merge.FACTS: "Du var væk i tre dage.",
    Merge.CONSIDERED: "at stoppe dine sygedagpenge",
    Merge.BASIS: "Sygedagpengeloven § 21.",
}


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def test_a_letter_is_filed_as_it_was_printed(desk: Desk) -> None:
    case = lone(desk)
    letter = one(desk, case, ORDINARY, channel=Channel.POST)
    paper = letters_print(desk, [letter])
    assert "Lone" not in paper.title + paper.filename
    changed = hand_out(desk, paper, purpose="udskrift")
    (stored,) = filed(desk, case.id)
    assert paper_again(desk, stored) == paper.pdf
    assert (stored.kind, stored.template_id, stored.mentions_rights) == (PaperKind.LETTER, ORDINARY, True)
    assert stored.talk_id == case.talks[-1].id
    assert stored.body == letter.text
    assert "torsdag den 23. marts 2023 kl. 10.30. Vi mødes på Rådhusvej 1, lokale 4." in words(paper.pdf)
    assert hand_out(desk, paper, purpose="fil").action_id == ""
    undo(desk, changed.action_id)
    assert filed(desk, case.id) == []


def test_the_log_says_who_when_and_how(desk: Desk) -> None:
    case = lone(desk)
    file_letters(desk, [one(desk, case, ORDINARY)], purpose="Digital Post")
    log = tables.access_log.c
    with desk.store.read() as connection:
        rows = connection.execute(select(log.action, log.case_id, log.purpose, log.by)).all()
    assert ("print_letter", case.id, "Digital Post", "Karen Boysen") in [tuple(row) for row in rows]


def test_the_usual_way_is_digital_and_prints_no_address(desk: Desk) -> None:
    case = lone(desk)
    letter = one(desk, case, FRIENDLY)
    assert letter.channel is Channel.DIGITAL
    assert "Rådhusvej 12" not in words(letters_print(desk, [letter]).pdf)
    by_post = one(desk, case, FRIENDLY, channel=Channel.POST)
    assert "Lone Vestergaard Holm Rådhusvej 12, 2. th. 0000 Demoby" in words(
        letters_print(desk, [by_post]).pdf
    )


def test_a_protected_address_is_nowhere_in_the_pdf(desk: Desk) -> None:
    case = lone(desk, address_protected_until=date(2023, 12, 1))
    stopped = one(desk, case, FRIENDLY, channel=Channel.POST)
    assert stopped.problem is not None
    assert "beskyttet til 01-12-2023" in stopped.problem.sentence
    with pytest.raises(LetterError, match="beskyttet"):
        letters_print(desk, [stopped])
    for channel in (Channel.DIGITAL, Channel.HAND):
        pdf = letters_print(desk, [one(desk, case, FRIENDLY, channel=channel)]).pdf
        assert "Rådhusvej 12" not in words(pdf)
        assert "Demoby" not in words(pdf).partition("Fredag")[2]


def test_a_message_is_filed_without_paper_and_once(desk: Desk) -> None:
    case = lone(desk)
    letter = one(desk, case, SMS)
    with pytest.raises(LetterError, match="kan ikke udskrives"):
        letters_print(desk, [letter])
    changed = file_letters(desk, [letter], purpose="kopieret")
    (stored,) = filed(desk, case.id)
    assert (stored.kind, stored.body, stored.mentions_rights) == (PaperKind.SMS, letter.text, False)
    assert paper_again(desk, stored) is None
    assert file_letters(desk, [letter]).action_id == ""
    assert len(filed(desk, case.id)) == 1
    undo(desk, changed.action_id)
    assert filed(desk, case.id) == []


def test_sixty_letters_with_three_stopped(desk: Desk) -> None:
    cases = people(desk, 60)
    with desk.store.write("test", by="test", at=desk.clock.now()) as unit:
        unit.update(tables.citizens, cases[3].citizen_id, address="")
        unit.update(tables.citizens, cases[17].citizen_id, address_protected_until=date(2023, 6, 1))
        unit.update(tables.citizens, cases[40].citizen_id, name="")
    letters = preview(desk, [case.id for case in cases], ORDINARY, Wish(channel=Channel.POST))
    stopped = {each.case.id: each.problem.sentence for each in letters if each.problem}
    assert set(stopped) == {cases[3].id, cases[17].id, cases[40].id}
    assert stopped[cases[3].id].startswith("Borgerens adresse mangler")
    assert stopped[cases[17].id].startswith("Adressen er beskyttet")
    assert stopped[cases[40].id].startswith("Borgerens navn mangler")

    paper = letters_print(desk, letters)
    assert paper.title == "Indkaldelse med rettigheder og pligter, sygedagpenge, 57 breve"
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(paper.pdf)).pages]
    assert sum("Side 1 af" in page for page in pages) == 57
    for each in letters:
        if each.merged:
            (own,) = [page for page in pages if f"Kære {each.case.name} " in page]
            assert (
                sum(f"{other.case.name} " in own for other in letters if other is not each and other.merged)
                == 0
            )
    changed = hand_out(desk, paper, purpose="udskrift")
    assert changed.message == "57 breve er lagt på sagerne"
    assert len(changed.case_ids) == 57
    assert [len(filed(desk, case.id)) for case in cases].count(1) == 57
    assert undo(desk, changed.action_id).case_ids == changed.case_ids
    assert not any(filed(desk, case.id) for case in cases)


def test_filing_many_says_how_many_stopped_and_can_be_cancelled(desk: Desk) -> None:
    cases = people(desk, 5)
    with desk.store.write("test", by="test", at=desk.clock.now()) as unit:
        unit.update(tables.citizens, cases[0].citizen_id, is_digital_exempt=True)
    letters = preview(desk, [case.id for case in cases], FRIENDLY, Wish(channel=Channel.DIGITAL))

    class StopError(Exception):
        pass

    def stop(done: int, of: int) -> None:
        if done == 3:
            raise StopError

    with pytest.raises(StopError):
        file_letters(desk, letters, progress=stop)
    assert not any(filed(desk, case.id) for case in cases)
    changed = file_letters(desk, letters)
    assert changed.message == "4 breve er lagt på sagerne, 1 er standset"
    assert [len(filed(desk, case.id)) for case in cases] == [0, 1, 1, 1, 1]


def test_nobody_and_nothing_ready_is_a_sentence(desk: Desk) -> None:
    case = lone(desk, talk=False)
    with pytest.raises(LetterError, match="Vælg mindst en borger"):
        letters_print(desk, preview(desk, [CaseId("væk")], FRIENDLY))
    with pytest.raises(LetterError, match="Book en samtale"):
        file_letters(desk, [one(desk, case, FRIENDLY)])
    assert filed(desk, case.id) == []
    with pytest.raises(LetterFileError, match="findes ikke"):
        preview(desk, [case.id], "kaerestebrev")


def test_every_letter_stops_for_every_missing_fact_and_files_nothing(desk: Desk) -> None:
    case = lone(desk, missed=True)
    whole = desk.settings
    for template in letters_of(desk):
        if not template.fits(case.group):
            assert "andre målgrupper" in one(desk, case, template.id, typed=TYPED).problem.sentence  # type: ignore[union-attr]
            continue
        assert one(desk, case, template.id, typed=TYPED).merged, template.id
        for setting, field in (
            ("name", Merge.CASEWORKER),
            ("phone", Merge.PHONE),
            ("municipality", Merge.MUNICIPALITY),
        ):
            changes: dict[str, Any] = {setting: ""}
            desk.settings = replace(whole, **changes)
            letter = one(desk, case, template.id, typed=TYPED)
            assert (letter.problem is not None) is (field in template.fields), (template.id, field)
        desk.settings = whole
        for asked in set(TYPED) & set(template.fields):
            letter = one(desk, case, template.id, typed={k: v for k, v in TYPED.items() if k is not asked})
            assert letter.problem is not None
            assert letter.problem.field is asked
            with pytest.raises(LetterError):
                file_letters(desk, [letter])
    assert filed(desk, case.id) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_printed_as_they_are(desk: Desk, name: str) -> None:
    case = lone(desk, name=name)
    letter = one(desk, case, FRIENDLY, channel=Channel.POST)
    assert letter.merged is not None
    shown = name.replace("\u202e", "").replace("\x00", "").replace("\x07", "")
    assert f"Kære {shown} " in words(letters_print(desk, [letter]).pdf)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": "Lone 😀"}, "kan ikke vise tegnet “😀”"),
        ({"name": "Lone " * 1000}, "Feltet navn er for langt"),
        ({"address": "Vej " * 1250}, "Feltet adresse er for langt"),
        ({"address": "\n".join(f"Linje {n}" for n in range(9))}, "fylder mere end ruden"),
        ({"address": "Vej 1 😀, 0000 Demoby"}, "kan ikke vise tegnet “😀”"),
        ({"address": ""}, "adresse mangler"),
    ],
)
def test_what_cannot_stand_in_a_window_stops(desk: Desk, changes: dict[str, Any], says: str) -> None:
    letter = one(desk, lone(desk, **changes), FRIENDLY, channel=Channel.POST)
    assert letter.problem is not None
    assert says in letter.problem.sentence


def test_words_of_ones_own_are_filed_as_they_stand(desk: Desk) -> None:
    case = lone(desk)
    edits = {case.id: Edit("Vi ses", "Kære Lone\n\nKom bare, når du kan.", mentions_rights=False)}
    letter = one(desk, case, ORDINARY, edits=edits)
    file_letters(desk, [letter])
    (stored,) = filed(desk, case.id)
    assert (stored.body, stored.mentions_rights) == ("Kære Lone\n\nKom bare, når du kan.", False)


def test_an_invitation_without_rights_leads_to_no_sanction(desk: Desk) -> None:
    case = lone(desk)
    talk = case.talks[-1]
    assert no_sanction(desk, case, talk) is None
    file_letters(desk, [one(desk, case, FRIENDLY)])
    assert no_sanction(desk, case, talk) is True
    file_letters(desk, [one(desk, case, ORDINARY)])
    assert no_sanction(desk, case, talk) is False


def test_no_hearing_about_what_cannot_follow(desk: Desk) -> None:
    case = lone(desk)
    file_letters(desk, [one(desk, case, FRIENDLY)])
    desk.clock = FixedClock(TALK_AT + timedelta(hours=1))
    record_talk(desk, case, TALK_AT.date(), TalkStatus.NO_SHOW)
    case = case_of(desk, case.id)
    assert last_missed(case) is not None
    letter = one(desk, case, "partshoering_udeblivelse", typed=TYPED)
    assert letter.problem is not None
    assert "kan ikke følge en sanktion" in letter.problem.sentence
    assert one(desk, case, "partshoering", typed=TYPED).merged is not None


def test_a_hearing_proposes_a_working_day_and_takes_another(desk: Desk) -> None:
    case = lone(desk, missed=True)
    letter = one(desk, case, "partshoering_udeblivelse", typed=TYPED)
    assert "senest tirsdag den 21. marts 2023" in letter.text
    later = one(desk, case, "partshoering_udeblivelse", typed={**TYPED, Merge.DEADLINE: "2023-04-03"})
    assert "senest mandag den 3. april 2023" in later.text
    gone = one(desk, case, "partshoering_udeblivelse", typed={**TYPED, Merge.DEADLINE: "2023-03-07"})
    assert gone.problem is not None
    assert gone.problem.field is Merge.DEADLINE


def test_the_doctor_gets_the_number_and_the_citizen_does_not(desk: Desk) -> None:
    case = lone(desk, address_protected_until=date(2023, 12, 1))
    to_doctor = one(desk, case, "laege_anmodning", typed=TYPED, channel=Channel.POST)
    pdf = words(letters_print(desk, [to_doctor]).pdf)
    assert "CPR-nr. 670190-1234" in pdf
    assert "Lægehuset Torvet 1" in pdf
    assert "Rådhusvej 12" not in pdf
    assert "670190" not in words(letters_print(desk, [one(desk, case, "laege_borger")]).pdf)


def test_the_same_letter_in_large_type_is_larger(desk: Desk) -> None:
    case = lone(desk)
    usual = letters_print(desk, [one(desk, case, FRIENDLY)]).pdf
    large = letters_print(desk, [one(desk, case, FRIENDLY, is_large=True)]).pdf
    assert sorted(words(usual).split())[:5]
    assert len(PdfReader(io.BytesIO(large)).pages) >= len(PdfReader(io.BytesIO(usual)).pages)
    assert usual != large


def test_a_phone_talk_asks_for_a_phone(desk: Desk) -> None:
    case = lone(desk, talk=False, phone="")
    book(desk, case, datetime(2023, 3, 20, 9, 0), form=TalkForm.PHONE)
    letter = one(desk, case_of(desk, case.id), FRIENDLY)
    assert letter.problem is not None
    assert letter.problem.sentence == "Samtalen er på telefon, men borgerens nummer mangler. Skriv det ind."


def test_another_groups_letter_is_refused(desk: Desk) -> None:
    office(desk)
    case = lone(desk, group=TargetGroup.DAGPENGE)
    letter = one(desk, case, ORDINARY)
    assert letter.problem is not None
    assert "(Sygedagpenge)" in letter.problem.sentence
