"""How well each offer fits each of very many citizens, apart from time and room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from jobassist.domain.case import (
    Case,
    CaseId,
    CitizenId,
    OfferId,
    OfferKind,
    Placement,
    PlacementState,
    TargetGroup,
)
from jobassist.domain.offers import Needs, Offer
from jobassist.domain.relevance import Seeker, judge
from jobassist.domain.word_match import common_word, words_of

Scores = tuple[int | None, ...]
_Goals = tuple[str, str, str]
_NOBODY = Seeker(Case(CaseId(""), CitizenId(""), "", "", TargetGroup.DAGPENGE, None))
_NO_CHANGE: dict[int, int] = {}
_TRADE = "lager"


class Scorer:
    """The scores that ``relevance.judge`` gives for offers without a start, None where something bars.

    A score is a sum, and most of its parts are the same for very many citizens: what the target group, the
    age, the needs and the town say; what the job goals say; and what came of earlier offers. Each part is
    judged once for all who share it.
    """

    def __init__(self, offers: Sequence[Offer], today: date) -> None:
        self.offers = tuple(offers)
        self._today = today
        self._shared: dict[tuple[TargetGroup, int | None, Needs, str], Scores] = {}
        self._by_goals: dict[tuple[_Goals, str], dict[int, int]] = {}
        self._by_word: dict[str, frozenset[int]] = {}

    def scores(self, seeker: Seeker) -> Scores:
        """One score per offer."""
        shared = self._what_many_share(seeker)
        goals = self._goals(seeker)
        earlier = self._earlier(seeker.case) if seeker.case.placements else _NO_CHANGE
        if not goals and not earlier:
            return shared
        return tuple(
            [
                None if score is None else score + goals.get(number, 0) + earlier.get(number, 0)
                for number, score in enumerate(shared)
            ]
        )

    def _what_many_share(self, seeker: Seeker) -> Scores:
        needs = replace(seeker.needs, note="") if seeker.needs.note else seeker.needs
        key = (seeker.case.group, seeker.age, needs, seeker.municipality)
        found = self._shared.get(key)
        if found is None:
            case = replace(seeker.case, placements=())
            bare = Seeker(case, needs=needs, age=seeker.age, municipality=seeker.municipality)
            fits = [judge(bare, offer, (), 0, self._today) for offer in self.offers]
            found = self._shared[key] = tuple([None if fit.is_barred else fit.score for fit in fits])
        return found

    def _goals(self, seeker: Seeker) -> dict[int, int]:
        """What the goals add, by the offer's number: the first goal that leads to an offer decides."""
        key = (seeker.goals, seeker.education)
        found = self._by_goals.get(key)
        if found is None:
            found = self._by_goals[key] = {}
            for goal, weight in zip((*seeker.goals, seeker.education), _goal_weights(), strict=True):
                for number in self._hits(goal):
                    found.setdefault(number, weight)
        return found

    def _hits(self, goal: str) -> frozenset[int]:
        return frozenset[int]().union(*map(self._hits_of_word, words_of(goal)))

    def _hits_of_word(self, word: str) -> frozenset[int]:
        found = self._by_word.get(word)
        if found is None:
            found = self._by_word[word] = frozenset(
                number for number, offer in enumerate(self.offers) if common_word(word, offer.fields)
            )
        return found

    def _earlier(self, case: Case) -> dict[int, int]:
        """What earlier offers add or take, by the number of an offer of the same kind, or the same offer."""
        told = [p for p in case.placements if _is_told(p)]
        kinds = {p.kind for p in told}
        names = {p.offer_id or p.title for p in case.placements}
        hit = [
            number
            for number, offer in enumerate(self.offers)
            if offer.kind in kinds or offer.id in names or offer.title in names
        ]
        bare = Seeker(replace(case, placements=()))
        return {n: self._score(Seeker(case), n) - self._score(bare, n) for n in hit}

    def _score(self, seeker: Seeker, number: int) -> int:
        return judge(seeker, self.offers[number], (), 0, self._today).score


@cache
def _goal_weights() -> tuple[int, ...]:
    """What each of the job goals A, B and C and the education goal adds, when it leads to an offer."""
    offer = Offer(OfferId(""), "", OfferKind.OTHER, fields=(_TRADE,))
    goals = [
        replace(_NOBODY, goals=goals) for goals in ((_TRADE, "", ""), ("", _TRADE, ""), ("", "", _TRADE))
    ]
    without = judge(_NOBODY, offer, (), 0, date.min).score
    return tuple(
        judge(each, offer, (), 0, date.min).score - without
        for each in [*goals, replace(_NOBODY, education=_TRADE)]
    )


def _is_told(placement: Placement) -> bool:
    return placement.outcome is not None or placement.state is PlacementState.INTERRUPTED
