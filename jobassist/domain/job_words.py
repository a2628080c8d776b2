"""Reads a job title or a job goal: which jobs it names, which it only mentions, and for whom it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from unicodedata import normalize

from jobassist.domain.job_titles import Job, Titles, folded

_LONGEST = 300
_TOKEN = re.compile(r"[^\W\d_]+|[,;:()\[\]|–/]|(?<=\s)-(?=\s)|\.(?=\s)")
# What a title is about stands before these: "Rengøringsassistent til kontor", "Pakkeriet søger ...".
_CUTS = frozenset(
    {
        "til", "på", "i", "hos", "ved", "for", "med", "af", "fra", "som", "der", "søger", "søges", "inden",
        "under", "hvor", "of", "in", "at", "to", "with", "wanted", "on", "and", "who",
    }
)  # fmt: skip
_NOT = frozenset({"ikke", "uden", "ingen", "ej", "undtagen", "not", "no", "without"})
_AGAIN = frozenset({"men", "but"})
_STOPS = _CUTS | _NOT | _AGAIN
# Words that name no trade; what they end is told by what comes after: "Medarbejder til varemodtagelse".
_GENERIC = frozenset(
    {
        "afløser", "aften", "alle", "ansat", "arbejd", "arbejde", "arbejder", "arbejdskraft", "assistant",
        "assistent", "dag", "deltid", "eller", "employee", "en", "et", "faglært", "fast", "fleksjob", "flere",
        "folk", "fritidsjob", "fuldtid", "gerne", "gå", "hjælp", "hjælper", "job", "kolleg", "kollega",
        "medarbejder", "medhjælper", "nat", "noget", "ny", "nye", "og", "or", "passe", "person", "personale",
        "servicemedarbejder", "sommerjob", "specialist", "stilling", "team", "the", "timer", "to", "ufaglært",
        "ungarbejder", "unge", "vi", "vikar", "vikariat", "vil", "være", "weekend", "worker",
    }
)  # fmt: skip
_REST = re.compile(
    r"s?e?(medarbejder|medhjælper|arbejder|arbejde|assistent|hjælper|hjælp|mand|dame|svend|mester|vikar|afløser"
    r"|kollega|ansat|folk|personale|job|området|branchen|faget)(e|n|ne|r|en|et|s)?"
)
# "Sommerafløser" says when, and no trade.
_WHEN = re.compile(
    r"(sommer|ferie|weekend|aften|nat|dag|morgen|eftermiddags?|time|tilkalde?|jule|sæson|studie|fritids|barsels?)s?"
    r"(afløser|vikar|medarbejder|hjælp|hjælper|arbejder|job|vikariat|ungarbejder|stilling)(e|er|en|ne|erne)?"
)
# Headlines that speak to the reader are no titles: "Vil du gøre hverdagen lettere?"
_SPEAKS = frozenset({"du", "dig", "din", "dit", "vi", "vores", "os", "you", "your", "we", "our", "us"})
_LEADER = re.compile(r"(chef|leder|direktør|manager|bestyrer)(e|en|ne|r)?$")
_TRAINEE = re.compile(r"(elev|lærling|praktikant|studerende|trainee|elevplads|læreplads)(e|er|en|ne)?$")
# Said after the job, "Kok (elev)"; several of them are whom one teaches: "Lærer til elever i udskolingen".
_TRAINEES = frozenset({"elev", "lærling", "praktikant", "elevplads", "læreplads", "trainee", "apprentice"})
_ENDINGS = ("", "e", "r", "s", "n", "t", "er", "en", "et", "ne", "es", "ers", "erne", "ene", "rne")
_SHORTEST_STEM, _SHORTEST_FRONT, _SHORTEST_END = 3, 4, 5
_MOST_WORDS = 5
_LEDELSE = "Ledelse"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a title says. ``jobs`` it names and ``aside`` it mentions, as numbers of the list.

    ``words`` are those of its head that say something, known or not. ``is_open`` when it names no job, as
    "Medarbejder søges" or "Vil du gøre en forskel?". ``against`` are jobs that a goal rules out.
    """

    jobs: frozenset[int]
    aside: frozenset[int]
    words: tuple[str, ...]
    against: frozenset[int] = frozenset()
    is_open: bool = False
    is_trainee: bool = False
    is_leader: bool = False


_NOTHING = Reading(frozenset(), frozenset(), (), is_open=True)


@dataclass(slots=True)
class _Found:
    jobs: set[int]
    is_trainee: bool = False
    is_leader: bool = False


def read_title(text: str, titles: Titles) -> Reading:
    """An advertisement's title, or the occupation that a source gives it.

    Several words that are a title of the list are that, whatever signs are in them. Else the first part that
    names a job, or says something that the list does not know, is what it is about; others only mention.
    """
    return _read_title(text[:_LONGEST], titles)


@lru_cache(maxsize=50_000)
def _read_title(text: str, titles: Titles) -> Reading:
    exact = titles.job(text)
    if exact is not None and " " in folded(text):
        return _exactly(exact, text)
    parts, _ = _parts(text)
    for place, part in enumerate(parts):
        found = _look_up(part, titles)
        if found.jobs or _says_something(part[-1]):
            return _reading(found, part, parts[:place] + parts[place + 1 :], titles)
    return _NOTHING


def _exactly(job: Job, text: str) -> Reading:
    words = tuple(_TOKEN.findall(text.casefold()))
    is_trainee = any(_TRAINEE.search(word) for word in words)
    said = tuple(filter(_says_something, words))
    is_leader = job.trade == _LEDELSE
    return Reading(frozenset({job.number}), frozenset(), said, is_trainee=is_trainee, is_leader=is_leader)


@lru_cache(maxsize=1_000)
def read_goal(text: str, titles: Titles) -> Reading:
    """A citizen's job goal; one that names several with commas or "eller" means any of them."""
    text = text[:_LONGEST]
    wished: list[Reading] = []
    against: set[int] = set()
    is_title = titles.job(text) is not None
    for part in [text] if is_title else re.split(r"[,;/\n]|\beller\b", text):
        _, denied = _parts(part)
        for each in denied:
            against |= _look_up(each, titles).jobs
        wished.append(read_title(part, titles))
    jobs = frozenset().union(*(each.jobs for each in wished)) - against
    return Reading(
        jobs,
        frozenset(),
        tuple(dict.fromkeys(word for each in wished for word in each.words)),
        frozenset(against),
        not jobs and not any(each.words for each in wished),
        any(each.is_trainee for each in wished),
        any(each.is_leader for each in wished),
    )


def _reading(found: _Found, head: Sequence[str], rest: Sequence[Sequence[str]], titles: Titles) -> Reading:
    around = [_look_up(part, titles) for part in rest]
    aside = frozenset().union(*(each.jobs for each in around)) - found.jobs
    words = tuple(word for word in head if _says_something(word))
    is_trainee = found.is_trainee or any(word in _TRAINEES for part in rest for word in part)
    is_open = not found.jobs and not _SPEAKS.isdisjoint(chain(head, *rest))
    jobs = frozenset(found.jobs)
    return Reading(jobs, aside, words, is_open=is_open, is_trainee=is_trainee, is_leader=found.is_leader)


@lru_cache(maxsize=100_000)
def _says_something(word: str) -> bool:
    if len(word) == 1 or word in _GENERIC or word in _SPEAKS or _WHEN.fullmatch(word):
        return False
    return not any(stem in _GENERIC for stem in _stems(word))


def _parts(text: str) -> tuple[list[list[str]], list[list[str]]]:
    """The words between prepositions and signs, in their order; and those after a "not"."""
    said: list[list[str]] = [[]]
    denied: list[list[str]] = [[]]
    into = said
    for token in _TOKEN.findall(normalize("NFC", text).casefold()):
        if token not in _STOPS and token[0].isalpha():
            into[-1].append(token)
            continue
        if token in _NOT:
            into = denied
        elif token not in _CUTS:
            into = said
        into.append([])
    return [part for part in said if part], [part for part in denied if part]


def _look_up(words: Sequence[str], titles: Titles) -> _Found:
    """The jobs that words name, the longest titles first."""
    found = _Found(set())
    place = 0
    while place < len(words):
        place += _take(words[place : place + _MOST_WORDS], titles, found)
    return found


def _take(words: Sequence[str], titles: Titles, found: _Found) -> int:
    """Takes the longest title that ``words`` begin with; how many words it was."""
    for length in range(len(words) if words[0] in titles.openers else 1, 1, -1):
        before = " ".join(words[: length - 1])
        for stem in _stems(words[length - 1]):
            job = titles.terms.get(f"{before} {stem}")
            if job is not None:
                found.jobs.add(job)
                _judge(titles.jobs[job].trade, words[length - 1], found)
                return length
    jobs, is_trainee, is_leader = _of_word(words[0], titles)
    found.jobs |= jobs
    found.is_trainee |= is_trainee
    found.is_leader |= is_leader
    return 1


def _judge(trade: str, last: str, found: _Found) -> None:
    found.is_trainee |= _TRAINEE.search(last) is not None
    found.is_leader |= trade == _LEDELSE and _LEADER.search(last) is not None


@lru_cache(maxsize=100_000)
def _of_word(word: str, titles: Titles) -> tuple[frozenset[int], bool, bool]:
    """The jobs one word names, whether it is one for trainees, and whether it is one that leads."""
    known = _known(word, titles)
    own = frozenset() if known is None else frozenset({known})
    is_led = known is None or titles.jobs[known].trade == _LEDELSE
    if trainee := _TRAINEE.search(word):
        return own | _base(word, trainee.start(), titles), True, False
    if is_led and (leader := _LEADER.search(word)):
        return own | _base(word, leader.start(), titles), False, True
    return own or _compound(word, titles), False, False


def _base(word: str, end: int, titles: Titles) -> frozenset[int]:
    """What stands before ``leder`` or ``elev``."""
    base = word[:end]
    job = _known(base, titles)
    return _compound(base, titles) if job is None else frozenset({job})


def _known(word: str, titles: Titles) -> int | None:
    return next((titles.terms[stem] for stem in _stems(word) if stem in titles.terms), None)


def _compound(word: str, titles: Titles) -> frozenset[int]:
    """A Danish compound is what its end says (``hotelreceptionist``); where that says nothing, its beginning
    does (``malersvend``)."""
    for start in range(2, len(word) - _SHORTEST_END + 1):
        job = _known(word[start:], titles)
        if job is not None:
            return frozenset({job})
    for end in range(len(word) - 2, _SHORTEST_FRONT - 1, -1):
        job = titles.terms.get(word[:end])
        if job is not None and _REST.fullmatch(word[end:]):
            return frozenset({job})
    return frozenset()


@lru_cache(maxsize=100_000)
def _stems(word: str) -> tuple[str, ...]:
    """The word, and what it may be without its ending."""
    lengths = (len(word) - len(ending) for ending in _ENDINGS if word.endswith(ending))
    return tuple(word[:length] for length in lengths if length >= min(_SHORTEST_STEM, len(word)))


@lru_cache(maxsize=20_000)
def trade_part(word: str) -> str:
    """The part that names a trade: ``flytt`` of ``flyttemand`` and of ``flyttefolk``."""
    for end in range(_SHORTEST_FRONT, len(word)):
        if _REST.fullmatch(word[end:]):
            return word[:end]
    return word
