"""The catalogue out to a file and in again: nothing is lost, nothing comes twice, all can be taken back."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobassist.domain.case import OfferId, OfferKind, TargetGroup
from jobassist.domain.offer_checks import tidied
from jobassist.domain.offer_words import HEADINGS
from jobassist.domain.offers import DanishLevel, Demand, Offer, SeatBasis
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_offers import add_examples, close_offer, save_offer
from jobassist.services.export_offers import NotExportedError, export_offers, offers_csv, offers_xlsx
from jobassist.services.import_list import Kind
from jobassist.services.import_offers import OffersPreview, apply, preview, read_content, read_file
from jobassist.services.undo_words import undone
from jobassist.store import tables
from jobassist.store.errors import Stale
from jobassist.store.offer_json import offer_values
from jobassist.store.reads.offers import load_offers
from tests.services.offers import an_offer, line_of, saved, stored, titles

FORMULAS = ("=1+1", '=HYPERLINK("http://x")', "+45", "-1", "@SUM(A1)", "'=1", "''-1", "'s", '="01"')


def look(desk: Desk, text: str | bytes) -> OffersPreview:
    content = text.encode() if isinstance(text, str) else text
    return preview(desk, read_content(desk, content))


def fetch(desk: Desk, text: str | bytes) -> Changed:
    return apply(desk, look(desk, text))


def counts(ready: OffersPreview) -> tuple[int, int, int]:
    return ready.count(Kind.NEW), ready.count(Kind.CHANGED), ready.count(Kind.UNCHANGED)


def everything(desk: Desk) -> list[Offer]:
    return sorted((row.offer for row in load_offers(desk.store)), key=lambda offer: offer.id)


def test_new_changed_and_unchanged_are_told_apart_by_title(desk: Desk) -> None:
    saved(desk, "Jobklub", seats=5)
    saved(desk, "CV Boost", seats=5)
    text = "Titel;Pladser;Type\njobklub;5;Vejledning og opkvalificering\nCV BOOST;9;Jobklub\nNy;;Praktik\n"
    text = text.replace("jobklub", "Jobklub")
    ready = look(desk, text)
    assert [(item.row, item.offer.title, item.kind) for item in ready.items] == [
        (2, "Jobklub", Kind.UNCHANGED), (3, "CV BOOST", Kind.CHANGED), (4, "Ny", Kind.NEW),
    ]  # fmt: skip
    assert [item.changes for item in ready.items] == [(), ("Titel", "Type", "Pladser"), ()]
    assert titles(desk) == ["CV Boost", "Jobklub"], "looking stores nothing"


def test_an_import_is_one_step_that_is_taken_back_whole(desk: Desk) -> None:
    saved(desk, seats=5)
    before = everything(desk)
    changed = fetch(desk, "Titel;Pladser;Type\nJobklub;9;Jobklub\nNy;;Praktik\nAnden;;Praktik\n")
    assert changed.message == "2 nye og 1 ændret tilbud er hentet"
    assert line_of(desk).offer.seats == 9
    action = desk.store.last_action(desk.user)
    assert action
    assert undone(action.action) == "Fortrudt: importen af tilbud"
    desk.store.undo(changed.action_id, by="test", at=desk.clock.now())
    assert everything(desk) == before


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    text = "Titel;Pladser;Type\nJobklub;9;Jobklub\n"
    assert fetch(desk, text).message == "1 nyt tilbud er hentet"
    assert fetch(desk, text) == Changed(frozenset(), "Intet er ændret: tilbuddene er her allerede")
    assert fetch(desk, text.replace("9", "")).message == "1 ændret tilbud er hentet"


def test_a_column_that_is_not_there_changes_nothing_and_an_empty_cell_empties(desk: Desk) -> None:
    saved(desk, seats=5, place="Torvet 1", is_example=True)
    fetch(desk, "Titel;Sted\nJobklub;\n")
    offer = line_of(desk).offer
    assert (offer.seats, offer.place, offer.is_example) == (5, "", True)


def test_rows_with_problems_are_left_out_and_told(desk: Desk) -> None:
    saved(desk, seats=5, max_age=30)
    ready = look(desk, "Titel;Pladser;Alder fra;Vejr\nJobklub;9;40;sol\nNy;;;\nKlub;-1;;\n")
    assert [(p.row, p.column, p.rejects) for p in ready.problems] == [
        (None, "Vejr", False), (2, "Alder fra", True), (3, "Type", True), (4, "Pladser", True),
    ]  # fmt: skip
    assert ready.rejected == ready.problems[1:]
    assert ready.rejected[0].problem == "Alder fra er højere end alder til. Byt om på de to tal."
    assert "Tilføj en kolonne, der hedder Type." in ready.rejected[1].problem
    assert apply(desk, ready).action_id == ""
    assert line_of(desk).offer.seats == 5


def test_a_title_that_stands_twice_is_taken_once(desk: Desk) -> None:
    text = "Titel;Pladser;Type\nJobklub;1;Jobklub\nJOBKLUB;2;Jobklub\n"
    ready = look(desk, text)
    assert counts(ready) == (1, 0, 0)
    assert [(p.row, p.column, p.problem) for p in ready.problems] == [
        (3, "Titel", "Titlen står også i række 2. Slet den ene række, eller giv tilbuddet en anden titel."),
    ]  # fmt: skip
    apply(desk, ready)
    assert counts(look(desk, text)) == (0, 0, 1)


def test_closed_offers_may_share_a_title_with_an_open_one(desk: Desk) -> None:
    first = saved(desk, seats=1)
    close_offer(desk, first.id)
    second = saved(desk, seats=2)
    fetch(desk, "Titel;Pladser;Lukket\nJobklub;11;Ja\nJobklub;12;Nej\n")
    assert (stored(desk, first.id).seats, stored(desk, second.id).seats) == (11, 12)
    fetch(desk, "Titel;Pladser\nJobklub;22\n")
    assert (stored(desk, first.id).seats, stored(desk, second.id).seats) == (11, 22), "the open one"
    close_offer(desk, second.id)
    fetch(desk, "Titel;Pladser;Lukket\nJobklub;33;Nej\n")
    assert [(line.seats, line.is_closed) for line in everything(desk)] == [(33, False), (22, True)]


def test_what_changed_after_the_look_is_not_overwritten(desk: Desk) -> None:
    saved(desk, seats=5)
    ready = look(desk, "Titel;Pladser;Type\nNy;;Praktik\nJobklub;9;Jobklub\n")
    line = line_of(desk)
    save_offer(desk, replace(line.offer, place="Torvet 1"), rev=line.rev)
    with pytest.raises(Stale):
        apply(desk, ready)
    assert titles(desk) == ["Jobklub"], "all or nothing"


def test_an_export_begins_what_looks_like_a_formula_with_an_apostrophe(desk: Desk) -> None:
    offers = [an_offer(text, provider=text, fields=(text,)) for text in FORMULAS]
    text = offers_csv(offers).decode("utf-8")
    assert text.startswith("\ufeffTitel;Type;")
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))
    assert rows[0] == list(HEADINGS.values())
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    for content in (offers_csv(offers), offers_xlsx(offers)):
        found = look(desk, content)
        assert sorted(item.offer.title for item in found.items) == sorted(FORMULAS)
        assert all(item.offer.fields == (item.offer.title,) == (item.offer.provider,) for item in found.items)


@pytest.mark.parametrize("name", ["tilbud.csv", "tilbud.XLSX"])
def test_the_catalogue_goes_to_a_file_and_comes_back_unchanged(desk: Desk, tmp_path: Path, name: str) -> None:
    add_examples(desk)
    close_offer(desk, line_of(desk, "A-holdet").offer.id)
    assert export_offers(desk, tmp_path / name) == len(titles(desk))
    ready = preview(desk, read_file(desk, tmp_path / name))
    assert counts(ready) == (0, 0, len(titles(desk)))
    assert ready.problems == ()


def test_a_file_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotExportedError, match="Kald filen noget"):
        export_offers(desk, tmp_path / "tilbud.pdf")
    with pytest.raises(NotExportedError, match="Vælg en anden mappe"):
        export_offers(desk, tmp_path / "ingen" / "tilbud.csv")


LETTERS = "abcæøåÆØÅéőЖ0159 '=+-@\"<&;,.:|_\t\n\r%–“€"
texts = st.text(LETTERS, max_size=30)
catalogue_days = st.dates(date(2000, 1, 1), date(2028, 12, 31))


def maybe(numbers: st.SearchStrategy[int]) -> st.SearchStrategy[int | None]:
    return st.none() | numbers


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    """Any offer that may be saved."""
    low = draw(maybe(st.integers(0, 60)))
    return tidied(
        Offer(
            OfferId(""), f"A{draw(texts)}", draw(st.sampled_from(OfferKind)), own_kind=draw(texts),
            purpose=draw(texts), provider=draw(texts), place=draw(texts), municipality=draw(texts),
            groups=draw(st.frozensets(st.sampled_from(TargetGroup))), min_age=low,
            max_age=draw(maybe(st.integers(60, 120))), seats=draw(maybe(st.integers(0, 10_000))),
            basis=draw(st.sampled_from(SeatBasis)),
            starts=tuple(draw(st.lists(catalogue_days, max_size=4))), weeks=draw(maybe(st.integers(1, 260))),
            hours_a_week=draw(st.none() | st.floats(0, 37)), contact=draw(texts), citizen_text=draw(texts),
            price=draw(maybe(st.integers(0, 10_000_000))), counts=draw(st.booleans()),
            counts_from=draw(st.none() | catalogue_days), fields=tuple(draw(st.lists(texts, max_size=3))),
            demands=draw(st.frozensets(st.sampled_from(Demand))), danish=draw(st.sampled_from(DanishLevel)),
            travel_minutes=draw(maybe(st.integers(0, 240))), is_example=draw(st.booleans()),
            is_closed=draw(st.booleans()),
        )
    )  # fmt: skip


def in_the_store(desk: Desk, catalogue: Sequence[Offer]) -> None:
    """Exactly these offers, whatever was there."""
    with desk.store.write("save_offer", by="test", at=desk.clock.now()) as unit:
        for row in load_offers(desk.store):
            unit.delete(tables.offers, row.offer.id)
        taken: set[str] = set()
        for offer in catalogue:
            is_closed = offer.is_closed or offer.title.casefold() in taken
            taken |= set() if is_closed else {offer.title.casefold()}
            unit.insert(tables.offers, **offer_values(replace(offer, is_closed=is_closed)))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(offers(), min_size=1, max_size=4))
def test_any_catalogue_is_unchanged_by_its_own_export(desk: Desk, catalogue: list[Offer]) -> None:
    in_the_store(desk, catalogue)
    kept = everything(desk)
    for content in (offers_csv(kept), offers_xlsx(kept)):
        ready = look(desk, content)
        assert ready.problems == ()
        assert [item.changes for item in ready.items] == [()] * len(kept)
        assert counts(ready) == (0, 0, len(kept))
    in_the_store(desk, [])
    fetch(desk, offers_csv(kept))
    again = {replace(offer, id=OfferId("")) for offer in everything(desk)}
    assert again == {replace(offer, id=OfferId("")) for offer in kept}
