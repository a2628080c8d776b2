"""What the law's arithmetic needs beside the lists: circumstances, paid weeks, corrections, rules used."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("decisions", sa.Column("extension", sa.Integer(), server_default="0", nullable=False))
    op.add_column("decisions", sa.Column("from_on", sa.Date(), nullable=True))
    op.add_column("plans", _text("rules"))
    op.add_column("papers", _text("rules"))
    _create_circumstances()
    _create_overrides()
    _create_used()


def _written() -> tuple[sa.Column[int], sa.Column[str], sa.Column[str]]:
    return (
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), server_default="", nullable=False)


def _of_case(name: str, *columns: sa.Column[str]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        *columns,
        *_written(),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=f"fk_{name}_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_case_id", name, ["case_id"], unique=False)


def _create_circumstances() -> None:
    _of_case("circumstances", sa.Column("kind", sa.String(), nullable=False), _text("note"))
    _of_case("benefit_periods", sa.Column("paid_as", sa.String(), nullable=False))


def _create_overrides() -> None:
    op.create_table(
        "rule_overrides",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rule_id", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        _text("groups"),
        sa.Column("keys", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        _text("made_at"),
        _text("made_by"),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_rule_overrides"),
        sa.UniqueConstraint(
            "rule_id", "valid_from", "groups", name="uq_rule_overrides_rule_id_valid_from_groups"
        ),
    )


def _create_used() -> None:
    op.create_table(
        "rule_versions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rule_id", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rule_versions"),
    )
    op.create_table(
        "kept_figures",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("cohort", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        _text("rules"),
        sa.Column("made_at", sa.String(), nullable=False),
        _text("made_by"),
        sa.PrimaryKeyConstraint("id", name="pk_kept_figures"),
    )
    for table in ("rule_versions", "kept_figures"):
        op.execute(
            f"CREATE TRIGGER {table}_stay BEFORE UPDATE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is never changed'); END"
        )
