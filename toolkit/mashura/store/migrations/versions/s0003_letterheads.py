"""The entity's name and logo are kept for the person who works for it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; nobody has a letterhead yet."""
    op.create_table(
        "letterheads",
        sa.Column("person", sa.String(300), primary_key=True),
        sa.Column("entity_ar", sa.String(300), nullable=False),
        sa.Column("entity_en", sa.String(300), nullable=False),
        sa.Column("logo", sa.LargeBinary),
        sa.Column("changed_at", sa.DateTime, nullable=False),
    )
