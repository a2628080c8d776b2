"""Generated lists, written as systems write them, are read back whole."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobassist.domain.case import Talk, TalkStatus, TargetGroup
from jobassist.domain.drafts import CaseDraft
from tests.importers.lists import VOCABULARY, read_bytes

HEADINGS = ["CPR-nr.", "Navn", "Målgruppe", "Startdato", "Sagsbehandler", "Telefon", "Samtale 1", "Samtale 2"]
HEADINGS += ["Næste samtale", "Antal samtaler", "Dagpengetimer", "I arbejde"]
LETTERS = "abcæøåABCÆØÅéü' -;,\"<&="

names = st.text(LETTERS, min_size=1, max_size=20).map(lambda text: f"A{' '.join(text.split())}z")
past = st.dates(date(2020, 1, 1), date(2023, 3, 1))
cprs = st.builds(
    lambda day, month, year, last: f"{day + 60:02}{month:02}{year:02}{last:04}",
    st.integers(1, 28), st.integers(1, 12), st.integers(50, 99), st.integers(0, 3999),
)  # fmt: skip


@st.composite
def cases(draw: st.DrawFn) -> CaseDraft:
    started_on = draw(past)
    held = [
        Talk(started_on + timedelta(days=days))
        for days in sorted(draw(st.sets(st.integers(1, 90), max_size=2)))
    ]
    planned = [
        Talk(day, TalkStatus.PLANNED)
        for day in draw(st.lists(st.dates(date(2023, 7, 1), date(2023, 9, 1)), max_size=1))
    ]
    return CaseDraft(
        rows=(),
        cpr=draw(cprs),
        name=draw(names),
        group=draw(st.sampled_from(TargetGroup)),
        started_on=started_on,
        caseworker=draw(names),
        phone=draw(st.integers(20_000_000, 99_999_999).map(str)),
        talks=(*held, *planned),
        reported_talks=draw(st.integers(0, 9)),
        benefit_hours=draw(st.integers(0, 400_000)) / 100,
        is_employed=draw(st.booleans()),
    )


def cells(case: CaseDraft, form: str, *, hyphen: bool) -> list[str]:
    """The case as a row of the list above."""
    assert case.group
    assert case.started_on
    held = [talk.on.strftime(form) for talk in case.talks if talk.status is TalkStatus.HELD]
    planned = [talk.on.strftime(form) for talk in case.talks if talk.status is TalkStatus.PLANNED]
    return [
        f"{case.cpr[:6]}-{case.cpr[6:]}" if hyphen else case.cpr,
        case.name,
        VOCABULARY.group_label(case.group),
        case.started_on.strftime(form),
        case.caseworker,
        case.phone,
        *[*held, "", ""][:2],
        *(planned or [""]),
        str(case.reported_talks),
        f"{case.benefit_hours}".replace(".", ","),
        "Ja" if case.is_employed else "Nej",
    ]


def as_csv(rows: list[list[str]], delimiter: str, encoding: str) -> bytes:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue().encode(encoding)


def as_xlsx(rows: list[list[str]]) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell)
    book.close()
    return file.getvalue()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    wanted=st.lists(cases(), min_size=1, max_size=6, unique_by=lambda case: case.cpr),
    form=st.sampled_from(["%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d"]),
    written=st.sampled_from(
        ["xlsx", *((d, e) for d in ";,\t" for e in ("utf-8", "utf-8-sig", "cp1252", "utf-16"))]
    ),
    hyphen=st.booleans(),
)
def test_a_list_is_read_back_whole(
    tmp_path: Path, wanted: list[CaseDraft], form: str, written: str | tuple[str, str], hyphen: bool
) -> None:
    rows = [
        ["Søgeliste trukket 06-03-2023"],
        HEADINGS,
        *(cells(case, form, hyphen=hyphen) for case in wanted),
    ]
    draft = read_bytes(tmp_path, as_xlsx(rows) if isinstance(written, str) else as_csv(rows, *written))
    assert draft.problems == ()
    assert draft.questions == ()
    assert draft.as_of == date(2023, 3, 6)
    for number, (found, case) in enumerate(zip(draft.cases, wanted, strict=True), start=3):
        assert found.rows == (number,)
        assert found.benefit_hours_on == draft.as_of
        for field in CaseDraft.__slots__:
            if field not in ("rows", "benefit_hours_on"):
                assert getattr(found, field) == getattr(case, field), field
