"""Every Danish text of the window has its English words, and nothing is written so that none is found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from jobassist.ui.import_list.steps import Steps
from jobassist.ui.language import LANGUAGE_VARIABLE, TsTranslator, speak_chosen_language
from scripts import translations

GOOD = """
class Card(QWidget):
    def words(self):
        return self.tr("Gem %1 "
                       "rækker")

translate("Status", "Snart")
"""


def write(folder: Path, code: str) -> tuple[Path, Path]:
    """Code in a folder, and the file of translations that the tools make of it."""
    source = folder / "code"
    source.mkdir(exist_ok=True)
    (source / "card.py").write_text(code, encoding="utf-8")
    return source, folder / "en.ts"


def translate(english: Path, danish: str, words: str) -> None:
    """Fills in the English words of one text."""
    text = english.read_text(encoding="utf-8")
    empty = f'<source>{danish}</source>\n        <translation type="unfinished"></translation>'
    assert empty in text
    done = f"<source>{danish}</source>\n        <translation>{words}</translation>"
    english.write_text(text.replace(empty, done), encoding="utf-8")


def test_every_text_of_the_window_has_its_english_words() -> None:
    assert translations.check() == []


def test_the_tools_find_what_the_check_finds(tmp_path: Path) -> None:
    fresh = tmp_path / "en.ts"
    translations.update(english=fresh)
    found = {entry.key for entry in translations.read(fresh)}
    assert found == {entry.key for entry in translations.read(translations.ENGLISH)}


def test_new_texts_wait_for_their_words(tmp_path: Path) -> None:
    code, english = write(tmp_path, GOOD)
    translations.update(code, english)
    assert translations.check(code, english) == [
        "without English words: Card: Gem %1 rækker",
        "without English words: Status: Snart",
    ]
    translate(english, "Snart", "Soon")
    translate(english, "Gem %1 rækker", "Save %1 rows")
    assert translations.check(code, english) == []

    translations.update(code, english)
    assert translations.check(code, english) == []


def test_other_placeholders_are_a_mistake(tmp_path: Path) -> None:
    code, english = write(tmp_path, GOOD)
    translations.update(code, english)
    translate(english, "Snart", "Soon")
    translate(english, "Gem %1 rækker", "Save %2 rows")
    assert translations.check(code, english) == ["other placeholders: Card: Gem %1 rækker"]


def test_missing_and_old_texts_are_named(tmp_path: Path) -> None:
    code, english = write(tmp_path, GOOD)
    translations.update(code, english)
    translate(english, "Snart", "Soon")
    translate(english, "Gem %1 rækker", "Save %1 rows")
    write(tmp_path, GOOD.replace("Snart", "Straks"))
    assert translations.check(code, english) == [
        "missing: Status: Straks",
        "no longer in the code: Status: Snart",
    ]


@pytest.mark.parametrize(
    ("call", "why"),
    [
        ("self.tr(text)", "only literal texts are found"),
        ('self.tr(f"Gem {n}")', "only literal texts are found"),
        ("translate(context, 'Snart')", "only literal texts are found"),
        ("f'{self.tr(\"Gem\")}'", "texts inside an f-string are not found"),
        ('card.tr("Gem")', "only self.tr() is found: use translate() here"),
    ],
)
def test_what_no_tool_finds_is_a_mistake(tmp_path: Path, call: str, why: str) -> None:
    code, english = write(tmp_path, f"class Card:\n    def words(self, card, text, n):\n        {call}\n")
    translations.update(code, english)
    english.write_text('<TS version="2.1"/>', encoding="utf-8")
    assert translations.check(code, english) == [f"card.py:3: {why}"]


@pytest.fixture
def english(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The window in English."""
    monkeypatch.setenv(LANGUAGE_VARIABLE, "en")
    speak_chosen_language(qapp)
    yield
    for translator in qapp.findChildren(TsTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)


@pytest.mark.usefixtures("english")
def test_the_window_speaks_english_when_it_is_asked_to() -> None:
    assert QCoreApplication.translate("Pages", "Arbejdsliste") == "Worklist"
    assert Steps().accessibleName() == "Step 1 of 3: File"
    assert QCoreApplication.translate("Pages", "Findes ikke") == "Findes ikke"


def test_danish_is_what_it_speaks_else(qapp: QApplication) -> None:
    speak_chosen_language(qapp)
    assert QCoreApplication.translate("Pages", "Arbejdsliste") == "Arbejdsliste"
