"""The sheet of job examples that a citizen takes home: one A4, each with a QR code and room for notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from reportlab.platypus.flowables import Flowable

from jobassist.domain.danish import short_date, spoken_date
from jobassist.domain.jobs import Hours, JobAd, kind_words
from jobassist.reports.job_part import Example, Limits, Words
from jobassist.reports.job_sheet import GOALS, JobExample, JobSheet
from jobassist.reports.paper import GREY, HEIGHT, LARGE, USUAL, Imprint, Piece, Type, print_papers, together
from jobassist.reports.pdf_tags import Tree, tagged
from jobassist.reports.pdf_text import one_line
from jobassist.reports.qr_code import qr_matrix
from jobassist.reports.talk_parts import DEMO, office, sentence, short_day
from jobassist.reports.typesetter import Typesetter

TITLE = "Job, du kan søge"
_HOURS = {
    Hours.FULL: "fuld tid",
    Hours.PART: "deltid",
    Hours.SMALL: "få timer om ugen",
    Hours.UNKNOWN: "",
}
_OFFICE_SOURCE = "jobcentret"
# Roomiest first; the sheet takes the first that keeps all its examples on one page.
_LIMITS = (Limits(2, 3, 3), Limits(2, 2, 2), Limits(1, 2, 2), Limits(1, 2, 1), Limits(1, 1, 1))


def render_job_sheets(sheets: Sequence[JobSheet]) -> bytes:
    """The sheets as one PDF, each on its own page; the same sheets give the same bytes."""
    if not sheets:
        raise ValueError("There is no sheet to print")
    tree = Tree()
    return print_papers([(_pieces(sheet, tree), _imprint(sheet)) for sheet in sheets], tree)


def _type(sheet: JobSheet) -> Type:
    return LARGE if sheet.is_large else USUAL


def _imprint(sheet: JobSheet) -> Imprint:
    return Imprint(
        title=TITLE,
        author=office(one_line(sheet.municipality)),
        subject=TITLE,
        printed_on=sheet.printed_on,
        footer=f"{TITLE} · {short_date(sheet.printed_on)}",
        whose=one_line(sheet.first_name),
        notice=DEMO if sheet.is_demo else "",
        footer_size=_type(sheet).footer,
    )


def _pieces(sheet: JobSheet, tree: Tree) -> list[Piece]:
    """The sheet with the most air that fits on a page; large type takes the pages that it needs."""
    words = [_words(example, sheet.printed_on.year) for example in sheet.examples]
    if sheet.is_large:
        return _set(sheet, words, Typesetter(tree.root.child("Sect"), LARGE), _LIMITS[1])
    for limits in _LIMITS[:-1]:
        trial = _set(sheet, words, Typesetter(Tree().root, USUAL), limits)
        if _least_height(trial) <= HEIGHT:
            break
    else:
        limits = _LIMITS[-1]
    return _set(sheet, words, Typesetter(tree.root.child("Sect"), USUAL), limits)


def _least_height(pieces: list[Piece]) -> float:
    """How high they are when the paper takes some of the air out."""
    return sum(piece.height for piece in pieces) + 0.7 * sum(piece.space for piece in pieces[1:])


def _set(sheet: JobSheet, words: Sequence[Words], setter: Typesetter, limits: Limits) -> list[Piece]:
    head = [
        *setter.letterhead(office(one_line(sheet.municipality)), sentence(spoken_date(sheet.printed_on))),
        *setter.title(TITLE, _about(sheet, words)),
        Piece(_Rule(1.2), space=8),
    ]
    examples = []
    for index, each in enumerate(words):
        examples.append(Piece(Example(each, setter, limits), space=13 if index == 0 else 12))
        examples.append(Piece(_Rule(0.5, GREY), space=9))
    closing = _closing(sheet, setter)
    if not sheet.is_large:
        return [*head, *examples, *closing]
    return [*head, *_kept(examples), *together(closing)]


def _kept(pieces: list[Piece]) -> list[Piece]:
    """Where a page is not enough: each example on one page with the rule under it."""
    pairs = zip(pieces[::2], pieces[1::2], strict=True)
    return [piece for pair in pairs for piece in together(list(pair))]


def _about(sheet: JobSheet, words: Iterable[Words]) -> str:
    name = one_line(sheet.first_name)
    choose = "Vælg ét eller to, som du har lyst til." if len(sheet.examples) > 1 else ""
    scan = "Scan koden med din telefon, så ser du hele annoncen." if any(w.matrix for w in words) else ""
    return " ".join(filter(None, (f"Til {name}." if name else "", choose, scan)))


def _words(example: JobExample, year: int) -> Words:
    """An advertisement as the sheet says it."""
    ad = example.ad
    where = ", ".join(filter(None, map(one_line, (ad.employer, ad.place or ad.municipality))))
    matrix = qr_matrix(ad.link)
    return Words(
        goal=example.goal,
        goal_alt=f"{example.goal}: {GOALS[example.goal]}." if example.goal else "",
        title=one_line(ad.title),
        where=" · ".join(filter(None, (where, one_line(example.away)))),
        facts=sentence(" · ".join(filter(None, (kind_words(ad), _hours(ad), _apply(ad, year))))),
        why=one_line(example.why),
        matrix=matrix,
        link=ad.link,
        caption=_caption(ad) if matrix else "Koden mangler. Spørg os, så finder vi annoncen.",
    )


def _apply(ad: JobAd, year: int) -> str:
    if ad.apply_by:
        return f"{'senest' if ad.kind.is_place else 'søg senest'} {short_day(ad.apply_by, year)}"
    return "spørg din sagsbehandler" if ad.kind.is_place else "ingen frist, så søg snart"


def _hours(ad: JobAd) -> str:
    if ad.weekly_hours is None:
        return _HOURS[ad.hours]
    number = f"{ad.weekly_hours:g}".replace(".", ",")
    return f"{number} {'time' if ad.weekly_hours == 1 else 'timer'} om ugen"


def _caption(ad: JobAd) -> str:
    """The number to search for without a phone, or else where the code leads."""
    number = one_line(ad.source_id)
    return f"Annonce {number}" if number else one_line(_host(ad.link))


def _host(link: str) -> str:
    try:
        return urlsplit(link).hostname or ""
    except ValueError:  # a bracket in the wrong place
        return ""


def _closing(sheet: JobSheet, setter: Typesetter) -> list[Piece]:
    """What happens next, whom to call, what the letters mean and where the advertisements come from."""
    who, phone = one_line(sheet.caseworker), one_line(sheet.phone).replace(" ", "\u00a0")
    way = f"ring til {who or 'os'} på {phone}" if phone else f"kontakt {who or 'jobcentret'}"
    text = f"Næste gang taler vi om, hvad der kom ud af det. Vil du have hjælp til en ansøgning, så {way}."
    letters = " · ".join(f"{letter}: {meaning}" for letter, meaning in GOALS.items())
    lines = (letters if any(example.goal for example in sheet.examples) else "", _sources(sheet.examples))
    small = setter.text("\n".join(filter(None, lines)), space=9, style=setter.type.small)
    return [setter.text(text, space=11, strong=phone), small]


def _sources(examples: Iterable[JobExample]) -> str:
    """``Kilde: Jobnet, hentet 06-03-2023``; each source once."""
    named = dict.fromkeys(_source(example.ad) for example in examples)
    return f"{'Kilde' if len(named) == 1 else 'Kilder'}: {'; '.join(named)}"


def _source(ad: JobAd) -> str:
    name = one_line(ad.source) or _OFFICE_SOURCE
    return f"{name}, hentet {short_date(ad.imported_on)}" if ad.imported_on else name


class _Rule(Flowable):
    """A line over the whole width."""

    def __init__(self, thickness: float, grey: float = 0.0) -> None:
        super().__init__()
        self._thickness, self._grey = thickness, grey

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, self._thickness
        return self.width, self.height

    def draw(self) -> None:
        with tagged(self.canv, None):
            self.canv.setStrokeGray(self._grey)
            self.canv.setLineWidth(self._thickness)
            self.canv.line(0, self._thickness / 2, self.width, self._thickness / 2)
            self.canv.setStrokeGray(0)
