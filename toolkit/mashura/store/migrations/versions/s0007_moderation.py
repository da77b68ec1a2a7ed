"""The queue of contributions to a campaign, and what moderators did to them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "queue_contributions",
        sa.Column("plan_id", sa.String(40), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("external", sa.String(200), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("first_text", sa.Text, nullable=False),
        sa.Column("language", sa.String(20), nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("channel", sa.String(60), nullable=False),
        sa.Column("source", sa.String(300), nullable=False),
        sa.Column("received_at", sa.DateTime, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("flags", sa.JSON),
        sa.Column("flag_kinds", sa.String(100), nullable=False),
        sa.Column("differs", sa.Boolean, nullable=False),
    )
    op.create_index("queue_contributions_order", "queue_contributions", ["plan_id", "state", "started_at"])
    op.create_table(
        "queue_acts",
        sa.Column("act_id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("plan_id", sa.String(40), nullable=False),
        sa.Column("item_number", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("account", sa.String(300), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("of", sa.Integer, nullable=False),
    )
    op.create_index("queue_acts_item", "queue_acts", ["plan_id", "item_number"])
