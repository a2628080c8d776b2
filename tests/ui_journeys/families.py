"""A made-up citizen for each family of agendas, on a day of the regime that the agenda belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from jobassist.domain.agenda import Agenda
from jobassist.domain.case import Talk, TalkKind, TargetGroup
from jobassist.domain.drafts import CaseDraft
from jobassist.domain.talk_record import Presence

_GROWN, _YOUNG = "6707851234", "6801994123"  # 40 and 20 or so: replacement numbers, which belong to nobody


@dataclass(frozen=True, slots=True)
class Family:
    """Whose talk it is, when, and what the caseworker changes it to by keyboard.

    ``agenda`` is the one that the app is to choose. ``change_to`` is another that is chosen in the talk,
    ``screening`` one that is added to it; both by the title's beginning. ``present``: who else is there.
    """

    name: str
    agenda: str
    group: TargetGroup
    on: date
    weeks: int
    held: int = 0
    facts: tuple[tuple[str, Any], ...] = ()
    change_to: str = ""
    screening: str = ""
    present: Presence = Presence.COMPANION
    is_young: bool = False
    kind: TalkKind = TalkKind.JOBSAMTALE
    counts: bool = True

    @property
    def now(self) -> datetime:
        """When the talk begins."""
        return datetime.combine(self.on, time(10, 30))

    def draft(self) -> CaseDraft:
        """The citizen as a list brings her."""
        started_on = self.on - timedelta(weeks=self.weeks)
        step = (self.on - started_on) / (self.held + 1)
        talks = tuple(Talk(started_on + step * (n + 1), kind=self.usual_kind) for n in range(self.held))
        return CaseDraft(
            rows=(5,),
            cpr=_YOUNG if self.is_young else _GROWN,
            name="Åse Thorø Łukasz-Bækgaard",
            group=self.group,
            started_on=started_on,
            caseworker="Karen Boysen",
            phone="00000000",
            address="Solsikkevej 4\n2635 Ishøj",
            talks=talks,
            **dict(self.facts),
        )

    @property
    def usual_kind(self) -> TalkKind:
        """What an ordinary talk of the group is registered as."""
        is_sick = self.group is TargetGroup.SYGEDAGPENGE
        return TalkKind.OPFOELGNING if is_sick else TalkKind.JOBSAMTALE


_DAGPENGE, _SYG = TargetGroup.DAGPENGE, TargetGroup.SYGEDAGPENGE
_EMPLOYED = (("is_employed", True), ("employer", "Bageriet på Torvet"))
_HOURS = lambda on, hours: (("benefit_hours", hours), ("benefit_hours_on", on))  # noqa: E731

FAMILIES = (
    Family("dagpenge 1, 2018", "dagpenge_1", _DAGPENGE, date(2018, 5, 8), 3,
           present=Presence.UNEMPLOYMENT_FUND, kind=TalkKind.FAELLES),
    Family("dagpenge 1, 2023", "dagpenge_1", _DAGPENGE, date(2023, 3, 7), 4),
    Family("dagpenge 1, 2024", "dagpenge_2024_1", _DAGPENGE, date(2024, 9, 10), 15),
    Family("dagpenge 1, 2026", "dagpenge_2026_1", _DAGPENGE, date(2026, 9, 8), 15),
    Family("dagpenge, 16 måneder", "dagpenge_16", _DAGPENGE, date(2023, 3, 7), 70, held=9),
    Family("dagpenge, informationsmøde", "dagpenge_1", _DAGPENGE, date(2018, 5, 8), 2,
           change_to="Dagpenge: informationsmøde", kind=TalkKind.INFOMOEDE, counts=False),
    Family("dagpenge, serviceopkald", "dagpenge_2", _DAGPENGE, date(2018, 5, 8), 6, held=1,
           change_to="Serviceopkald", kind=TalkKind.SERVICEOPKALD, counts=False),
    Family("sygedagpenge 1", "sygedagpenge_1", _SYG, date(2023, 3, 7), 7, facts=_EMPLOYED,
           present=Presence.EMPLOYER, kind=TalkKind.OPFOELGNING),
    Family("sygedagpenge 2", "sygedagpenge_2", _SYG, date(2023, 3, 7), 11, held=1, facts=_EMPLOYED,
           kind=TalkKind.OPFOELGNING),
    Family("sygedagpenge 3", "sygedagpenge", _SYG, date(2023, 3, 7), 16, held=2,
           kind=TalkKind.OPFOELGNING),
    Family("sygedagpenge 4", "sygedagpenge_4", _SYG, date(2023, 3, 7), 20, held=3,
           kind=TalkKind.OPFOELGNING),
    Family("sygedagpenge, 2026", "sygedagpenge_2026", _SYG, date(2026, 9, 8), 6, facts=_EMPLOYED,
           kind=TalkKind.OPFOELGNING),
    Family("jobafklaring", "jobafklaring", TargetGroup.JOBAFKLARING, date(2023, 3, 7), 8),
    Family("jobparat, risiko", "kontanthjaelp_jobparat", TargetGroup.KTH_JOBPARAT, date(2023, 3, 7), 8,
           screening="Risiko"),
    Family("aktivitetsparat, støtte ved handicap", "kontanthjaelp_aktivitetsparat",
           TargetGroup.KTH_AKTIVITETSPARAT, date(2023, 3, 7), 8, screening="Støtte ved handicap",
           present=Presence.INTERPRETER),
    Family("unge, dansk og matematik", "unge", TargetGroup.UDH_UDDANNELSESPARAT, date(2023, 3, 7), 8,
           screening="Dansk og matematik", is_young=True),
    Family("unge, 2026", "unge_kontanthjaelp", TargetGroup.KTH_JOBPARAT, date(2026, 9, 8), 8, is_young=True),
    Family("almen", "almen", TargetGroup.LEDIGHEDSYDELSE, date(2023, 3, 7), 20),
)  # fmt: skip


def follow_ups_of(agenda: Agenda) -> int:
    """How many of its questions wait for another answer."""
    return sum(question.when is not None for item in agenda.items for question in item.questions)


def family_of(name: str) -> Family:
    """One of them by its name."""
    return next(family for family in FAMILIES if family.name == name)
