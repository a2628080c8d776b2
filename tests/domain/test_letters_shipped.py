"""The texts that come with the app: easy to read, whole, kind, and stopped by whatever is missing."""

from __future__ import annotations

import re

import pytest

from jobassist import paths
from jobassist.domain.case import TargetGroup
from jobassist.domain.letter_files import parse_letters
from jobassist.domain.letter_merging import merge, usual_channel
from jobassist.domain.letters import (
    About,
    LetterKind,
    LetterTemplate,
    Merge,
    Merged,
    Problem,
    tells_of_rights,
)
from jobassist.domain.lix import EASY_BELOW, Lix, lix
from jobassist.domain.sms import sms_length
from tests.domain.letter_people import facts, group_of, without

FOLDER = paths.resources("letters")
SHIPPED = parse_letters((path.name, path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml")))
every = pytest.mark.parametrize("template", SHIPPED, ids=lambda template: template.id)


def whole(template: LetterTemplate) -> Merged:
    known = facts(group=group_of(template))
    merged = merge(template, known, usual_channel(template, known))
    assert isinstance(merged, Merged), merged
    return merged


def readability(template: LetterTemplate) -> Lix:
    merged = whole(template)
    found = lix(f"{merged.subject}\n{merged.body}")
    assert found is not None
    return found


def test_every_text_is_easy_to_read() -> None:
    table = {template.id: readability(template) for template in SHIPPED}
    for name, found in table.items():
        print(f"{name:28}{found.value:4}  {found.word}")
    assert {name: found.value for name, found in table.items() if found.value >= EASY_BELOW} == {}


@every
def test_it_is_merged_whole(template: LetterTemplate) -> None:
    merged = whole(template)
    assert not re.search(r"[{}\[\]]", merged.subject + merged.body)
    assert merged.mentions_rights is template.mentions_rights


@every
def test_whatever_is_missing_stops_it_with_a_sentence(template: LetterTemplate) -> None:
    known = facts(group=group_of(template))
    channel = usual_channel(template, known)
    assert template.fields
    for field in template.fields:
        problem = merge(template, without(known, field), channel)
        assert isinstance(problem, Problem), field
        assert problem.field is field
        assert re.fullmatch(r"[A-ZÆØÅ][^{}]+\.", problem.sentence)


@every
def test_it_is_kind(template: LetterTemplate) -> None:
    words = f"{template.subject} {template.body}".casefold()
    assert not re.search(
        r"!|sanktion\b|sanktioner|straf|konsekvens|mødepligt|udeblev|klient", re.sub(r"\{\w+\}", "", words)
    )
    assert re.search(r"\b(du|dig|din|dit|dine)\b", words) or template.to == "doctor"
    assert Merge.PHONE in template.fields


@every
def test_it_says_truly_whether_it_tells_of_rights(template: LetterTemplate) -> None:
    assert tells_of_rights(template.body) is template.mentions_rights


@every
def test_a_message_has_room_to_spare_and_tells_nobody_anything(template: LetterTemplate) -> None:
    if template.kind is LetterKind.SMS:
        assert sms_length(whole(template).body).used <= 145
        assert Merge.NAME not in template.fields
        assert Merge.FIRST_NAME not in template.fields


def test_there_is_a_letter_for_each_need() -> None:
    wanted = {
        (About.INVITATION, LetterKind.LETTER, False),
        (About.INVITATION, LetterKind.LETTER, True),
        (About.RIGHTS_AND_DUTIES, LetterKind.LETTER, True),
        (About.REMINDER, LetterKind.LETTER, False),
        (About.NO_SHOW, LetterKind.LETTER, False),
        (About.MEDICAL_INFORMATION, LetterKind.LETTER, False),
        (About.HEARING, LetterKind.LETTER, False),
        *((about, LetterKind.SMS, False) for about in (About.INVITATION, About.REMINDER, About.NO_SHOW)),
    }
    assert wanted <= {(each.about, each.kind, each.mentions_rights) for each in SHIPPED}


@pytest.mark.parametrize(
    "group",
    [
        TargetGroup.SYGEDAGPENGE,
        TargetGroup.DAGPENGE,
        TargetGroup.KTH_JOBPARAT,
        TargetGroup.UDH_AKTIVITETSPARAT,
    ],
)
@pytest.mark.parametrize("about", [About.INVITATION, About.RIGHTS_AND_DUTIES])
def test_each_great_group_has_its_own_guidance(group: TargetGroup, about: About) -> None:
    fitting = [each for each in SHIPPED if each.about is about and each.mentions_rights and each.fits(group)]
    assert len(fitting) == 1


def test_partshoering_names_the_paragraph() -> None:
    for template in SHIPPED:
        if template.about is About.HEARING:
            assert "forvaltningsloven § 19" in template.body
            assert {Merge.DEADLINE, Merge.CONSIDERED} <= set(template.fields)


def test_nobody_is_heard_about_a_no_show_that_the_unemployment_fund_judges() -> None:
    hearing = next(each for each in SHIPPED if each.id == "partshoering_udeblivelse")
    assert not hearing.fits(TargetGroup.DAGPENGE)
    assert hearing.fits(TargetGroup.KTH_AKTIVITETSPARAT)
    assert hearing.fits(TargetGroup.SYGEDAGPENGE)


def test_the_readme_explains_every_field_and_key() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert [field for field in Merge if f"`{{{field}}}`" not in readme] == []
    keys = {
        key
        for path in FOLDER.glob("*.toml")
        for key in re.findall(r"^(\w+) = ", path.read_text("utf-8"), re.M)
    }
    assert [key for key in sorted(keys) if f"`{key}`" not in readme] == []
