"""The feeds of other entities that are read here, and what they brought."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the four tables."""
    op.create_table(
        "feed_sources",
        sa.Column("publisher", sa.String(40), primary_key=True),
        sa.Column("address", sa.String(600), nullable=False),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("added_by", sa.String(300), nullable=False),
        sa.Column("read_at", sa.DateTime),
        sa.Column("tried_at", sa.DateTime),
        sa.Column("failure", sa.JSON),
    )
    op.create_table(
        "feed_pages",
        sa.Column("publisher", sa.String(40), primary_key=True),
        sa.Column("page", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("etag", sa.String(200), nullable=False),
        sa.Column("has_next", sa.Boolean, nullable=False),
    )
    op.create_table(
        "feed_consultations",
        sa.Column("publisher", sa.String(40), primary_key=True),
        sa.Column("identifier", sa.String(80), primary_key=True),
        sa.Column("page", sa.Integer, nullable=False),
        sa.Column("modified", sa.DateTime, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("first_read_at", sa.DateTime, nullable=False),
        sa.Column("read_at", sa.DateTime, nullable=False),
        sa.Column("gone_at", sa.DateTime),
    )
    op.create_index("feed_consultations_page", "feed_consultations", ["publisher", "page"])
    op.create_table(
        "feed_refusals",
        sa.Column("publisher", sa.String(40), primary_key=True),
        sa.Column("page", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("place", sa.String(80), nullable=False),
        sa.Column("reason", sa.String(60), nullable=False),
        sa.Column("detail", sa.String(200), nullable=False),
    )
