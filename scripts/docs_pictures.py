"""Renews the pictures of the documentation from a tour: ``python scripts/docs_pictures.py FOLDER``.

FOLDER is what ``jobassist tour --out FOLDER`` wrote. The pictures are light, at 100 %, and have 256
colours, so that the repository stays small while the words stay sharp.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

TARGET = Path(__file__).resolve().parent.parent / "docs" / "billeder"
LOOK = "lys-100"
PICTURES = {
    "01-foerste-start": "foerste-start",
    "02-laas": "laas",
    "03-tom-liste": "tom-liste",
    "04-arbejdsliste": "arbejdsliste",
    "05-arbejdsliste-filter": "arbejdsliste-felt",
    "06-book-samtale": "book-samtale",
    "07-borger": "borger",
    "08-import-fil": "import-fil",
    "09-import-gennemse": "import-gennemse",
    "10-indstillinger": "indstillinger",
    "11-samtale": "samtale",
    "12-plan": "plan",
    "13-borgervisning": "borgervisning",
    "14-til-fagsystemet": "til-fagsystemet",
    "15-holdt-samtale": "holdt-samtale",
    "16-brev": "brev",
    "17-breve": "breve",
    "18-ikke-registreret": "ikke-registreret",
    "19-dagsordener": "dagsordener",
    "20-fredagsgennemgang": "fredagsgennemgang",
    "23-tilbud-katalog": "tilbud",
    "26-pladser-og-frister": "pladser-og-frister",
    "27-giv-et-tilbud": "giv-et-tilbud",
    "28-jobeksempler": "jobeksempler",
    "29-jobbank": "jobbank",
    "30-virksomheder": "virksomheder",
    "31-job-fra-sidst": "job-fra-sidst",
    "32-regelbog": "regelbog",
    "34-regelbog-ret": "regelbog-ret",
}
"""Names in the tour, and in the documentation."""
MOST_BYTES = 250_000
_COLOURS = 256


def main(arguments: list[str]) -> int:
    """Writes every picture; 1 when the tour lacks one or one is too large, 2 for wrong usage."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    tour = Path(arguments[0])
    problems = [problem for name in PICTURES if (problem := renew(tour, name))]
    print("\n".join(problems) or f"{len(PICTURES)} pictures are in {TARGET}.")
    return 1 if problems else 0


def renew(tour: Path, name: str) -> str:
    """Writes one picture; returns what is wrong, if anything."""
    source, target = tour / f"{name}-{LOOK}.png", TARGET / f"{PICTURES[name]}.png"
    picture = QImage(str(source))
    if picture.isNull():
        return f"{source} is no picture."
    TARGET.mkdir(parents=True, exist_ok=True)
    if not with_few_colours(picture).save(str(target), quality=0):  # packed as well as possible
        return f"{target} cannot be written."
    size = target.stat().st_size
    return f"{target} is too large: {size} bytes." if size > MOST_BYTES else ""


def with_few_colours(picture: QImage) -> QImage:
    """The picture in its commonest colours: grounds and words keep theirs, and few edges change."""
    pixels = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(pixels.constBits()).cast("I"))
    palette = [colour for colour, _count in counted.most_common(_COLOURS)]
    return pixels.convertToFormat(QImage.Format.Format_Indexed8, palette)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
