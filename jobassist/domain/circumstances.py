"""Dated circumstances of a case: what a rule is counted from, or holds for, and no list tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class CircumstanceKind(StrEnum):
    """What can be said of a case; each has its words and its nature in ``NATURES``."""

    FAST_TRACK = "fast_track"
    UNDERRETNINGSBREV = "underretningsbrev"
    OPLYSNINGSSKEMA = "oplysningsskema"
    NEMREFUSION = "nemrefusion"
    ARBEJDSGIVERSAMTALE = "arbejdsgiversamtale"
    FASTHOLDELSESPLAN = "fastholdelsesplan"
    MULIGHEDSERKLAERING = "mulighedserklaering"
    LAE_125 = "lae_125"
    LAE_135_145 = "lae_135_145"
    LAE_225 = "lae_225"
    LAE_265 = "lae_265"
    LAE_285 = "lae_285"
    REHABILITERINGSTEAM = "rehabiliteringsteam"
    OENSKER_SAMTALE = "oensker_samtale"
    FAELLES_FORVENTNING = "faelles_forventning"
    FORUDSIGELIGT_FORLOEB = "forudsigeligt_forloeb"
    SYGEHUSVENTETID = "sygehusventetid"
    FREMMOEDE_UMULIGT = "fremmoede_umuligt"
    SELVSTAENDIG = "selvstaendig"
    FOLKEPENSIONIST = "folkepensionist"
    DELTIDSFORSIKRET = "deltidsforsikret"
    UDDANNELSESPAALAEG = "uddannelsespaalaeg"
    ARBEJDSPLIGT = "arbejdspligt"
    BEHOV_FAELLESSAMTALE = "behov_faellessamtale"
    FRAVALGT_AKASSE = "fravalgt_akasse"
    JOB_20_TIMER = "job_20_timer"
    JOB_INDEN_4_UGER = "job_inden_4_uger"
    UNDTAGET_SAMTALER = "undtaget_samtaler"
    UNDTAGET_TILBUD = "undtaget_tilbud"


class Nature(StrEnum):
    """``AWAITED``: from the day it was asked for or sent until the answer came. ``PERIOD``: holds from day to
    day. ``DAY``: happened once."""

    AWAITED = "awaited"
    PERIOD = "period"
    DAY = "day"


class KindWords(NamedTuple):
    """A kind in Danish: its name, what its first and last day are, and whether it needs a reason."""

    name: str
    nature: Nature
    from_words: str
    to_words: str = ""
    needs_reason: bool = False


@dataclass(frozen=True, slots=True)
class Circumstance:
    """One circumstance of a case; ``to_on`` None is open: not answered yet, or still so."""

    kind: CircumstanceKind
    from_on: date
    to_on: date | None = None
    note: str = ""
    id: str = ""

    def holds_on(self, day: date) -> bool:
        return self.from_on <= day and (self.to_on is None or day <= self.to_on)


class PaidAs(StrEnum):
    """How a span of sick pay was paid; maternity benefit is not counted in the weeks of § 24."""

    FULL = "full"
    REDUCED = "reduced"
    MATERNITY = "maternity"


@dataclass(frozen=True, slots=True)
class BenefitPeriod:
    """Days for which sick pay, or pay during sickness, was paid; ``to_on`` None: it is still being paid."""

    from_on: date
    to_on: date | None = None
    paid_as: PaidAs = PaidAs.FULL
    id: str = ""


def latest(circumstances: Iterable[Circumstance], kind: CircumstanceKind, day: date) -> Circumstance | None:
    """The newest of a kind that had begun by a day."""
    begun = [each for each in circumstances if each.kind is kind and each.from_on <= day]
    return max(begun, key=lambda each: each.from_on, default=None)


def _awaited(name: str, from_words: str, to_words: str) -> KindWords:
    return KindWords(name, Nature.AWAITED, from_words, to_words)


def _period(name: str, *, needs_reason: bool = False) -> KindWords:
    return KindWords(name, Nature.PERIOD, "Fra", "Til og med", needs_reason)


_K = CircumstanceKind
_ASKED, _BACK = "Bestilt", "Modtaget"
NATURES: dict[CircumstanceKind, KindWords] = {
    _K.FAST_TRACK: KindWords("Anmodning om fast track", Nature.DAY, "Modtaget"),
    _K.UNDERRETNINGSBREV: _awaited("Underretningsbrev til borgeren", "Sendt", "Besvaret"),
    _K.OPLYSNINGSSKEMA: _awaited("Oplysningsskema i Mit Sygefravær", "Sendt", _BACK),
    _K.NEMREFUSION: KindWords("Arbejdsgiveren har anmeldt i NemRefusion", Nature.DAY, "Anmeldt"),
    _K.ARBEJDSGIVERSAMTALE: KindWords("Arbejdsgiverens sygefraværssamtale", Nature.DAY, "Holdt"),
    _K.FASTHOLDELSESPLAN: _awaited("Fastholdelsesplan", "Ønsket", "Modtaget eller afvist"),
    _K.MULIGHEDSERKLAERING: _awaited("Mulighedserklæring", _ASKED, _BACK),
    _K.LAE_125: _awaited("Attest LÆ 125", _ASKED, _BACK),
    _K.LAE_135_145: _awaited("Attest LÆ 135 eller 145", _ASKED, _BACK),
    _K.LAE_225: _awaited("Attest LÆ 225", _ASKED, _BACK),
    _K.LAE_265: _awaited("Attest LÆ 265", _ASKED, _BACK),
    _K.LAE_285: _awaited("Attest LÆ 285", _ASKED, _BACK),
    _K.REHABILITERINGSTEAM: _awaited("Sag til rehabiliteringsteamet", "Visiteret", "Møde holdt"),
    _K.OENSKER_SAMTALE: KindWords("Borgeren ønsker en samtale", Nature.DAY, "Ønsket"),
    _K.FAELLES_FORVENTNING: _period("Borger og arbejdsgiver venter begge, at borgeren bliver rask"),
    _K.FORUDSIGELIGT_FORLOEB: _period("Forudsigeligt sygdomsforløb, rask inden 13 uger (§ 13 f)"),
    _K.SYGEHUSVENTETID: _period("Venter på behandling på sygehus"),
    _K.FREMMOEDE_UMULIGT: _period("Sygdommen hindrer fremmøde"),
    _K.SELVSTAENDIG: _period("Selvstændig erhvervsdrivende"),
    _K.FOLKEPENSIONIST: _period("Har nået folkepensionsalderen"),
    _K.DELTIDSFORSIKRET: _period("Deltidsforsikret"),
    _K.UDDANNELSESPAALAEG: _period("Uddannelsespålæg"),
    _K.ARBEJDSPLIGT: _period("Arbejdspligt"),
    _K.BEHOV_FAELLESSAMTALE: KindWords("Behov for eller ønske om fællessamtale", Nature.DAY, "Ønsket"),
    _K.FRAVALGT_AKASSE: _period("Ønsker ikke a-kassen med til samtalen"),
    _K.JOB_20_TIMER: _period("Ordinært job mindst 20 timer om ugen"),
    _K.JOB_INDEN_4_UGER: _period("Begynder i job inden fire uger"),
    _K.UNDTAGET_SAMTALER: _period("Undtaget fra samtaler efter konkret vurdering", needs_reason=True),
    _K.UNDTAGET_TILBUD: _period("Undtaget fra tilbud efter konkret vurdering", needs_reason=True),
}
