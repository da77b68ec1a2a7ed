"""The section about what people wrote: themes, kinds, languages (S60-S62, S64, S79)."""

from __future__ import annotations

from mashura import charts
from mashura.analysis.sensemaking.described import MOST_STATEMENTS_READ
from mashura.documents.formats.content import Block, Section, Text
from mashura.i18n import format_number
from mashura.reports.blocks import explained, warning
from mashura.reports.material import Material
from mashura.reports.wording import listed, quoted, say


def texts(material: Material) -> Section | None:
    """Return the themes, whether people complain, praise or suggest, and their languages."""
    if not material.languages.of:
        return None
    blocks: list[Block] = []
    if material.sizes.statements > MOST_STATEMENTS_READ:
        read, of_all = map(format_number, (MOST_STATEMENTS_READ, material.sizes.statements))
        blocks.append(warning(say("texts-sample", read=read, all=of_all)))
    blocks += _themes(material)
    if material.stances.of:
        blocks += explained((charts.stances(material.stances), material.stances), after=blocks)
    blocks += explained((charts.languages(material.languages), material.languages), after=blocks)
    return Section(title=say("texts"), blocks=tuple(blocks))


def _themes(material: Material) -> list[Block]:
    themes = material.themes.themes
    if not themes.themes:
        return [Text(text=say("themes-none"))]
    blocks = explained((charts.themes(themes), themes))
    missed = material.themes.not_applied
    if missed:
        names = listed(f"{quoted(name)} ({listed(keywords)})" for name, keywords in missed)
        blocks.append(warning(say("theme-edits-missed", count=len(missed), names=names)))
    return blocks
