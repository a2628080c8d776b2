"""A letter is merged whole, or stopped with a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jobassist.domain.letter_facts import address_lines
from jobassist.domain.letter_merging import draft, filled, merge, usual_channel
from jobassist.domain.letters import (
    About,
    Channel,
    Edit,
    LetterKind,
    LetterTemplate,
    Merge,
    Merged,
    Problem,
    Recipient,
    tells_of_rights,
    tidy,
)
from tests.domain.letter_people import LONE, OFFICE, ON, facts, without

PLAIN = LetterTemplate(
    id="brev",
    title="Et brev",
    kind=LetterKind.LETTER,
    about=About.OTHER,
    mentions_rights=False,
    subject="Til {fornavn}",
    body="Kære {navn}\n\nVi ses {dato} kl. {tid}.",
)
RIGHTS = replace(
    PLAIN, mentions_rights=True, body="Kære {navn}\n\nDine rettigheder og pligter: Du skal komme."
)
SMS = LetterTemplate(
    "sms", "SMS", LetterKind.SMS, About.REMINDER, mentions_rights=False, body="Husk {kort_dato} kl. {tid}."
)
TO_DOCTOR = replace(PLAIN, to=Recipient.DOCTOR)


def merged(template: LetterTemplate, channel: Channel = Channel.DIGITAL, **more: Any) -> Merged:
    result = merge(template, facts(**more), channel)
    assert isinstance(result, Merged)
    return result


def stopped(
    template: LetterTemplate,
    channel: Channel = Channel.DIGITAL,
    edit: Edit | None = None,
    **more: Any,
) -> Problem:
    result = merge(template, facts(**more), channel, edit=edit)
    assert isinstance(result, Problem)
    return result


def test_fields_become_facts() -> None:
    letter = merged(PLAIN)
    assert (letter.template, letter.channel) == (PLAIN, Channel.DIGITAL)
    assert letter.subject == "Til Lone"
    assert letter.body == "Kære Lone Vestergaard Holm\n\nVi ses torsdag den 3. december 2026 kl. 10.30."
    assert (letter.window, letter.mentions_rights) == ((), False)


def test_the_window_shows_name_and_address_by_post_alone() -> None:
    letter = merged(PLAIN, Channel.POST)
    assert letter.window == ("Lone Vestergaard Holm", "Rådhusvej 12, 2. th.", "0000 Demoby")
    assert merged(PLAIN, Channel.HAND).window == ()


def test_a_letter_to_the_doctor_goes_to_the_doctor() -> None:
    protected = replace(LONE, address_protected_until=date(2027, 1, 1), is_digital_exempt=True)
    letter = merge(TO_DOCTOR, facts(protected), Channel.POST)
    assert isinstance(letter, Merged)
    assert letter.window == ("Læge Hans Hansen", "Torvet 1", "0000 Demoby")
    assert stopped(TO_DOCTOR, Channel.POST, typed={}).field is Merge.DOCTOR


@pytest.mark.parametrize("channel", [Channel.POST, Channel.DIGITAL])
def test_a_protected_address_is_never_in_a_letter(channel: Channel) -> None:
    lone = replace(LONE, address_protected_until=ON)
    with_address = replace(PLAIN, body="{navn} bor {adresse}")
    problem = merge(with_address, facts(lone), channel)
    assert isinstance(problem, Problem)
    assert problem == Problem(
        "Adressen er beskyttet til 20-11-2026 og kommer aldrig på tryk. "
        "Brug Digital Post, eller giv brevet personligt.",
        Merge.ADDRESS,
    )
    assert isinstance(merge(with_address, facts(lone), Channel.HAND), Problem)
    assert isinstance(merge(PLAIN, facts(lone), Channel.HAND), Merged)
    assert isinstance(merge(PLAIN, facts(lone), Channel.DIGITAL), Merged)


def test_protection_ends_with_its_last_day() -> None:
    lone = replace(LONE, address_protected_until=date(2026, 11, 19))
    assert isinstance(merge(PLAIN, facts(lone), Channel.POST), Merged)


def test_who_is_exempt_gets_no_digital_post() -> None:
    lone = replace(LONE, is_digital_exempt=True)
    problem = merge(PLAIN, facts(lone), Channel.DIGITAL)
    assert isinstance(problem, Problem)
    assert problem.sentence == (
        "Borgeren er fritaget for Digital Post. Send brevet med posten, eller giv det personligt."
    )
    assert isinstance(merge(PLAIN, facts(lone), Channel.POST), Merged)


@pytest.mark.parametrize(
    ("template", "exempt", "protected", "channel"),
    [
        (PLAIN, False, False, Channel.DIGITAL),
        (PLAIN, True, False, Channel.POST),
        (PLAIN, True, True, Channel.HAND),
        (PLAIN, False, True, Channel.DIGITAL),
        (TO_DOCTOR, False, True, Channel.POST),
        (SMS, True, True, Channel.SMS),
    ],
)
def test_the_usual_way_out(template: LetterTemplate, exempt: bool, protected: bool, channel: Channel) -> None:
    until = date(2027, 1, 1) if protected else None
    lone = replace(LONE, is_digital_exempt=exempt, address_protected_until=until)
    assert usual_channel(template, facts(lone)) is channel


def test_a_way_that_the_text_has_not_is_refused() -> None:
    refused = Problem("Teksten kan ikke sendes på den måde. Vælg en anden.")
    assert stopped(SMS, Channel.POST) == stopped(PLAIN, Channel.SMS) == refused


@pytest.mark.parametrize("field", [Merge.NAME, Merge.FIRST_NAME, Merge.DATE, Merge.TIME])
def test_whatever_is_missing_stops_the_letter(field: Merge) -> None:
    problem = merge(PLAIN, without(facts(), field), Channel.HAND)
    assert isinstance(problem, Problem)
    assert problem.field is field
    assert problem.sentence.endswith(".")


def test_what_the_way_out_needs_is_asked_for_too() -> None:
    assert stopped(SMS, Channel.SMS, citizen=replace(LONE, phone="")).field is Merge.CITIZEN_PHONE
    assert stopped(PLAIN, Channel.POST, citizen=replace(LONE, address="")).field is Merge.ADDRESS
    assert stopped(replace(PLAIN, needs=(Merge.BASIS,)), typed={}).field is Merge.BASIS


def test_only_the_post_needs_an_address() -> None:
    nowhere = replace(LONE, address="")
    for channel in (Channel.DIGITAL, Channel.HAND):
        assert isinstance(merge(PLAIN, facts(nowhere), channel), Merged)


def test_a_better_sentence_wins() -> None:
    template = replace(PLAIN, body="{form}")
    assert stopped(template, sender=replace(OFFICE, meeting_place="")).sentence.startswith("Mødestedet")
    assert stopped(template, talk=None).sentence.startswith("Der er ingen samtale")


def test_braces_and_markup_in_a_fact_stay_what_they_are() -> None:
    lone = replace(LONE, name="{cpr} <b>Lone</b> \u202e&amp; \x07")
    letter = merge(PLAIN, facts(lone), Channel.HAND)
    assert isinstance(letter, Merged)
    assert letter.body.startswith("Kære {cpr} <b>Lone</b> &amp;\n\nVi ses")
    assert "670190" not in letter.body


@pytest.mark.parametrize("name", ["x" * 121, "Lone " * 1_000])
def test_a_name_that_is_no_name_stops_it(name: str) -> None:
    assert stopped(PLAIN, Channel.HAND, citizen=replace(LONE, name=name)).field is Merge.NAME


def test_a_name_and_a_fact_may_fill_their_whole_length() -> None:
    assert merged(PLAIN, citizen=replace(LONE, name="x" * 120)).subject == f"Til {'x' * 120}"
    template = replace(PLAIN, body="{oplysninger}")
    assert merged(template, typed={Merge.FACTS: "y" * 4_000}).body == "y" * 4_000


def test_an_endless_fact_stops_it() -> None:
    template = replace(PLAIN, body="{oplysninger}")
    assert "for langt" in stopped(template, typed={Merge.FACTS: "x " * 2_500}).sentence
    lone = replace(LONE, address="Vej " * 1_250)
    assert address_lines(lone.address)
    assert stopped(PLAIN, Channel.POST, citizen=lone).field is Merge.ADDRESS


def test_the_letters_own_words_replace_the_template() -> None:
    edit = Edit("Noget andet", "Kære Lone\r\n\r\n\r\n\r\nJeg ringer   i morgen.")
    letter = merge(PLAIN, facts(talk=None), Channel.DIGITAL, edit=edit)
    assert isinstance(letter, Merged)
    assert (letter.subject, letter.body) == ("Noget andet", "Kære Lone\n\nJeg ringer i morgen.")


def test_a_field_typed_into_the_letter_is_not_sent() -> None:
    problem = stopped(PLAIN, edit=Edit("Til Lone", "Kære {navn}"))
    assert "{navn}" in problem.sentence
    kept = merge(PLAIN, facts(), Channel.DIGITAL, edit=Edit("Til Lone", "Skriv {ikke et felt}"))
    assert isinstance(kept, Merged)


EMPTY = "Brevet er tomt. Skriv både en overskrift og en tekst."
ENDLESS = "Teksten er for lang til et brev. Brug højst 20.000 tegn."


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (Edit("", "Tekst"), EMPTY),
        (Edit("Overskrift", " \n "), EMPTY),
        (Edit("Overskrift", "x" * 20_001), ENDLESS),
        (Edit("x" * 4_001, "y"), ENDLESS),
    ],
)
def test_an_empty_or_endless_letter_is_no_letter(edit: Edit, sentence: str) -> None:
    assert stopped(PLAIN, edit=edit) == Problem(sentence)


def test_a_letters_own_words_may_fill_its_whole_length() -> None:
    letter = merge(PLAIN, facts(), Channel.DIGITAL, edit=Edit("x" * 4_000, "y" * 20_000))
    assert isinstance(letter, Merged)
    assert (len(letter.subject), len(letter.body)) == (4_000, 20_000)


def test_an_empty_message_has_no_heading_to_write() -> None:
    problem = stopped(SMS, Channel.SMS, Edit("", "", mentions_rights=False))
    assert problem.sentence == "SMS'en er tom. Skriv en tekst."


def test_a_merged_letter_can_be_too_long_as_well() -> None:
    template = replace(PLAIN, body="{oplysninger} " * 6)
    assert "20.000" in stopped(template, typed={Merge.FACTS: "x" * 3_900}).sentence


def test_rights_are_never_guessed_after_a_change() -> None:
    as_it_was = merged(RIGHTS)
    same = merge(RIGHTS, facts(), Channel.DIGITAL, edit=Edit(as_it_was.subject, as_it_was.body))
    assert same == as_it_was
    changed = f"{as_it_was.body} Husk kaffe."
    assert stopped(RIGHTS, edit=Edit("Til Lone", changed)).sentence == (
        "Du har ændret teksten. Sig, om brevet stadig vejleder om rettigheder og pligter."
    )
    for answer in (True, False):
        letter = merge(RIGHTS, facts(), Channel.DIGITAL, edit=Edit("Til Lone", changed, answer))
        assert isinstance(letter, Merged)
        assert letter.mentions_rights is answer
    lie = stopped(RIGHTS, edit=Edit("Til Lone", "Kom i morgen.", mentions_rights=True))
    assert lie.sentence == ("Teksten nævner ikke både rettigheder og pligter. Skriv dem ind, eller svar nej.")


def test_a_letter_without_rights_stays_without_unless_somebody_says_so() -> None:
    words = "Dine rettigheder og pligter."
    quiet = merge(PLAIN, facts(), Channel.DIGITAL, edit=Edit("Til Lone", words))
    said = merge(PLAIN, facts(), Channel.DIGITAL, edit=Edit("Til Lone", words, mentions_rights=True))
    assert isinstance(quiet, Merged)
    assert isinstance(said, Merged)
    assert (quiet.mentions_rights, said.mentions_rights) == (False, True)


def test_a_message_is_one_message() -> None:
    message = merged(replace(SMS, body="“Husk” {kort_dato} – {kommune}"), Channel.SMS)
    assert message.body == '"Husk" torsdag 3. december - Demo Kommune - Jobcenter'
    assert message.subject == ""
    long = stopped(replace(SMS, body="a" * 172), Channel.SMS)
    assert long.sentence == "SMS'en fylder 172 tegn og må fylde 160. Gør den 12 kortere."
    foreign = stopped(replace(SMS, body="ő" + "a" * 70), Channel.SMS)
    assert foreign.sentence == (
        "Tegnet “ő” gør, at SMS'en højst må fylde 70 tegn. Slet tegnet, eller gør teksten 1 kortere."
    )


def test_the_signs_of_a_word_processor_stay_in_a_letter_and_leave_a_message() -> None:
    signs, plain = "“Husk” – i morgen", '"Husk" - i morgen'
    assert merged(replace(PLAIN, body=signs)).body == signs
    assert filled(replace(PLAIN, body=signs), facts()) == ("Til Lone", signs)
    assert filled(replace(SMS, body=signs), facts()) == ("", plain)
    edited = merge(SMS, facts(), Channel.SMS, edit=Edit("", signs))
    assert isinstance(edited, Merged)
    assert edited.body == plain


def test_a_draft_says_what_is_missing() -> None:
    text = draft(PLAIN, facts(talk=None))
    assert text == "Kære Lone Vestergaard Holm\n\nVi ses [dato] kl. [tid]."
    assert draft(SMS, facts(talk=None)) == "Husk [kort dato] kl. [tid]."


def test_hidden_characters_go_and_lines_stay() -> None:
    assert tidy(" a\u200f\x00 \t b\r\nc\u2028\n\n\n\nd \ud800") == "a b\nc\n\nd"
    assert tidy("a\rb\u2028c\u2029d") == "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Dine rettigheder og dine pligter", True),
        ("Du har ret til en tolk, og pligt til at komme", True),
        ("Dine rettigheder", False),
        ("Du har pligt til at komme", False),
        ("", False),
    ],
)
def test_rights_and_duties_are_both_named(text: str, tells: bool) -> None:
    assert tells_of_rights(text) is tells
