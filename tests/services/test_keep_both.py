"""Two versions brought together: nothing that either wrote is lost, and nothing is overwritten unseen."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime

import pytest

from jobassist.domain.agenda import AgendaItem, AgendaQuestion, AnswerKind
from jobassist.domain.case import TalkForm
from jobassist.domain.plan import Agreement, AgreementId, Owner, PlanContent, Retention
from jobassist.services.keep_both import both_answers, both_plans

ITEM = AgendaItem(
    "punkt",
    "Punkt",
    "Punkt",
    5,
    questions=(
        AgendaQuestion("ord", "Ord?"),
        AgendaQuestion("tal", "Tal?", AnswerKind.SCALE),
        AgendaQuestion("flere", "Flere?", AnswerKind.CHECKLIST, ("a", "b", "c")),
    ),
)


@pytest.mark.parametrize(
    ("field", "base", "mine", "theirs", "both"),
    [
        ("ord", "Går", "Går en tur", "Går", "Går en tur"),
        ("ord", "Går", "Går", "Går i dag", "Går i dag"),
        ("ord", "Går", "Går en tur", "Sover dårligt", "Sover dårligt\n\nGår en tur"),
        ("ord", "Går", "Går en tur", "", "Går en tur"),
        ("ord", "", "Går", "Går en tur", "Går en tur"),
        ("ord_note", "", "mit", "dit", "dit\n\nmit"),
        ("tal", "3", "7", "3", "7"),
        ("tal", "3", "7", "5", "5"),
        ("tal", "", "7", "7", "7"),
        ("flere", "a", "a\nb", "a\nc", "a\nc\nb"),
        ("flere", "a\nb", "a", "a\nb\nc", "a\nc"),
        ("flere", "a\nb", "a\nb\nc", "b", "b\nc"),
    ],
)
def test_answers(field: str, base: str, mine: str, theirs: str, both: str) -> None:
    assert both_answers(ITEM, field, base=base, mine=mine, theirs=theirs) == both


def test_an_answer_without_its_item_is_text() -> None:
    assert both_answers(None, "tal", base="", mine="1", theirs="2") == "2\n\n1"


def test_plans_are_joined_field_by_field() -> None:
    x, y, z = (Agreement(AgreementId(""), Owner.US, what, date(2023, 3, 20)) for what in "xyz")
    base = PlanContent(goal="Arbejde", agreements=(x,), job_goals=("Kok", "", ""))
    mine = replace(
        base,
        goal="Arbejde på deltid",
        agreements=(y,),
        job_goals=("Kok", "Tjener", ""),
        next_talk_at=datetime(2023, 3, 23, 10, 30),
        retention=Retention(hours="12"),
    )
    theirs = replace(
        base,
        goal="Uddannelse",
        support="Hævebord",
        agreements=(x, z),
        job_goals=("Bager", "Vagt", ""),
        next_talk_form=TalkForm.PHONE,
        retention=Retention(hours="12 timer", contact="Pia"),
    )
    both = both_plans(base, mine, theirs)
    assert both.goal == "Uddannelse\n\nArbejde på deltid"
    assert both.support == "Hævebord"
    assert both.agreements == (z, y)
    assert both.job_goals == ("Bager", "Vagt / Tjener", "")
    assert both.next_talk_at == datetime(2023, 3, 23, 10, 30)
    assert both.next_talk_form is TalkForm.PHONE
    assert both.retention == Retention(hours="12 timer", contact="Pia")


def test_no_field_of_a_plan_is_forgotten() -> None:
    """A plan that grows by a field must be joined in it too."""
    written = PlanContent(
        "mål", ("a", "b", "c"), "uddannelse", "krav", "støtte",
        (Agreement(AgreementId(""), Owner.US, "ringer"),), datetime(2023, 3, 23, 10), "her", TalkForm.VIDEO,
        "aktivitet", Retention("a", "b", "c", "d", "e"),
    )  # fmt: skip
    assert all(
        getattr(written, each.name) != getattr(PlanContent(), each.name) for each in fields(PlanContent)
    )
    assert both_plans(PlanContent(), written, PlanContent()) == written
    assert both_plans(PlanContent(), PlanContent(), written) == written
