"""The search of the job bank: Danish words in any form, compounds, filters, and any text at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, text

from jobassist.domain.job_search import JobQuery
from jobassist.domain.jobs import Hours, JobAd, JobId, JobKind
from jobassist.domain.places import Point, parse_places
from jobassist.store.job_rows import job_values
from jobassist.store.job_stems import STOP_WORDS, Stems, stems, words_of
from jobassist.store.job_tables import job_ads
from jobassist.store.local import job_index
from jobassist.store.store import Store
from tests.store.rows import AT, BY, writing
from tests.stores import CHEAP, PASSPHRASE

PLACES = parse_places(
    "Postnummer;By;Bredde;Længde\n2635;Ishøj;55.62;12.36\n4600;Køge;55.46;12.18\n6200;Aabenraa;55.04;9.42\n",
    "Kommune;Postnummer\nIshøj;2635\nKøge;4600\nAabenraa;6200\n",
)
ISHOJ = Point(55.62, 12.36)
AD = JobAd(JobId(""), "", imported_on=date(2023, 3, 7))
ADS: dict[str, dict[str, Any]] = {
    "bus": {"title": "Buschauffør til rutekørsel", "municipality": "Ishøj", "needs_licence": True},
    "lager": {"title": "Lagermedarbejder", "municipality": "Køge", "hours": Hours.PART},
    "truck": {"title": "Truckfører", "description": "Du arbejder på lageret", "place": "2635 Ishøj"},
    "kok": {"title": "Køkkenassistent", "employer": "Café Ærø", "hours": Hours.SMALL},
    "sosu": {"title": "SOSU-hjælper søges", "municipality": "Aabenraa", "postal_code": "6200"},
    "lærer": {"title": "Folkeskolelærere til Skolen ved Åen", "apply_by": date(2023, 3, 20)},
    "rengøring": {"title": "Rengøringsassistenter", "occupation": "Rengøring", "description": "Kørsel i bil"},
}  # fmt: skip


def add(store: Store, **named: dict[str, Any]) -> None:
    with writing(store) as unit:
        for name, facts in named.items():
            unit.insert(job_ads, id=name, **job_values(replace(AD, **facts)))


def found(store: Store, words: str = "", **conditions: Any) -> list[str]:
    with store.read() as connection:
        is_fresh = job_index.is_fresh(connection)
    if not is_fresh:
        with writing(store) as unit:
            job_index.refresh(unit.connection, PLACES)
    with store.read() as connection:
        within = conditions.pop("within", None)
        total, ids = job_index.search(connection, JobQuery(words, **conditions), within)
    assert total >= len(ids)
    return list(ids)


@pytest.fixture
def bank(store: Store) -> Store:
    add(store, **ADS)
    return store


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("chauffør", ["bus"]), ("chauffører ", ["bus"]), ("buschaufføren ", ["bus"]),
        ("kør", ["bus", "rengøring"]),
        ("kørslen ", ["bus", "rengøring"]), ("lager", ["lager", "truck"]), ("lagrene ", ["lager", "truck"]),
        ("lagerarbejde ", ["truck"]), ("medarbejdere ", ["lager"]), ("LAGER", ["lager", "truck"]),
        ("sosu hjælper", ["sosu"]), ("hjælpere ", ["sosu"]), ("lærer", ["lærer"]), ("folkeskole ", ["lærer"]),
        ("rengøring ", ["rengøring"]), ("assistent ", ["kok", "rengøring"]), ("køkken", ["kok"]),
        ("cafe ærø", ["kok"]), ("Café Aerø", []), ("åbenrå", ["sosu"]), ("Aabenraa", ["sosu"]),
        ("aaen", ["lærer"]),
        ("reng", ["rengøring"]), ("rengørings", ["rengøring"]), ("chauffør lager", []),
        ("til og på chauffør", ["bus"]), ("chauffør i", ["bus"]), ("6200", ["sosu"]), ("far", []),
    ],
)  # fmt: skip
def test_words_in_any_form(bank: Store, words: str, names: list[str]) -> None:
    assert sorted(found(bank, words)) == sorted(names)


def test_the_first_letter_of_a_word_says_nothing_yet(bank: Store) -> None:
    assert found(bank, "lager c") == found(bank, "lager ")
    assert len(found(bank, "c")) == len(ADS)


def test_any_of_the_words(bank: Store) -> None:
    assert set(found(bank, "chauffør lærer", any_word=True)) == {"bus", "lærer"}


def test_only_while_typing_is_the_last_word_a_beginning(bank: Store) -> None:
    assert found(bank, "chauff") == ["bus"]
    assert found(bank, "chauff", is_typing=False) == found(bank, "chauff ") == []


@pytest.mark.parametrize(
    ("conditions", "names"),
    [
        ({"municipality": "ishøj kommune"}, {"bus", "truck"}), ({"municipality": "Åbenrå"}, {"sosu"}),
        ({"postal_code": "6200"}, {"sosu"}),
        ({"hours": frozenset({Hours.PART, Hours.SMALL})}, {"lager", "kok"}),
        ({"no_licence": True}, set(ADS) - {"bus"}), ({"occupation": "rengøring"}, {"rengøring"}),
        ({"occupation": "GØR"}, {"rengøring"}),
        ({"open_on": date(2023, 3, 21)}, set(ADS) - {"lærer"}), ({"open_on": date(2023, 6, 1)}, set()),
        ({"apply_from": date(2023, 3, 20)}, {"lærer"}), ({"apply_to": date(2023, 3, 19)}, set()),
        ({"words": "lager ", "municipality": "Køge"}, {"lager"}), ({}, set(ADS)),
        ({"within": PLACES.within(ISHOJ, 15)}, {"bus", "truck"}),
        ({"within": PLACES.within(ISHOJ, 30)}, {"bus", "truck", "lager"}),
        ({"within": PLACES.within(ISHOJ, 400)}, {"bus", "truck", "lager", "sosu"}),
        ({"within": PLACES.within(ISHOJ, 30), "words": "lager "}, {"truck", "lager"}),
        ({"within": frozenset()}, set()),
    ],
)  # fmt: skip
def test_conditions(bank: Store, conditions: dict[str, Any], names: set[str]) -> None:
    assert set(found(bank, **conditions)) == names


def test_the_title_weighs_most_and_then_the_newest(store: Store) -> None:
    add(
        store,
        body={"title": "Medarbejder", "description": "En smed"},
        old={"title": "Smed", "published_on": date(2023, 1, 1)},
        new={"title": "Smed", "published_on": date(2023, 3, 1)},
    )
    assert found(store, "smed") == ["new", "old", "body"]
    assert found(store, "smed", limit=1) == ["new"]
    assert found(store, "smed", limit=2, offset=1) == ["old", "body"]
    assert found(store, limit=0) == []


def test_very_many_are_not_weighed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_index, "BROAD", 3)
    facts: list[dict[str, Any]] = [
        {"title": "Smed" if n % 2 else "Job", "description": "smed", "published_on": date(2023, 1, 1 + n)}
        for n in range(6)
    ]
    add(store, **{str(n): each for n, each in enumerate(facts)})
    assert found(store, "smed") == ["5", "3", "1", "4", "2", "0"]
    pages = [found(store, "smed", limit=2, offset=start) for start in (0, 2, 4, 6)]
    assert pages == [["5", "3"], ["1", "4"], ["2", "0"], []]
    assert found(store, "smed", open_on=date(2023, 3, 6)) == ["5", "4"]


def test_what_changes_is_found_as_it_is_now(bank: Store) -> None:
    assert found(bank, "chauffør") == ["bus"]
    with bank.write("save_job", by=BY, at=AT) as unit:
        unit.update(job_ads, "bus", **job_values(replace(AD, title="Bager")))
        unit.delete(job_ads, "lager")
        action = unit.action_id
    assert (found(bank, "chauffør"), found(bank, "bager"), found(bank, "lager ")) == ([], ["bus"], ["truck"])
    bank.undo(action, by=BY, at=AT)
    assert (found(bank, "chauffør"), found(bank, "bager")) == (["bus"], [])
    assert sorted(found(bank, "lager ")) == ["lager", "truck"]


def test_what_is_deleted_leaves_no_word_behind(bank: Store) -> None:
    found(bank)
    with writing(bank) as unit:
        unit.connection.execute(delete(job_ads))
        job_index.refresh(unit.connection, PLACES)
    with bank.read() as connection:
        blocks = connection.execute(text("SELECT block FROM job_index_data")).scalars().all()
    assert blocks
    assert not any(b"chauff" in block or b"lag" in block for block in blocks)


def test_other_stems_build_the_index_anew(bank: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(bank, "bus ") == ["bus"]
    without = Stems([], [])
    monkeypatch.setattr(job_index, "stems", lambda: without)
    assert found(bank, "bus ") == []
    assert found(bank, "buschauffør") == ["bus"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("buschauffør", ("bus", "chauffør")), ("lagermedarbejderen", ("lag", "medarbejd")),
        ("rengøringsassistenter", ("rengøring", "assistent")), ("chauffør", ()), ("lager", ()), ("bus", ()),
        ("opslag", ()), ("busserne", ()), ("husene", ()), ("dørvagt", ("dør", "vagt")),
        ("centrallageret", ("central", "lag")), ("folkeskolelærere", ("folkeskol", "lær")),
    ],
)  # fmt: skip
def test_compounds_come_apart(word: str, parts: tuple[str, ...]) -> None:
    assert stems().parts(word) == parts


@pytest.mark.parametrize(
    "forms",
    [
        "kørsel kørslen", "butik butikker butikken butikkerne", "lager lageret lagre lagrene",
        "handel handlen", "lærer læreren lærere lærerne", "pædagog pædagoger", "center centret centre",
    ],
)  # fmt: skip
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stems().stem(word) for word in words_of(forms)}) == 1


AWKWARD = [
    '"', "''", "*", "-", "lager*", "NEAR(a b)", "a AND", "OR", "NOT NOT", "title:", "{title}:x", "(", ")",
    "^a", "010190-1234", "0101901234", "a\x00b", "\ud800", "💼", "ﬁ", "İ", "٣", "x" * 5_000, "a " * 2_000,
    "%", "_", "\\", "c++", "c#", "æøå ÆØÅ aa", "ǅ", "½", "ⅷ", "ª", "\u0301", "e\u0301", "+",
    ";drop table job_ads", "' OR 1=1 --",
]  # fmt: skip


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_words_are_no_error(bank: Store, words: str) -> None:
    found(bank, words)
    found(bank, f"lager {words}", any_word=True)
    found(bank, **dict.fromkeys(("municipality", "postal_code", "occupation"), words))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("bank") / "store"
    with Store.create(folder, PASSPHRASE, params=CHEAP) as store:
        add(store, **ADS)
        yield store


pieces = st.sampled_from([*AWKWARD[:24], "lager", "chauff", "og", "i", " ", "\t"])
typed = st.lists(pieces | st.text(max_size=8), max_size=6).map(" ".join) | st.text(max_size=40)


@settings(max_examples=2_000)
@given(typed, st.booleans())
def test_no_text_is_an_error(shared: Store, words: str, any_word: bool) -> None:
    found(shared, words, any_word=any_word, open_on=date(2023, 3, 7))


@given(st.sampled_from([facts["title"] for facts in ADS.values()]), st.data())
def test_a_title_is_found_by_each_beginning_of_its_words(shared: Store, title: str, data: Any) -> None:
    word = data.draw(
        st.sampled_from([word for word in words_of(title) if len(word) > 3 and word not in STOP_WORDS])
    )
    length = data.draw(st.integers(2, len(word)))
    name = next(name for name, facts in ADS.items() if facts["title"] == title)
    assert name in found(shared, word[:length])


def test_kinds_are_filtered_and_their_words_are_found(bank: Store) -> None:
    place = {"title": "Pedel", "kind": JobKind.PRAKTIK, "seats": 2}
    add(bank, praktik=place, små={"title": "Bud", "kind": JobKind.SMALL})
    assert found(bank, kinds=frozenset({JobKind.PRAKTIK})) == ["praktik"]
    assert sorted(found(bank, kinds=frozenset({JobKind.PRAKTIK, JobKind.SMALL}))) == ["praktik", "små"]
    assert sorted(found(bank, kinds=frozenset({JobKind.JOB}))) == sorted(ADS)
    assert found(bank, "praktik") == ["praktik"]
    assert found(bank, apply_from=date(2023, 3, 21)) == ["praktik"]
    assert found(bank, apply_to=date(2023, 3, 21)) == ["lærer"]
    later = date(2025, 1, 1)
    assert found(bank, open_on=later) == ["praktik"]
