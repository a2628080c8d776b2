"""What job examples are used for: handed out and asked about, searches kept, employers and their places."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("job_ads", _text("kind"))
    op.add_column("job_ads", sa.Column("seats", sa.Integer(), nullable=True))
    _create_handouts()
    _create_searches()
    _create_employers()


def _written() -> tuple[sa.Column[int], sa.Column[str], sa.Column[str]]:
    return (
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), server_default="", nullable=False)


def _create_handouts() -> None:
    op.create_table(
        "job_handouts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("handed_on", sa.Date(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        _text("ad_id"),
        _text("goal"),
        _text("title"),
        _text("employer"),
        _text("place"),
        _text("link"),
        sa.Column("apply_by", sa.Date(), nullable=True),
        _text("outcome"),
        _text("reason"),
        sa.Column("answered_on", sa.Date(), nullable=True),
        _text("answered_in"),
        *_written(),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_job_handouts_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_job_handouts"),
    )
    op.create_index("ix_job_handouts_case_id", "job_handouts", ["case_id"], unique=False)


def _create_searches() -> None:
    op.create_table(
        "job_searches",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        _text("name"),
        sa.Column("query", sa.Text(), server_default="", nullable=False),
        *_written(),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_job_searches_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_job_searches"),
        sa.UniqueConstraint("case_id", "name", name="uq_job_searches_case_id_name"),
    )


def _create_employers() -> None:
    op.create_table(
        "employers",
        sa.Column("id", sa.String(), nullable=False),
        _text("name"),
        _text("name_key"),
        _text("cvr"),
        _text("trade"),
        _text("municipality"),
        _text("postal_code"),
        _text("place"),
        _text("known_by"),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_employers"),
    )
    op.create_index("ix_employers_name_key", "employers", ["name_key"], unique=False)
    op.create_table(
        "employer_contacts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("employer_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        _text("name"),
        _text("role"),
        _text("phone"),
        _text("email"),
        *_written(),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["employers.id"], name="fk_employer_contacts_employer_id_employers"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_employer_contacts"),
    )
    op.create_index("ix_employer_contacts_employer_id", "employer_contacts", ["employer_id"], unique=False)
