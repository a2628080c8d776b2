"""What the citizen answers: whatever brings most follow-up questions, and in the end each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobassist.domain.agenda import NO, YES, Agenda, AgendaQuestion, AnswerKind, Condition

_PLAIN = {AnswerKind.YESNO: YES, AnswerKind.SCALE: "7"}


def follow_ups(agenda: Agenda, item_id: str, question_id: str) -> Iterator[Condition]:
    """The conditions of the questions that wait for this one."""
    for item in agenda.items:
        for question in item.questions:
            when = question.when
            if when is not None and (when.item or item.id, when.question) == (item_id, question_id):
                yield when


def choices(question: AgendaQuestion) -> Sequence[str]:
    """Every answer that can be chosen, in the order of the keyboard; none where it is typed."""
    return {
        AnswerKind.YESNO: (NO, YES),
        AnswerKind.SCALE: tuple(str(number) for number in range(11)),
        AnswerKind.CHOICE: question.options,
        AnswerKind.CHECKLIST: question.options,
    }.get(question.kind, ())


def chosen(agenda: Agenda, item_id: str, question: AgendaQuestion) -> str:
    """The choice that most follow-up questions wait for; of a checklist all they wait for, and the last."""
    waiting = tuple(follow_ups(agenda, item_id, question.id))
    if question.kind is AnswerKind.CHECKLIST:
        wanted = {value for when in waiting for value in when.values} | {question.options[-1]}
        return "\n".join(option for option in question.options if option in wanted)
    own = choices(question)
    counts = {
        value: sum(when.holds({(item_id, question.id): value}, item_id) for when in waiting) for value in own
    }
    best = max(own, key=counts.__getitem__)
    return best if counts[best] else _PLAIN.get(question.kind, own[-1])


def other_choice(item_id: str, question: AgendaQuestion, when: Condition) -> str:
    """A choice for which a follow-up question appears that another one hid."""
    return next(value for value in choices(question) if when.holds({(item_id, question.id): value}, item_id))
