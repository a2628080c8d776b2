"""Drafts and plans are values: frozen, and empty where nothing was said."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from jobassist.domain.case import CaseId
from jobassist.domain.drafts import CaseDraft, ColumnMatch, ListDraft, Problem, Question
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, Plan, PlanContent, PlanId
from tests.domain.build import CPR_1990, a_case

CONTENT = PlanContent(goal="Tilbage i arbejde")
VALUES = [
    a_case(),
    CaseDraft(rows=(2,), cpr=CPR_1990),
    Problem(2, "Startdato", "Datoen 31-02-2023 findes ikke."),
    Question("gruppe", "Hvad betyder 6.1?", (("dagpenge", "Dagpenge"),)),
    ColumnMatch(0, "CPR", "cpr"),
    ListDraft("liste.csv", "0", "p", date(2023, 3, 6), 0, (), ()),
    CONTENT,
    Agreement(AgreementId("a"), Owner.US, "Vi ringer til din leder"),
    Plan(PlanId("p"), CaseId("c"), 1, None, date(2023, 3, 7), "Karen Boysen", CONTENT),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_frozen_and_without_room_for_more(value: object) -> None:
    field = next(iter(type(value).__dataclass_fields__))  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        setattr(value, field, None)
    assert not hasattr(value, "__dict__")


def test_what_was_not_said_is_empty() -> None:
    draft = CaseDraft(rows=(2,), cpr=CPR_1990)
    assert (draft.group, draft.started_on, draft.is_employed, draft.reported_talks) == (None,) * 4
    assert CONTENT.job_goals == ("", "", "")
    assert Agreement(AgreementId("a"), Owner.CITIZEN, "Søger to job").kept is Kept.OPEN
    assert Problem(None, "", "Filen er tom.").rejects
