"""What stands in place of the list before the first import."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jobassist.ui.kit.empty import EmptyState, WayOn
from jobassist.ui.kit.layout import ground


def nobody_yet() -> EmptyState:
    """What will stand here, and the way on: ``import``, or a file that is dropped."""
    translate = QCoreApplication.translate
    way = WayOn(
        "import",
        "file-down",
        translate("Worklist", "Importér en søgeliste"),
        translate("Worklist", "Du ser hver ændring, før noget bliver gemt"),
        translate("Worklist", "Vælg fil"),
        "Ctrl+O",
    )
    empty = EmptyState(
        translate("Worklist", "Her kommer dine borgere til at stå"),
        translate(
            "Worklist",
            "Arbejdslisten bygges af søgelisterne fra jeres fagsystem. Efter den første import ser du "
            "på få minutter, hvem der har en frist lige om lidt.",
        ),
        [way],
        drop_words=translate("Worklist", "Træk en CSV- eller Excel-fil hertil"),
    )
    ground(empty, "surface")
    return empty
