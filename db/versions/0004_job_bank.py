"""The job bank: advertisements, the files they came in, and which of them the search has not seen."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    _create_imports()
    _create_ads()
    _create_changes()


def _written() -> tuple[sa.Column[int], sa.Column[str], sa.Column[str]]:
    return (
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), server_default="", nullable=False)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), server_default="0", nullable=False)


def _create_imports() -> None:
    op.create_table(
        "job_imports",
        sa.Column("id", sa.String(), nullable=False),
        _text("filename"),
        sa.Column("sha256", sa.String(), nullable=False),
        _text("profile"),
        sa.Column("imported_on", sa.Date(), nullable=False),
        _count("row_count"),
        _count("new_count"),
        _count("same_count"),
        _count("changed_count"),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_job_imports"),
    )
    op.create_index("ix_job_imports_sha256", "job_imports", ["sha256"], unique=False)


def _create_ads() -> None:
    op.create_table(
        "job_ads",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        _text("employer"),
        _text("occupation"),
        _text("municipality"),
        _text("postal_code"),
        _text("place"),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("apply_by", sa.Date(), nullable=True),
        _text("hours"),
        sa.Column("weekly_hours", sa.Float(), nullable=True),
        sa.Column("needs_licence", sa.Boolean(), server_default="0", nullable=False),
        _text("link"),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        _text("source"),
        _text("source_id"),
        sa.Column("imported_on", sa.Date(), nullable=True),
        _text("same_key"),
        sa.Column("kept_until", sa.Date(), nullable=False),
        sa.Column("import_id", sa.String(), nullable=True),
        sa.Column("row_number", sa.Integer(), nullable=True),
        *_written(),
        sa.ForeignKeyConstraint(["import_id"], ["job_imports.id"], name="fk_job_ads_import_id_job_imports"),
        sa.PrimaryKeyConstraint("id", name="pk_job_ads"),
    )
    for column in ("source_id", "same_key", "kept_until", "import_id"):
        op.create_index(f"ix_job_ads_{column}", "job_ads", [column], unique=False)


def _create_changes() -> None:
    op.create_table(
        "job_changes",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ad_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_job_changes"),
        sqlite_autoincrement=True,
    )
    for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
        body = f"INSERT INTO job_changes (ad_id) VALUES ({row}.id)"  # noqa: S608 - fixed words
        op.execute(f"CREATE TRIGGER job_ads_{event.lower()} AFTER {event} ON job_ads BEGIN {body}; END")
