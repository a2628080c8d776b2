"""A finished talk in the words that a professional system's fields take, one text a source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from jobassist.domain import cpr
from jobassist.domain.answer_words import ItemAnswers
from jobassist.domain.case import Case, Holder, Talk, TalkForm, TalkKind, TalkStatus
from jobassist.domain.danish import short_date, spoken_date
from jobassist.domain.hand_back import BlockSpec, DateStyle, Source
from jobassist.domain.plan import Agreement, Kept, OfferGiven, Owner, Plan, PlanContent
from jobassist.services.terms import group_term

_KINDS = {
    TalkKind.JOBSAMTALE: "Jobsamtale",
    TalkKind.OPFOELGNING: "Opfølgningssamtale",
    TalkKind.FAELLES: "Fælles samtale med a-kassen",
    TalkKind.HENVISNING: "Henvisning",
    TalkKind.INFOMOEDE: "Informationsmøde",
    TalkKind.CV: "CV-samtale",
    TalkKind.RAADIGHED: "Rådighedssamtale",
    TalkKind.SERVICEOPKALD: "Serviceopkald",
    TalkKind.ANDEN: "Anden samtale",
    TalkKind.BREV: "Brev",
}
_FORMS = {TalkForm.IN_PERSON: "Fremmøde", TalkForm.PHONE: "Telefon", TalkForm.VIDEO: "Video"}
_HOLDERS = {
    Holder.JOBCENTRE: "Jobcentret",
    Holder.UNEMPLOYMENT_FUND: "A-kassen",
    Holder.OTHER_ACTOR: "Anden aktør",
}
_KEPT = {
    Kept.OPEN: "gælder stadig",
    Kept.KEPT: "holdt",
    Kept.PARTLY: "delvist holdt",
    Kept.BROKEN: "ikke holdt",
}
_OWNERS = {Owner.CITIZEN: "Borgeren", Owner.US: "Jobcentret"}
_GOALS = ("A", "B", "C")


@dataclass(frozen=True, slots=True)
class TalkFacts:
    """Everything that the blocks of one talk are made of. ``plan`` is the version that the talk made.

    ``next_talk`` is what is booked now; ``place`` where it is, when that is known.
    """

    case: Case
    talk: Talk
    minutes: int | None = None
    caseworker: str = ""
    present: tuple[str, ...] = ()
    items: tuple[ItemAnswers, ...] = ()
    plan: Plan | None = None
    offers: tuple[OfferGiven, ...] = ()
    next_talk: Talk | None = None
    place: str = ""
    rights_explained_on: date | None = None

    @property
    def content(self) -> PlanContent:
        """What the plan says; nothing when the talk made none."""
        return self.plan.content if self.plan is not None else PlanContent()


def block_text(spec: BlockSpec, facts: TalkFacts) -> str:
    """The text of one block; empty when there is nothing to hand back."""
    return _TEXTS[spec.source](spec, facts)


def _day(day: date, spec: BlockSpec) -> str:
    if spec.dates is DateStyle.ISO:
        return day.isoformat()
    return spoken_date(day) if spec.dates is DateStyle.SPOKEN else short_date(day)


def _joined(spec: BlockSpec, parts: Iterable[str]) -> str:
    return spec.joiner.join(part for part in parts if part)


def _cpr(spec: BlockSpec, facts: TalkFacts) -> str:
    return cpr.formatted(facts.case.cpr) if spec.hyphen else facts.case.cpr


def _target_group(_spec: BlockSpec, facts: TalkFacts) -> str:
    return f"{facts.case.group.lab_number} {group_term(facts.case.group).label}"


def _time(_spec: BlockSpec, facts: TalkFacts) -> str:
    return f"{facts.talk.at:%H:%M}" if facts.talk.at else ""


def _minutes(_spec: BlockSpec, facts: TalkFacts) -> str:
    return "" if facts.minutes is None else str(facts.minutes)


def _form(_spec: BlockSpec, facts: TalkFacts) -> str:
    return _FORMS[facts.talk.form] if facts.talk.form else ""


def _talk_number(_spec: BlockSpec, facts: TalkFacts) -> str:
    plan = facts.plan
    if plan is None or plan.talk_number is None:
        return ""
    return str(plan.talk_number) + (f" af {plan.talks_required}" if plan.talks_required else "")


def _outcome(_spec: BlockSpec, facts: TalkFacts) -> str:
    return "Udeblevet" if facts.talk.status is TalkStatus.NO_SHOW else "Gennemført"


def _summary(spec: BlockSpec, facts: TalkFacts) -> str:
    return _joined(spec, (_item(spec, item) for item in facts.items))


def _item(spec: BlockSpec, item: ItemAnswers) -> str:
    internal = f"Internt: {item.internal}" if spec.internal and item.internal else ""
    written = "\n".join(filter(None, (*item.lines, internal)))
    return f"{item.title}\n{written}" if written and spec.headings else written


def _rights(spec: BlockSpec, facts: TalkFacts) -> str:
    return f"Gennemgået {_day(facts.rights_explained_on, spec)}" if facts.rights_explained_on else ""


def _job_goals(spec: BlockSpec, facts: TalkFacts) -> str:
    goals = zip(_GOALS, facts.content.job_goals, strict=True)
    return _joined(spec, (f"{letter}: {goal}" for letter, goal in goals if goal))


def _last_agreements(spec: BlockSpec, facts: TalkFacts) -> str:
    last = facts.plan.last_agreements if facts.plan else ()
    return _joined(spec, (f"{_OWNERS[a.owner]}: {_promise(spec, a)} – {_KEPT[a.kept]}" for a in last))


def _agreements(owner: Owner) -> Callable[[BlockSpec, TalkFacts], str]:
    def text(spec: BlockSpec, facts: TalkFacts) -> str:
        own = (a for a in facts.content.agreements if a.owner is owner)
        return _joined(spec, (_as_sentence(_promise(spec, a)) for a in own))

    return text


def _as_sentence(words: str) -> str:
    """Promises are written to stand after a name."""
    return words[:1].upper() + words[1:]


def _promise(spec: BlockSpec, agreement: Agreement) -> str:
    return agreement.what + (f" (senest {_day(agreement.due_on, spec)})" if agreement.due_on else "")


def _retention(spec: BlockSpec, facts: TalkFacts) -> str:
    plan = facts.content.retention
    named = {
        "Kontakt": plan.contact,
        "Opgaver": plan.tasks,
        "Timer": plan.hours,
        "Hensyn": plan.adjustments,
        "Opfølgning": plan.follow_up,
    }
    return _joined(spec, (f"{name}: {words}" for name, words in named.items() if words))


def _offers(spec: BlockSpec, facts: TalkFacts) -> str:
    return _joined(spec, (_offer(spec, offer) for offer in facts.offers))


def _offer(spec: BlockSpec, offer: OfferGiven) -> str:
    until = f" til {_day(offer.ends_on, spec)}" if offer.ends_on else ""
    return f"{offer.title or 'Tilbud'} fra {_day(offer.started_on, spec)}{until}"


def _next_talk(spec: BlockSpec, facts: TalkFacts) -> str:
    talk = facts.next_talk
    if talk is None:
        return ""
    at = f" kl. {talk.at:%H:%M}" if talk.at else ""
    form = _FORMS[talk.form] if talk.form else ""
    return ", ".join(filter(None, (f"{_day(talk.on, spec)}{at}", form, facts.place)))


def _plan_version(_spec: BlockSpec, facts: TalkFacts) -> str:
    return str(facts.plan.version) if facts.plan else ""


_TEXTS: dict[Source, Callable[[BlockSpec, TalkFacts], str]] = {
    Source.CPR: _cpr,
    Source.NAME: lambda _spec, facts: facts.case.name,
    Source.TARGET_GROUP: _target_group,
    Source.DATE: lambda spec, facts: _day(facts.talk.on, spec),
    Source.TIME: _time,
    Source.MINUTES: _minutes,
    Source.KIND: lambda _spec, facts: _KINDS[facts.talk.kind],
    Source.FORM: _form,
    Source.HELD_BY: lambda _spec, facts: _HOLDERS[facts.talk.held_by or Holder.JOBCENTRE],
    Source.CASEWORKER: lambda _spec, facts: facts.caseworker,
    Source.TALK_NUMBER: _talk_number,
    Source.OUTCOME: _outcome,
    Source.PRESENT: lambda spec, facts: _joined(spec, facts.present),
    Source.SUMMARY: _summary,
    Source.RIGHTS_EXPLAINED: _rights,
    Source.GOAL: lambda _spec, facts: facts.content.goal,
    Source.JOB_GOALS: _job_goals,
    Source.EDUCATION_GOAL: lambda _spec, facts: facts.content.education_goal,
    Source.LAST_AGREEMENTS: _last_agreements,
    Source.AGREEMENTS_CITIZEN: _agreements(Owner.CITIZEN),
    Source.AGREEMENTS_US: _agreements(Owner.US),
    Source.SEARCH: lambda _spec, facts: facts.content.search_requirements,
    Source.SUPPORT: lambda _spec, facts: facts.content.support,
    Source.ACTIVITIES: lambda _spec, facts: facts.content.activities,
    Source.RETENTION: _retention,
    Source.OFFERS: _offers,
    Source.NEXT_TALK: _next_talk,
    Source.PLAN_VERSION: _plan_version,
}
