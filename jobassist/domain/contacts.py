"""Which contacts count: a table of talk kinds, forms and holders, dated, that the municipality may edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jobassist.domain.case import Holder, Talk, TalkForm, TalkKind


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Talks of a kind that count, held in one of ``forms`` by one of ``held_by``; empty is any.

    ``valid_to`` None is until further notice. The day that matters is the talk's.
    """

    kind: TalkKind
    forms: frozenset[TalkForm] = frozenset()
    held_by: frozenset[Holder] = frozenset()
    valid_from: date = date.min
    valid_to: date | None = None

    def has(self, talk: Talk) -> bool:
        """Whether a talk is one of these; a form or holder that nobody told is taken for one."""
        return (
            talk.kind is self.kind
            and (not self.forms or talk.form is None or talk.form in self.forms)
            and (not self.held_by or talk.held_by is None or talk.held_by in self.held_by)
            and self.valid_from <= talk.on
            and (self.valid_to is None or talk.on <= self.valid_to)
        )


class Contacts:
    """The rows in force, with where they come from; a contact that is in none of them does not count."""

    def __init__(self, rows: Iterable[ContactRow], *, source: str = "", is_own: bool = False) -> None:
        self.rows = tuple(rows)
        self.source = source
        self.is_own = is_own
        self.kinds = frozenset(row.kind for row in self.rows)
        plain = [row for row in self.rows if _is_plain(row)]
        # Asked for every talk of every case: a kind that always counts is not looked at twice.
        self._always = frozenset(row.kind for row in plain)

    def counts(self, talk: Talk) -> bool:
        """Whether a talk resets the count, by kind, form, holder and day."""
        return talk.kind in self._always or any(row.has(talk) for row in self.rows)


def _is_plain(row: ContactRow) -> bool:
    return not row.forms and not row.held_by and row.valid_from == date.min and row.valid_to is None


# Jobsamtale, opfølgning and joint talks reset the count; information meetings, service calls,
# "anden samtale" and letters do not (LAB § 31; the types follow Det Fælles Datagrundlag).
USUAL = Contacts(ContactRow(kind) for kind in (TalkKind.JOBSAMTALE, TalkKind.OPFOELGNING, TalkKind.FAELLES))
