"""Events that only some rules ask for: a form, some kinds of talks and offers, what is recorded on a case."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import Holder, OfferKind, TalkForm, TalkKind
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.domain.contacts import USUAL
from jobassist.domain.duties import Status
from jobassist.domain.events import counting_days, planned_day
from jobassist.domain.rules import EventKind
from tests.domain.build import START, a_case, a_rule, an_offer_rule, duty_on, held, offer, planned, status_on

TODAY = date(2023, 3, 7)
FOUR = a_rule()


class TestForms:
    """A first talk in person, unless illness forbids it (sygedagpengeloven § 13 b)."""

    ill = Circumstance(CircumstanceKind.FREMMOEDE_UMULIGT, date(2022, 11, 1), date(2022, 11, 30))
    rule = a_rule(
        count=1,
        forms=frozenset({TalkForm.IN_PERSON}),
        forms_unless_with=frozenset({CircumstanceKind.FREMMOEDE_UMULIGT}),
    )

    @pytest.mark.parametrize(
        ("form", "on", "counts"),
        [
            (TalkForm.IN_PERSON, date(2022, 10, 3), True),
            (None, date(2022, 10, 3), True),
            (TalkForm.PHONE, date(2022, 10, 31), False),
            (TalkForm.PHONE, date(2022, 11, 1), True),
            (TalkForm.PHONE, date(2022, 11, 30), True),
            (TalkForm.PHONE, date(2022, 12, 1), False),
        ],
    )
    def test_the_form_that_is_asked_for(self, form: TalkForm | None, on: date, counts: bool) -> None:
        case = a_case(talks=held(on, form=form), circumstances=(self.ill,))
        assert duty_on(TODAY, case, self.rule).held == int(counts)
        ahead = a_case(talks=planned(on, form=form), circumstances=(self.ill,))
        assert (duty_on(START, ahead, self.rule).planned_on is not None) is counts
        assert duty_on(TODAY, case, a_rule()).held == 1

    def test_the_holder_is_asked_for_as_well(self) -> None:
        rule = a_rule(forms=self.rule.forms, held_by=frozenset({Holder.JOBCENTRE}))
        for holder, counts in ((Holder.JOBCENTRE, 1), (Holder.OTHER_ACTOR, 0)):
            talks = held(date(2022, 10, 3), form=TalkForm.IN_PERSON, held_by=holder)
            assert duty_on(TODAY, a_case(talks=talks), rule).held == counts


def test_a_kind_that_a_rule_leaves_out() -> None:
    talks = (*held(date(2022, 11, 14), kind=TalkKind.FAELLES), *held(date(2022, 11, 15)))
    rule = a_rule(talks_not_counting=frozenset({TalkKind.FAELLES}))
    assert duty_on(TODAY, a_case(talks=talks), rule).held == 1
    assert duty_on(TODAY, a_case(talks=talks), FOUR).held == 2


@pytest.mark.parametrize(("kind", "counts"), [(OfferKind.MENTOR, True), (OfferKind.PRAKTIK, False)])
def test_only_the_kinds_of_offers_that_a_rule_names(kind: OfferKind, counts: bool) -> None:
    rule = an_offer_rule(offer_kinds=frozenset({OfferKind.MENTOR}))
    case = a_case(placements=(offer(date(2023, 2, 1), kind=kind),))
    assert (status_on(TODAY, case, rule) is Status.MET) is counts


class TestCircumstances:
    """What was asked for is met when the answer came; what happens once, on its day."""

    asked = CircumstanceKind.LAE_285
    told = CircumstanceKind.NEMREFUSION

    def found(
        self, met_by: CircumstanceKind, asked: CircumstanceKind | None, *of: Circumstance
    ) -> list[date]:
        rule = a_rule(event=EventKind.CIRCUMSTANCE, met_by=met_by, from_circumstance=asked)
        return counting_days(a_case(circumstances=of), rule, USUAL, since=date(2023, 2, 1))

    def test_the_answer(self) -> None:
        answered = Circumstance(self.asked, date(2023, 2, 1), date(2023, 2, 6))
        early = Circumstance(self.asked, date(2023, 1, 31), date(2023, 2, 6))
        still_open, other = (
            Circumstance(self.asked, date(2023, 2, 2)),
            Circumstance(self.told, date(2023, 2, 2)),
        )
        assert self.found(self.asked, self.asked, answered, early, still_open, other) == [date(2023, 2, 6)]

    def test_what_happened(self) -> None:
        days_told = [Circumstance(self.told, date(2023, 2, day)) for day in (1, 9)]
        before = Circumstance(self.told, date(2023, 1, 31))
        assert self.found(self.told, None, *days_told, before) == [date(2023, 2, 1), date(2023, 2, 9)]

    def test_it_is_never_planned(self) -> None:
        rule = a_rule(event=EventKind.CIRCUMSTANCE, met_by=self.told)
        case = a_case(
            circumstances=(Circumstance(self.told, date(2023, 3, 9)),), talks=planned(date(2023, 3, 9))
        )
        assert planned_day(case, rule, USUAL, TODAY) is None
