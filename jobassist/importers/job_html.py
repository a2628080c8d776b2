"""A saved web page, or pasted text, as one advertisement: its own JobPosting where there is one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from jobassist.importers.errors import UnreadableListError
from jobassist.importers.job_json import as_text
from jobassist.importers.job_terms import JobTerms
from jobassist.importers.job_text import plain_line, plain_text, tidy
from jobassist.importers.text import key

NO_PAGE = "Siden har ingen tekst. Gem den i browseren som en hel webside, eller indsæt teksten i stedet."
NO_TEXT = "Der er ingen tekst. Kopiér annoncen, og indsæt den igen."
_DEEPEST = 6
_LONGEST_NAME = 40


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title, self.heading, self.link = "", "", ""
        self.scripts: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and "canonical" in given.get("rel", "").casefold().split():
            self.link = self.link or given.get("href", "")
        elif tag == "meta" and given.get("property") == "og:url":
            self.link = self.link or given.get("content", "")
        elif tag == "script" and given.get("type", "").casefold() == "application/ld+json":
            self.scripts.append("")
            self._inside = tag
        elif (tag == "title" and not self.title) or (tag == "h1" and not self.heading):
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts[-1] += data
        elif self._inside == "title":
            self.title += data
        elif self._inside == "h1":
            self.heading += data


def read_page(text: str) -> dict[str, str]:
    """The fields of the one advertisement on a page; ``UnreadableListError`` when there is no text."""
    page = _Page()
    page.feed(text)
    page.close()
    posting = next(_postings(page.scripts), None)
    fields = _posting_fields(posting) if posting else {}
    fields["title"] = fields.get("title") or plain_line(page.heading) or _name(plain_line(page.title))
    fields["description"] = fields.get("description") or plain_text(text)
    fields["link"] = page.link or fields.get("link", "")
    if not fields["title"] and not fields["description"]:
        raise UnreadableListError(NO_PAGE)
    if not fields["title"]:
        fields["title"] = _first_line(fields["description"])
    return fields


def read_pasted(text: str, terms: JobTerms) -> dict[str, str]:
    """Pasted text: the first line is the title, an address on a line of its own the link, and a line such as
    ``Ansøgningsfrist: 20. marts 2023`` the fact that it names."""
    lines = tidy(text).split("\n")
    if not lines[0]:
        raise UnreadableListError(NO_TEXT)
    links = [line for line in lines[1:] if line.casefold().startswith(("http://", "https://"))]
    rest = [line for line in lines[1:] if line not in links[:1]]
    found = {**dict(_named_facts(rest, terms)), "title": lines[0], "description": "\n".join(rest).strip()}
    return {**found, "link": links[0]} if links else found


def _named_facts(lines: list[str], terms: JobTerms) -> Iterator[tuple[str, str]]:
    """The facts that lines name; of two that name the same the first, which is given last."""
    for line in reversed(lines):
        name, colon, said = line.partition(":")
        field = terms.fields.get(key(name)) if colon and len(name) <= _LONGEST_NAME else None
        if field and said.strip():
            yield field, said.strip()


def _name(title: str) -> str:
    """``Lagermedarbejder`` of ``Lagermedarbejder | Jobnet``."""
    return title.partition(" | ")[0].strip()


def _first_line(text: str) -> str:
    return next((line for line in text.split("\n") if line), "")


def _postings(scripts: list[str]) -> Iterator[dict[str, Any]]:
    for script in scripts:
        try:
            content = json.loads(script, parse_int=str, parse_float=str, parse_constant=str)
        except (ValueError, RecursionError):
            continue
        yield from _of_type(content, _DEEPEST)


def _of_type(content: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(content, list):
        for each in content:
            yield from _of_type(each, depth - 1)
    elif depth and isinstance(content, dict):
        kind = content.get("@type")
        if kind == "JobPosting" or (isinstance(kind, list) and "JobPosting" in kind):
            yield content
        yield from _of_type(content.get("@graph"), depth - 1)


def _posting_fields(posting: dict[str, Any]) -> dict[str, str]:
    """What schema.org calls the facts of a job."""
    address = _first(_first(posting.get("jobLocation")).get("address"))
    region = as_text(address.get("addressRegion"))
    found = {
        "title": posting.get("title"),
        "employer": _name_of(posting.get("hiringOrganization")),
        "occupation": _name_of(posting.get("occupationalCategory")),
        "municipality": region if region.casefold().endswith("kommune") else "",
        "postal_code": address.get("postalCode"),
        "place": address.get("addressLocality"),
        "published_on": posting.get("datePosted"),
        "apply_by": posting.get("validThrough"),
        "hours": as_text(posting.get("employmentType")).replace("_", " "),
        "link": posting.get("url"),
        "description": posting.get("description"),
        "source_id": _name_of(posting.get("identifier"), "value"),
    }
    return {field: text for field, value in found.items() if (text := as_text(value))}


def _first(value: Any) -> dict[str, Any]:
    """The object, or the first of a list of them."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, dict) else {}


def _name_of(value: Any, name: str = "name") -> Any:
    """The name of something that is either an object or its name."""
    return _first(value).get(name) if isinstance(value, dict | list) and _first(value) else value
