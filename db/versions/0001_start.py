"""The first schema: citizens, cases and their events, talks and plans, lists, settings and ledgers."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

# What a trigger refuses: (trigger, table, statement). ``after_rev`` alone may move on, while typing goes on.
_NEVER = (
    ("plans_stay", "plans", "UPDATE"),
    ("actions_stay", "actions", "UPDATE"),
    ("actions_remain", "actions", "DELETE"),
    ("history_stays", "history", "UPDATE OF seq, action_id, table_name, row_id, before"),
    ("history_remains", "history", "DELETE"),
    ("access_log_stays", "access_log", "UPDATE"),
    ("access_log_remains", "access_log", "DELETE"),
)


def upgrade() -> None:
    _create_people()
    _create_events()
    _create_words()
    _create_ledgers()
    _guard()


def _create_people() -> None:
    """Citizens, their cases, and the lists they came from."""
    op.create_table(
        "citizens",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("cpr", sa.String(), nullable=False),
        sa.Column("name", sa.String(), server_default="", nullable=False),
        sa.Column("name_key", sa.String(), server_default="", nullable=False),
        sa.Column("search_text", sa.String(), server_default="", nullable=False),
        sa.Column("address", sa.String(), server_default="", nullable=False),
        sa.Column("phone", sa.String(), server_default="", nullable=False),
        sa.Column("email", sa.String(), server_default="", nullable=False),
        sa.Column("is_digital_exempt", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("address_protected_until", sa.Date(), nullable=True),
        sa.Column("interpreter_language", sa.String(), server_default="", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_citizens"),
        sa.UniqueConstraint("cpr", name="uq_citizens_cpr"),
    )
    op.create_table(
        "imports",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), server_default="", nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("profile", sa.String(), server_default="", nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("imported_at", sa.String(), server_default="", nullable=False),
        sa.Column("row_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("new_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("changed_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("unchanged_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("vanished_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_imports"),
    )
    op.create_index("ix_imports_sha256", "imports", ["sha256"], unique=False)
    op.create_table(
        "cases",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("citizen_id", sa.String(), nullable=False),
        sa.Column("target_group", sa.String(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(), server_default="", nullable=False),
        sa.Column("caseworker", sa.String(), server_default="", nullable=False),
        sa.Column("benefit_hours", sa.Float(), nullable=True),
        sa.Column("benefit_hours_on", sa.Date(), nullable=True),
        sa.Column("unemployment_fund", sa.String(), server_default="", nullable=False),
        sa.Column("is_employed", sa.Boolean(), nullable=True),
        sa.Column("employer", sa.String(), server_default="", nullable=False),
        sa.Column("visitation", sa.String(), server_default="", nullable=False),
        sa.Column("recovery_on", sa.Date(), nullable=True),
        sa.Column("reported_talks", sa.Integer(), nullable=True),
        sa.Column("reported_last_on", sa.Date(), nullable=True),
        sa.Column("reported_as_of", sa.Date(), nullable=True),
        sa.Column("list_as_of", sa.Date(), nullable=True),
        sa.Column("import_id", sa.String(), nullable=True),
        sa.Column("profile", sa.String(), server_default="", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizens.id"], name="fk_cases_citizen_id_citizens"),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name="fk_cases_import_id_imports"),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
    )
    op.create_index("ix_cases_citizen_id", "cases", ["citizen_id"], unique=False)
    op.create_index("ix_cases_import_id", "cases", ["import_id"], unique=False)
    op.create_table(
        "settings",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
    )


def _create_events() -> None:
    """What happens in a case."""
    op.create_table(
        "talks",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("at_time", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("held_by", sa.String(), nullable=True),
        sa.Column("form", sa.String(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), server_default="", nullable=False),
        sa.Column("is_registered", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("agenda_id", sa.String(), server_default="", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_talks_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_talks"),
    )
    op.create_index("ix_talks_case_id", "talks", ["case_id"], unique=False)
    op.create_table(
        "placements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), server_default="", nullable=False),
        sa.Column("provider", sa.String(), server_default="", nullable=False),
        sa.Column("is_cancelled", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("source", sa.String(), server_default="", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_placements_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_placements"),
    )
    op.create_index("ix_placements_case_id", "placements", ["case_id"], unique=False)
    op.create_table(
        "exemptions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("pauses", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("source", sa.String(), server_default="", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_exemptions_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_exemptions"),
    )
    op.create_index("ix_exemptions_case_id", "exemptions", ["case_id"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("rule_id", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_decisions_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
    )
    op.create_index("ix_decisions_case_id", "decisions", ["case_id"], unique=False)
    op.create_table(
        "snoozes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_snoozes_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_snoozes"),
    )
    op.create_index("ix_snoozes_case_id", "snoozes", ["case_id"], unique=False)


def _create_words() -> None:
    """What is said and agreed."""
    op.create_table(
        "talk_answers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("talk_id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["talk_id"], ["talks.id"], name="fk_talk_answers_talk_id_talks"),
        sa.PrimaryKeyConstraint("id", name="pk_talk_answers"),
        sa.UniqueConstraint("talk_id", "item_id", "field", name="uq_talk_answers_talk_id_item_id_field"),
    )
    op.create_table(
        "plan_drafts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("talk_id", sa.String(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_plan_drafts_case_id_cases"),
        sa.ForeignKeyConstraint(["talk_id"], ["talks.id"], name="fk_plan_drafts_talk_id_talks"),
        sa.PrimaryKeyConstraint("id", name="pk_plan_drafts"),
        sa.UniqueConstraint("case_id", name="uq_plan_drafts_case_id"),
    )
    op.create_index("ix_plan_drafts_talk_id", "plan_drafts", ["talk_id"], unique=False)
    op.create_table(
        "plans",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("talk_id", sa.String(), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.String(), server_default="", nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_plans_case_id_cases"),
        sa.ForeignKeyConstraint(["talk_id"], ["talks.id"], name="fk_plans_talk_id_talks"),
        sa.PrimaryKeyConstraint("id", name="pk_plans"),
        sa.UniqueConstraint("case_id", "version", name="uq_plans_case_id_version"),
    )
    op.create_index("ix_plans_talk_id", "plans", ["talk_id"], unique=False)
    op.create_table(
        "agreements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("kept", sa.String(), server_default="open", nullable=False),
        sa.Column("made_on", sa.Date(), nullable=True),
        sa.Column("talk_id", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_agreements_case_id_cases"),
        sa.ForeignKeyConstraint(["talk_id"], ["talks.id"], name="fk_agreements_talk_id_talks"),
        sa.PrimaryKeyConstraint("id", name="pk_agreements"),
    )
    op.create_index("ix_agreements_case_id", "agreements", ["case_id"], unique=False)
    op.create_index("ix_agreements_talk_id", "agreements", ["talk_id"], unique=False)


def _create_ledgers() -> None:
    """What was done, and how things looked before."""
    op.create_table(
        "actions",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("action_id", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("by", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=True),
        sa.Column("undoes", sa.String(), nullable=True),
        sa.Column("is_logged", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_actions"),
        sa.UniqueConstraint("action_id", name="uq_actions_action_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_actions_case_id", "actions", ["case_id"], unique=False)
    op.create_index("ix_actions_undoes", "actions", ["undoes"], unique=False)
    op.create_table(
        "history",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("action_id", sa.String(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after_rev", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name="pk_history"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_history_action_id", "history", ["action_id"], unique=False)
    op.create_index("ix_history_table_name_row_id", "history", ["table_name", "row_id"], unique=False)
    op.create_table(
        "access_log",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("by", sa.String(), server_default="", nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=True),
        sa.Column("purpose", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_access_log"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_access_log_case_id", "access_log", ["case_id"], unique=False)


def _guard() -> None:
    """Rows that must stay as they are."""
    for name, table, statement in _NEVER:
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {statement} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
        )
