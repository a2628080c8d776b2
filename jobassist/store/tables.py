"""Every table of the store, in types that any database has."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from jobassist.store import columns, job_tables, rule_tables
from jobassist.store.columns import Moment, flag, long_text, table, text, written

# Whoever has these tables has all of them.
metadata = columns.metadata
circumstances, benefit_periods = rule_tables.circumstances, rule_tables.benefit_periods
rule_overrides, rule_versions = rule_tables.rule_overrides, rule_tables.rule_versions
kept_figures = rule_tables.kept_figures
job_imports, job_ads, job_changes = job_tables.job_imports, job_tables.job_ads, job_tables.job_changes


def _case(**more: Any) -> Column[str]:
    return Column("case_id", String, ForeignKey("cases.id"), nullable=False, **more)


citizens = table(
    "citizens",
    Column("cpr", String, nullable=False, unique=True),
    text("name"),
    text("name_key"),
    text("search_text"),
    text("address"),
    text("phone"),
    text("email"),
    flag("is_digital_exempt"),
    Column("address_protected_until", Date),
    text("interpreter_language"),
)

imports = table(
    "imports",
    text("filename"),
    Column("sha256", String, nullable=False, index=True),
    text("profile"),
    Column("as_of", Date, nullable=False),
    text("imported_at"),
    *(
        Column(f"{what}_count", Integer, nullable=False, default=0, server_default="0")
        for what in ("row", "new", "changed", "unchanged", "vanished")
    ),
)

cases = table(
    "cases",
    Column("citizen_id", String, ForeignKey("citizens.id"), nullable=False, index=True),
    Column("target_group", String, nullable=False),
    Column("started_on", Date),
    Column("ended_on", Date),
    text("ended_reason"),
    text("caseworker"),
    Column("benefit_hours", Float),
    Column("benefit_hours_on", Date),
    text("unemployment_fund"),
    Column("is_employed", Boolean),
    text("employer"),
    text("visitation"),
    Column("recovery_on", Date),
    Column("reported_talks", Integer),
    Column("reported_last_on", Date),
    Column("reported_as_of", Date),
    Column("list_as_of", Date),
    Column("import_id", String, ForeignKey("imports.id"), index=True),
    text("profile"),
)

talks = table(
    "talks",
    _case(index=True),
    Column("on_date", Date, nullable=False),
    Column("at_time", Moment),
    Column("status", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("held_by", String),
    Column("form", String),
    Column("minutes", Integer),
    text("source"),
    flag("is_registered"),
    text("agenda_id"),
    Column("agenda_version", String, ForeignKey("agenda_versions.id"), index=True),
    text("handed_back_at"),
)

offers = table(
    "offers",
    Column("title", String, nullable=False),
    Column("kind", String, nullable=False),
    *map(text, ("own_kind", "purpose", "provider", "place", "municipality", "groups")),
    *(Column(name, Integer) for name in ("min_age", "max_age", "seats")),
    Column("basis", String, nullable=False, default="running", server_default="running"),
    text("starts"),
    Column("weeks", Integer),
    Column("hours_a_week", Float),
    text("contact"),
    long_text("citizen_text"),
    Column("price", Integer),
    flag("counts", default=True),
    Column("counts_from", Date),
    text("fields"),
    text("demands"),
    Column("danish", Integer, nullable=False, default=0, server_default="0"),
    Column("travel_minutes", Integer),
    flag("is_example"),
    flag("is_closed"),
)

placements = table(
    "placements",
    _case(index=True),
    Column("started_on", Date, nullable=False),
    Column("ends_on", Date),
    Column("kind", String, nullable=False),
    text("title"),
    text("provider"),
    text("source"),
    Column("state", String, nullable=False, default="running", server_default="running"),
    Column("offer_id", String, ForeignKey("offers.id"), index=True),
    Column("given_on", Date),
    flag("counts", default=True),
    Column("outcome", String),
    Column("hours_a_week", Float),
    Column("hold_until", Date),
    text("asked_at"),
    flag("is_self_found"),
    text("note"),
)

# What an offer to a citizen must fit: hours, health, language, the way there.
needs = table(
    "needs",
    _case(unique=True),
    Column("max_hours", Float),
    text("avoid"),
    Column("danish", Integer),
    text("municipality"),
    Column("max_travel_minutes", Integer),
    long_text("note"),
)

# One citizen in one Friday review: ``facts`` is how the case stood, ``verdict`` None: not reviewed yet.
reviews = table(
    "reviews",
    _case(),
    Column("friday_on", Date, nullable=False, index=True),
    text("caseworker"),
    long_text("facts"),
    Column("verdict", String),
    Column("placement_id", String, ForeignKey("placements.id"), index=True),
    text("reason"),
    Column("until_on", Date),
    text("next_step"),
    Column("next_on", Date),
    text("reviewed_at"),
    text("reviewed_by"),
    UniqueConstraint("case_id", "friday_on"),
)

exemptions = table(
    "exemptions",
    _case(index=True),
    Column("from_on", Date, nullable=False),
    Column("to_on", Date),
    Column("pauses", String, nullable=False),
    text("reason"),
    text("source"),
)

decisions = table(
    "decisions",
    _case(index=True),
    Column("rule_id", String, nullable=False),
    Column("decided_on", Date, nullable=False),
    text("note"),
    Column("extension", Integer, nullable=False, default=0, server_default="0"),
    Column("from_on", Date),
)

snoozes = table(
    "snoozes",
    _case(index=True),
    Column("until_on", Date, nullable=False),
    text("reason"),
)

talk_answers = table(
    "talk_answers",
    Column("talk_id", String, ForeignKey("talks.id"), nullable=False),
    Column("item_id", String, nullable=False),
    Column("field", String, nullable=False),
    Column("value", Text, nullable=False, default="", server_default=""),
    UniqueConstraint("talk_id", "item_id", "field"),
)

plan_drafts = table(
    "plan_drafts",
    _case(unique=True),
    Column("talk_id", String, ForeignKey("talks.id"), index=True),
    Column("content", Text, nullable=False),
)

# A block of a finished talk that was copied to the professional system.
hand_backs = table(
    "hand_backs",
    Column("talk_id", String, ForeignKey("talks.id"), nullable=False),
    Column("block", String, nullable=False),
    Column("copied_at", String, nullable=False),
    UniqueConstraint("talk_id", "block"),
)

agreements = table(
    "agreements",
    _case(index=True),
    Column("owner", String, nullable=False),
    Column("what", Text, nullable=False),
    Column("due_on", Date),
    Column("kept", String, nullable=False, default="open", server_default="open"),
    Column("made_on", Date),
    Column("talk_id", String, ForeignKey("talks.id"), index=True),
    Column("position", Integer, nullable=False, default=0, server_default="0"),
)

settings = Table(
    "settings",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
    *written(),
)

# A plan is never changed, only followed by the next version; a trigger in the migrations sees to it.
plans = Table(
    "plans",
    metadata,
    Column("id", String, primary_key=True),
    _case(),
    Column("version", Integer, nullable=False),
    Column("talk_id", String, ForeignKey("talks.id"), index=True),
    Column("made_on", Date, nullable=False),
    text("made_by"),
    Column("content", Text, nullable=False),
    text("rules"),
    UniqueConstraint("case_id", "version"),
)

# What left the app, as it was; like a plan it is never changed. Only undo may take one away again.
papers = Table(
    "papers",
    metadata,
    Column("id", String, primary_key=True),
    _case(index=True),
    Column("talk_id", String, ForeignKey("talks.id"), index=True),
    Column("plan_id", String, ForeignKey("plans.id"), index=True),
    Column("kind", String, nullable=False),
    text("title"),
    text("template_id"),
    Column("body", Text, nullable=False, default="", server_default=""),
    flag("mentions_rights"),
    Column("pdf", LargeBinary),
    Column("made_at", String, nullable=False),
    text("made_by"),
    text("rules"),
)

# An answer of a finished talk that was changed; never changed itself.
corrections = Table(
    "corrections",
    metadata,
    Column("id", String, primary_key=True),
    Column("talk_id", String, ForeignKey("talks.id"), nullable=False, index=True),
    Column("item_id", String, nullable=False),
    Column("field", String, nullable=False),
    Column("before", Text, nullable=False, default="", server_default=""),
    Column("after", Text, nullable=False, default="", server_default=""),
    text("reason"),
    Column("at", String, nullable=False),
    text("by"),
)

# The agenda as a talk used it, by the hash of its content: what was asked stays readable when texts change.
agenda_versions = Table(
    "agenda_versions",
    metadata,
    Column("id", String, primary_key=True),
    Column("agenda_id", String, nullable=False),
    Column("content", Text, nullable=False),
)

# The tables below only grow; triggers in the migrations refuse anything else.

# One row for each thing a person did; ``is_logged`` says whether history holds all of it.
actions = Table(
    "actions",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("action_id", String, nullable=False, unique=True),
    Column("action", String, nullable=False),
    Column("at", String, nullable=False),
    text("by"),
    Column("case_id", String, index=True),
    Column("undoes", String, index=True),
    flag("is_logged"),
    sqlite_autoincrement=True,
)

# How each row looked before an action: ``before`` is None for a new row, ``after_rev`` for a deleted one.
history = Table(
    "history",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("action_id", String, nullable=False, index=True),
    Column("table_name", String, nullable=False),
    Column("row_id", String, nullable=False),
    Column("before", Text),
    Column("after_rev", Integer),
    Index(None, "table_name", "row_id"),
    sqlite_autoincrement=True,
)

# Outlives the case it is about, so there is no foreign key.
access_log = Table(
    "access_log",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("at", String, nullable=False),
    text("by"),
    Column("action", String, nullable=False),
    Column("case_id", String, index=True),
    text("purpose"),
    sqlite_autoincrement=True,
)
