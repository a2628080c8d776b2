"""``jobassist agendas`` as another program sees it: output, errors and exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jobassist import paths
from jobassist.app import AppWiring, run
from jobassist.domain.agenda_edits import copy_agenda
from jobassist.services.edit_agendas import save_agenda

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs a command; gives exit code, output and errors."""
    monkeypatch.setenv("JOBASSIST_PASSPHRASE", "fem tilfældige ord")

    def _call(*arguments: str) -> tuple[int, str, str]:
        code = run(list(arguments))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return _call


def test_the_shipped_agendas_are_in_order(call: Call) -> None:
    count = len(list(paths.resources("agendas").glob("*.toml")))
    assert call("agendas", "check") == (0, f"Alle {count} dagsordener er i orden.\n", "")


def test_a_broken_file_is_named_on_standard_error(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = paths.resources("agendas", "almen.toml").read_text(encoding="utf-8")
    (tmp_path / "almen.toml").write_text(good, encoding="utf-8")
    (tmp_path / "vores.toml").write_text(good.replace("minutes = 9", 'minutes = "ni"'), encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda *parts: tmp_path)
    code, out, err = call("agendas", "check")
    assert (code, out) == (1, "")
    line = good.splitlines().index("minutes = 9") + 1
    assert err == f"vores.toml: punkt 2: minutes skal være et helt tal fra 1 til 120 (linje {line}).\n"


def test_the_list_tells_what_each_is_made_for(call: Call) -> None:
    code, out, _ = call("agendas", "list")
    assert code == 0
    lines = {line.split()[0]: line for line in out.splitlines() if line.strip()}
    assert "fra 01-01-2024 til 30-06-2026" in lines["dagpenge_2024_1"]
    assert "holdt af a-kassen" in lines["dagpenge_akasse"]
    assert "14-17 måneder inde" in lines["dagpenge_16"]
    assert "30-49 år" in lines["dagpenge_6_30_49"]
    assert "risiko" in lines


def test_the_list_answers_which_agenda_a_talk_gets(call: Call) -> None:
    code, out, err = call(
        "agendas",
        "list",
        "--group",
        "sygedagpenge",
        "--number",
        "2",
        "--on",
        "2023-03-07",
        "--format",
        "json",
    )
    assert (code, err) == (0, "")
    rows = json.loads(out)
    assert [row["id"] for row in rows] == ["sygedagpenge_2", "sygedagpenge", "almen"]
    assert rows[0] | {"source": ""} == {
        "id": "sygedagpenge_2",
        "title": "Sygedagpenge: de første timer",
        "purpose": "talk",
        "groups": "Sygedagpenge",
        "numbers": "2",
        "only": "",
        "valid": "fra 01-01-2020 til 30-06-2026",
        "minutes": 45,
        "source": "",
        "is_local": False,
    }


def test_the_list_by_kind(call: Call) -> None:
    _, out, _ = call("agendas", "list", "--group", "dagpenge", "--kind", "serviceopkald", "--format", "csv")
    assert out.splitlines()[1].startswith("serviceopkald;Serviceopkald;Dagpenge;;serviceopkald;;15")


@pytest.mark.parametrize(
    "option", [("--number", "0"), ("--group", "sygdom"), ("--on", "i går"), ("--kind", "te")]
)
def test_wrong_usage_is_refused(call: Call, option: tuple[str, str]) -> None:
    code, out, err = call("agendas", "list", *option)
    assert (code, out) == (2, "")
    assert option[0] in err


def test_an_agenda_is_shown_to_both(call: Call) -> None:
    code, out, _ = call("agendas", "show", "dagpenge_5")
    assert code == 0
    assert "Bemærk     A-kassen inviteres med til samtalen." in out
    assert "– Hvor åben er du for en ny branche? [0-10]" in out
    assert "vises, når “Hvor åben er du for en ny branche?” er mindst 5" in out
    assert "→ muligt at tale om: screeningen “Dansk og matematik”, som er frivillig." in out
    assert out.partition("Det ser borgeren\n")[2].splitlines()[3] == "4. De job, du går efter"


def test_every_agenda_can_be_shown(call: Call) -> None:
    for path in paths.resources("agendas").glob("*.toml"):
        code, out, _ = call("agendas", "show", path.stem)
        assert code == 0
        assert "Kilde" in out


def test_an_unknown_agenda_says_where_to_look(call: Call) -> None:
    assert call("agendas", "show", "ukendt") == (
        1,
        "",
        "Dagsordenen ukendt findes ikke. jobassist agendas list viser dem, der er.\n",
    )


def test_own_agendas_are_asked_for(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "lager"
    with (desk := AppWiring().open_or_create_desk(folder, today=None)).store:
        almen = next(agenda for agenda in desk.agendas if agenda.id == "almen")
        save_agenda(desk, copy_agenda(almen, "vores", "Vores egen"))
    assert call("agendas", "show", "vores")[0] == 1
    code, out, _ = call("--data-dir", str(folder), "agendas", "show", "vores", "--own")
    assert code == 0
    assert "Egen       skrevet eller ændret af kommunen" in out
    assert "Vores egen" in call("--data-dir", str(folder), "agendas", "list", "--own")[1]
    count = len(list(paths.resources("agendas").glob("*.toml"))) + 1
    assert call("--data-dir", str(folder), "agendas", "check", "--own")[1] == (
        f"Alle {count} dagsordener er i orden.\n"
    )
