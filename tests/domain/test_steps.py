"""The arithmetic step by step, word for word: each clock, what moves a day, what counts and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import (
    Case,
    Decision,
    Exemption,
    Holder,
    OfferKind,
    PlacementState,
    Reported,
    Talk,
    TalkForm,
    TalkKind,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.circumstances import BenefitPeriod, Circumstance, CircumstanceKind, PaidAs
from jobassist.domain.duties import duties_of
from jobassist.domain.reminders import reminders_of
from jobassist.domain.rules import Clock, Limit
from jobassist.domain.steps import steps, steps_text
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import DAGPENGE, JOBPARAT, a_case, a_rule, book, duty_on, held, offer, planned

SHIPPED = load_rulebook(resources("rules"))
TODAY = date(2023, 3, 7)


def told(rule_id: str, case: Case, day: date) -> list[str]:
    """The steps without the last line, which is the age of the data."""
    reminders = [each.duty for each in reminders_of(case, SHIPPED, day) if each.duty is not None]
    (duty,) = [duty for duty in (*duties_of(case, SHIPPED, day), *reminders) if duty.rule.id == rule_id]
    return steps_text(duty, SHIPPED, day).splitlines()[:-1]


def test_four_talks_in_six_months() -> None:
    """26-09-2022 and six months is Sunday 26-03-2023; 14 days before is Sunday 12-03, so Friday 10-03."""
    talks = (
        *held(date(2022, 11, 14), date(2023, 1, 23)),
        *held(date(2022, 10, 5), kind=TalkKind.INFOMOEDE),
        *held(date(2022, 9, 1)),
        *planned(date(2023, 3, 9)),
        Talk(date(2022, 12, 12), TalkStatus.NO_SHOW),
    )
    assert told("SDP-4IN6", a_case(talks=talks), TODAY) == [
        "Regnes fra: første fraværsdag 26-09-2022",
        "+ seks måneder = søndag 26-03-2023",
        "Frist: søndag 26-03-2023",
        "− 1 samtale × 14 dage = søndag 12-03-2023",
        "Søndag 12-03-2023 er ingen arbejdsdag: tilbage til fredag 10-03-2023",
        "Sidste sikre dag: fredag 10-03-2023",
        "Måldag: uge 18 efter 26-09-2022 = mandag 30-01-2023",
        "Tæller med: 2 af 4",
        "1: 14-11-2022 jobsamtale",
        "2: 23-01-2023 jobsamtale",
        "Tæller ikke: 01-09-2022 jobsamtale (før sagens start)",
        "Tæller ikke: 05-10-2022 informationsmøde (den slags tæller ikke)",
        "Tæller ikke: 12-12-2022 jobsamtale (borgeren kom ikke)",
        "Tæller ikke: 09-03-2023 jobsamtale (kun planlagt)",
    ]


def test_the_age_of_the_data_comes_last() -> None:
    case = a_case(list_as_of=date(2023, 3, 6))
    (duty,) = [duty for duty in duties_of(case, SHIPPED, TODAY) if duty.rule.id == "SDP-4IN6"]
    assert steps(duty, SHIPPED, TODAY)[-1].text == "Oplysningerne: søgeliste fra 06-03-2023 · 1 dag gammel"


def test_an_exemption_moves_the_day() -> None:
    case = a_case(exemptions=(Exemption(date(2023, 2, 1), date(2023, 2, 14)),))
    lines = told("SDP-4IN6", case, TODAY)
    assert lines[1:4] == [
        "+ seks måneder = søndag 26-03-2023",
        "Fritagelse 01-02-2023 til 14-02-2023: + 14 dage = søndag 09-04-2023",
        "Frist: søndag 09-04-2023",
    ]


def test_an_exemption_that_gives_grace() -> None:
    """Six months from 12-09-2022 is 12-03-2023; exempt until 31-03, and a month after that is 30-04-2023."""
    case = a_case(
        date(2022, 9, 12), group=JOBPARAT, exemptions=(Exemption(date(2023, 3, 1), date(2023, 3, 31)),)
    )
    assert "Fritagelse 01-03-2023 til 31-03-2023: mindst en måned efter = søndag 30-04-2023" in told(
        "T20", case, TODAY
    )


def test_by_hours() -> None:
    """961.98 - 702.5 = 259.48 hours; at 37 a week that is 49.09 days, so 49 after 01-03-2023."""
    case = a_case(
        date(2022, 10, 3), group=DAGPENGE, benefit_hours=702.5, benefit_hours_on=date(2023, 3, 1),
        talks=held(date(2022, 11, 14)),
    )  # fmt: skip
    assert told("J20-4", case, TODAY)[:7] == [
        "Regnes fra: indplacering i dagpengeperioden 03-10-2022",
        "seks måneder = 6 × 160,33 = 961,98 timer",
        "Talt til og med 01-03-2023: 961,98 − 702,5 = 259,48 timer; 37 timer om ugen = 49 dage",
        "01-03-2023 + 49 dage = onsdag 19-04-2023, et skøn",
        "Frist: onsdag 19-04-2023",
        "− 2 samtaler × 14 dage = onsdag 22-03-2023",
        "Sidste sikre dag: onsdag 22-03-2023",
    ]


def test_days_on_which_the_clock_stood_still() -> None:
    """100 hours left are 18 days after 20-02-2020: 09-03, past 1 March; March to August are 184 days."""
    case = a_case(date(2019, 9, 2), group=DAGPENGE, benefit_hours=861.98, benefit_hours_on=date(2020, 2, 20))
    lines = told("J20-4", case, date(2020, 3, 2))
    assert lines[3:5] == [
        "20-02-2020 + 18 dage = mandag 09-03-2020, et skøn",
        "Uret stod stille 01-03-2020 til 31-08-2020: + 184 dage = onsdag 09-09-2020",
    ]


def test_hours_that_are_already_passed() -> None:
    """1,000 hours are 38.02 too many: 7.19 days, rounded down to 8 before 01-03-2023."""
    case = a_case(date(2022, 8, 1), group=DAGPENGE, benefit_hours=1000.0, benefit_hours_on=date(2023, 3, 1))
    lines = told("J20-4", case, TODAY)
    assert lines[2] == "Talt til og med 01-03-2023: 961,98 − 1000 = −38,02 timer; 37 timer om ugen = −8 dage"
    assert lines[3] == "01-03-2023 − 8 dage = tirsdag 21-02-2023, et skøn"


def test_a_window_and_who_held_the_talk() -> None:
    """600 hours on 01-03-2025: 410 were reached 36 days before, on 24-01; the month ends on 31-01-2025."""
    case = a_case(
        date(2024, 11, 4), group=DAGPENGE, benefit_hours=600.0, benefit_hours_on=date(2025, 3, 1),
        talks=(
            *held(date(2025, 1, 6), held_by=Holder.JOBCENTRE),
            *held(date(2025, 2, 3), held_by=Holder.UNEMPLOYMENT_FUND),
            *held(date(2025, 3, 3), held_by=Holder.JOBCENTRE),
        ),
    )  # fmt: skip
    lines = told("J24-JC", case, date(2025, 3, 7))
    assert "Samtaler tæller fra 31-01-2025, efter 410 timer ved en måneds udgang" in lines
    assert lines[-4:] == [
        "Tæller med: 1 af 3",
        "1: 03-03-2025 jobsamtale",
        "Tæller ikke: 06-01-2025 jobsamtale (før 31-01-2025)",
        "Tæller ikke: 03-02-2025 jobsamtale (holdt af a-kassen)",
    ]


def test_the_form_of_a_talk() -> None:
    case = a_case(date(2023, 1, 13), talks=held(date(2023, 2, 1), form=TalkForm.PHONE))
    assert told("SDP-1", case, TODAY)[-1] == "Tæller ikke: 01-02-2023 jobsamtale (holdt på telefon)"


def test_a_limit_by_age() -> None:
    """13 weeks are 481 hours; 185 are left on 27-02-2018, which is 35 days: 03-04-2018."""
    case = a_case(date(2018, 1, 2), group=DAGPENGE, benefit_hours=296.0, benefit_hours_on=date(2018, 2, 27))
    assert told("T18", case, date(2018, 3, 7))[:6] == [
        "Regnes fra: ledighedens start 02-01-2018",
        "27 år på sagens første dag 02-01-2018: fristen er 13 uger",
        "13 uger = 13 × 37 = 481 timer",
        "Talt til og med 27-02-2018: 481 − 296 = 185 timer; 37 timer om ugen = 35 dage",
        "27-02-2018 + 35 dage = tirsdag 03-04-2018, et skøn",
        "Frist: tirsdag 03-04-2018",
    ]


def test_paid_weeks_that_nobody_knows() -> None:
    """30 days from 26-09-2022 is 26-10; day 155 from there is 29-03-2023; the month ends on 31-03."""
    assert told("SDP-REV", a_case(), TODAY)[:6] == [
        "Regnes fra: første fraværsdag 26-09-2022",
        "De første 30 dage regnes ikke med: 26-10-2022",
        "De udbetalte dage kendes ikke; 155. dag er onsdag 29-03-2023, et skøn",
        "Månedens sidste dag = fredag 31-03-2023",
        "Frist: fredag 31-03-2023",
        "Sidste sikre dag: fredag 31-03-2023",
    ]


def test_paid_weeks_that_are_known() -> None:
    """From 26-10-2022 to 28-02-2023 are 126 days, to 31-03 157, but 10 in March are maternity benefit."""
    periods = (
        BenefitPeriod(date(2022, 9, 26), date(2023, 3, 10)),
        BenefitPeriod(date(2023, 3, 11), date(2023, 3, 20), PaidAs.MATERNITY),
        BenefitPeriod(date(2023, 3, 21), date(2023, 4, 4), PaidAs.REDUCED),
    )
    lines = told("SDP-REV", a_case(benefit_periods=periods), TODAY)
    assert lines[2:5] == [
        "147 dage er betalt i de ni måneder til og med 31-03-2023; ikke nok",
        "177 dage er betalt i de ni måneder til og med 30-04-2023; mere end 154 (= 22 uger)",
        "Udbetalinger kendes til og med 04-04-2023; resten er et skøn",
    ]


def test_what_the_law_put_off() -> None:
    """First counted day 02-12-2019; day 155 is 04-05-2020, in the months that were extended."""
    assert told("SDP-REV", a_case(date(2019, 11, 2)), date(2020, 4, 1))[2:6] == [
        "De udbetalte dage kendes ikke; 155. dag er mandag 04-05-2020, et skøn",
        "Månedens sidste dag = søndag 31-05-2020",
        "Loven udskød frister i 09-03-2020 til 30-06-2021 til onsdag 30-06-2021",
        "Frist: onsdag 30-06-2021",
    ]


def test_an_extension_without_the_days_of_waiting() -> None:
    """134 weeks are 938 days: from 01-03-2021 to 25-09-2023; ten days of waiting make it 05-10-2023."""
    case = a_case(
        date(2020, 9, 1),
        decisions=(
            Decision("SDP-REV", date(2021, 2, 20), extension=3, from_on=date(2021, 3, 1)),
            Decision("SDP-27", date(2021, 2, 1)),
            Decision("SDP-27", date(2021, 4, 1), extension=3, from_on=date(2021, 3, 1)),
        ),
        circumstances=(Circumstance(CircumstanceKind.SYGEHUSVENTETID, date(2022, 1, 1), date(2022, 1, 10)),),
    )
    lines = told("SDP-27", case, TODAY)
    assert lines[:4] == [
        "Regnes fra: forlængelsens første dag 01-03-2021",
        "+ 134 uger = mandag 25-09-2023",
        "Regnes ikke med (venter på behandling på sygehus) 01-01-2022 til 10-01-2022: + 10 dage ="
        " torsdag 05-10-2023",
        "Frist: torsdag 05-10-2023",
    ]
    assert lines[-3:] == [
        "Tæller med: 0 af 1",
        "Tæller ikke: 01-02-2021 afgørelse (før 01-03-2021)",
        "Tæller ikke: 01-04-2021 afgørelse (den forlænger selv)",
    ]


def test_an_interval_from_the_last_talk_and_from_the_start() -> None:
    case = a_case(date(2017, 1, 2), talks=held(date(2017, 1, 23), date(2017, 2, 15)))
    assert told("SDP-4W", case, date(2017, 3, 7)) == [
        "Seneste opfølgning: 15-02-2017",
        "+ fire uger = onsdag 15-03-2017",
        "Frist: onsdag 15-03-2017",
        "Sidste sikre dag: onsdag 15-03-2017",
        "Måldag: samme dag, onsdag 15-03-2017",
        "Tæller med: 2",
        "1: 23-01-2017 jobsamtale",
        "2: 15-02-2017 jobsamtale",
    ]
    assert (
        told("SDP-4W", a_case(date(2017, 1, 2)), date(2017, 1, 9))[0]
        == "Regnes fra: første fraværsdag 02-01-2017"
    )


def test_an_interval_that_begins_later() -> None:
    """Half a year from 02-01-2017 is 02-07-2017; what was before does not shorten it."""
    case = a_case(date(2017, 1, 2), group=DAGPENGE, talks=held(date(2017, 6, 20)))
    assert told("J18-6-3M", case, date(2017, 8, 1))[:3] == [
        "Regnes fra: ledighedens start og et halvt år frem 02-07-2017",
        "+ tre måneder = mandag 02-10-2017",
        "Frist: mandag 02-10-2017",
    ]


def test_offers_one_after_the_other() -> None:
    young = {"group": TargetGroup.UDH_UDDANNELSESPARAT}
    ended = a_case(date(2022, 9, 1), placements=(offer(date(2023, 1, 2), date(2023, 2, 10)),), **young)
    assert told("T20-Y", ended, TODAY)[:2] == [
        "Seneste tilbuds sidste dag: 10-02-2023",
        "+ fire uger = fredag 10-03-2023",
    ]
    running = a_case(date(2022, 9, 1), placements=(offer(date(2023, 1, 2)),), **young)
    assert told("T20-Y", running, TODAY) == [
        "Tilbud er i gang; så længe løber der ingen frist",
        "Tæller med: 1",
        "1: 02-01-2023 andet tilbud",
    ]


def test_a_round_that_begins_anew() -> None:
    case = a_case(date(2016, 3, 1), group=TargetGroup.KTH_AKTIVITETSPARAT)
    assert told("J18-3", case, date(2018, 2, 1))[:4] == [
        "Regnes fra: første henvendelse om hjælp 01-03-2016",
        "Et nyt tidsrum på tolv måneder begyndte 01-03-2017",
        "+ tolv måneder = torsdag 01-03-2018",
        "Frist: torsdag 01-03-2018",
    ]


@pytest.mark.parametrize(
    ("placement", "line"),
    [
        (offer(date(2022, 11, 1), kind=OfferKind.PRAKTIK, title="Kantinen"), "1: 01-11-2022 Kantinen"),
        (offer(date(2022, 8, 1)), "Tæller ikke: 01-08-2022 andet tilbud (før sagens start)"),
        (
            offer(date(2022, 11, 1), kind=OfferKind.MENTOR),
            "Tæller ikke: 01-11-2022 mentor (den slags tæller ikke)",
        ),
        (
            offer(date(2022, 11, 1), date(2022, 11, 4), kind=OfferKind.PRAKTIK),
            "Tæller ikke: 01-11-2022 virksomhedspraktik (kortere end 14 dage)",
        ),
        (
            offer(date(2022, 11, 1), counts=False),
            "Tæller ikke: 01-11-2022 andet tilbud (sat til ikke at tælle med)",
        ),
        (
            offer(date(2022, 11, 1), state=PlacementState.WAITING),
            "Tæller ikke: 01-11-2022 andet tilbud (ikke sat i gang)",
        ),
        (
            offer(date(2023, 4, 17)),
            "Tæller ikke: 17-04-2023 andet tilbud (ikke sket endnu)",
        ),
        (
            offer(date(2023, 3, 1), kind=OfferKind.LOENTILSKUD, given_on=date(2023, 2, 1)),
            "1: 08-02-2023 løntilskud, løntilskud givet i tide; begynder 01-03-2023",
        ),
    ],
)  # fmt: skip
def test_offers_that_count_and_those_that_do_not(placement: object, line: str) -> None:
    case = a_case(date(2022, 10, 3), group=JOBPARAT, placements=(placement,))
    assert told("T20", case, TODAY)[-1] == line


def test_what_a_list_only_counts() -> None:
    case = a_case(reported=Reported(2, date(2023, 2, 2), date(2023, 3, 6)))
    assert told("SDP-4IN6", case, TODAY)[-2:] == [
        "1: 26-09-2022 eller senere, uden dato på søgelisten",
        "2: 02-02-2023 ifølge søgelisten",
    ]


def test_what_came_too_late() -> None:
    case = a_case(date(2022, 9, 1), talks=held(date(2023, 3, 3)))
    assert told("SDP-4IN6", case, TODAY)[-1] == "Tæller ikke: 03-03-2023 jobsamtale (efter fristen)"


def test_answers_that_are_awaited() -> None:
    lae = CircumstanceKind.LAE_285
    asked = (
        Circumstance(lae, date(2022, 10, 3), date(2022, 10, 9)),
        Circumstance(lae, date(2023, 3, 1)),
        Circumstance(lae, date(2023, 3, 2)),
    )
    assert told("LAE-285", a_case(circumstances=asked), TODAY) == [
        "Regnes fra: den dag, attesten blev bestilt 02-03-2023",
        "+ otte dage = fredag 10-03-2023",
        "Frist: fredag 10-03-2023",
        "Sidste sikre dag: fredag 10-03-2023",
        "Måldag: fristens dag = fredag 10-03-2023",
        "Tæller med: 0 af 1",
        "Tæller ikke: 03-10-2022 attest LÆ 285 (før 02-03-2023)",
        "Tæller ikke: 01-03-2023 attest LÆ 285 (før 02-03-2023)",
        "Tæller ikke: 02-03-2023 attest LÆ 285 (ikke besvaret)",
    ]


def test_a_concrete_assessment() -> None:
    case = a_case(
        date(2026, 8, 3), group=JOBPARAT,
        circumstances=(Circumstance(CircumstanceKind.UNDTAGET_SAMTALER, date(2026, 9, 1), note="Har job"),),
    )  # fmt: skip
    lines = told("J26-K2", case, date(2026, 11, 22))
    assert "Undtaget efter en konkret vurdering fra 01-09-2026: der kræves 1 i stedet for 4" in lines
    assert "Tæller med: 0 af 1" in lines


def test_a_fact_that_is_missing() -> None:
    assert told("SDP-4IN6", a_case(None, talks=held(date(2023, 1, 2))), TODAY) == [
        "Fristen kan ikke regnes ud, fordi startdatoen mangler",
        "Tæller med: 1 af 4",
        "1: 02-01-2023 jobsamtale",
    ]


def test_ways_to_count_that_no_shipped_rule_has() -> None:
    rule = a_rule(uncounted_days=14, ends_at_month_end=True)
    lines = steps_text(duty_on(TODAY, a_case(), rule), book(rule), TODAY).splitlines()
    assert lines[1:4] == [
        "De første 14 dage regnes ikke med: 10-10-2022",
        "+ seks måneder = mandag 10-04-2023",
        "Månedens sidste dag = søndag 30-04-2023",
    ]
    hours = a_rule(clock=Clock.HOURS, limit=Limit(hours=410), count=1)
    case = a_case(benefit_hours=373.0, benefit_hours_on=date(2023, 3, 1))
    assert "410 timer = 410 timer" in steps_text(duty_on(TODAY, case, hours), book(hours), TODAY)
