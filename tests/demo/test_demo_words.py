"""What the demo people's talks and plans say fits the shipped agendas and reads well on paper."""

from __future__ import annotations

import pytest

from jobassist import paths
from jobassist.domain.agenda import NO, YES, AgendaQuestion, AnswerKind
from jobassist.services.demo_people import DemoAnswer, DemoTalk
from jobassist.services.load_agendas import load_agendas
from tests.demo.cases import PEOPLE, PICTURE_DAY, jobcentre_on

AGENDAS = {agenda.id: agenda for agenda in load_agendas(paths.resources("agendas"))}


@pytest.fixture(scope="module")
def talks() -> list[DemoTalk]:
    extras = jobcentre_on(PICTURE_DAY, citizens=800).extras.values()
    return [talk for extra in extras for talk in (extra.last_talk, extra.coming_talk) if talk]


def question(talk: DemoTalk, answer: DemoAnswer) -> AgendaQuestion:
    items = {item.id: item for item in AGENDAS[talk.agenda_id].items}
    return next(q for q in items[answer.item_id].questions if q.id == answer.field)


def test_every_answer_belongs_to_a_question(talks: list[DemoTalk]) -> None:
    for talk in talks:
        for answer in talk.answers:
            asked = question(talk, answer)
            if asked.kind is AnswerKind.SCALE:
                assert 0 <= int(answer.value) <= 10
            elif asked.kind is AnswerKind.YESNO:
                assert answer.value in (YES, NO)
            elif asked.kind is AnswerKind.CHOICE:
                assert answer.value in asked.options


def test_promises_read_well_after_vi_du_and_a_name(talks: list[DemoTalk]) -> None:
    for agreement in (a for talk in talks for a in talk.agreements):
        words = agreement.what.replace(",", " ").split()
        assert words[0].endswith(("er", "år", "ør", "ser"))  # present tense
        assert not {"sin", "sit", "sine", "din", "dit", "dine", "vores", "jeg"} & set(words)
        assert not agreement.what.endswith(".")


def test_plans_say_du(talks: list[DemoTalk]) -> None:
    for talk in talks:
        assert talk.plan.goal.startswith("Du ")
        assert talk.plan.support.startswith("Du ")
        assert "  " not in talk.plan.goal


def test_without_a_job_nobody_promises_to_talk_with_a_manager() -> None:
    made = jobcentre_on(PICTURE_DAY, citizens=800)
    for draft in made.cases:
        extra = made.extras.get(draft.cpr)
        if extra and extra.last_talk and not draft.employer:
            assert not any("leder" in a.what for a in extra.last_talk.agreements)
            assert "hos" not in extra.last_talk.plan.goal.split()


def test_every_offer_and_family_is_for_somebody() -> None:
    assert all(offer.groups for offer in PEOPLE.offers)
    assert [family.agenda for family in PEOPLE.families][-1] == "almen"
    for family in PEOPLE.families:
        made_for = AGENDAS[family.agenda].fit.groups
        assert family.groups <= made_for or not made_for
