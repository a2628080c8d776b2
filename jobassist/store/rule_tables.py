"""The tables of the law's arithmetic: what a rule is counted from, what was corrected, and what was used."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, String, Table, Text, UniqueConstraint

from jobassist.store.columns import metadata, table, text

# What a rule is counted from, or holds for, and no list tells.
circumstances = table(
    "circumstances",
    Column("case_id", String, ForeignKey("cases.id"), nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("from_on", Date, nullable=False),
    Column("to_on", Date),
    text("note"),
)

# Days for which sick pay was paid, from the benefit office.
benefit_periods = table(
    "benefit_periods",
    Column("case_id", String, ForeignKey("cases.id"), nullable=False, index=True),
    Column("from_on", Date, nullable=False),
    Column("to_on", Date),
    Column("paid_as", String, nullable=False),
)

# The municipality's own correction of one version of a rule; ``keys`` is TOML text that replaces the file's.
rule_overrides = table(
    "rule_overrides",
    Column("rule_id", String, nullable=False),
    Column("valid_from", Date, nullable=False),
    text("groups"),
    Column("keys", Text, nullable=False),
    Column("reason", Text, nullable=False),
    text("made_at"),
    text("made_by"),
    UniqueConstraint("rule_id", "valid_from", "groups"),
)

# A rule as it was used, by the hash of its content: what was counted stays readable when the files change.
rule_versions = Table(
    "rule_versions",
    metadata,
    Column("id", String, primary_key=True),
    Column("rule_id", String, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("content", Text, nullable=False),
)

# Figures of a day as they were told, with the rules they were counted by; never changed.
kept_figures = Table(
    "kept_figures",
    metadata,
    Column("id", String, primary_key=True),
    Column("day", Date, nullable=False),
    Column("cohort", String, nullable=False),
    Column("content", Text, nullable=False),
    text("rules"),
    Column("made_at", String, nullable=False),
    text("made_by"),
)
