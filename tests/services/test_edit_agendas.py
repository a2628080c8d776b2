"""Agendas of the municipality's own: stored and in force at once, undone, reset, and never in the way."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jobassist import paths
from jobassist.domain.agenda import Agenda, AgendaFileError, Fit, Occasion, choose_agenda
from jobassist.domain.agenda_edits import (
    add_item,
    blank_agenda,
    change_agenda,
    change_item,
    change_question,
    copy_agenda,
)
from jobassist.domain.agenda_files import agenda_to_data
from jobassist.domain.case import TalkKind, TargetGroup
from jobassist.services.book_talk import undo, undo_last
from jobassist.services.desk import Desk
from jobassist.services.edit_agendas import (
    follow_agendas,
    new_agenda_id,
    reset_agenda,
    save_agenda,
    shipped_ids,
)
from jobassist.services.hold_talk import start_talk
from jobassist.services.load_agendas import (
    LOCAL,
    agendas_for,
    agendas_in_force,
    check_agendas,
    load_agendas,
    local_problems,
)
from jobassist.services.open_store import lay_out
from jobassist.store import tables
from tests.services.examples import NOW, a_draft, clock_for, put

SHIPPED = load_agendas(paths.resources("agendas"))


def in_force(desk: Desk, agenda_id: str) -> Agenda:
    return next(agenda for agenda in desk.agendas if agenda.id == agenda_id)


def shorter(desk: Desk) -> Agenda:
    """The sick-pay agenda with two minutes for mestring, as the municipality wants it."""
    return change_item(in_force(desk, "sygedagpenge"), "mestring", minutes=2, title="Mestring, kort")


def test_what_is_saved_is_in_force_now_and_next_time(desk: Desk) -> None:
    changed = save_agenda(desk, shorter(desk))
    assert changed.message == "Dagsordenen “Sygedagpenge” er gemt"
    assert in_force(desk, "sygedagpenge") == replace(shorter(desk), is_local=True)
    assert [a.id for a in desk.agendas] == [a.id for a in SHIPPED]
    assert lay_out(desk.store, clock_for).agendas == desk.agendas


def test_saving_the_same_again_writes_nothing(desk: Desk) -> None:
    save_agenda(desk, shorter(desk))
    again = save_agenda(desk, shorter(desk))
    assert (again.action_id, again.message) == ("", "Der er ikke ændret noget")


def test_saving_is_one_step_back(desk: Desk) -> None:
    changed = save_agenda(desk, shorter(desk))
    undo(desk, changed.action_id)
    assert follow_agendas(desk)
    assert desk.agendas == SHIPPED
    assert not follow_agendas(desk)


def test_the_shipped_one_comes_back_and_that_too_can_be_undone(desk: Desk) -> None:
    save_agenda(desk, shorter(desk))
    changed = reset_agenda(desk, "sygedagpenge")
    assert changed.message == "“Sygedagpenge” er den oprindelige igen"
    assert desk.agendas == SHIPPED
    assert undo_last(desk) is not None
    follow_agendas(desk)
    assert in_force(desk, "sygedagpenge").item("mestring") == shorter(desk).item("mestring")


def test_a_new_agenda_is_chosen_and_can_be_taken_away(desk: Desk) -> None:
    fit = Fit(groups=frozenset({TargetGroup.SYGEDAGPENGE}), talk_numbers=frozenset({3}))
    own = change_agenda(blank_agenda(new_agenda_id(desk, "Vores tredje"), "Vores tredje"), fit=fit)
    save_agenda(desk, add_item(own, "Økonomi", "Hvordan går det med pengene?"))
    talk = Occasion(TargetGroup.SYGEDAGPENGE, 3, date(2023, 3, 7))
    assert choose_agenda(desk.agendas, talk).id == "vores_tredje"
    assert "vores_tredje" not in shipped_ids()
    assert reset_agenda(desk, "vores_tredje").message == "Dagsordenen er fjernet"
    assert choose_agenda(desk.agendas, talk).id == "sygedagpenge"


def test_what_was_never_changed_is_the_shipped_one(desk: Desk) -> None:
    assert reset_agenda(desk, "almen").message == "Dagsordenen er den oprindelige"
    assert desk.store.last_action(desk.user) is None


def test_a_new_name_is_nobodys(desk: Desk) -> None:
    assert new_agenda_id(desk, "Sygedagpenge") == "sygedagpenge_3"
    store_raw(desk, "agenda:vores", "beskadiget")
    assert new_agenda_id(desk, "Vores") == "vores_2"


def test_a_talk_that_has_begun_keeps_its_agenda(desk: Desk) -> None:
    case = put(desk, a_draft())
    before = start_talk(desk, case.id).agenda
    changed = change_item(before, "mestring", minutes=9)
    save_agenda(desk, changed)
    assert start_talk(desk, case.id).agenda == before
    assert in_force(desk, before.id).item("mestring") == changed.item("mestring")


@pytest.mark.parametrize(
    ("minutes", "title", "message"),
    [
        (0, "T", "minutes skal være et helt tal"),
        (5, "x" * 81, "title er for lang"),
        (5, "a\u202e", "har et tegn"),
    ],
)
def test_an_unsound_agenda_is_not_stored(desk: Desk, minutes: int, title: str, message: str) -> None:
    with pytest.raises(AgendaFileError, match=message):
        save_agenda(desk, change_item(in_force(desk, "almen"), "maal", minutes=minutes, title=title))
    assert desk.agendas == SHIPPED
    assert desk.store.last_action(desk.user) is None


def test_a_screening_stays_voluntary(desk: Desk) -> None:
    forced = change_question(in_force(desk, "risiko"), "risiko", "kompetencer", when=None)
    with pytest.raises(AgendaFileError, match="først må vises efter et ja"):
        save_agenda(desk, forced)


def test_nobody_may_be_left_without_an_agenda(desk: Desk) -> None:
    narrow = change_agenda(in_force(desk, "almen"), fit=Fit(groups=frozenset({TargetGroup.DAGPENGE})))
    with pytest.raises(AgendaFileError, match="Ingen dagsorden passer til alle"):
        save_agenda(desk, narrow)


def test_a_talk_may_not_take_a_screenings_item(desk: Desk) -> None:
    taken = in_force(desk, "almen")
    screening = in_force(desk, "risiko").items
    with pytest.raises(AgendaFileError, match="punktet “risiko” hører til screeningen risiko"):
        save_agenda(desk, replace(taken, items=(*taken.items[:-1], *screening, taken.items[-1])))


def test_markup_and_emoji_are_only_text(desk: Desk) -> None:
    title = "<b>Fed</b> 😀 & {ikke} %s"
    save_agenda(desk, copy_agenda(in_force(desk, "almen"), "almen_2", title))
    assert in_force(lay_out(desk.store, clock_for), "almen_2").title == title


def store_raw(desk: Desk, key: str, value: str) -> None:
    """Puts a setting as it is, as a newer version or a damaged disk might have left it."""
    with desk.store.write("settings", by="nogen", at=NOW) as unit:
        unit.insert(tables.settings, key=key, value=value)


def damaged() -> Iterable[tuple[str, str]]:
    almen = agenda_to_data(next(agenda for agenda in SHIPPED if agenda.id == "almen"))
    yield "{", "Dagsordenen almen er beskadiget. Gå tilbage til den oprindelige."
    yield "[]", "Dagsordenen almen er beskadiget. Gå tilbage til den oprindelige."
    yield "[" * 100_000, "Dagsordenen almen er beskadiget. Gå tilbage til den oprindelige."
    yield json.dumps({**almen, "id": "anden"}), "Dagsordenen almen er beskadiget."
    yield json.dumps({**almen, "nyt": 1}), "almen: nyt kendes ikke."
    yield json.dumps({**almen, "items": "x"}), "almen: items skal være en liste"
    yield json.dumps({**almen, "title": "x" * 1_000_000}), "almen: title er for lang"


@pytest.mark.parametrize(("value", "problem"), list(damaged()), ids=range(7))
def test_a_broken_own_agenda_is_left_out_and_named(desk: Desk, value: str, problem: str) -> None:
    store_raw(desk, LOCAL + "almen", value)
    assert agendas_in_force(desk.store, paths.resources("agendas")) == SHIPPED
    (said,) = local_problems(desk.store)
    assert said.startswith(problem)
    assert lay_out(desk.store, clock_for).agendas == SHIPPED
    reset_agenda(desk, "almen")
    assert local_problems(desk.store) == ()


def test_the_shipped_folder_is_in_order() -> None:
    assert check_agendas(paths.resources("agendas")) == ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good agenda and some that are not."""
    good = paths.resources("agendas", "almen.toml").read_text(encoding="utf-8")
    (tmp_path / "almen.toml").write_text(good, encoding="utf-8")
    return tmp_path


def test_every_broken_file_is_named_and_the_others_are_used(folder: Path) -> None:
    good = (folder / "almen.toml").read_text(encoding="utf-8")
    line = good.splitlines().index("minutes = 9") + 1
    (folder / "b.toml").write_text(good.replace("minutes = 9", "minutes = 900"), encoding="utf-8")
    (folder / "c.toml").write_bytes("id = “æ”".encode("cp1252"))
    (folder / "d.toml").write_text(good, encoding="utf-8-sig")
    (folder / "e.toml").mkdir()
    (folder / "laes_mig.txt").write_text("ikke en dagsorden", encoding="utf-8")
    assert check_agendas(folder) == (
        "c.toml: filen er ikke gemt som UTF-8. Gem den igen med tegnsættet UTF-8.",
        "e.toml: filen kan ikke åbnes. Se efter, om du har adgang til den.",
        f"b.toml: punkt 2: minutes skal være et helt tal fra 1 til 120 (linje {line}).",
        "d.toml: id “almen” bruges også i almen.toml. Giv den et andet id.",
    )
    assert [agenda.id for agenda in load_agendas(folder)] == ["almen"]


def test_a_folder_without_one_for_everybody_says_so(folder: Path) -> None:
    file = folder / "almen.toml"
    file.write_text(f'groups = ["dagpenge"]\n{file.read_text(encoding="utf-8")}', encoding="utf-8")
    (problem,) = check_agendas(folder)
    assert problem.startswith("Ingen dagsorden passer til alle.")


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(AgendaFileError, match="Der er ingen dagsordener i mappen"):
        load_agendas(tmp_path)
    assert len(check_agendas(tmp_path)) == 1


def test_agendas_are_found_by_what_is_told() -> None:
    assert agendas_for(SHIPPED) == SHIPPED
    found = agendas_for(SHIPPED, group=TargetGroup.DAGPENGE, number=2, on=date(2025, 1, 1))
    assert [agenda.id for agenda in found[:3]] == ["dagpenge_2024_2", "dagpenge", "almen"]
    call = agendas_for(SHIPPED, group=TargetGroup.DAGPENGE, kind=TalkKind.SERVICEOPKALD)
    assert call[0].id == "serviceopkald"
    assert "dagpenge_info" not in [agenda.id for agenda in call]
