"""Whatever a person wrote is text on every paper: no markup, no link, no picture, no script."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from jobassist.domain.plan import Retention
from jobassist.reports.pdf_text import pdf_text
from jobassist.reports.plan_pdf import render_plan
from jobassist.reports.sheets import AgreementRow, Answered, OfferRow, OutcomeRow, Topic
from jobassist.reports.summary_pdf import render_summary
from tests.reports.hostile_texts import HOSTILE
from tests.reports.pdf_reading import catalog, pages, reader, squeezed, structure
from tests.reports.plan_samples import CITIZEN, NORMAL, US
from tests.reports.summary_samples import CITIZENS, INTERNAL

Paper = Callable[[str], bytes]


def a_plan(text: str, *, large: bool = False) -> bytes:
    """A plan with the same text in every place a person can write."""
    sheet = replace(
        NORMAL, citizen=text, municipality=text, address=(text,), caseworker=text, phone=text, goal=text,
        job_goals=(text, text, text), education_goal=text, search_requirements=text, support=text,
        activities=text, retention=Retention(text, text, text, text, text),
        agreements=(AgreementRow(US, text, text),), last_agreements=(OutcomeRow(CITIZEN, text, text),),
        offers=(OfferRow(text, text),), next_talk_place=text,
    )  # fmt: skip
    return render_plan(sheet, large=large)


def a_summary(text: str, *, is_internal: bool = False, large: bool = False) -> bytes:
    """A referat with the same text in every place."""
    sheet = replace(
        INTERNAL if is_internal else CITIZENS, citizen=text, municipality=text, address=(text,),
        caseworker=text, phone=text, title=text, about=text, intro=text, facts=((text, text), (text, text)),
        topics=(
            Topic(text, (Answered(text, text), Answered("", text)), points=(text, text)),
            Topic(text, (Answered(text, text, is_short=True), Answered(text, text, remarks=(text,)))),
            Topic(text, has_outcomes=True),
        ),
        agreements=(AgreementRow(US, text, text),), last_agreements=(OutcomeRow(CITIZEN, text, text),),
        next_talk_place=text,
    )  # fmt: skip
    return render_summary(sheet, large=large)


PAPERS: dict[str, Paper] = {
    "plan": a_plan,
    "plan, large": lambda text: a_plan(text, large=True),
    "referat": a_summary,
    "referat, large": lambda text: a_summary(text, large=True),
    "referat, internal": lambda text: a_summary(text, is_internal=True),
}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_hostile_text_is_only_text(paper: str, text: str, shown: str) -> None:
    assert pdf_text(text) == shown
    pdf = PAPERS[paper](text)
    assert squeezed("".join(pages(pdf))).count(squeezed(shown)) >= 22
    for page in reader(pdf).pages:
        assert "/Annots" not in page
        assert "/XObject" not in str(page["/Resources"])
        assert list(page.images) == []
    assert structure(pdf)
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(catalog(pdf))


def test_thirty_hostile_texts() -> None:
    assert len(HOSTILE) == 30
