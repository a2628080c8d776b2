"""The window in English: the file of translations is read as it is, so that nothing has to be compiled."""

from __future__ import annotations

import os
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from jobassist import paths

LANGUAGE_VARIABLE = "JOBASSIST_LANGUAGE"


class TsTranslator(QTranslator):
    """Answers with the words of one ``.ts`` file; texts that it lacks stay Danish."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: dict[tuple[str, str], str] = {}
        tree = ElementTree.parse(paths.resources("i18n", f"jobassist_{language}.ts"))  # noqa: S314 - shipped
        for context in tree.iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                key = (name, message.findtext("source", ""))
                self._words[key] = message.findtext("translation", "")

    def isEmpty(self) -> bool:
        return not self._words

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's own name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        # Empty words would be taken as the answer; the text itself lets Qt ask on, and is Qt's own English.
        return self._words.get((context, sourceText)) or sourceText


def speak_chosen_language(app: QCoreApplication) -> None:
    """English where ``JOBASSIST_LANGUAGE`` is ``en``; else the Danish of the code."""
    if os.environ.get(LANGUAGE_VARIABLE) == "en":
        app.installTranslator(TsTranslator("en", app))
