"""Danish words and looks of the facts that the law is counted from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobassist.domain.circumstances import NATURES, BenefitPeriod, Circumstance, Nature, PaidAs
from jobassist.domain.danish import short_date
from jobassist.domain.reminders import Reminder
from jobassist.domain.rules import DutyOf
from jobassist.ui.citizen.words import period
from jobassist.ui.kit.chip import ChipLook
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate


def circumstance_days(told: Circumstance) -> str:
    """``Bestilt 20-02-2023 · Modtaget 01-03-2023`` or ``16-01-2023 – 28-02-2023``."""
    words = NATURES[told.kind]
    if words.nature is Nature.PERIOD:
        days = period(told.from_on, told.to_on)
        return days[:1].upper() + days[1:]
    asked = f"{words.from_words} {short_date(told.from_on)}"
    return asked if told.to_on is None else f"{asked} · {words.to_words} {short_date(told.to_on)}"


def circumstance_look(told: Circumstance, today: date) -> ChipLook:
    """The chip of a circumstance on a day."""
    nature = NATURES[told.kind].nature
    if nature is Nature.DAY:
        return ChipLook(translate("Circumstance", "Sket"), "green", "circle-check")
    if nature is Nature.AWAITED:
        if told.to_on is None:
            return ChipLook(translate("Circumstance", "Afventer"), "yellow", "hourglass")
        return ChipLook(translate("Circumstance", "Besvaret"), "green", "circle-check")
    if told.from_on > today:
        return ChipLook(translate("Circumstance", "Kommer"), "grey", "clock")
    if told.holds_on(today):
        return ChipLook(translate("Circumstance", "Gælder nu"), "blue", "circle-dot")
    return ChipLook(translate("Circumstance", "Slut"), "grey", "circle-check")


def is_awaited(told: Circumstance) -> bool:
    """Whether an answer is still to come."""
    return NATURES[told.kind].nature is Nature.AWAITED and told.to_on is None


def paid_word(paid_as: PaidAs) -> str:
    """``Nedsatte sygedagpenge``."""
    return {
        PaidAs.FULL: translate("PaidPeriod", "Fulde sygedagpenge"),
        PaidAs.REDUCED: translate("PaidPeriod", "Nedsatte sygedagpenge"),
        PaidAs.MATERNITY: translate("PaidPeriod", "Barselsdagpenge, tæller ikke med"),
    }[paid_as]


def paid_days_words(paid: BenefitPeriod) -> str:
    """``26-09-2022 – 15-01-2023``, or ``fra 16-01-2023, betales stadig``."""
    if paid.to_on is not None:
        return period(paid.from_on, paid.to_on)
    return filled(translate("PaidPeriod", "Fra %1, betales stadig"), short_date(paid.from_on))


def duty_of_word(whose: DutyOf) -> str:
    """Whose duty a reminder is: ``Arbejdsgiveren``."""
    return {
        DutyOf.JOBCENTRE: translate("Reminder", "Godt at vide"),
        DutyOf.UNEMPLOYMENT_FUND: translate("Reminder", "A-kassen"),
        DutyOf.EMPLOYER: translate("Reminder", "Arbejdsgiveren"),
        DutyOf.DOCTOR: translate("Reminder", "Lægen"),
        DutyOf.CITIZEN: translate("Reminder", "Borgeren"),
    }[whose]


def reminder_day(reminder: Reminder, today: date) -> str:
    """``Senest 14-03-2023`` and ``Skulle være her 28-02-2023``; empty for what has no day."""
    duty, due_on = reminder.duty, reminder.due_on
    if duty is None:
        return ""
    if due_on is None:
        return filled(translate("Reminder", "Dagen kan ikke regnes ud, for %1 mangler"), duty.missing)
    day = short_date(due_on)
    words = translate("Reminder", "Senest %1") if due_on >= today else translate("Reminder", "Dagen var %1")
    told = filled(words, day)
    if duty.is_estimate:
        told = filled(translate("Reminder", "%1, et skøn"), told)
    if duty.required > 1:
        told = f"{told} · {duty.held} af {duty.required} {duty.rule.what_many}"
    return told
