"""What is new about a citizen since the Friday before: a sentence for each kind of change, else none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from jobassist.domain.case import PlacementState, TalkStatus, TargetGroup
from jobassist.domain.review import Facts, OfferFact, TalkFact
from jobassist.domain.review_news import News, news
from tests.domain.build import DAGPENGE, SICK
from tests.domain.test_review import FACTS

SINCE, TODAY = date(2023, 3, 10), date(2023, 3, 17)
WORDS = {group: f"Gruppe {group.lab_number}" for group in TargetGroup} | {
    SICK: "Sygedagpenge",
    DAGPENGE: "Dagpenge",
}
NOTHING = Facts(SICK, "Karen Boysen")
RUNNING, RESERVED = PlacementState.RUNNING, PlacementState.RESERVED


def told(before: Facts, now: Facts, *, since: date = SINCE, today: date = TODAY) -> list[str]:
    return [each.sentence for each in news(before, now, since=since, today=today, group_word=WORDS)]


def club(
    state: PlacementState = RUNNING,
    start: str = "2023-03-06",
    end: str = "2023-04-28",
    title: str = "Jobklub",
) -> Facts:
    return replace(NOTHING, offers=(OfferFact("p1", title, state, start, end),))


def talk(status: TalkStatus, on: str = "2023-03-16", name: str = "t1") -> Facts:
    return replace(NOTHING, talks=(TalkFact(name, on, status),))


def exempt(*rows: tuple[str, str, str]) -> Facts:
    return replace(NOTHING, exempt=rows)


def test_another_group() -> None:
    assert told(NOTHING, replace(NOTHING, group=DAGPENGE)) == ["Ny målgruppe: Dagpenge, før sygedagpenge"]


@pytest.mark.parametrize(
    ("was", "became", "said"),
    [
        ("Karen Boysen", "Bo Lind", ["Ny sagsbehandler: Bo Lind, før Karen Boysen"]),
        ("Karen Boysen", "", ["Ingen sagsbehandler, før Karen Boysen"]),
        ("", "Bo Lind", []),
        ("Bo Lind", "Bo Lind", []),
    ],
)
def test_another_caseworker(was: str, became: str, said: list[str]) -> None:
    assert told(replace(NOTHING, caseworker=was), replace(NOTHING, caseworker=became)) == said


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (PlacementState.PROPOSED, "Jobklub er foreslået fra mandag 13-03-2023"),
        (PlacementState.WAITING, "Jobklub har borgeren på venteliste"),
        (PlacementState.RESERVED, "Jobklub er reserveret fra mandag 13-03-2023"),
        (PlacementState.RUNNING, "Jobklub er i gang fra mandag 13-03-2023"),
        (PlacementState.ENDED, "Jobklub er afsluttet"),
        (PlacementState.INTERRUPTED, "Jobklub er afbrudt"),
        (PlacementState.NO_START, "Jobklub blev ikke til noget: borgeren kom ikke i gang"),
        (PlacementState.RELEASED, "Jobklub blev ikke brugt i tide, og pladsen er frigivet"),
        (PlacementState.CANCELLED, "Jobklub er aflyst"),
    ],
)
def test_a_new_offer_and_one_that_came_to_stand_so(state: PlacementState, said: str) -> None:
    now = club(state, "2023-03-13")
    assert told(NOTHING, now) == [said]
    other = PlacementState.PROPOSED if state is not PlacementState.PROPOSED else PlacementState.WAITING
    assert told(club(other, "2023-03-13"), now) == [said]
    assert told(now, replace(now, caseworker=""), since=TODAY) == ["Ingen sagsbehandler, før Karen Boysen"]


def test_an_offer_given_ahead_is_not_running_yet() -> None:
    assert told(NOTHING, club(start="2023-03-20")) == ["Jobklub er bevilget fra mandag 20-03-2023"]
    assert told(NOTHING, club(start="2023-03-17")) == ["Jobklub er i gang fra fredag 17-03-2023"]


def test_what_a_list_tells_of_a_past_offer_is_over() -> None:
    assert told(NOTHING, club(start="2022-11-07", end="2022-12-02")) == ["Jobklub sluttede fredag 02-12-2022"]
    assert told(NOTHING, club(end="2023-03-17")) == ["Jobklub er i gang fra mandag 06-03-2023"], "to the day"
    assert told(NOTHING, club(end="")) == ["Jobklub er i gang fra mandag 06-03-2023"]


def test_an_offer_without_a_title_has_words() -> None:
    assert told(NOTHING, club(title="")) == ["Et tilbud er i gang fra mandag 06-03-2023"]


def test_a_start_that_was_moved() -> None:
    before, now = club(RESERVED, "2023-03-13"), club(RESERVED, "2023-03-20")
    assert told(before, now) == ["Jobklub er flyttet til mandag 20-03-2023"]


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("2023-03-10", []),  # the Friday itself was seen
        ("2023-03-11", ["Jobklub er begyndt lørdag 11-03-2023"]),
        ("2023-03-13", ["Jobklub er begyndt mandag 13-03-2023"]),
        ("2023-03-17", ["Jobklub er begyndt fredag 17-03-2023"]),
        ("2023-03-18", []),
    ],
)
def test_an_offer_that_was_given_and_has_begun_since(start: str, said: list[str]) -> None:
    assert told(club(start=start), club(start=start)) == said


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("2023-03-09", []),
        ("2023-03-10", ["Jobklub sluttede fredag 10-03-2023"]),  # it ran to the evening
        ("2023-03-16", ["Jobklub sluttede torsdag 16-03-2023"]),
        ("2023-03-17", []),
        ("", []),
    ],
)
def test_an_offer_that_ran_out_since(end: str, said: list[str]) -> None:
    assert told(club(start="2023-02-06", end=end), club(start="2023-02-06", end=end)) == said


@pytest.mark.parametrize(
    ("was", "became", "said"),
    [
        ("2023-04-28", "2023-05-26", ["Jobklub varer nu til 26-05-2023"]),
        ("2023-04-28", "2023-03-24", ["Jobklub varer nu til 24-03-2023"]),
        ("", "2023-05-26", ["Jobklub varer nu til 26-05-2023"]),
        ("2023-04-28", "", []),
        ("2023-04-28", "2023-03-15", ["Jobklub sluttede onsdag 15-03-2023"]),
        ("2023-04-28", "2023-03-01", ["Jobklub sluttede onsdag 01-03-2023"]),
    ],
)
def test_an_end_that_was_changed(was: str, became: str, said: list[str]) -> None:
    start = "2023-02-06"
    assert told(club(start=start, end=was), club(start=start, end=became)) == said


@pytest.mark.parametrize("state", [RESERVED, PlacementState.ENDED, PlacementState.WAITING])
def test_an_end_is_news_of_what_runs_alone(state: PlacementState) -> None:
    assert told(club(state, end="2023-03-15"), club(state, end="2023-03-16")) == []


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (TalkStatus.PLANNED, ["Samtalen torsdag 16-03-2023 er booket"]),
        (TalkStatus.HELD, ["Samtalen torsdag 16-03-2023 er holdt"]),
        (TalkStatus.NO_SHOW, ["Borgeren kom ikke til samtalen torsdag 16-03-2023"]),
        (TalkStatus.CANCELLED, ["Samtalen torsdag 16-03-2023 er aflyst"]),
        (TalkStatus.MOVED, []),  # the one that came in its place is told
    ],
)
def test_a_new_talk_and_what_became_of_one(status: TalkStatus, said: list[str]) -> None:
    assert told(NOTHING, talk(status)) == said
    other = TalkStatus.HELD if status is not TalkStatus.HELD else TalkStatus.PLANNED
    assert told(talk(other), talk(status)) == said
    assert told(talk(status), talk(status)) == []


def test_a_planned_talk_that_got_another_day() -> None:
    before, now = talk(TalkStatus.PLANNED), talk(TalkStatus.PLANNED, "2023-03-21")
    assert told(before, now) == ["Samtalen torsdag 16-03-2023 er flyttet til tirsdag 21-03-2023"]
    assert told(talk(TalkStatus.HELD), talk(TalkStatus.HELD, "2023-03-15")) == [], "its day was mended"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("2023-03-13", "2023-04-10", "Syg"), "Fritaget fra 13-03-2023 til 10-04-2023: Syg"),
        (("2023-03-13", "", "Syg"), "Fritaget fra 13-03-2023: Syg"),
        (("2023-03-13", "2023-04-10", ""), "Fritaget fra 13-03-2023 til 10-04-2023"),
        (("2023-03-13", "", ""), "Fritaget fra 13-03-2023"),
    ],
)
def test_a_new_exemption(row: tuple[str, str, str], said: str) -> None:
    assert told(NOTHING, exempt(row)) == [said]
    assert told(exempt(row), exempt(row)) == []


@pytest.mark.parametrize(
    ("to_on", "said"),
    [
        ("2023-03-09", []),
        ("2023-03-10", ["Fritagelsen sluttede fredag 10-03-2023"]),
        ("2023-03-16", ["Fritagelsen sluttede torsdag 16-03-2023"]),
        ("2023-03-17", []),
        ("", []),
    ],
)
def test_an_exemption_that_ran_out_since(to_on: str, said: list[str]) -> None:
    row = ("2023-02-01", to_on, "Syg")
    assert told(exempt(row), exempt(row)) == said
    assert told(exempt(row), NOTHING) == [], "one that was taken back was none"


def test_an_exemption_that_is_followed_by_another_has_not_ended() -> None:
    first, second = ("2023-02-01", "2023-03-12", "Syg"), ("2023-03-13", "2023-04-10", "Syg")
    assert told(exempt(first), exempt(first, second)) == ["Fritaget fra 13-03-2023 til 10-04-2023: Syg"]


@pytest.mark.parametrize(
    ("from_on", "to_on", "said"),
    [
        ("2023-03-17", "", []),  # from today on
        ("2023-03-13", "2023-03-17", []),  # to the end of today
        ("2023-03-18", "", ["Fritagelsen sluttede søndag 12-03-2023"]),  # the duty counts today
    ],
)
def test_the_next_exemption_counts_from_its_first_to_its_last_day(
    from_on: str, to_on: str, said: list[str]
) -> None:
    known = exempt(("2023-02-01", "2023-03-12", "Syg"), (from_on, to_on, "Barsel"))
    assert told(known, known) == said


def test_the_group_and_the_caseworker_come_first_then_offers_talks_and_exemptions() -> None:
    now = Facts(
        DAGPENGE,
        "Bo Lind",
        offers=club(RESERVED, "2023-03-20").offers,
        talks=talk(TalkStatus.HELD).talks,
        exempt=(("2023-03-13", "", ""),),
    )
    assert told(NOTHING, now) == [
        "Ny målgruppe: Dagpenge, før sygedagpenge",
        "Ny sagsbehandler: Bo Lind, før Karen Boysen",
        "Jobklub er reserveret fra mandag 20-03-2023",
        "Samtalen torsdag 16-03-2023 er holdt",
        "Fritaget fra 13-03-2023",
    ]


def test_the_beginning_of_a_sentence_is_stressed() -> None:
    (found,) = news(NOTHING, talk(TalkStatus.NO_SHOW), since=SINCE, today=TODAY, group_word=WORDS)
    assert found == News("user-x", "Borgeren kom ikke", "til samtalen torsdag 16-03-2023")
    assert News("flag", "Alene", "").sentence == "Alene"


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (
            club(RESERVED, "2023-03-13"),
            club(RESERVED, "2023-03-20"),
            News("calendar-clock", "Jobklub", "er flyttet til mandag 20-03-2023"),
        ),
        (
            club(start="2023-03-13"),
            club(start="2023-03-13"),
            News("circle-play", "Jobklub", "er begyndt mandag 13-03-2023"),
        ),
        (
            club(end="2023-03-16"),
            club(end="2023-03-16"),
            News("flag", "Jobklub", "sluttede torsdag 16-03-2023"),
        ),
        (club(), club(end="2023-05-26"), News("calendar-clock", "Jobklub", "varer nu til 26-05-2023")),
        (
            exempt(("2023-02-01", "2023-03-16", "Syg")),
            exempt(("2023-02-01", "2023-03-16", "Syg")),
            News("flag", "Fritagelsen", "sluttede torsdag 16-03-2023"),
        ),
    ],
)
def test_what_became_of_something_known_has_its_icon(before: Facts, now: Facts, said: News) -> None:
    assert news(before, now, since=SINCE, today=TODAY, group_word=WORDS) == (said,)


def test_several_offers_and_talks_are_told_each_by_itself() -> None:
    course = OfferFact("p2", "Truckkort", RUNNING, "2023-03-13", "2023-04-28")
    before = replace(NOTHING, offers=(course,))
    now = replace(
        NOTHING,
        offers=(OfferFact("p1", "Jobklub", RESERVED, "2023-03-20", ""), course),
        talks=(
            TalkFact("t1", "2023-03-14", TalkStatus.MOVED),
            TalkFact("t2", "2023-03-21", TalkStatus.PLANNED),
        ),
    )
    assert told(before, now) == [
        "Jobklub er reserveret fra mandag 20-03-2023",
        "Truckkort er begyndt mandag 13-03-2023",
        "Samtalen tirsdag 21-03-2023 er booket",
    ]


def icons() -> set[str]:
    every: list[Any] = [club(state) for state in PlacementState]
    every += [talk(status) for status in TalkStatus]
    every += [exempt(("2023-03-13", "", "")), replace(NOTHING, group=DAGPENGE, caseworker="Bo")]
    found = [news(NOTHING, now, since=SINCE, today=TODAY, group_word=WORDS) for now in every]
    moved = news(talk(TalkStatus.PLANNED), talk(TalkStatus.PLANNED, "2023-03-21"), since=SINCE, today=TODAY,
                 group_word=WORDS)  # fmt: skip
    return {each.icon for several in (*found, moved) for each in several} | {"flag"}


def test_every_icon_is_shipped() -> None:
    from jobassist import paths

    shipped = {path.stem for path in paths.resources("icons").rglob("*.svg")}
    assert icons() <= shipped


@given(FACTS)
def test_nothing_is_new_when_nothing_changed_and_no_day_passed(facts: Facts) -> None:
    assert news(facts, facts, since=TODAY, today=TODAY, group_word=WORDS) == ()


@given(FACTS, FACTS)
def test_whatever_changed_is_told_in_whole_sentences(before: Facts, now: Facts) -> None:
    for each in news(before, now, since=SINCE, today=TODAY, group_word=WORDS):
        assert each.icon
        assert each.sentence == each.sentence.strip()
        assert "{day}" not in each.rest
