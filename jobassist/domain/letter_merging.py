"""Merging a letter with what is known, or stopping it with a sentence: no blank ever leaves the house."""

from __future__ import annotations

from collections.abc import Iterable

from jobassist.domain.danish import short_date
from jobassist.domain.letters import (
    FIELD,
    LONGEST_BODY,
    Channel,
    Edit,
    LetterFacts,
    LetterKind,
    LetterTemplate,
    Merge,
    Merged,
    Problem,
    Recipient,
    channels_of,
    field_names,
    tells_of_rights,
    tidy,
)
from jobassist.domain.sms import plain_sms, sms_length

_LONGEST_NAME, _LONGEST_VALUE = 120, 4_000
_TOO_LONG = "Teksten er for lang til et brev. Brug højst 20.000 tegn."
_ASK_SETTINGS = "Skriv det under Indstillinger."
_MISSING = {
    Merge.NAME: "Borgerens navn mangler. Ret det i fagsystemet, og hent listen igen.",
    Merge.FIRST_NAME: "Borgerens navn mangler. Ret det i fagsystemet, og hent listen igen.",
    Merge.ADDRESS: "Borgerens adresse mangler. Skriv den ind, eller vælg Digital Post.",
    Merge.CPR: "Borgerens CPR-nummer mangler. Ret det i fagsystemet, og hent listen igen.",
    Merge.CITIZEN_PHONE: "Borgerens telefonnummer mangler. Skriv det ind.",
    Merge.BENEFIT: "Borgeren får ingen ydelse, som brevet kan nævne. Vælg et andet brev.",
    Merge.TODAY: "Datoen i dag mangler. Stil computerens ur.",
    Merge.DATE: "Der er ingen samtale i kalenderen. Book en samtale først.",
    Merge.SHORT_DATE: "Der er ingen samtale i kalenderen. Book en samtale først.",
    Merge.TIME: "Samtalen har ikke noget klokkeslæt. Flyt den, og vælg et klokkeslæt.",
    Merge.FORM: "Det fremgår ikke, hvordan samtalen holdes. Flyt den, og vælg fremmøde, telefon eller video.",
    Merge.PLACE: f"Mødestedet mangler. {_ASK_SETTINGS}",
    Merge.MISSED_ON: "Der er ingen udeblivelse på sagen. Registrér den først.",
    Merge.CASEWORKER: f"Dit navn mangler. {_ASK_SETTINGS}",
    Merge.PHONE: f"Dit telefonnummer mangler. {_ASK_SETTINGS}",
    Merge.MUNICIPALITY: f"Kommunens navn mangler. {_ASK_SETTINGS}",
    Merge.OFFICE_ADDRESS: f"Jobcentrets adresse mangler. {_ASK_SETTINGS}",
    Merge.DEADLINE: "Fristen mangler. Vælg den dag, svaret senest skal være her.",
    Merge.DOCTOR: "Lægen mangler. Skriv lægens navn og adresse.",
    Merge.QUESTIONS: "Spørgsmålene mangler. Skriv, hvad du vil have lægen til at svare på.",
    Merge.FACTS: "Oplysningerne mangler. Skriv kort, hvad der er sket.",
    Merge.CONSIDERED: "Det mangler, hvad kommunen overvejer. Skriv det i en sætning.",
    Merge.BASIS: "Lovgrundlaget mangler. Skriv loven og paragraffen.",
}


def usual_channel(template: LetterTemplate, facts: LetterFacts) -> Channel:
    """Digital Post, which citizens have unless they are exempt; else the post, or by hand."""
    if template.kind is LetterKind.SMS:
        return Channel.SMS
    if template.to is Recipient.CITIZEN and not facts.is_digital_exempt:
        return Channel.DIGITAL
    hides_address = template.to is Recipient.CITIZEN and facts.is_protected
    return Channel.HAND if hides_address else Channel.POST


def merge(
    template: LetterTemplate, facts: LetterFacts, channel: Channel, *, edit: Edit | None = None
) -> Merged | Problem:
    """The letter with its facts filled in, or why it stops; no blank is ever left in it.

    With ``edit`` its wording replaces the template's, and only what the way out needs must be known.
    """
    stop = _way_problem(template, facts, channel) or _value_problem(template, facts, channel, edit)
    if stop is None and edit is not None:
        stop = _edit_problem(edit)
    if stop is not None:
        return stop
    subject, body = filled(template, facts)
    mentions: bool | None = template.mentions_rights
    if edit is not None and (tidy(edit.subject), tidy(edit.body)) != (subject, body):
        subject, body = tidy(edit.subject), tidy(edit.body)
        mentions = edit.mentions_rights if edit.mentions_rights is not None or mentions else False
    if channel is Channel.SMS:
        body = plain_sms(body)
    merged = Merged(template, channel, subject, body, _window(template, facts, channel), bool(mentions))
    return _text_problem(merged, mentions) or merged


def draft(template: LetterTemplate, facts: LetterFacts) -> str:
    """The text with what is known; what is missing is said in square brackets. Only to look at."""
    return FIELD.sub(
        lambda match: facts.value(Merge(match[1].strip())) or f"[{match[1].strip()}]".replace("_", " "),
        template.body,
    )


def filled(template: LetterTemplate, facts: LetterFacts) -> tuple[str, str]:
    """The letter's heading and text with every fact in its place; what is missing leaves a gap in them."""
    body = _filled(template.body, facts)
    is_sms = template.kind is LetterKind.SMS
    return _filled(template.subject, facts), plain_sms(body) if is_sms else body


def _filled(text: str, facts: LetterFacts) -> str:
    """Each field once: what a value holds in braces stays as it is."""
    return tidy(FIELD.sub(lambda match: facts.value(Merge(match[1].strip())), text))


def _way_problem(template: LetterTemplate, facts: LetterFacts, channel: Channel) -> Problem | None:
    if channel not in channels_of(template):
        return Problem("Teksten kan ikke sendes på den måde. Vælg en anden.")
    if template.to is Recipient.CITIZEN:
        shows_address = channel is Channel.POST or Merge.ADDRESS in template.fields
        if facts.is_protected and facts.protected_until is not None and shows_address:
            until = short_date(facts.protected_until)
            return Problem(
                f"Adressen er beskyttet til {until} og kommer aldrig på tryk. "
                "Brug Digital Post, eller giv brevet personligt.",
                Merge.ADDRESS,
            )
        if channel is Channel.DIGITAL and facts.is_digital_exempt:
            return Problem(
                "Borgeren er fritaget for Digital Post. Send brevet med posten, eller giv det personligt."
            )
    return None


def _value_problem(
    template: LetterTemplate, facts: LetterFacts, channel: Channel, edit: Edit | None
) -> Problem | None:
    """The first thing that is missing, or too long to be what it says it is."""
    asked = (*_way_needs(template, channel), *(template.fields if edit is None else template.needs))
    for field in dict.fromkeys(asked):
        value = facts.value(field)
        if not value:
            return Problem(facts.why.get(field) or _MISSING[field], field)
        if len(value) > (_LONGEST_NAME if field in (Merge.NAME, Merge.FIRST_NAME) else _LONGEST_VALUE):
            return Problem(f"Feltet {field} er for langt til et brev. Forkort det.", field)
    return None


def _edit_problem(edit: Edit) -> Problem | None:
    if len(edit.body) > LONGEST_BODY or len(edit.subject) > _LONGEST_VALUE:
        return Problem(_TOO_LONG)
    known = {field.value for field in Merge}
    left = next((name for name in field_names(f"{edit.subject}\n{edit.body}") if name in known), "")
    return (
        Problem(f"Her udfyldes felter ikke. Skriv selv det, der skal stå i stedet for {{{left}}}.")
        if left
        else None
    )


def _way_needs(template: LetterTemplate, channel: Channel) -> Iterable[Merge]:
    if channel is Channel.SMS:
        return (Merge.CITIZEN_PHONE,)
    if template.to is Recipient.DOCTOR:
        return (Merge.DOCTOR,)
    return (Merge.NAME, Merge.ADDRESS) if channel is Channel.POST else (Merge.NAME,)


def _text_problem(merged: Merged, mentions: bool | None) -> Problem | None:
    is_sms = merged.channel is Channel.SMS
    if is_sms and not merged.body:
        return Problem("SMS'en er tom. Skriv en tekst.")
    if not is_sms and not (merged.body and merged.subject):
        return Problem("Brevet er tomt. Skriv både en overskrift og en tekst.")
    if len(merged.body) > LONGEST_BODY:
        return Problem(_TOO_LONG)
    if mentions is None:
        return Problem("Du har ændret teksten. Sig, om brevet stadig vejleder om rettigheder og pligter.")
    if mentions and not tells_of_rights(merged.body):
        return Problem("Teksten nævner ikke både rettigheder og pligter. Skriv dem ind, eller svar nej.")
    return _sms_problem(merged.body) if is_sms else None


def _sms_problem(body: str) -> Problem | None:
    length = sms_length(body)
    if length.fits:
        return None
    over = length.used - length.limit
    if length.foreign:
        return Problem(
            f"Tegnet “{length.foreign}” gør, at SMS'en højst må fylde {length.limit} tegn. "
            f"Slet tegnet, eller gør teksten {over} kortere."
        )
    return Problem(f"SMS'en fylder {length.used} tegn og må fylde {length.limit}. Gør den {over} kortere.")


def _window(template: LetterTemplate, facts: LetterFacts, channel: Channel) -> tuple[str, ...]:
    if channel is not Channel.POST:
        return ()
    if template.to is Recipient.DOCTOR:
        return tuple(facts.value(Merge.DOCTOR).split("\n"))
    return (facts.value(Merge.NAME), *facts.value(Merge.ADDRESS).split("\n"))
