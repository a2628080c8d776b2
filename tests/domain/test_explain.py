"""Explanations word for word: each status, kind of duty and clock, as a caseworker reads them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Case, Exemption, Reported, TargetGroup
from jobassist.domain.circumstances import BenefitPeriod, Circumstance, CircumstanceKind
from jobassist.domain.duties import Duty, Status, duties_of
from jobassist.domain.explain import (
    STATUS_WORDS,
    Words,
    basis,
    counted_from,
    data_line,
    in_words,
    reminder_sentence,
    sentence,
    short_reason,
)
from jobassist.domain.reminders import reminders_of
from jobassist.domain.rule_words import law_line
from jobassist.domain.rules import Clock, EventKind, Limit
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import a_case, a_rule, an_interval, an_offer_rule, duty_on, held, offer
from tests.domain.explanations import EXAMPLES, TODAY, TWO, sick

SHIPPED = load_rulebook(resources("rules"))


def of_rule(rule_id: str, case: Case, day: date) -> Duty:
    reminders = [each.duty for each in reminders_of(case, SHIPPED, day) if each.duty is not None]
    (duty,) = [duty for duty in (*duties_of(case, SHIPPED, day), *reminders) if duty.rule.id == rule_id]
    return duty


def pane(duty: Duty, day: date) -> str:
    """The pane's words, with what is stressed between asterisks."""
    return "".join(f"*{words.text}*" if words.is_strong else words.text for words in in_words(duty, day))


@pytest.mark.parametrize(
    ("rule_id", "day", "case", "reason", "words"), [e[1:] for e in EXAMPLES], ids=[e[0] for e in EXAMPLES]
)
def test_examples(rule_id: str, day: date, case: Case, reason: str, words: str) -> None:
    duty = of_rule(rule_id, case, day)
    assert short_reason(duty) == reason
    assert pane(duty, day) == words


def test_the_sentence_is_one_with_paragraph_and_age_of_the_data() -> None:
    case = sick(talks=TWO, list_as_of=date(2023, 3, 6))
    assert sentence(of_rule("SDP-4IN6", case, TODAY), TODAY) == (
        "Lone har haft 2 af 4 samtaler; de sidste to skal være holdt senest søndag 26-03-2023,"
        " seks måneder efter første fraværsdag 26-09-2022; sidste sikre dag for samtale 3 er"
        " fredag 10-03-2023, om 3 dage (Sygedagpengeloven § 13 b, version 01-01-2020, sekundær kilde;"
        " søgeliste fra 06-03-2023, 1 dag gammel)."
    )


def test_every_status_has_its_word() -> None:
    assert set(STATUS_WORDS) == set(Status)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Lone Vestergaard Holm", "Lone"),
        ("Holm, Lone Vestergaard", "Lone"),
        ("  Åse ", "Åse"),
        ("J. P. Jacobsen", "Borgeren"),
        ("J P Jacobsen", "Borgeren"),
        ("", "Borgeren"),
        ("Holm,", "Borgeren"),
    ],
)
def test_first_names(name: str, first: str) -> None:
    duty = of_rule("SDP-1", sick(date(2023, 1, 13), name=name), TODAY)
    assert sentence(duty, TODAY).startswith(f"{first} mangler første samtale; ")


@pytest.mark.parametrize(
    ("list_as_of", "words"),
    [
        (None, "Indtastet i JobAssist"),
        (date(2023, 3, 7), "Søgeliste fra 07-03-2023 · i dag"),
        (date(2023, 3, 6), "Søgeliste fra 06-03-2023 · 1 dag gammel"),
        (date(2023, 2, 20), "Søgeliste fra 20-02-2023 · 15 dage gammel"),
        (date(2023, 3, 8), "Søgeliste fra 08-03-2023 · nyere end den valgte dag"),
    ],
)
def test_age_of_the_data(list_as_of: date | None, words: str) -> None:
    assert data_line(sick(list_as_of=list_as_of), TODAY) == words


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({}, "Testloven § 1, version 01-01-2000"),
        ({"confidence": "M"}, "Testloven § 1, version 01-01-2000, sekundær kilde"),
        ({"confidence": "L"}, "Testloven § 1, version 01-01-2000, ikke bekræftet"),
        ({"owner": "local"}, "Testloven § 1, version 01-01-2000, lokalt mål"),
        (
            {"overridden": "rettet lokalt: praksis her"},
            "Testloven § 1, version 01-01-2000, rettet lokalt: praksis her",
        ),
    ],
)
def test_law_line(keys: dict[str, Any], words: str) -> None:
    assert law_line(a_rule(**keys)) == words


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"ends_at_month_end": True}, "udgangen af måneden seks måneder efter første fraværsdag 26-09-2022"),
        (
            {"uncounted_days": 14},
            "seks måneder, når de første 14 dage efter første fraværsdag 26-09-2022 ikke regnes med",
        ),
    ],
)
def test_other_ways_to_count(keys: dict[str, Any], words: str) -> None:
    assert counted_from(duty_on(TODAY, sick(), a_rule(**keys))) == words


def test_without_a_start_only_what_it_would_be_counted_from() -> None:
    assert counted_from(of_rule("SDP-4IN6", sick(None), TODAY)) == "seks måneder efter første fraværsdag"
    exempt = sick(None, exemptions=(Exemption(TODAY),))
    assert counted_from(of_rule("SDP-4IN6", exempt, TODAY)) == "seks måneder efter første fraværsdag"


def test_reported_talks_count_in_the_words_too() -> None:
    case = sick(reported=Reported(3, date(2023, 2, 2), date(2023, 3, 6)))
    assert pane(of_rule("SDP-4IN6", case, TODAY), TODAY).startswith(
        "Lone har haft *3 af 4 samtaler*. Samtale 4 "
    )


def test_several_offers_are_begun_not_held() -> None:
    rule = an_offer_rule(count=3)
    none, one = sick(), sick(placements=(offer(date(2022, 11, 1)),))
    assert pane(duty_on(date(2022, 12, 1), none, rule), date(2022, 12, 1)).startswith(
        "Lone har endnu ikke fået *nogen af de tre aktive tilbud*. Alle tre skal være begyndt senest *"
    )
    assert pane(duty_on(date(2022, 12, 1), one, rule), date(2022, 12, 1)).startswith(
        "Lone har fået *1 af 3 aktive tilbud*. De sidste to skal være begyndt senest *"
    )
    assert short_reason(duty_on(TODAY, none, an_offer_rule(count=2))) == "Mangler aktivt tilbud 1 og 2"


def test_words_are_plain_text() -> None:
    """Names are told as they are; whoever shows them must not render them."""
    duty = of_rule("SDP-1", sick(date(2023, 1, 13), name="<b>Lone</b> Holm"), TODAY)
    assert in_words(duty, TODAY)[0] == Words("<b>Lone</b> mangler ")


def test_the_limit_by_age_needs_a_birthday() -> None:
    duty = of_rule(
        "T18",
        sick(
            date(2018, 1, 2), group=TargetGroup.DAGPENGE, cpr="0000000000", benefit_hours=1.0,
            benefit_hours_on=date(2018, 2, 27),
        ),
        date(2018, 3, 7),
    )  # fmt: skip
    assert short_reason(duty) == "Mangler alder"
    assert "fordi *alderen mangler*" in pane(duty, TODAY)


def test_a_limit_in_one_month() -> None:
    assert counted_from(duty_on(TODAY, sick(), a_rule(limit=Limit(months=1)))).startswith("en måned efter ")


def test_paid_weeks_that_are_known_are_no_estimate() -> None:
    case = sick(benefit_periods=(BenefitPeriod(date(2022, 9, 26), date(2023, 4, 4)),))
    assert "mere end 22 uger er betalt, når" in counted_from(of_rule("SDP-REV", case, TODAY))


def test_an_interval_whose_start_is_unknown() -> None:
    case = sick(None, talks=held(date(2017, 2, 15)))
    assert (
        counted_from(of_rule("SDP-4W", case, date(2017, 3, 7)))
        == "fire uger efter seneste opfølgning 15-02-2017"
    )


ASKED = Circumstance(CircumstanceKind.LAE_285, date(2023, 2, 20))
LAE = "LÆ 285 bruges kun, når der er behov (§ 11 a), eller borgeren ønsker det (§ 11 c)."


@pytest.mark.parametrize(
    ("rule_id", "day", "case", "words"),
    [
        (
            "LAE-285", TODAY, sick(circumstances=(Circumstance(CircumstanceKind.LAE_285, date(2023, 3, 1)),)),
            LAE + " Lægen har aldrig under otte dage fra modtagelsen. Lægens frist er torsdag 09-03-2023, om"
            " 2 dage, otte dage efter den dag, attesten blev bestilt 01-03-2023.",
        ),
        (
            "LAE-285", TODAY, sick(circumstances=(ASKED,)),
            LAE + " Lægen har aldrig under otte dage fra modtagelsen. Lægens frist var tirsdag 28-02-2023,"
            " for 7 dage siden, otte dage efter den dag, attesten blev bestilt 20-02-2023.",
        ),
        (
            "J24-AK", date(2025, 3, 7),
            sick(
                date(2025, 1, 6), group=TargetGroup.DAGPENGE, benefit_hours=480.99,
                benefit_hours_on=date(2025, 3, 7), talks=held(date(2025, 2, 3)),
            ),
            "A-kassen skal holde tre samtaler og lave udkast til Min Plan ved den første. Der er holdt 1 af 3"
            " samtaler. A-kassens frist er fredag 07-03-2025, i dag, tre måneders ledighed fra indplacering i"
            " dagpengeperioden, skønnet ud fra 480,99 dagpengetimer den 07-03-2025.",
        ),
        (
            "J24-AK", date(2025, 3, 7), sick(date(2025, 1, 6), group=TargetGroup.DAGPENGE),
            "A-kassen skal holde tre samtaler og lave udkast til Min Plan ved den første. Der er holdt 0 af 3"
            " samtaler. Dagen kan ikke regnes ud, fordi dagpengetimerne mangler.",
        ),
        (
            "SDP-FASTHOLD", TODAY, sick(is_employed=True),
            "Venter borgeren at være syg mere end otte uger, kan borgeren når som helst bede"
            " arbejdsgiveren om en fastholdelsesplan. Den tages med til næste samtale.",
        ),
    ],
)  # fmt: skip
def test_reminders(rule_id: str, day: date, case: Case, words: str) -> None:
    (reminder,) = [each for each in reminders_of(case, SHIPPED, day) if each.rule.id == rule_id]
    assert reminder_sentence(reminder, day) == words


def test_a_few_words_for_paper() -> None:
    rule = an_offer_rule(id="T20")
    assert basis(duty_on(TODAY, a_case(), rule)) == "Seks måneder fra 26-09-2022"
    off = (Exemption(date(2023, 1, 2), date(2023, 1, 15)),)
    assert basis(duty_on(TODAY, a_case(exemptions=off), rule)) == "Seks måneder fra 26-09-2022, + 14 dage"
    assert basis(duty_on(TODAY, a_case(None), rule)) == "Mangler startdato"
    by_hours = an_offer_rule(id="T20", clock=Clock.HOURS)
    known = a_case(benefit_hours=702.5, benefit_hours_on=TODAY)
    assert basis(duty_on(TODAY, known, by_hours)) == "Skøn: 702,5 timer 07-03-2023"
    running = an_interval(id="T20-Y", event=EventKind.OFFER)
    under_way = a_case(placements=(offer(date(2023, 3, 1)),))
    assert basis(duty_on(TODAY, under_way, running)) == ""
