"""Plans have owners, people they are shared with, a bin and a log; drafts belong to their editor."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import context, op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give every plan and draft there is to the person who opens the database."""
    owner = str(context.config.attributes["user"])
    plans = op.create_table(
        "plans",
        sa.Column("plan_id", sa.String(40), primary_key=True),
        sa.Column("owner", sa.String(300), nullable=False, index=True),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("deleted_at", sa.DateTime),
    )
    op.create_table(
        "plan_shares",
        sa.Column("plan_id", sa.String(40), primary_key=True),
        sa.Column("person", sa.String(300), primary_key=True),
    )
    op.create_table(
        "plan_events",
        sa.Column("event_id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("person", sa.String(300), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("plan_id", sa.String(40), nullable=False, index=True),
        sa.Column("detail", sa.String(300), nullable=False),
    )
    versions = sa.table("plan_versions", sa.column("plan_id"), sa.column("saved_at"))
    op.execute(
        plans.insert().from_select(
            ["plan_id", "owner", "created_at"],
            sa.select(versions.c.plan_id, sa.literal(owner), sa.func.min(versions.c.saved_at)).group_by(
                versions.c.plan_id
            ),
        )
    )
    old = sa.table("plan_drafts", *map(sa.column, ("plan_id", "based_on", "changed_at", "title", "content")))
    op.rename_table("plan_drafts", "plan_drafts_before")
    new = op.create_table(
        "plan_drafts",
        sa.Column("plan_id", sa.String(40), nullable=False),
        sa.Column("editor", sa.String(300), nullable=False),
        sa.Column("based_on", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "editor", name="plan_drafts_key"),
    )
    old.name = "plan_drafts_before"
    op.execute(
        new.insert().from_select(
            ["plan_id", "editor", "based_on", "changed_at", "title", "content"],
            sa.select(
                old.c.plan_id, sa.literal(owner), old.c.based_on, old.c.changed_at, old.c.title, old.c.content
            ),
        )
    )
    op.drop_table("plan_drafts_before")
