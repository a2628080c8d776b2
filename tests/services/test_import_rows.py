"""An import line by line: every fact that changes has its two sides, and every problem its row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobassist.domain.case import Exemption, OfferKind, Placement, Talk, TalkKind, TalkStatus
from jobassist.domain.drafts import ColumnMatch, Problem
from jobassist.services.desk import Desk
from jobassist.services.import_list import ImportPreview, decide, preview
from jobassist.services.import_rows import Cell, ImportRow, ImportTable, lay_out
from tests.services.examples import a_draft, a_list, put

NEXT_WEEK = date(2023, 3, 13)
TALKS = a_draft().talks


def table(desk: Desk, ready: ImportPreview) -> ImportTable:
    return lay_out(desk, ready)


def cells(laid: ImportTable, row: ImportRow) -> dict[str, tuple[str, str]]:
    """Both sides of what changes in a row, by heading."""
    pairs = zip(laid.headings, row.cells, strict=True)
    return {heading: (cell.before, cell.after) for heading, cell in pairs if cell.is_changed}


def test_every_change_has_its_two_sides(desk: Desk) -> None:
    put(desk, a_draft())
    newer = a_draft(
        name="Lone Holm",
        phone="11111111",
        recovery_on=date(2023, 5, 1),
        talks=(*TALKS, Talk(date(2023, 3, 9)), Talk(date(2023, 3, 20), TalkStatus.PLANNED)),
        placements=(Placement(date(2023, 3, 20), kind=OfferKind.PRAKTIK, title="Praktik i køkken"),),
        exemptions=(Exemption(date(2023, 3, 10), reason="Indlagt"),),
    )
    laid = table(desk, preview(desk, a_list(newer, name="uge11", as_of=NEXT_WEEK)))
    (row,) = laid.rows
    assert row.name == Cell("Lone Vestergaard Holm", "Lone Holm")
    assert row.cpr == "670190-••••"
    assert cells(laid, row) == {
        "Samtaler holdt": ("2", "3"),
        "Seneste samtale": ("23-01-2023", "09-03-2023"),
        "Næste samtale": ("–", "20-03-2023"),
        "Forventet rask": ("–", "01-05-2023"),
        "Telefon": ("00000000", "11111111"),
        "Tilbud": ("–", "Praktik i køkken 20-03-2023"),
        "Fritagelse": ("–", "10-03-2023"),
    }


def test_a_planned_talk_that_moved_shows_both_days(desk: Desk) -> None:
    put(desk, a_draft(talks=(Talk(date(2023, 3, 14), TalkStatus.PLANNED),)))
    moved = a_draft(talks=(Talk(date(2023, 3, 20), TalkStatus.PLANNED),))
    laid = table(desk, preview(desk, a_list(moved, name="uge11")))
    assert cells(laid, laid.rows[0]) == {"Næste samtale": ("14-03-2023", "20-03-2023")}


def test_counted_and_dated_talks_are_not_counted_twice(desk: Desk) -> None:
    put(desk, a_draft(reported_talks=3, reported_last_on=date(2023, 2, 6)))
    newer = a_draft(
        talks=(*TALKS, Talk(date(2023, 3, 9))), reported_talks=4, reported_last_on=date(2023, 3, 9)
    )
    laid = table(desk, preview(desk, a_list(newer, name="uge11", as_of=NEXT_WEEK)))
    assert cells(laid, laid.rows[0]) == {
        "Samtaler holdt": ("3", "4"),
        "Seneste samtale": ("06-02-2023", "09-03-2023"),
    }


def test_what_changes_no_sum_has_a_column_of_its_own(desk: Desk) -> None:
    put(desk, a_draft(), a_draft(cpr="6202851234", rows=(6,)))
    no_show = Talk(date(2023, 3, 1), TalkStatus.NO_SHOW, TalkKind.OPFOELGNING)
    laid = table(desk, preview(desk, a_list(a_draft(talks=(*TALKS, no_show)), name="uge11")))
    assert laid.headings[-1] == "Andet"
    changed, vanished = laid.rows
    assert cells(laid, changed) == {"Andet": ("–", "Samtale 01-03-2023")}
    assert (vanished.kind, vanished.rows, cells(laid, vanished)) == ("vanished", (), {})


def test_how_a_citizen_is_reached_has_no_column_of_its_own(desk: Desk) -> None:
    put(desk, a_draft(address="Gammelvej 1"))
    moved = a_draft(address="Nyvej 2", address_protected_until=date(2024, 3, 5))
    laid = table(desk, preview(desk, a_list(moved, name="uge11")))
    assert cells(laid, laid.rows[0]) == {"Andet": ("–", "Adresse ændret, Adressebeskyttelse 05-03-2024")}


def test_a_doubt_shows_what_the_list_says_until_somebody_decides(desk: Desk) -> None:
    put(desk, a_draft(talks=(), reported_talks=3, reported_last_on=date(2023, 2, 6)))
    fewer = a_draft(talks=(), reported_talks=2, reported_last_on=date(2022, 12, 12))
    ready = preview(desk, a_list(fewer, name="uge11"))
    waiting = table(desk, ready)
    assert waiting.rows[0].cells[:2] == (
        Cell("3", "2", is_doubted=True),
        Cell("06-02-2023", "12-12-2022", is_doubted=True),
    )
    assert waiting.rows[0].kind == "unchanged"

    kept = table(desk, decide(ready, 5, lowers=False))
    assert kept.rows[0].cells[:2] == (Cell("3", "3"), Cell("06-02-2023", "06-02-2023"))
    used = table(desk, decide(ready, 5, lowers=True))
    assert used.rows[0].cells[:2] == (Cell("3", "2"), Cell("06-02-2023", "12-12-2022"))
    assert used.rows[0].kind == "changed"


def test_a_row_with_several_problems_stands_once(desk: Desk) -> None:
    problems = (
        Problem(None, "Team", "Kolonnen er ikke brugt", rejects=False),
        Problem(7, "CPR", "CPR mangler et ciffer"),
        Problem(7, "Målgruppe", "“Vikar” er ikke en kendt målgruppe"),
        Problem(5, "Telefon", "Nummeret kan ikke læses", rejects=False),
    )
    draft = replace(
        a_list(a_draft()),
        problems=problems,
        columns=(
            ColumnMatch(0, "CPR", "cpr"),
            ColumnMatch(1, "Fornavn", "first_name"),
            ColumnMatch(2, "Efternavn", "last_name"),
            ColumnMatch(3, "Team"),
        ),
        raw_rows=((5, ("6701901234", "Lone", "Holm", "A")), (7, ("620285123", "Bent", "Aagaard", "B"))),
    )
    laid = table(desk, preview(desk, draft))
    (rejected,), (skipped,) = laid.rejected, laid.skipped
    assert (rejected.row, rejected.name, rejected.cpr) == (7, "Bent Aagaard", "620285-••••")
    assert rejected.column == "CPR, Målgruppe"
    assert rejected.problem == "CPR mangler et ciffer. “Vikar” er ikke en kendt målgruppe"
    assert (skipped.row, skipped.name) == (5, "Lone Holm")
    assert laid.unused_columns == ("Team",)
