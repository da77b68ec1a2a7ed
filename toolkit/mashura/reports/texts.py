"""The report's section about what people wrote: themes, kinds, languages (S60-S62, S64, S79)."""

from __future__ import annotations

from mashura import charts
from mashura.documents.formats.content import Block, Section, Text
from mashura.i18n import format_number
from mashura.reports.material import MOST_STATEMENTS_READ, Material
from mashura.reports.wording import listed, quoted, say, told


def texts(material: Material) -> Section | None:
    """What people write about, whether they complain, praise or suggest, and in which languages."""
    if not material.languages.of:
        return None
    blocks: list[Block] = []
    if material.sizes.statements > MOST_STATEMENTS_READ:
        read, of_all = map(format_number, (MOST_STATEMENTS_READ, material.sizes.statements))
        blocks.append(Text(text=say("texts-sample", read=read, all=of_all), tone="warning"))
    blocks += _themes(material)
    if material.stances.of:
        blocks += told((charts.stances(material.stances), material.stances), after=blocks)
    blocks += told((charts.languages(material.languages), material.languages), after=blocks)
    return Section(title=say("texts"), blocks=tuple(blocks))


def _themes(material: Material) -> list[Block]:
    found = material.themes.themes
    if not found.themes:
        return [Text(text=say("themes-none"))]
    blocks = told((charts.themes(found), found))
    missed = material.themes.not_applied
    if missed:
        names = listed(f"{quoted(name)} ({listed(keywords)})" for name, keywords in missed)
        blocks.append(Text(text=say("theme-edits-missed", count=len(missed), names=names), tone="warning"))
    return blocks
