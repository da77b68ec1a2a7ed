"""What is done in a process of its own, while the page keeps answering: readings, analyses, reports (S61)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mashura.analysis.findings_record import findings
from mashura.analysis.integrity.rulings import apply_rulings
from mashura.analysis.texts.theme_edits import ThemeEdits
from mashura.apps.analyse.exports import (
    Choice,
    formats_that_fit,
    read_export,
    table_columns,
    withheld_columns,
)
from mashura.apps.analyse.sections import sections_shown
from mashura.apps.campaign.moderated_material import moderated
from mashura.apps.campaign.records import QUESTIONNAIRE
from mashura.documents.formats.file import render
from mashura.errors import InputError
from mashura.i18n import Language, use_language
from mashura.methodology import Campaign, Findings
from mashura.methodology.records.findings import ThemeChange, ThemeFinding
from mashura.methodology.vocabulary import AnalysisMethod
from mashura.reports import Material, gather
from mashura.reports.report import report_document
from mashura.reports.source import source_of
from mashura.store import PlanStore
from mashura.store.material import Material as Kept
from mashura.store.material_source import FileSource, SimulatedSource
from mashura.store.moderation import ModerationStore

CHANGED_BY_THEMES = ("summary", "texts", "sense")
"""Sections that say something else when themes are changed."""
_MOST_CLUSTERS = 200

Step = Callable[[str], object]


@dataclass(frozen=True, kw_only=True)
class Account:
    """Whose campaign it is, and where it is kept."""

    url: str
    user: str
    plan_id: str
    author: str
    language: Language


class Analyst:
    """Does what one page orders, and keeps the results for the next order."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.store = PlanStore(account.url, user=account.user)
        self.material: Material | None = None

    def do(self, order: dict[str, Any], on_step: Step) -> dict[str, Any]:
        """Do what is ordered, and return the answer, ready for JSON.

        Raises
        ------
        InputError
            If it cannot be done; the sentence says why.
        """
        with use_language(self.account.language):
            match order["do"]:
                case "read":
                    return self.read(Path(order["path"]), order["name"], _choice(order["choice"]), on_step)
                case "analyse":
                    return self.analyse(Campaign.model_validate(order["campaign"]), on_step)
                case "themes":
                    return self.change_themes(tuple(map(ThemeChange.model_validate, order["changes"])))
                case "report":
                    return self.report(order["ending"], order["language"], Path(order["folder"]), on_step)
        raise LookupError(order)

    def read(self, path: Path, name: str, choice: Choice, on_step: Step) -> dict[str, Any]:
        """Read an export and keep it; or return what a person has to say first."""
        on_step("read")
        if choice.format == "auto" and choice.roles is None and (asks := formats_that_fit(path)):
            return {"asks": asks}
        columns = table_columns(path, choice)
        try:
            read = read_export(path, choice, self._form())
        except InputError as error:
            if error.key not in ("data-mapping-missing", "data-mapping-nothing") or not columns:
                raise
            # Nobody can guess what the columns hold; a person says it.
            return {"columns": columns}
        on_step("mask")
        source = FileSource.of(
            read.imported, name, candidate=read.candidate, shown=choice.shown, mapping=read.mapping
        )
        kept = self.store.material.keep(
            self.account.plan_id,
            read.imported.consultation,
            source,
            self.account.author,
            repeats=read.imported.repeats,
            published_counts=read.imported.published_counts,
        )
        withheld = [] if columns else withheld_columns(read.imported)
        return {"kept": kept.version, "columns": columns, "withheld": withheld}

    def analyse(self, campaign: Campaign, on_step: Step) -> dict[str, Any]:
        """Analyse the newest contributions of the campaign, as it stands on the page."""
        kept = self.store.material.load(self.account.plan_id)
        if kept is None:
            return {}
        written = campaign.findings or Findings()
        judged = moderated(ModerationStore(self.store), self.account.plan_id, kept)
        ruled = apply_rulings(judged.consultation, written.rulings)
        about = kept.kept.source
        source = source_of(
            ruled.consultation,
            campaign.model_copy(update={"findings": None}),
            world=about.world if isinstance(about, SimulatedSource) else written.compared_with,
            notes=tuple(note.text() for note in about.reading_notes) if isinstance(about, FileSource) else (),
            account=about.reading_account if isinstance(about, FileSource) else (),
            repeats=kept.repeats,
            format=about.format if isinstance(about, FileSource) else "",
            themes=ThemeEdits(changes=written.theme_changes),
        )
        self.material = gather(source, on_step)
        on_step("pages")
        return {
            "sections": sections_shown(self.material),
            **self._said_of_themes(),
            "texts": self.material.texts,
            "read": len(self.material.described.texts),
            "contributions": kept.consultation.contributions,
            **self._repeated(),
            "unfit_rulings": [*ruled.unfit_texts()],
            "left_out": len(ruled.left_out),
            "moderated": [*judged.texts()],
            "findings": self._findings(kept, written).model_dump(mode="json"),
        }

    def change_themes(self, changes: tuple[ThemeChange, ...]) -> dict[str, Any]:
        """Return what the changed themes change in the results."""
        if self.material is None:
            return {}
        from mashura.reports.material import with_theme_edits

        self.material = with_theme_edits(self.material, ThemeEdits(changes=changes))
        sections = sections_shown(self.material, CHANGED_BY_THEMES)
        return {"changed_sections": sections, "theme_findings": self._theme_rows()}

    def report(self, ending: str, language: Language, folder: Path, on_step: Step) -> dict[str, Any]:
        """Write a report of the results, and return where it lies."""
        on_step("report")
        assert self.material is not None
        path = folder / f"report-{language}.{ending}"
        with use_language(language):
            material = self.material
            if language != self.account.language:
                # Findings hold sentences in the language in which they were made.
                material = gather(material.source, on_step)
            path.write_bytes(render(report_document(material), ending))
        return {"report": str(path), "ending": ending, "language": language}

    def _form(self) -> Any:
        """Return the questionnaire beside the campaign, if there is one."""
        forms = self.store.beside(QUESTIONNAIRE)
        return forms.load(self.account.plan_id) if forms.versions(self.account.plan_id) else None

    def _said_of_themes(self) -> dict[str, Any]:
        assert self.material is not None
        automatic = self.material.themes.automatic
        return {
            "automatic": {
                "themes": [
                    {
                        "theme_id": theme.theme_id,
                        "name": theme.name,
                        "keywords": [*theme.keywords],
                        "statements": [*theme.statements],
                        "examples": [*theme.examples],
                    }
                    for theme in automatic.themes
                ],
                "unassigned": [*automatic.unassigned],
                "simulated": automatic.simulated,
            }
        }

    def _repeated(self) -> dict[str, Any]:
        assert self.material is not None
        clusters = self.material.duplicates.clusters
        return {
            "clusters": [[*cluster] for cluster in clusters[:_MOST_CLUSTERS]],
            "paraphrases": self.material.duplicates.paraphrases_sought,
            "more_clusters": max(0, len(clusters) - _MOST_CLUSTERS),
            "campaigns": [
                {
                    "statements": [*campaign.statements],
                    "accounts": len(campaign.accounts),
                    "first": campaign.first.date().isoformat(),
                    "last": campaign.last.date().isoformat(),
                    "trace": campaign.trace,
                }
                for campaign in self.material.suspected.campaigns
            ],
        }

    def _theme_rows(self) -> list[dict[str, Any]]:
        """Return the themes as the findings have them."""
        assert self.material is not None
        about = self.material.described
        rows = []
        for theme in about.themes.themes:
            kinds = Counter(about.stances.of[known].kind for known in theme.statements)
            people = {about.authors[known] for known in theme.statements if known in about.authors}
            row = ThemeFinding(
                name=theme.name[:300],
                statements=len(theme.statements),
                authors=len(people),
                complaints=kinds["complaint"],
                praise=kinds["praise"],
                suggestions=kinds["suggestion"],
                keywords=tuple(word[:300] for word in theme.keywords),
                examples=tuple(example[:5000] for example in theme.examples),
            )
            rows.append(row.model_dump(mode="json"))
        return rows

    def _findings(self, kept: Kept, written: Findings) -> Findings:
        """Return the record of the results; what a person has written in it stays."""
        assert self.material is not None
        material = self.material
        made = findings(material.source.consultation, population=material.source.population_table)
        methods = {*made.methods, *written.methods}
        if material.described.themes.themes:
            methods.add(AnalysisMethod.THEMES)
        if material.survey.questions:
            methods.add(AnalysisMethod.SURVEY_STATISTICS)
        return made.model_copy(
            update={
                "methods": tuple(sorted(methods, key=str)),
                # Groups that would not be found again are no result.
                "opinion_groups": material.clear_groups,
                "limits": written.limits or made.limits,
                "source": kept.kept.source.sentence()[:300],
                "material_version": kept.kept.version,
                "compared_with": written.compared_with,
                "themes": tuple(map(ThemeFinding.model_validate, self._theme_rows())),
                "theme_changes": written.theme_changes,
                "rulings": written.rulings,
            }
        )


def _choice(given: dict[str, Any]) -> Choice:
    return replace(
        Choice(format=str(given.get("format") or "auto"), shown=tuple(map(str, given.get("shown") or ()))),
        roles={str(header): str(role) for header, role in given["roles"].items()}
        if given.get("roles")
        else None,
    )
