"""How an advertisement is told on screen: where, how many hours, and until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobassist.domain.danish import short_date
from jobassist.domain.job_handouts import JobHandout, outcome_words
from jobassist.domain.job_match import Match
from jobassist.domain.job_search import JobQuery
from jobassist.domain.jobs import Hours, JobAd, JobKind
from jobassist.ui.kit.labels import clipped
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
LONGEST_LINE = 140
_SOON_DAYS = 7


def line(text: str) -> str:
    """Text of an advertisement on one line, and no longer than a line can be."""
    return clipped(" ".join(text.split()), LONGEST_LINE)


def title_words(ad: JobAd) -> str:
    """The title; an advertisement without one is called so."""
    return line(ad.title) or translate("Jobs", "Uden titel")


def place_words(ad: JobAd, away: str = "") -> str:
    """The town before the municipality, and how far ``away``: ``Ishøj, 4 km``; empty when nobody says."""
    return line(", ".join(filter(None, (ad.place or ad.municipality, away))))


def kind_words(ad: JobAd) -> str:
    """``Praktikplads, 3 pladser``; empty of an ordinary job."""
    return ", ".join(filter(None, (_kind_word(ad.kind), seats_words(ad))))


def _kind_word(kind: JobKind) -> str:
    return {
        JobKind.JOB: "",
        JobKind.SMALL: translate("Jobs", "Småjob"),
        JobKind.PRAKTIK: translate("Jobs", "Praktikplads"),
        JobKind.WAGE_SUBSIDY: translate("Jobs", "Løntilskud"),
    }[kind]


def kind_choices() -> list[tuple[str, str]]:
    """What the bank can be narrowed to."""
    return [
        ("", translate("Jobs", "Alle")),
        ("job", translate("Jobs", "Job")),
        (JobKind.SMALL, translate("Jobs", "Småjob")),
        (JobKind.PRAKTIK, translate("Jobs", "Praktik")),
        (JobKind.WAGE_SUBSIDY, translate("Jobs", "Løntilskud")),
    ]


def seats_words(ad: JobAd) -> str:
    """``3 pladser``, of a job ``3 stillinger``; empty where nobody says."""
    if ad.seats is None:
        return ""
    if ad.kind.is_place:
        one, more = translate("Jobs", "1 plads"), translate("Jobs", "%1 pladser")
    else:
        one, more = translate("Jobs", "1 stilling"), translate("Jobs", "%1 stillinger")
    return one if ad.seats == 1 else filled(more, str(ad.seats))


def hours_words(ad: JobAd) -> str:
    """``37 timer``, else the kind of it; empty when nobody says."""
    if ad.weekly_hours is not None:
        return filled(translate("Jobs", "%1 timer"), f"{ad.weekly_hours:g}".replace(".", ","))
    return _hours_word(ad.hours)


def _hours_word(hours: Hours) -> str:
    return {
        Hours.FULL: translate("Jobs", "fuld tid"),
        Hours.PART: translate("Jobs", "deltid"),
        Hours.SMALL: translate("Jobs", "få timer om ugen"),
        Hours.UNKNOWN: "",
    }[hours]


def deadline_words(ad: JobAd) -> str:
    """``søg senest 20-03-2023``."""
    if ad.is_standing:
        return translate("Jobs", "løbende")
    if ad.apply_by is None:
        return translate("Jobs", "ingen frist")
    return filled(translate("Jobs", "søg senest %1"), short_date(ad.apply_by))


def is_soon(ad: JobAd, today: date) -> bool:
    """Whether one must apply within a week."""
    return ad.apply_by is not None and (ad.apply_by - today).days < _SOON_DAYS


def facts_words(ad: JobAd, away: str = "") -> str:
    """The facts in one line."""
    told = (kind_words(ad), place_words(ad, away), hours_words(ad), deadline_words(ad))
    return " · ".join(filter(None, told))


def reason_words(match: Match) -> str:
    """Why it is proposed; the last day to apply has a place of its own."""
    first, *others = match.reasons
    told = [first.text, *(each.text for each in others if each.weight)]
    words = line(" · ".join(told))
    return f"{words[:1].upper()}{words[1:]}"


def asked_words(query: JobQuery) -> str:
    """What a question asks for beside its words: ``Greve · fuld tid``."""
    told = [
        query.municipality,
        query.postal_code,
        query.occupation,
        *(_hours_word(each) for each in Hours if each in query.hours),
        *(_kind_word(each) or translate("Jobs", "job") for each in JobKind if each in query.kinds),
    ]
    if query.apply_from is not None:
        words = translate("Jobs", "søg senest %1 eller senere")
        told.append(filled(words, short_date(query.apply_from)))
    return line(" · ".join(filter(None, told)))


def found_words(number: int) -> str:
    """``17 fundet``, grouped as Danish groups thousands."""
    return filled(translate("Jobs", "%1 fundet"), grouped(number))


def grouped(number: int) -> str:
    """``18.214``."""
    return f"{number:,}".replace(",", ".")


def given_words(handout: JobHandout) -> str:
    """``givet 03-03-2023: søgt``; without the answer while nobody has asked."""
    told = filled(translate("Jobs", "givet %1"), short_date(handout.handed_on))
    return line(": ".join(filter(None, (told, outcome_words(handout)))))
