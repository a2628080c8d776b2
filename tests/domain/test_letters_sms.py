"""How long a text message is, as the telephone counts."""

from __future__ import annotations

import pytest

from jobassist.domain.sms import SmsLength, plain_sms, sms_length


@pytest.mark.parametrize(
    ("text", "used", "limit", "foreign"),
    [
        ("", 0, 160, ""),
        ("æøåÆØÅ é ü @ £", 14, 160, ""),
        ("a" * 160, 160, 160, ""),
        ("pris 5€ [nu]", 15, 160, ""),
        ("Ágnes", 5, 70, "Á"),
        ("Hej Kőszegi", 11, 70, "ő"),
        ("Hej 🙂", 6, 70, "🙂"),
        ("Łucja и", 7, 70, "Ł"),
    ],
)
def test_the_length_is_the_telephones(text: str, used: int, limit: int, foreign: str) -> None:
    assert sms_length(text) == SmsLength(used, limit, foreign)


@pytest.mark.parametrize(("used", "fits"), [(160, True), (161, False)])
def test_one_message_is_the_limit(used: int, fits: bool) -> None:
    assert sms_length("a" * used).fits is fits


def test_signs_of_a_word_processor_become_the_telephones() -> None:
    assert (
        plain_sms("“Demo Kommune · Jobcenter” – kl.\u00a010 …") == '"Demo Kommune - Jobcenter" - kl. 10 ...'
    )
