"""The catalogue with its seats, what an offer must fit, and the Friday review."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    _create_offers()
    _extend_placements()
    _create_needs()
    _create_reviews()


def _written() -> tuple[sa.Column[int], sa.Column[str], sa.Column[str]]:
    return (
        sa.Column("rev", sa.Integer(), server_default="1", nullable=False),
        sa.Column("updated_at", sa.String(), server_default="", nullable=False),
        sa.Column("updated_by", sa.String(), server_default="", nullable=False),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), server_default="", nullable=False)


def _flag(name: str, default: str = "0") -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default=default, nullable=False)


def _create_offers() -> None:
    op.create_table(
        "offers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        _text("own_kind"),
        _text("purpose"),
        _text("provider"),
        _text("place"),
        _text("municipality"),
        _text("groups"),
        sa.Column("min_age", sa.Integer(), nullable=True),
        sa.Column("max_age", sa.Integer(), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("basis", sa.String(), server_default="running", nullable=False),
        _text("starts"),
        sa.Column("weeks", sa.Integer(), nullable=True),
        sa.Column("hours_a_week", sa.Float(), nullable=True),
        _text("contact"),
        sa.Column("citizen_text", sa.Text(), server_default="", nullable=False),
        sa.Column("price", sa.Integer(), nullable=True),
        _flag("counts", "1"),
        sa.Column("counts_from", sa.Date(), nullable=True),
        _text("fields"),
        _text("demands"),
        sa.Column("danish", sa.Integer(), server_default="0", nullable=False),
        sa.Column("travel_minutes", sa.Integer(), nullable=True),
        _flag("is_example"),
        _flag("is_closed"),
        *_written(),
        sa.PrimaryKeyConstraint("id", name="pk_offers"),
    )


def _extend_placements() -> None:
    with op.batch_alter_table("placements") as batch:
        batch.add_column(sa.Column("state", sa.String(), server_default="running", nullable=False))
        batch.add_column(sa.Column("offer_id", sa.String(), nullable=True))
        batch.add_column(sa.Column("given_on", sa.Date(), nullable=True))
        batch.add_column(_flag("counts", "1"))
        batch.add_column(sa.Column("outcome", sa.String(), nullable=True))
        batch.add_column(sa.Column("hours_a_week", sa.Float(), nullable=True))
        batch.add_column(sa.Column("hold_until", sa.Date(), nullable=True))
        batch.add_column(_text("asked_at"))
        batch.add_column(_flag("is_self_found"))
        batch.add_column(_text("note"))
        batch.create_foreign_key("fk_placements_offer_id_offers", "offers", ["offer_id"], ["id"])
    op.execute("UPDATE placements SET state = 'cancelled' WHERE is_cancelled")
    with op.batch_alter_table("placements") as batch:
        batch.drop_column("is_cancelled")
    op.create_index("ix_placements_offer_id", "placements", ["offer_id"], unique=False)


def _create_needs() -> None:
    op.create_table(
        "needs",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("max_hours", sa.Float(), nullable=True),
        _text("avoid"),
        sa.Column("danish", sa.Integer(), nullable=True),
        _text("municipality"),
        sa.Column("max_travel_minutes", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        *_written(),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_needs_case_id_cases"),
        sa.PrimaryKeyConstraint("id", name="pk_needs"),
        sa.UniqueConstraint("case_id", name="uq_needs_case_id"),
    )


def _create_reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("friday_on", sa.Date(), nullable=False),
        _text("caseworker"),
        sa.Column("facts", sa.Text(), server_default="", nullable=False),
        sa.Column("verdict", sa.String(), nullable=True),
        sa.Column("placement_id", sa.String(), nullable=True),
        _text("reason"),
        sa.Column("until_on", sa.Date(), nullable=True),
        _text("next_step"),
        sa.Column("next_on", sa.Date(), nullable=True),
        _text("reviewed_at"),
        _text("reviewed_by"),
        *_written(),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_reviews_case_id_cases"),
        sa.ForeignKeyConstraint(
            ["placement_id"], ["placements.id"], name="fk_reviews_placement_id_placements"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
        sa.UniqueConstraint("case_id", "friday_on", name="uq_reviews_case_id_friday_on"),
    )
    op.create_index("ix_reviews_friday_on", "reviews", ["friday_on"], unique=False)
    op.create_index("ix_reviews_placement_id", "reviews", ["placement_id"], unique=False)
