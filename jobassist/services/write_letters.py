"""Letters on their way out: as paper to print, or as text to copy, and filed on each case in one write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from jobassist.domain.errors import JobAssistError
from jobassist.domain.letters import LetterKind, Merge, Recipient
from jobassist.domain.papers import Paper, PaperKind
from jobassist.services.desk import Changed, Desk
from jobassist.services.file_paper import file_paper, new_paper
from jobassist.services.preview_letters import LetterPreview, sender_of
from jobassist.services.print_paper import PaperPrint, hand_out_all
from jobassist.services.rules_used import rules_of_cases
from jobassist.store import reads

if TYPE_CHECKING:
    from jobassist.reports.letter_pdf import LetterSheet

Progress = Callable[[int, int], None] | None
"""Told how many of how many are done; what it raises stops the work with nothing stored."""


class LetterError(JobAssistError):
    """Letters that cannot be made; the text says what to do first."""


def ready(previews: Sequence[LetterPreview]) -> tuple[LetterPreview, ...]:
    """Those that can go; raises LetterError with the first sentence when none can."""
    good = tuple(each for each in previews if each.merged is not None)
    if not good:
        problem = next((each.problem for each in previews if each.problem), None)
        raise LetterError(problem.sentence if problem else "Vælg mindst en borger at skrive til.")
    return good


def letters_print(desk: Desk, previews: Sequence[LetterPreview], progress: Progress = None) -> PaperPrint:
    """The letters that are ready as one paper to preview, print and save; each is filed on its own case.

    Raises LetterError when none is ready, or when they are text messages.
    """
    letters = ready(previews)
    if letters[0].template.kind is LetterKind.SMS:
        raise LetterError("En SMS kan ikke udskrives. Kopiér teksten i stedet.")
    papers = _papers(desk, letters, progress)
    if len(papers) == 1:
        return papers[0]
    day = desk.today.isoformat()
    template = letters[0].template
    return replace(
        papers[0],
        title=f"{template.title}, {len(papers)} breve",
        pdf=_pdf([_sheet(desk, each) for each in letters]),
        filename=f"breve-{template.id}-{day}.pdf",
        name="Brevene",
        file=partial(_hand_out, desk, papers),
    )


def text_to_copy(previews: Sequence[LetterPreview]) -> str:
    """The text for the professional system; of many messages a line each, with the number first.

    Raises LetterError when none is ready.
    """
    letters = ready(previews)
    merged = [(each, each.merged) for each in letters if each.merged is not None]
    if letters[0].template.kind is LetterKind.LETTER:
        return "\n\n\n".join(f"{own.subject}\n\n{_plain(own.body)}" for _, own in merged)
    if len(merged) == 1:
        return merged[0][1].body
    return "\n".join(
        f"{each.facts.value(Merge.CITIZEN_PHONE)}\t{' '.join(own.body.split())}" for each, own in merged
    )


def _plain(body: str) -> str:
    """Without the signs that make a heading."""
    return "\n".join(line.removeprefix("# ") for line in body.split("\n"))


def _hand_out(desk: Desk, papers: tuple[PaperPrint, ...], purpose: str) -> Changed:
    changed = hand_out_all(desk, papers, purpose)
    if not changed.action_id:
        return changed
    return replace(changed, message=f"{len(papers)} breve er lagt på sagerne")


def file_letters(
    desk: Desk, previews: Sequence[LetterPreview], *, purpose: str = "", progress: Progress = None
) -> Changed:
    """Files every letter that is ready on its case, in one write; the same again files nothing twice.

    ``purpose`` says how they left, for the access log. Raises LetterError when none is ready.
    """
    letters = ready(previews)
    if letters[0].template.kind is LetterKind.SMS:
        return _file_messages(desk, letters, purpose)
    papers = _papers(desk, letters, progress)
    changed = hand_out_all(desk, papers, purpose or letters[0].template.title)
    return replace(changed, message=_filed_words(letters, len(previews) - len(letters)))


def _file_messages(desk: Desk, letters: Sequence[LetterPreview], purpose: str) -> Changed:
    case_ids = frozenset(each.case.id for each in letters)
    is_new = [not _is_filed(desk, each) for each in letters]
    about = letters[0].case.id if len(case_ids) == 1 else None
    rules = rules_of_cases(desk, case_ids)
    with desk.store.write("file_messages", by=desk.user, at=desk.clock.now(), case_id=about) as unit:
        for each, new in zip(letters, is_new, strict=True):
            if new:
                file_paper(unit, _paper(desk, each), None, purpose=purpose, rules=rules[each.case.id])
    action_id = unit.action_id if any(is_new) else ""
    return Changed(case_ids, _filed_words(letters, 0), action_id)


def _is_filed(desk: Desk, letter: LetterPreview) -> bool:
    """Whether the same message about the same talk was filed today."""
    paper = _paper(desk, letter)
    wanted = (paper.kind, paper.talk_id, paper.template_id, paper.body, desk.today)
    return any(
        (old.kind, old.talk_id, old.template_id, old.body, old.made_at.date()) == wanted
        for old in reads.load_papers(desk.store, letter.case.id)
    )


def _paper(desk: Desk, letter: LetterPreview) -> Paper:
    merged = letter.merged
    if merged is None:
        raise RuntimeError("only a letter that is ready becomes a paper")
    kind = PaperKind.SMS if letter.template.kind is LetterKind.SMS else PaperKind.LETTER
    return replace(
        new_paper(desk, letter.case.id, kind, letter.template.title),
        talk_id=letter.talk_id,
        template_id=letter.template.id,
        body=merged.body,
        mentions_rights=merged.mentions_rights,
    )


def _filed_words(letters: Sequence[LetterPreview], stopped: int) -> str:
    is_sms = letters[0].template.kind is LetterKind.SMS
    if len(letters) == 1:
        words = f"“{letters[0].template.title}” er lagt på sagen"
    else:
        words = f"{len(letters)} {'SMS-tekster' if is_sms else 'breve'} er lagt på sagerne"
    return f"{words}, {stopped} er standset" if stopped else words


def _papers(desk: Desk, letters: Sequence[LetterPreview], progress: Progress) -> tuple[PaperPrint, ...]:
    papers = []
    for number, letter in enumerate(letters, start=1):
        papers.append(_paper_print(desk, letter))
        if progress is not None:
            progress(number, len(letters))
    return tuple(papers)


def _paper_print(desk: Desk, letter: LetterPreview) -> PaperPrint:
    paper = _paper(desk, letter)
    return PaperPrint(
        paper.case_id,
        paper.title,
        _pdf([_sheet(desk, letter)]),
        f"brev-{paper.template_id}-{desk.today.isoformat()}.pdf",
        kind=paper.kind,
        talk_id=paper.talk_id,
        template_id=paper.template_id,
        body=paper.body,
        mentions_rights=paper.mentions_rights,
    )


def _pdf(sheets: Sequence[LetterSheet]) -> bytes:
    from jobassist.reports.letter_pdf import render_letters

    return render_letters(sheets)


def _sheet(desk: Desk, letter: LetterPreview) -> LetterSheet:
    from jobassist.reports.letter_pdf import LetterSheet

    merged, facts, sender = letter.merged, letter.facts, sender_of(desk)
    if merged is None:
        raise RuntimeError("only a letter that is ready is printed")
    day, time = facts.value(Merge.DATE), facts.value(Merge.TIME)
    is_to_doctor = letter.template.to is Recipient.DOCTOR
    return LetterSheet(
        written_on=desk.today,
        title=letter.template.title,
        subject=merged.subject,
        body=merged.body,
        strong=f"{day} kl. {time}" if day and time else "",
        to=facts.value(Merge.DOCTOR) if is_to_doctor else facts.value(Merge.NAME),
        window=merged.window,
        municipality=sender.municipality,
        address=sender.address,
        caseworker=sender.caseworker,
        phone=sender.phone,
        is_large=letter.is_large,
        is_demo=desk.store.is_demo,
    )
