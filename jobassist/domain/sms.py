"""How long a text message is: 160 characters in the telephone's own alphabet, 70 in any other."""

from __future__ import annotations

from dataclasses import dataclass

# The default alphabet of 3GPP TS 23.038; æøå are in it, and so is é.
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# Its extension: each of these takes two.
_DOUBLE = frozenset("^{}\\[~]|€\f")
_LIMIT, _LIMIT_OTHERS = 160, 70

# Signs that a word processor writes and a telephone need not.
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "»": '"', "«": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-",
     "…": "...", "·": "-", "•": "-", "\u00a0": " ", "\u202f": " "}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SmsLength:
    """How many characters a message takes of how many; ``foreign`` is the first one outside the alphabet."""

    used: int
    limit: int
    foreign: str = ""

    @property
    def fits(self) -> bool:
        return self.used <= self.limit


def plain_sms(text: str) -> str:
    """The text with the telephone's own quotation marks, dashes and spaces."""
    return text.translate(_PLAIN)


def sms_length(text: str) -> SmsLength:
    """The length of one message; beyond its limit it would be sent, and paid for, as several."""
    foreign = next((character for character in text if character not in _BASIC | _DOUBLE), "")
    if foreign:
        return SmsLength(len(text.encode("utf-16-le")) // 2, _LIMIT_OTHERS, foreign)
    return SmsLength(len(text) + sum(1 for character in text if character in _DOUBLE), _LIMIT)
