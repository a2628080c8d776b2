"""How a profile of a professional system is read from its file; every mistake names its place."""

from __future__ import annotations

from collections.abc import Iterable

from jobassist.domain.data_table import DataTable
from jobassist.domain.hand_back import (
    DATED,
    LISTS,
    BlockSpec,
    DateStyle,
    HandBackFileError,
    Profile,
    Source,
)

_SHORTEST, _LONGEST = 40, 1_000_000
# A key that only some sources understand: it would be ignored elsewhere, and somebody would rely on it.
_FITS = {
    "dates": DATED,
    "joiner": LISTS,
    "headings": frozenset({Source.SUMMARY}),
    "internal": frozenset({Source.SUMMARY}),
    "hyphen": frozenset({Source.CPR}),
}


def parse_profiles(files: Iterable[tuple[str, str]]) -> tuple[Profile, ...]:
    """The profiles of (name, text) pairs; raises HandBackFileError, also when two share an id."""
    profiles: dict[str, Profile] = {}
    for name, text in files:
        profile = parse_profile(text, name)
        if profile.id in profiles:
            raise HandBackFileError(f"{name}: id “{profile.id}” bruges to gange. Giv den et andet id.")
        profiles[profile.id] = profile
    return tuple(profiles.values())


def parse_profile(text: str, name: str) -> Profile:
    """The profile in a file's text; raises HandBackFileError with the file's name and the key."""
    table = DataTable.of_text(text, name, HandBackFileError, with_lines=True)
    title = table.text("title")
    profile = Profile(
        id=table.id(),
        title=title,
        name=table.text("name", title),
        held=_blocks(table, "held"),
        no_show=_blocks(table, "no_show"),
    )
    table.finish()
    return profile


def _blocks(table: DataTable, key: str) -> tuple[BlockSpec, ...]:
    blocks = tuple(_block(each) for each in table.tables(key, f"{key}, felt"))
    if not blocks:
        raise table.error(key, "mangler. Tilføj mindst ét felt")
    table.require_unique(key, (block.id for block in blocks))
    return blocks


def _block(table: DataTable) -> BlockSpec:
    source = table.member("source", Source)
    for key, fitting in _FITS.items():
        if table.has(key) and source not in fitting:
            raise table.error(key, f"har ingen betydning for {source}. Slet linjen")
    block = BlockSpec(
        id=table.id(),
        label=table.text("label"),
        source=source,
        dates=table.member("dates", DateStyle, DateStyle.SHORT),
        joiner=table.text("joiner", "\n\n" if source is Source.SUMMARY else "\n"),
        headings=table.flag("headings", True),
        internal=table.flag("internal"),
        hyphen=table.flag("hyphen", True),
        max_length=table.optional_number("max_length", _LONGEST, lowest=_SHORTEST),
    )
    table.finish()
    return block
