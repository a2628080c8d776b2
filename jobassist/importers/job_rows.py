"""The fields of one advertisement, as text, to a ``JobAd`` and what was wrong with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from urllib.parse import urlsplit

from jobassist.domain.drafts import Problem
from jobassist.domain.job_drafts import (
    LONGEST_DESCRIPTION,
    LONGEST_FACT,
    MOST_WEEKLY_HOURS,
    JobDraft,
    is_web_link,
)
from jobassist.domain.jobs import MOST_SEATS, Hours, JobAd, JobId, JobKind
from jobassist.importers.dates import DateReader
from jobassist.importers.errors import CellError, number
from jobassist.importers.job_text import asks_for_licence, hours_of, plain_line, plain_text, weekly_hours
from jobassist.importers.text import key, quoted

NO_TITLE = "Der er ingen titel, så annoncen er ikke taget med. Skriv titlen i filen."
BAD_LINK = "Linket er ikke en webadresse (http eller https) og er ikke taget med."
BAD_POSTAL_CODE = "{cell} er ikke et dansk postnummer og er ikke taget med."
BAD_HOURS = "{cell} er ikke timer om ugen og er ikke taget med."
BAD_SEATS = "{cell} er ikke et antal pladser fra 1 til {most} og er ikke taget med."
NO_SEATS = "Der er 0 pladser, så rækken er ikke taget med. Står pladsen i jobbanken, så slet den dér."
BAD_DATE = "{error}. Datoen er ikke taget med."
CUT = "Teksten er forkortet til {most} tegn."
_POSTAL_CODE = re.compile(r"(?:DK-?)?(\d{4})\b", re.ASCII | re.IGNORECASE)
_PLACE = re.compile(r"(?:.*\b)?(\d{4})\s+(\D.*)", re.ASCII)
_NUMBER = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:timer|t\.?|hours)?", re.IGNORECASE)
_SEATS = re.compile(r"(\d{1,3})(?:[.,]0+)?(?:\s*(?:plads(?:er)?|stillinge?r?|stk\.?))?", re.IGNORECASE)
_YES = frozenset({"ja", "true", "1", "x", "yes", "sand", "deltid"})
_NO = frozenset({"nej", "false", "0", "no", "falsk", "fuldtid"})
# A last day that is none: as soon as possible, all the time.
_NO_DEADLINE = re.compile(r"snarest|hurtigst|løbende|asap|ingen|as soon as|ongoing|opslået indtil", re.I)
_PORTALS = {"jobnet.dk": "Jobnet", "jobindex.dk": "Jobindex", "ofir.dk": "Ofir", "job.jobnet.dk": "Jobnet"}


_NO_KINDS: Mapping[str, JobKind] = MappingProxyType({})


class JobReader:
    """Reads the advertisements of one file; ``source`` is where those come from that do not say, and
    ``kinds`` the words that tell a kind."""

    def __init__(
        self,
        *,
        today: date,
        has_serials: bool = False,
        source: str = "",
        kinds: Mapping[str, JobKind] = _NO_KINDS,
    ) -> None:
        self._today, self._source, self._kinds = today, source, kinds
        self._dates = DateReader(today=today, has_serials=has_serials)
        self._days: dict[str, date | CellError | None] = {"": None}

    def read(
        self, row: int, cells: Mapping[str, str], headings: Mapping[str, str]
    ) -> tuple[JobDraft | None, list[Problem]]:
        """One advertisement, its fields by name, and its problems; None when it has no title.

        ``headings`` are what the file calls the fields.
        """
        one = _Row(row, cells, headings)
        title = one.line("title")
        if not title:
            return None, [Problem(row, headings.get("title", ""), NO_TITLE)]
        seats = one.seats()
        if seats == 0:
            return None, [Problem(row, headings.get("seats", ""), NO_SEATS)]
        description = one.cut("description", plain_text(cells.get("description", "")), LONGEST_DESCRIPTION)
        link = one.link()
        postal_code, place = one.where()
        weekly, hours = one.hours(title, description)
        ad = JobAd(
            id=JobId(""),
            title=title,
            employer=one.line("employer"),
            occupation=one.line("occupation"),
            municipality=_without_kommune(one.line("municipality")),
            postal_code=postal_code,
            place=place,
            published_on=self._day(one, "published_on"),
            apply_by=self._day(one, "apply_by"),
            hours=hours,
            weekly_hours=weekly,
            needs_licence=one.licence(title, description),
            link=link,
            description=description,
            source=one.line("source") or self._source or source_of(link),
            source_id=one.line("source_id"),
            imported_on=self._today,
            kind=self._kind(cells) or (JobKind.SMALL if hours is Hours.SMALL else JobKind.JOB),
            seats=seats,
        )
        return JobDraft(row, ad), one.problems

    def _kind(self, cells: Mapping[str, str]) -> JobKind:
        """The kind that a column of its own tells, or else the one with the hours."""
        for field in ("kind", "hours"):
            if text := cells.get(field):
                told = key(text)
                for word, kind in self._kinds.items():
                    if word in told:
                        return kind
        return JobKind.JOB

    def _day(self, one: _Row, field: str) -> date | None:
        text = one.cells.get(field, "").strip()
        if text not in self._days:
            self._days[text] = self._read_day(text)
        day = self._days[text]
        if isinstance(day, CellError):
            one.tell(field, BAD_DATE.format(error=day))
            return None
        return day

    def _read_day(self, text: str) -> date | CellError | None:
        if _NO_DEADLINE.search(text):
            return None
        try:
            return self._dates.day(text)
        except CellError as error:
            return error


class _Row:
    """The cells of one advertisement, and what is wrong with them."""

    def __init__(self, row: int, cells: Mapping[str, str], headings: Mapping[str, str]) -> None:
        self.row, self.cells, self.headings = row, cells, headings
        self.problems: list[Problem] = []

    def tell(self, field: str, sentence: str) -> None:
        self.problems.append(Problem(self.row, self.headings.get(field, ""), sentence, rejects=False))

    def line(self, field: str) -> str:
        """A fact of one line, as long as a fact may be."""
        text = self.cells.get(field, "")
        return self.cut(field, plain_line(text), LONGEST_FACT) if text else ""

    def cut(self, field: str, text: str, most: int) -> str:
        if len(text) <= most:
            return text
        self.tell(field, CUT.format(most=number(most)))
        return text[:most].rstrip()

    def link(self) -> str:
        text = self.cells.get("link", "").strip()
        if text and not is_web_link(text):
            self.tell("link", BAD_LINK)
            return ""
        return text if len(text) <= 2_000 else ""

    def where(self) -> tuple[str, str]:
        """Postal code and place; “2635 Ishøj” in either column is both."""
        code, place = self.line("postal_code"), self.line("place")
        if found := _PLACE.fullmatch(code):
            code, place = found[1], place or found[2]
        elif not code and (found := _PLACE.fullmatch(place)):
            code = found[1]
        if code and not (match := _POSTAL_CODE.fullmatch(code)):
            self.tell("postal_code", BAD_POSTAL_CODE.format(cell=quoted(code)))
            return "", place
        return (match[1] if code and match else ""), place

    def hours(self, title: str, description: str) -> tuple[float | None, Hours]:
        """Hours a week and how much work that is: what the columns say, else the title, else the text."""
        weekly = self._weekly()
        said = " ".join(filter(None, (self.line("hours"), self._part_time())))
        text_hours = weekly if weekly is not None else weekly_hours(f"{said}\n{title}\n{description}")
        for text, number_of in ((said, weekly), (title, None), (said or description, text_hours)):
            if (found := hours_of(text, number_of)) is not Hours.UNKNOWN:
                return text_hours, found
        return text_hours, Hours.UNKNOWN

    def _weekly(self) -> float | None:
        text = self.line("weekly_hours")
        if not text or key(text) in ("fuldtid", "deltid"):
            return None
        match = _NUMBER.fullmatch(text)
        hours = float(match[1].replace(",", ".")) if match else weekly_hours(text)
        if hours is None or not 1 <= hours <= MOST_WEEKLY_HOURS:
            self.tell("weekly_hours", BAD_HOURS.format(cell=quoted(text)))
            return None
        return hours

    def seats(self) -> int | None:
        """How many can have it; None where nobody says, 0 where nobody can any more."""
        text = self.line("seats")
        if not text:
            return None
        match = _SEATS.fullmatch(text)
        if match is None or int(match[1]) > MOST_SEATS:
            self.tell("seats", BAD_SEATS.format(cell=quoted(text), most=MOST_SEATS))
            return None
        return int(match[1])

    def _part_time(self) -> str:
        answer = key(self.cells.get("part_time", ""))
        return "deltid" if answer in _YES else "fuldtid" if answer in _NO else ""

    def licence(self, title: str, description: str) -> bool:
        answer = key(self.cells.get("licence", ""))
        if answer:
            return answer not in _NO
        return asks_for_licence(title) or asks_for_licence(description)


def source_of(link: str) -> str:
    """The portal that a link leads to; empty without one."""
    try:
        host = (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return _PORTALS.get(host, host)


def _without_kommune(text: str) -> str:
    return re.sub(r"\s+kommune$", "", text, flags=re.IGNORECASE)
