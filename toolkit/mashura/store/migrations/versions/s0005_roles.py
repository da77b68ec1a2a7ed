"""People with whom a plan is shared have a role in it; so far all of them could write."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make everybody an author who could save."""
    op.add_column("plan_shares", sa.Column("role", sa.String(20), nullable=False, server_default="author"))
