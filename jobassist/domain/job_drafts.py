"""What a file of job advertisements says before anything is stored, and when two of them are one job."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache
from unicodedata import normalize

from jobassist.domain.cpr import holds_cpr
from jobassist.domain.drafts import Problem
from jobassist.domain.jobs import MOST_SEATS, RETENTION, SHOWN_WITHOUT_DEADLINE, JobAd

LONGEST_FACT = 200
LONGEST_DESCRIPTION = 20_000
LONGEST_LINK = 2_000
MOST_WEEKLY_HOURS = 60
LAST_DAY = date(9999, 12, 31)
TITLE_MISSING = "Skriv jobbets titel."
LINK_NOT_WEB = "Linket skal begynde med http:// eller https://. Ret det, eller slet det."
POSTAL_CODE_WRONG = "Et postnummer er fire cifre. Ret det, eller lad feltet stå tomt."
HOURS_WRONG = "Timer om ugen skal være mellem 1 og {most}. Ret tallet, eller lad feltet stå tomt."
SEATS_WRONG = "Antal pladser skal være mellem 1 og {most}. Ret tallet, eller lad feltet stå tomt."
CPR_INSIDE = "Et CPR-nummer må ikke stå i en annonce. Slet det, og prøv igen."
DEADLINE_PASSED = "Fristen er gået, så annoncen ville ikke blive vist. Ret dagen, eller lad feltet stå tomt."
TOO_OLD = "Uden en frist er annoncen for gammel til at blive vist. Skriv fristen, eller ret dagen."
_WORD = re.compile(r"[^\W_]+")
_LINK = re.compile(r"https?://[^\s<>\"'\x00-\x1f]+", re.IGNORECASE)
_POSTAL_CODE = re.compile(r"\d{4}", re.ASCII)
# Not facts about the job: who has it, and since when.
_OURS = frozenset({"id", "imported_on"})
_ORIGIN = frozenset({*_OURS, "source", "source_id"})


def too_long(most: int) -> str:
    """The sentence on a text of more than so many characters."""
    return f"Teksten er længere end {most:,} tegn. Forkort den.".replace(",", ".")


@dataclass(frozen=True, slots=True)
class JobDraft:
    """One advertisement of a file; ``row`` is its row in the spreadsheet, or its number in the file."""

    row: int
    ad: JobAd


@dataclass(frozen=True, slots=True)
class JobsDraft:
    """A whole file. ``row_count`` counts what was left out too; ``profile`` is a hexadecimal fingerprint of
    ``columns``, and ``raw_rows`` are the rows as they came, without the description."""

    filename: str
    sha256: str
    profile: str
    columns: tuple[str, ...]
    drafts: tuple[JobDraft, ...]
    problems: tuple[Problem, ...] = ()
    row_count: int = 0
    raw_rows: tuple[tuple[int, tuple[str, ...]], ...] = ()


def folded(text: str) -> str:
    """What two spellings of a name have in common: no case, no punctuation, Å for Aa."""
    return " ".join(_WORD.findall(normalize("NFC", text).casefold().replace("aa", "å")))


@lru_cache(maxsize=1_000)
def municipality_key(text: str) -> str:
    """``Ishøj Kommune`` and ``ishøj`` are one municipality."""
    return folded(text).removesuffix(" kommune")


def same_key(ad: JobAd) -> str:
    """Equal for two advertisements of one job: title, employer, and the place or else its postal code.

    A place for praktik and a job are two, though all else is the same. Empty when there is no employer and
    no place: a title alone says too little.
    """
    place = municipality_key(ad.municipality) or folded(ad.place) or ad.postal_code
    employer = folded(ad.employer)
    kind = (ad.kind.value,) if ad.kind else ()
    return "|".join((folded(ad.title), employer, place, *kind)) if employer or place else ""


def merged(before: JobAd, newer: JobAd) -> JobAd:
    """What is known after a second advertisement of a job: the newer facts, and the old where it is silent.

    One that was published earlier than what is known only fills in what was missing.
    """
    if before.published_on and newer.published_on and newer.published_on < before.published_on:
        return _over(newer, before, before)
    return _over(before, newer, before)


def _over(under: JobAd, over: JobAd, own: JobAd) -> JobAd:
    names = [field.name for field in fields(JobAd) if field.name not in _OURS]
    known = {name: getattr(over, name) for name in names if getattr(over, name) not in ("", None)}
    return replace(under, **known, id=own.id, imported_on=own.imported_on)


def completed(typed: JobAd, read: JobAd) -> JobAd:
    """What was typed, and where nothing was, what a text tells; it comes from where the text does."""
    facts = {field.name: getattr(typed, field.name) for field in fields(JobAd) if field.name not in _ORIGIN}
    return replace(read, id=typed.id, **{name: value for name, value in facts.items() if value})


def open_until(ad: JobAd) -> date:
    """The last day on which it may be shown."""
    if ad.apply_by is not None:
        return ad.apply_by
    if ad.is_standing:
        return LAST_DAY
    since = ad.published_on or ad.imported_on
    return LAST_DAY if since is None else since + SHOWN_WITHOUT_DEADLINE


def kept_until(ad: JobAd) -> date:
    """The last day on which it is kept."""
    if ad.is_standing:
        return LAST_DAY
    since = ad.apply_by or ad.imported_on or ad.published_on
    return LAST_DAY if since is None else since + RETENTION


def is_web_link(text: str) -> bool:
    """Whether it is a whole http or https address."""
    return _LINK.fullmatch(text) is not None


def job_problems(ad: JobAd) -> list[tuple[str, str]]:
    """What is wrong with one that was typed: (field, sentence), in the form's order."""
    found = [("title", TITLE_MISSING)] if not ad.title.strip() else []
    for name in ("title", "employer", "occupation", "municipality", "place", "description"):
        text, most = getattr(ad, name), LONGEST_DESCRIPTION if name == "description" else LONGEST_FACT
        if len(text) > most:
            found.append((name, too_long(most)))
        elif holds_cpr(text):
            found.append((name, CPR_INSIDE))
    if ad.postal_code and not _POSTAL_CODE.fullmatch(ad.postal_code):
        found.append(("postal_code", POSTAL_CODE_WRONG))
    if ad.weekly_hours is not None and not 1 <= ad.weekly_hours <= MOST_WEEKLY_HOURS:
        found.append(("weekly_hours", HOURS_WRONG.format(most=MOST_WEEKLY_HOURS)))
    if ad.seats is not None and not 1 <= ad.seats <= MOST_SEATS:
        found.append(("seats", SEATS_WRONG.format(most=MOST_SEATS)))
    if len(ad.link) > LONGEST_LINK:
        found.append(("link", too_long(LONGEST_LINK)))
    elif ad.link and not is_web_link(ad.link):
        found.append(("link", LINK_NOT_WEB))
    return found


def unseen_problems(ad: JobAd, today: date) -> list[tuple[str, str]]:
    """Why nobody would be shown one that is typed today: (field, sentence)."""
    if ad.is_open(today):
        return []
    return [("apply_by", DEADLINE_PASSED)] if ad.apply_by else [("published_on", TOO_OLD)]
