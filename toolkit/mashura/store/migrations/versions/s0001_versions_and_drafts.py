"""Versions of plans, and what is being typed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of version 0.1."""
    op.create_table(
        "plan_versions",
        sa.Column("plan_id", sa.String(40), primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("saved_at", sa.DateTime, nullable=False),
        sa.Column("author", sa.String(300), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("campaign", sa.Text, nullable=False),
    )
    op.create_table(
        "plan_drafts",
        sa.Column("plan_id", sa.String(40), primary_key=True),
        sa.Column("based_on", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
    )
