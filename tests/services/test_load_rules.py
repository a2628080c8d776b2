"""Rule files on disk: the shipped ones are sound, a broken one stops no other, a rule tells itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jobassist.domain.errors import RuleFileError
from jobassist.domain.rules import Limit, Transition
from jobassist.paths import resources
from jobassist.services.load_rules import check_rules, describe_rule, load_rulebook
from tests.domain.build import a_decision_rule, a_rule, an_interval, an_offer_rule
from tests.domain.rule_mistakes import EVERY, OFFER, TALKS

SHIPPED = resources("rules")


def a_folder(tmp_path: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / f"{name}.toml").write_bytes(data)
    (tmp_path / "README.md").write_text("Ikke en regel", encoding="utf-8")
    return tmp_path


def test_the_shipped_rules_are_sound() -> None:
    assert check_rules(SHIPPED) == []
    book = load_rulebook(SHIPPED)
    assert {version.id for version in book.versions} == {path.stem for path in SHIPPED.glob("*.toml")}


def test_every_rule_is_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a=TALKS, b=OFFER, c=EVERY)
    assert [version.id for version in load_rulebook(folder).versions] == ["X-1", "X-2", "X-3"]
    assert check_rules(folder) == []


def test_a_broken_file_stops_no_other(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a=TALKS.replace("count = 3", "count = 0"), b=OFFER, c=EVERY + "ukendt = 1")
    assert [version.id for version in load_rulebook(folder).versions] == ["X-2"]
    assert check_rules(folder) == [
        "a.toml, linje 7: count skal ligge mellem 1 og 60.",
        "c.toml, linje 13: ukendt kendes ikke. Slet linjen.",
    ]


def test_of_two_files_with_one_id_the_first_holds(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a=TALKS, b=TALKS.replace("count = 3", "count = 4"))
    assert [version.count for version in load_rulebook(folder).versions] == [3]
    assert check_rules(folder) == ["b.toml: reglen X-1 findes også i a.toml. Giv den et andet id."]


def test_files_that_are_no_text(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a=TALKS.encode("cp1252"), b=OFFER, c=b"\x00\x01")
    (folder / "d.toml").mkdir()
    assert [version.id for version in load_rulebook(folder).versions] == ["X-2"]
    assert check_rules(folder) == [
        "a.toml: filen er ikke gemt som UTF-8. Gem den igen med tegnsættet UTF-8.",
        "c.toml, linje 1: filen kan ikke læses. Se efter et glemt anførselstegn eller komma,"
        " eller en nøgle, der står to gange.",
        "d.toml: filen kan ikke åbnes. Se efter, om du har adgang til den.",
    ]


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a=b"\xef\xbb\xbf" + TALKS.encode())
    assert check_rules(folder) == []


def test_without_any_rule_nothing_starts(tmp_path: Path) -> None:
    folder = tmp_path / "regler"
    folder.mkdir()
    with pytest.raises(RuleFileError, match="Der er ingen regelfiler i mappen regler"):
        load_rulebook(folder)
    a_folder(folder, a="id = ")
    with pytest.raises(RuleFileError, match=r"a\.toml, linje 1: filen kan ikke læses"):
        load_rulebook(folder)
    assert len(check_rules(tmp_path / "findes ikke")) == 1


def test_closed_days_and_local_rules_are_the_municipalitys(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a=TALKS, b=OFFER + 'owner = "local"\n')
    day, group = date(2023, 6, 5), next(iter(load_rulebook(folder).find("X-2")[0].groups))
    assert [v.id for v in load_rulebook(folder).in_force(group, day)] == ["X-1"]
    book = load_rulebook(folder, closed_days=[(6, 5)], local_rules=["X-2"])
    assert [v.id for v in book.in_force(group, day)] == ["X-1", "X-2"]
    assert not book.calendar.is_working_day(day)
    assert load_rulebook(folder).calendar.is_working_day(day)


def test_a_rule_as_text() -> None:
    version = load_rulebook(SHIPPED).find("SDP-4IN6")[0]
    assert describe_rule(version).splitlines() == [
        "SDP-4IN6 · Fire opfølgningssamtaler i det første halve år",
        "Sygedagpengeloven § 13 b, version 01-01-2020, sekundær kilde",
        "Mindst fire samtaler senest seks måneder efter første fraværsdag.",
        "",
        "Målgruppe    6.6 Sygedagpenge",
        "Gælder       fra 01-01-2020 til og med 21-03-2023",
        "Version      dagen, der spørges om, afgør, hvilken version der bruges",
        "Krav         mindst fire samtaler senest efter seks måneder",
        "Regnes fra   første fraværsdag",
        "Tælles i     kalenderdage",
        "Tempo        uge 8, 13, 18 og 24",
        "Afstand      mindst 14 dage imellem",
        "Tæller       jobsamtale, opfølgningssamtale eller fællessamtale med a-kassen",
        "Fritagelse   flytter fristen med de dage, den varer",
        "Gælder ikke  visitationskategori 1 de første 8 uger",
        "Nøgletal     andel, der mangler fire samtaler",
        "Undtagelser  Stand-by: registrér en fritagelse."
        " Forudsigeligt forløb (§ 13 f, 2025 til 30-06-2026): registrér forholdet.",
        "Bemærk       Første samtale med fremmøde. At reglen begynder 1. januar 2020, er fra en"
        " sekundær kilde.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule_id", "line"),
    [
        (
            "T18",
            "Krav aktivt tilbud senest efter 13 ugers ledighed (under 30 år), 26 ugers ledighed (30-49 år)"
            " og 13 ugers ledighed (fra 50 år)",
        ),
        ("T18", "Tæller tilbud, men ikke mentor eller ordinære timer"),
        (
            "T20",
            "Tæller tilbud på mindst 14 dage, men ikke øvrig vejledning og opkvalificering, mentor eller"
            " ordinære timer; løntilskud, der er givet i tide, må begynde 3 uger senere",
        ),
        ("T20", "Fritagelse giver mindst en måned efter fritagelsens sidste dag"),
        ("T20", "Målgruppe 6.2 Kontanthjælp, jobparat; 6.3 Kontanthjælp, aktivitetsparat"),
        (
            "SDP-REV",
            "Krav afgørelse om revurdering ved udgangen af den måned, hvor mere end 22 uger er betalt i de ni"
            " kalendermåneder til og med den, når de første 30 dage ikke regnes med",
        ),
        ("SDP-REV", "Gælder fra 01-07-2021 indtil videre"),
        ("SDP-REV", "Tæller en registreret afgørelse"),
        ("SDP-REV", "Fritagelse flytter ikke fristen"),
        ("SDP-4W", "Krav opfølgning senest fire uger efter den forrige"),
        (
            "SDP-NEW1",
            "Gælder ikke ansatte, der ventes raske inden 26 uger, indtil den dag; med forholdet “borger og"
            " arbejdsgiver venter begge, at borgeren bliver rask”",
        ),
        ("J24-JC",
            "Krav mindst tre samtaler senest efter seks måneders ledighed, tidligst efter 410 timer ved en"
            " måneds udgang",
        ),
        (
            "J24-JC",
            "Tæller jobsamtale, opfølgningssamtale eller fællessamtale med a-kassen, holdt af jobcentret"
            " eller anden aktør",
        ),
        (
            "J24-JC",
            "Tælles i dagpengetimer (en uge er 37 timer, en måned 160,33; deltidsforsikret 30 og 130);"
            " datoen er et skøn",
        ),
    ],
)  # fmt: skip
def test_what_the_shipped_rules_say(rule_id: str, line: str) -> None:
    told = describe_rule(load_rulebook(SHIPPED).find(rule_id)[-1]).splitlines()
    assert line in [" ".join(each.split()) for each in told]


def test_every_shipped_version_tells_itself_in_danish() -> None:
    for version in load_rulebook(SHIPPED).versions:
        lines = describe_rule(version).splitlines()
        assert lines[0] == f"{version.id} · {version.title}"
        assert all(line == line.rstrip() for line in lines)
        assert not any("_" in line for line in lines)


def test_what_only_other_rules_say() -> None:
    text = describe_rule(an_interval(until=Limit(months=6), transition=Transition.CASE_START))
    assert "samtale senest fire uger efter den forrige, indtil seks måneder efter første fraværsdag" in text
    assert "sagens første dag afgør, hvilken version der bruges" in text
    assert "Tæller      tilbud\n" in describe_rule(an_offer_rule())
    assert "lokalt mål" in describe_rule(a_rule(owner="local"))
    assert "Fritagelse  flytter ikke fristen" in describe_rule(a_decision_rule())
