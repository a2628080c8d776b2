"""What a talk leaves behind: papers, corrections, the agenda as it was used, and what was handed back."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_STAY = ("papers", "corrections", "agenda_versions")


def upgrade() -> None:
    _create_agenda_versions()
    _extend_talks()
    _create_papers()
    _create_corrections()
    _create_hand_backs()
    for table in _STAY:
        op.execute(
            f"CREATE TRIGGER {table}_stay BEFORE UPDATE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
        )


def _create_agenda_versions() -> None:
    op.create_table(
        "agenda_versions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("agenda_id", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_versions"),
    )


def _extend_talks() -> None:
    with op.batch_alter_table("talks") as batch:
        batch.add_column(sa.Column("agenda_version", sa.String(), nullable=True))
        batch.add_column(sa.Column("handed_back_at", sa.String(), server_default="", nullable=False))
        batch.create_foreign_key(
            "fk_talks_agenda_version_agenda_versions", "agenda_versions", ["agenda_version"], ["id"]
        )
    op.create_index("ix_talks_agenda_version", "talks", ["agenda_version"], unique=False)


def _create_papers() -> None:
    op.create_table(
        "papers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("talk_id", sa.String(), nullable=True),
        sa.Column("plan_id", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), server_default="", nullable=False),
        sa.Column("template_id", sa.String(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("mentions_rights", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_papers_case_id_cases"),
        sa.ForeignKeyConstraint(["talk_id"], ["talks.id"], name="fk_papers_talk_id_talks"),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name="fk_papers_plan_id_plans"),
        sa.PrimaryKeyConstraint("id", name="pk_papers"),
    )
    for column in ("case_id", "talk_id", "plan_id"):
        op.create_index(f"ix_papers_{column}", "papers", [column], unique=False)


def _create_corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("talk_id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), server_default="", nullable=False),
        sa.Column("after", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["talk_id"], ["talks.id"], name="fk_corrections_talk_id_talks"),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
    )
    op.create_index("ix_corrections_talk_id", "corrections", ["talk_id"], unique=False)


def _create_hand_backs() -> None:
    op.create_table(
        "hand_backs",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("talk_id", sa.String(), nullable=False),
        sa.Column("block", sa.String(), nullable=False),
        sa.Column("copied_at", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["talk_id"], ["talks.id"], name="fk_hand_backs_talk_id_talks"),
        sa.PrimaryKeyConstraint("id", name="pk_hand_backs"),
        sa.UniqueConstraint("talk_id", "block", name="uq_hand_backs_talk_id_block"),
    )
