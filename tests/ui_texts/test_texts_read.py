"""The list of texts and what is shown of an agenda."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from jobassist.services.desk import Desk
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.texts.choice import EntryRow
from tests.ui.seen import focused, words_in
from tests.ui_texts.conftest import Texts


def titles(texts: Texts) -> list[str]:
    return [each.entry.title for each in texts.page.choice.rows() if each.isVisible()]


def test_agendas_stand_under_their_target_group_and_screenings_last(texts: Texts, desk: Desk) -> None:
    heads = [head.text() for head, _ in texts.page.choice._heads]
    assert heads.index("Dagpenge") < heads.index("Sygedagpenge") < heads.index("Alle målgrupper")
    assert "Screeninger" in heads
    assert len(titles(texts)) >= len(desk.agendas)


def test_a_filter_finds_by_title_and_by_what_it_is_for(texts: Texts) -> None:
    assert focused() is texts.page.choice.filter.edit
    texts.write("sygedagpenge overblik")
    assert titles(texts) == ["Sygedagpenge: overblik og hurtig hjælp"]
    texts.page.choice.filter.set_text("a-kassen")
    assert "Dagpenge: a-kassens samtale" in titles(texts)
    texts.page.choice.filter.set_text("findes ikke")
    assert titles(texts) == []
    assert "Ingen tekst passer" in words_in(texts.page.choice)


def test_the_arrows_walk_the_list_and_show_each_agenda(texts: Texts) -> None:
    texts.write("sygedagpenge")
    texts.press(Qt.Key.Key_Return)
    first = focused()
    assert isinstance(first, EntryRow)
    texts.press(Qt.Key.Key_Down)
    second = focused()
    assert isinstance(second, EntryRow)
    assert second is not first
    assert second.isChecked()
    assert texts.page.agenda.head.name.text() == second.entry.title


def test_the_preview_says_everything_in_words(texts: Texts) -> None:
    texts.write("overblik")
    texts.press(Qt.Key.Key_Return)
    shown = words_in(texts.page.agenda.body)
    for words in (
        "Sygedagpenge · samtale 1 · 01-01-2020 – 30-06-2026",
        "8 punkter, 45 min",
        "Ishøj Kommune",
        "Udfyldt på forhånd: arbejdsgiveren",
        "Når svaret på “Hvor sikker er du på at kunne begynde inden for fire uger?” er højst 4",
        "Når svaret på “Har du et arbejde at komme tilbage til?” er ja",
        "Du må gerne tage en bisidder med til alle samtaler.",
    ):
        assert words in shown


def test_the_citizens_view_has_titles_and_questions_and_nothing_internal(texts: Texts) -> None:
    texts.write("overblik")
    texts.press(Qt.Key.Key_Return)
    texts.press(Qt.Key.Key_Return)
    texts.press(Qt.Key.Key_Right)
    shown = words_in(texts.page.agenda.body)
    assert "Dit helbred og din hverdag" in shown
    assert "Hvem er din leder?" in shown
    assert "lette at læse" in shown
    for internal in ("Helbred og hverdag |", "Fast track, fastholdelseskonsulent", "9 min", "Kilde"):
        assert internal not in shown


def test_a_screening_says_that_it_is_voluntary(texts: Texts) -> None:
    texts.write("længere ledighed")
    texts.press(Qt.Key.Key_Return)
    shown = words_in(texts.page.agenda.body)
    assert "Frivillig. Den afgør ingenting." in shown
    assert "Når svaret på “Vil du se på fire situationer sammen med mig?” er ja" in shown


@pytest.mark.parametrize("way", ["preview", "citizen", "edit"])
def test_every_agenda_can_be_shown_in_every_way(texts: Texts, desk: Desk, way: str) -> None:
    texts.page.agenda.show_as(way)
    for agenda in desk.agendas:
        texts.page.agenda.show_agenda(agenda.id)
        assert texts.page.agenda.body.findChildren(PlainLabel)


def test_esc_leaves(texts: Texts) -> None:
    texts.press(Qt.Key.Key_Escape)
    assert texts.left == 1
