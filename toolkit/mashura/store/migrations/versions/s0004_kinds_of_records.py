"""Versions, drafts and events say which kind of record they are of; everything before was a campaign."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_KIND = "campaign"


def upgrade() -> None:
    """Put the kind into the keys of versions and drafts, which SQLite can only do by copying the tables."""
    op.rename_table("plan_versions", "plan_versions_before")
    versions = op.create_table(
        "plan_versions",
        sa.Column("plan_id", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(60), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("saved_at", sa.DateTime, nullable=False),
        sa.Column("author", sa.String(300), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "kind", "version", name="plan_versions_by_kind"),
    )
    _copy(
        versions,
        "plan_versions_before",
        ["plan_id", "version", "saved_at", "author", "title"],
        record="campaign",
    )
    op.rename_table("plan_drafts", "plan_drafts_before")
    drafts = op.create_table(
        "plan_drafts",
        sa.Column("plan_id", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(60), nullable=False),
        sa.Column("editor", sa.String(300), nullable=False),
        sa.Column("based_on", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "kind", "editor", name="plan_drafts_by_kind"),
    )
    _copy(drafts, "plan_drafts_before", ["plan_id", "editor", "based_on", "changed_at", "title", "content"])
    op.add_column("plan_events", sa.Column("kind", sa.String(60), nullable=False, server_default=_KIND))


def _copy(table: sa.Table, source: str, columns: list[str], **renamed: str) -> None:
    """Copy all rows of a table that is no longer needed, then drop it."""
    names = [*columns, *renamed.values()]
    old = sa.table(source, *map(sa.column, names))
    op.execute(
        table.insert().from_select(
            ["kind", *columns, *renamed],
            sa.select(sa.literal(_KIND), *(old.c[name] for name in names)),
        )
    )
    op.drop_table(source)
