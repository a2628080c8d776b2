"""The shipped agendas: each is sound, speaks plainly to the citizen, and shows what it should."""

from __future__ import annotations

import re

import pytest

from jobassist.domain.agenda import (
    CONSENT,
    Agenda,
    AgendaItem,
    AgendaQuestion,
    AnswerKind,
    ItemKind,
    Purpose,
    has_screening,
    with_screening,
)
from jobassist.domain.agenda_checks import problems_together
from jobassist.domain.case import TalkKind
from tests.domain.agenda_texts import by_id, shipped

TALKS = [agenda for agenda in shipped() if agenda.purpose is Purpose.TALK]
SCREENINGS = [agenda for agenda in shipped() if agenda.purpose is Purpose.SCREENING]
JARGON = (
    "borger", "klient", "mødepligt", "sanktion", "rådighed", "progression", "aktiver", "indsats", "visit",
    "barriere", "ressource", "kompetence", "udfordring", "målgruppe", "afklar", "henvis", "jobparat",
    "forløb", "iværksæt", "foranstaltning", "herunder", "såfremt", "vedrørende", "jf.", "jobcent",
)  # fmt: skip
OFFICIAL = "nytteindsats"  # the name of an offer
ORIGIN = ("oprindelse", "født", "hvilket land", "statsborger", "etnisk", "religion", "køn", "hvor gammel")


def name(agenda: Agenda) -> str:
    return agenda.id


def spoken(agenda: Agenda) -> list[str]:
    """Every text that the citizen reads or hears."""
    return [
        text
        for item in agenda.items
        for text in (
            item.citizen_title,
            *item.points,
            *(t for q in item.questions for t in (q.text, *q.options)),
        )
    ]


def lix(sentences: list[str]) -> float:
    """Words a sentence, and words of more than six letters in a hundred."""
    text = " ".join(sentences)
    words = re.findall(r"\w+", text)
    ends = len(re.findall(r"[.?:]", text))
    return len(words) / ends + 100 * sum(1 for word in words if len(word) > 6) / len(words)


@pytest.mark.parametrize("agenda", TALKS, ids=name)
def test_a_talk_begins_and_ends_with_our_promises(agenda: Agenda) -> None:
    assert agenda.items[0].title == "Hvad aftalte vi – og holdt vi vores del?"
    assert agenda.items[-1].title == "Nye aftaler og næste samtale"
    assert [q.text for q in agenda.items[-1].questions if q.id == "vores_del"] == [
        "Holdt vi vores del i dag?"
    ]
    assert [item.kind for item in agenda.items].count(ItemKind.RIGHTS) == 1


@pytest.mark.parametrize("agenda", TALKS, ids=name)
def test_a_talk_fits_its_time(agenda: Agenda) -> None:
    is_call = agenda.fit.kinds == {TalkKind.SERVICEOPKALD}
    assert agenda.minutes in (range(10, 21) if is_call else range(30, 51))


@pytest.mark.parametrize("agenda", shipped(), ids=name)
def test_it_says_where_it_is_from(agenda: Agenda) -> None:
    assert agenda.source
    assert len(agenda.title) <= 45


@pytest.mark.parametrize("agenda", shipped(), ids=name)
def test_it_speaks_plainly_to_the_citizen(agenda: Agenda) -> None:
    texts = spoken(agenda)
    words = " ".join(texts).casefold().replace(OFFICIAL, "")
    assert [word for word in JARGON if word in words] == []
    assert "!" not in words
    for item in agenda.items:
        assert len(item.citizen_title) <= 32, item.citizen_title
        for question in item.questions:
            assert question.text.endswith(("?", "fortæller."))
            assert len(question.text.split()) <= 18, question.text
            assert all(len(option) <= 40 for option in question.options)
        assert all(point.endswith(".") and len(point.split()) <= 20 for point in item.points)


@pytest.mark.parametrize("agenda", shipped(), ids=name)
def test_it_is_easy_to_read(agenda: Agenda) -> None:
    sentences = [text for item in agenda.items for text in (*item.points, *(q.text for q in item.questions))]
    assert lix(sentences) < 35


def test_lix_is_counted() -> None:
    assert lix(["Du må gerne ringe.", "Sagsbehandleren ringer."]) == pytest.approx(6 / 2 + 100 / 6)


def test_the_sick_pay_agenda_is_the_picture() -> None:
    agenda = by_id("sygedagpenge")
    assert [(item.title, item.minutes) for item in agenda.items] == [
        ("Hvad aftalte vi – og holdt vi vores del?", 4),
        ("Helbred og hverdag", 8),
        ("Kontakt til arbejdspladsen", 6),
        ("Delvis tilbagevenden", 8),
        ("Behandling og oplysninger fra lægen", 5),
        ("Mestringsforløb", 5),
        ("Rettigheder og pligter", 4),
        ("Nye aftaler og næste samtale", 5),
    ]
    assert [item.citizen_title for item in agenda.items] == [
        "Det aftalte vi sidst",
        "Dit helbred og din hverdag",
        "Din arbejdsplads",
        "Færre timer i en periode",
        "Din behandling",
        "Kurset Mestring i hverdagen",
        "Dine rettigheder",
        "Nye aftaler",
    ]
    assert [(q.text, q.kind) for q in agenda.items[1].asked({})] == [
        ("Hvad kan du klare på en almindelig dag?", AnswerKind.NOTE),
        ("Hvor sikker er du på at kunne begynde inden for fire uger?", AnswerKind.SCALE),
        ("Har du brug for hjælpemidler på arbejdet?", AnswerKind.YESNO),
    ]


def test_last_answers_are_found_across_agendas() -> None:
    """The same item and question means the same everywhere, so that an answer fits the next talk."""
    kinds: dict[tuple[str, str], set[AnswerKind]] = {}
    for agenda in shipped():
        for item in agenda.items:
            for question in item.questions:
                kinds.setdefault((item.id, question.id), set()).add(question.kind)
    assert {key: found for key, found in kinds.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    "number",
    ["dagpenge_info", "dagpenge_1", "dagpenge_2", "dagpenge_3", "dagpenge_4", "dagpenge_5", "dagpenge_6"],
)
def test_brondbys_talks_have_their_themes(number: str) -> None:
    themes = {
        "dagpenge_info": ("samarbejde", "rettigheder", "jobmaal", "cv", "praktik"),
        "dagpenge_1": ("akasse", "jobmaal", "cv", "joblog"),
        "dagpenge_2": ("jobmaal", "praktik", "jobklub"),
        "dagpenge_3": ("tilbud", "jobmaal", "joblog"),
        "dagpenge_4": ("strategi",),
        "dagpenge_5": ("akasse", "branche", "tegn"),
        "dagpenge_6": ("halvaar", "cv", "joblog", "overgang"),
    }
    assert set(themes[number]) <= {item.id for item in by_id(number).items}


def test_the_service_call_has_three_aims() -> None:
    titles = [item.title for item in by_id("serviceopkald").items]
    assert [title.partition(":")[0] for title in titles[1:4]] == ["Formål 1", "Formål 2", "Formål 3"]


def test_the_shipped_agendas_fit_each_other() -> None:
    assert problems_together(shipped()) == ()


@pytest.mark.parametrize("screening", SCREENINGS, ids=name)
def test_a_screening_can_join_every_talk(screening: Agenda) -> None:
    for agenda in TALKS:
        both = with_screening(agenda, screening)
        assert not has_screening(agenda, screening)
        assert has_screening(both, screening)
        assert both.items[-1] == agenda.items[-1]


@pytest.mark.parametrize("screening", SCREENINGS, ids=name)
def test_a_screening_asks_first_and_a_no_is_the_end_of_it(screening: Agenda) -> None:
    assert "frivilligt" in screening.notice
    assert "Kun du og kommunen ser svarene" in screening.notice
    assert "afgør ikke noget i sig selv" in screening.notice
    (item,) = screening.items
    said = {(item.id, q.id): an_answer(q) for q in item.questions}
    assert [q.id for q in item.asked({**said, (item.id, CONSENT): "nej"})] == [CONSENT]
    assert item.advised({**said, (item.id, CONSENT): "nej"}) == ()
    assert len(item.asked(said)) > 3


@pytest.mark.parametrize("screening", SCREENINGS, ids=name)
def test_a_screening_never_asks_where_anybody_is_from(screening: Agenda) -> None:
    words = " ".join(
        [*spoken(screening), *(a.text for item in screening.items for a in item.advice)]
    ).casefold()
    assert [word for word in ORIGIN if word in words] == []


def test_the_compensation_card_leads_from_a_need_to_a_scheme() -> None:
    (item,) = by_id("kompensation").items
    answers = {(item.id, q.id): an_answer(q) for q in item.questions}
    advice = " ".join(item.advised(answers))
    for scheme in ("hjælpemidler", "personlig assistance", "fortrinsadgang", "isbryder"):
        assert f"ordningen {scheme}:" in advice


def test_advice_reads_well_after_possible_to_talk_about() -> None:
    for advice in (advice for agenda in shipped() for item in agenda.items for advice in item.advice):
        assert advice.text[0].islower()
        assert advice.text.endswith(".")


def test_the_four_situations_are_explained() -> None:
    (item,) = by_id("risiko").items
    assert [point.partition(":")[0] for point in item.points[1:]] == [
        "Den første", "Den anden", "Den tredje", "Den fjerde",
    ]  # fmt: skip


def test_each_follow_up_of_each_agenda_can_appear() -> None:
    for agenda in shipped():
        for item in agenda.items:
            for question in item.questions:
                assert can_appear(item, question), (agenda.id, item.id, question.id)


def can_appear(item: AgendaItem, question: AgendaQuestion) -> bool:
    """Whether some answer to the questions above makes it appear."""
    answers: dict[tuple[str, str], str] = {}
    asked = question
    while asked.when is not None:
        when = asked.when
        level = when.at_least if when.at_least is not None else when.at_most
        answers[item.id, when.question] = when.values[0] if when.values else str(level)
        asked = next(q for q in item.questions if q.id == when.question)
    return question in item.asked(answers)


def an_answer(question: AgendaQuestion) -> str:
    return "ja" if question.kind is AnswerKind.YESNO else "\n".join(question.options) or "5"
