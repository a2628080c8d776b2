"""Danish dates and the Danish alphabet, the same on screen, on paper and in explanations."""

from __future__ import annotations

from datetime import date, datetime
from unicodedata import combining, normalize

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
_NUMBERS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
# Ä and Ö sort as Æ and Ø. Letters with a stroke are letters of their own in Unicode; an index puts Ł under L.
_FOREIGN = str.maketrans(
    {"ä": "{", "ö": "|", "ü": "y", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "œ": "oe"}
)


def short_date(day: date) -> str:
    """``07-03-2023``."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def day_month(day: date) -> str:
    """``07-03``."""
    return f"{day.day:02}-{day.month:02}"


def weekday_date(day: date) -> str:
    """``fredag 10-03-2023``."""
    return f"{WEEKDAYS[day.weekday()]} {short_date(day)}"


def spoken_date(day: date, *, with_year: bool = True) -> str:
    """``torsdag den 9. marts 2023``: how a citizen reads it."""
    text = f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]}"
    return f"{text} {day.year}" if with_year else text


def spoken_moment(at: datetime) -> str:
    """``torsdag den 23. marts 2023 kl. 10.30``; midnight means that the time is not known."""
    text = spoken_date(at.date())
    return text if (at.hour, at.minute) == (0, 0) else f"{text} kl. {at.hour}.{at.minute:02}"


def number_word(number: int) -> str:
    """``to``; from 13 on in figures."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def sort_key(text: str) -> str:
    """A key that sorts as the Danish alphabet does: Æ, Ø, Å last, Aa with Å, and É as E."""
    # casefold leaves æøå in code point order; these signs come after z, in the alphabet's order.
    key = text.casefold().replace("aa", "å").replace("æ", "{").replace("ø", "|").replace("å", "}")
    return key if key.isascii() else _without_marks(key)


def _without_marks(key: str) -> str:
    return "".join(c for c in normalize("NFKD", key.translate(_FOREIGN)) if not combining(c))


def percent(share: float) -> str:
    """``29,3 %``."""
    return f"{share * 100:.1f} %".replace(".", ",")


def hours_words(hours: float) -> str:
    """``961,98``: two decimals at most, as Danish writes them."""
    return f"{hours:.2f}".rstrip("0").rstrip(".").replace(".", ",").replace("-", "−")
