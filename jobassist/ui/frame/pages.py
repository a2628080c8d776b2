"""The nine pages: their order, keys, icons and Danish names."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page's fixed place: ``number`` is its Ctrl key, whatever other pages there are."""

    key: str
    number: int
    icon: str

    @property
    def keys(self) -> str:
        """Its shortcut."""
        return f"Ctrl+{self.number}"


PAGES = (
    PageSpec("worklist", 1, "list-checks"),
    PageSpec("friday", 2, "calendar-days"),
    PageSpec("jobs", 3, "briefcase"),
    PageSpec("offers", 4, "layers"),
    PageSpec("import", 5, "file-down"),
    PageSpec("coordination", 6, "users"),
    PageSpec("figures", 7, "chart-line"),
    PageSpec("recovery", 8, "clipboard-list"),
    PageSpec("settings", 9, "settings"),
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
        "coordination": translate("Pages", "Koordinering"),
        "figures": translate("Pages", "Nøgletal"),
        "recovery": translate("Pages", "Genopretningsplan"),
        "settings": translate("Pages", "Indstillinger"),
    }[key]
