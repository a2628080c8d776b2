"""Which advertisements suit a citizen's job goals, in three groups, with the plain reason for each.

An ad's likeness to a goal is told by its title: the same job is 100, a title that ends as the goal does 90,
a near job 55, the same trade 30. The source's occupation counts four fifths of that. What the description
alone names is 25, and only where the title names no job at all. A place for a trainee or a leader is 45 less,
unless the goal is one. Below 25 an ad is not shown. Then the citizen's limits add and take away points, and
what is no ordinary job says so and loses a few; what breaks a limit comes after all that does not. Equal
points stand by the last day to apply, then by the alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from jobassist.domain.danish import day_month, sort_key
from jobassist.domain.job_limits import limits, lowered
from jobassist.domain.job_titles import Job, Titles
from jobassist.domain.job_words import Reading, read_goal, read_title, trade_part
from jobassist.domain.jobs import JobAd, JobKind
from jobassist.domain.offers import Needs
from jobassist.domain.places import NO_DISTANCES, Distances, km_words
from jobassist.domain.relevance import NO_NEEDS, Reason
from jobassist.domain.word_match import is_alike

LETTERS = "ABC"
SAME, NARROWER, NEAR, TRADE, MENTIONED, LEAST = 100, 90, 55, 30, 25, 25
_OTHER_LEVEL = 45
_ASIDE, _IN_TEXT = 5, 4
_OCCUPATION = 0.8
_LIKE = 44  # a near job by the source's occupation alone
_KINDS = {
    JobKind.SMALL: Reason("men som småjob", -5),
    JobKind.PRAKTIK: Reason("men som praktik", -10),
    JobKind.WAGE_SUBSIDY: Reason("men med løntilskud", -5),
}
_NOT = re.compile(r"\b(ikke|ej|uden|ingen|not|no)\b[^.,;:!?]{0,25}$")
_BEFORE = 35
_SHORTEST = 3
_SHORTEST_END = 5


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a citizen wants: the goals A, B and C, the limits, and whether there is no driving licence.

    ``municipality`` is where the citizen lives; ``needs.municipality`` comes before it, and ``distances``
    before both.
    """

    goals: tuple[str, str, str] = ("", "", "")
    needs: Needs = NO_NEEDS
    municipality: str = ""
    has_no_licence: bool = False
    distances: Distances = NO_DISTANCES


@dataclass(frozen=True, slots=True)
class Match:
    """An advertisement in the group of the goal that it fits best; the reason it stands there comes first.

    ``km`` is how far it is as the crow flies; None when nobody knows.
    """

    ad: JobAd
    goal: str
    score: int
    reasons: tuple[Reason, ...]
    km: int | None = None

    @property
    def away(self) -> str:
        """``4 km``; empty when nobody knows, and within one place."""
        return km_words(self.km)

    @property
    def is_barred(self) -> bool:
        """Whether it breaks one of the citizen's limits."""
        return any(reason.bars for reason in self.reasons)

    @property
    def words(self) -> tuple[str, ...]:
        """The reasons in plain Danish: ``ligner dit A-job lager``, ``4 km``, ``deltid muligt``."""
        return tuple(reason.text for reason in self.reasons)

    @property
    def why(self) -> str:
        """What speaks for and against it, for the citizen's sheet: ``Ligner dit A-job lager, deltid muligt.``

        What tells nothing, as the last day to apply, has its own place there.
        """
        first, *others = self.reasons
        told = (first.text, *(reason.text for reason in others if reason.weight))
        words = ", ".join(told)
        return f"{words[:1].upper()}{words[1:]}."


@dataclass(frozen=True, slots=True)
class Matches:
    """The three groups, each with the best first."""

    a: tuple[Match, ...]
    b: tuple[Match, ...]
    c: tuple[Match, ...]

    def of(self, letter: str) -> tuple[Match, ...]:
        """The group of a goal's letter."""
        return {"A": self.a, "B": self.b, "C": self.c}[letter]


class _Goal(NamedTuple):
    letter: str
    text: str
    reading: Reading
    words: tuple[str, ...]
    terms: tuple[str, ...]
    table: tuple[int, ...]


def match_jobs(wishes: Wishes, ads: Sequence[JobAd], titles: Titles, today: date) -> Matches:
    """Every advertisement that is open and suits a goal, in the one group it suits best."""
    goals = list(_goals(wishes, titles))
    found = [match for ad in ads if ad.is_open(today) and (match := _match(ad, goals, wishes, titles))]
    found.sort(key=_order)
    groups = [tuple(match for match in found if match.goal == letter) for letter in LETTERS]
    return Matches(*groups)


def _order(match: Match) -> tuple[bool, int, date, str, str, str]:
    ad = match.ad
    apply_by = ad.apply_by or date.max
    return match.is_barred, -match.score, apply_by, sort_key(ad.title), sort_key(ad.employer), ad.id


def _goals(wishes: Wishes, titles: Titles) -> Iterator[_Goal]:
    by_job: dict[int, list[str]] = {}
    for term, job in titles.terms.items():
        if len(term) >= _SHORTEST:
            by_job.setdefault(job, []).append(term)
    for letter, text in zip(LETTERS, wishes.goals, strict=True):
        reading = read_goal(text, titles)
        if not reading.is_open:
            own = [term for job in sorted(reading.jobs) for term in by_job.get(job, ())]
            words = tuple(word for word in reading.words if len(word) > _SHORTEST)
            terms = tuple(dict.fromkeys((*words, *own)))
            yield _Goal(letter, _inside(text), reading, words, terms, _table(reading, titles))


def _inside(goal: str) -> str:
    """As it stands inside a sentence: ``Lager og butik`` with a small letter, ``SOSU-hjælper`` as it is."""
    words = " ".join(goal.split())
    return f"{words[:1].lower()}{words[1:]}" if words[1:2].islower() else words


def _match(ad: JobAd, goals: Sequence[_Goal], wishes: Wishes, titles: Titles) -> Match | None:
    title = read_title(ad.title, titles)
    kind = read_title(ad.occupation, titles) if ad.occupation else None
    likest = ((_likeness(ad, title, kind, goal), goal) for goal in goals)
    likeness, goal = max(likest, key=_likeness_alone, default=(0, None))
    if goal is None or likeness < LEAST:
        return None
    km = wishes.distances.to(ad)
    reasons = [
        Reason(_because(likeness, title, goal), likeness + _lower(title, goal)),
        *_kind(ad, wishes.needs),
        *_level(title, goal),
        *limits(
            ad,
            title,
            needs=wishes.needs,
            home=wishes.needs.municipality or wishes.municipality,
            km=km,
            has_no_licence=wishes.has_no_licence,
            titles=titles,
        ),
    ]
    if ad.apply_by is not None:
        reasons.append(Reason(f"ansøgningsfrist {day_month(ad.apply_by)}", 0))
    return Match(ad, goal.letter, sum(reason.weight for reason in reasons), tuple(reasons), km)


def _likeness_alone(each: tuple[int, _Goal]) -> int:
    """Of equals the first goal wins."""
    return each[0]


def _because(likeness: int, title: Reading, goal: _Goal) -> str:
    job = f"dit {goal.letter}-job {goal.text}"
    if likeness > NARROWER:
        return f"samme job som {job}"
    if likeness >= _LIKE:
        return f"ligner {job}"
    if title.jobs:
        return f"samme fag som {job}"
    return f"nævner {job}" if title.is_open else f"ligner {job}"


def _level(title: Reading, goal: _Goal) -> Iterator[Reason]:
    """What a place for a trainee or a leader takes away."""
    if title.is_trainee and not goal.reading.is_trainee:
        yield Reason("elev- eller læreplads", -_OTHER_LEVEL)
    elif goal.reading.is_trainee and not title.is_trainee:
        yield Reason("ikke en elev- eller læreplads", -_OTHER_LEVEL)
    elif title.is_leader and not goal.reading.is_leader:
        yield Reason("lederstilling", -_OTHER_LEVEL)


def _kind(ad: JobAd, needs: Needs) -> Iterator[Reason]:
    """What tells that it is no ordinary job; who can work few hours is glad of a small one."""
    if ad.kind and not (ad.kind is JobKind.SMALL and needs.max_hours is not None):
        yield _KINDS[ad.kind]


def _likeness(ad: JobAd, title: Reading, kind: Reading | None, goal: _Goal) -> int:
    """How like an advertisement is to a goal, from 0 to 100; ``kind`` is the source's occupation."""
    if not title.jobs.isdisjoint(goal.reading.against):
        return 0
    best = _of_title(title, goal)
    if kind and best < SAME:
        best = max(best, int(_OCCUPATION * _of_title(kind, goal)))
    if 0 < best < SAME and _names(ad.description, goal.words):
        best = min(SAME - 1, best + _IN_TEXT)
    elif not best and title.is_open and _names(ad.description, goal.terms):
        best = MENTIONED
    return best - _lower(title, goal)


def _lower(title: Reading, goal: _Goal) -> int:
    is_led = title.is_leader and not goal.reading.is_leader
    return _OTHER_LEVEL if is_led or title.is_trainee != goal.reading.is_trainee else 0


def _of_title(title: Reading, goal: _Goal) -> int:
    jobs = 0
    for job in title.jobs:
        jobs = max(jobs, goal.table[job])
    are_strangers = goal.reading.jobs and title.jobs and jobs < TRADE
    if jobs < SAME and not are_strangers:
        for mine in goal.reading.words:
            for word in title.words:
                jobs = max(jobs, _of_words(mine, word))
    is_mentioned = jobs > 0 and not title.aside.isdisjoint(goal.reading.jobs)
    return min(SAME, jobs + _ASIDE) if is_mentioned else jobs


def _table(goal: Reading, titles: Titles) -> tuple[int, ...]:
    """How like each job of the list is to a goal."""
    own = [titles.jobs[number] for number in goal.jobs]
    return tuple(max((_of_jobs(mine, job) for mine in own), default=0) for job in titles.jobs)


def _of_jobs(mine: Job, other: Job) -> int:
    if mine is other:
        return SAME
    if other.number in mine.near:
        return NEAR
    return TRADE if mine.trade == other.trade else 0


def _of_words(mine: str, other: str) -> int:
    """A goal that the list does not know, or of which the ad is a kind: chauffør, buschauffør."""
    if trade_part(mine) == trade_part(other) or (len(mine) >= _SHORTEST_END and other.endswith(mine)):
        return NARROWER
    if not is_alike(mine, other):
        return 0
    return TRADE if mine.endswith(other) else NEAR  # energirådgiver is little like rådgiver


def _names(description: str, terms: Sequence[str]) -> bool:
    """Whether a text speaks of the goal, and not only to say that it is not needed."""
    text = lowered(description)
    return any(term in text and _is_said(term, text) for term in terms)


def _is_said(term: str, text: str) -> bool:
    at = text.find(term)
    while at >= 0:
        begins_word = at == 0 or not text[at - 1].isalpha()
        if begins_word and not _NOT.search(text[max(0, at - _BEFORE) : at]):
            return True
        at = text.find(term, at + 1)
    return False
