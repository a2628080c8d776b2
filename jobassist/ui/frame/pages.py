"""The pages of the rail: their order, keys, icons and Danish names."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page's fixed place and shortcut, whatever other pages there are."""

    key: str
    keys: str
    icon: str


PAGES = (
    PageSpec("worklist", "Ctrl+1", "list-checks"),
    PageSpec("friday", "Ctrl+2", "calendar-days"),
    PageSpec("jobs", "Ctrl+3", "briefcase"),
    PageSpec("offers", "Ctrl+4", "layers"),
    PageSpec("import", "Ctrl+5", "file-down"),
    PageSpec("hand_back", "Ctrl+Shift+F", "clipboard-check"),
    PageSpec("coordination", "Ctrl+6", "users"),
    PageSpec("figures", "Ctrl+7", "chart-line"),
    PageSpec("recovery", "Ctrl+8", "clipboard-list"),
    PageSpec("rules", "Ctrl+Shift+R", "scale"),
    PageSpec("settings", "Ctrl+9", "settings"),
)


def page_spec(key: str) -> PageSpec:
    """A page by its key; KeyError for any other word."""
    return {spec.key: spec for spec in PAGES}[key]


def page_name(key: str) -> str:
    """The Danish name of a page; KeyError for any other word."""
    return {
        "worklist": translate("Pages", "Arbejdsliste"),
        "friday": translate("Pages", "Fredagsgennemgang"),
        "jobs": translate("Pages", "Jobeksempler"),
        "offers": translate("Pages", "Tilbud"),
        "import": translate("Pages", "Import"),
        "hand_back": translate("Pages", "Til fagsystemet"),
        "coordination": translate("Pages", "Koordinering"),
        "figures": translate("Pages", "Nøgletal"),
        "recovery": translate("Pages", "Genopretningsplan"),
        "rules": translate("Pages", "Regelbog"),
        "settings": translate("Pages", "Indstillinger"),
    }[key]
