"""A campaign whose contributions are analysed; no widgets here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mashura.apps.analyse.app import APP
from mashura.apps.analyse.desk import Desk
from mashura.apps.campaign.editor import CampaignEditor
from mashura.apps.campaign.records import example_contributions
from mashura.i18n import Language
from mashura.methodology import Campaign, Findings
from mashura.methodology.records.findings import ThemeChange, ThemeFinding
from mashura.methodology.rules.standing import Hold
from mashura.store import PlanStore
from mashura.store.material import KeptMaterial, MaterialStore

# What a person writes in the findings; everything else is a result and comes anew with each analysis.
_WRITTEN = ("methods", "limits", "compared_with", "theme_changes", "rulings")


class AnalyseEditor(CampaignEditor):
    """One campaign, its contributions and what is found in them.

    Examples
    --------
    >>> editor = AnalyseEditor(PlanStore("sqlite://"), "en")
    >>> editor.material_versions()
    ()
    """

    def __init__(self, store: PlanStore, language: Language) -> None:
        self.analysis = Desk(language)
        super().__init__(APP, store, language)
        self.materials = MaterialStore(store)

    def start_from_example(self) -> None:
        """Begin with the example as its consultation closed, and analyse what its simulated public said."""
        super().start_from_example()
        self.save_first()
        contributions, source = example_contributions()
        self.materials.keep(self.plan_id, contributions, source, self.author)
        self.analyse()

    def open(self, plan_id: str) -> None:
        """Open a campaign, and analyse its contributions if it has any."""
        super().open(plan_id)
        if self.material_versions():
            self.analyse()

    def closed_gate(self) -> tuple[Hold, ...]:
        """Return what keeps the campaign at earlier stages; an export without a plan waits for nothing."""
        if self.campaign.brief is None and self.campaign.plan is None:
            return ()
        return super().closed_gate()

    @property
    def author(self) -> str:
        """The name with which this person signs."""
        return self.store.people().get(self.store.user, self.store.user)

    @property
    def account(self) -> dict[str, str]:
        """Where the process that works for the page finds this campaign."""
        return {
            "url": self.store.database_url,
            "user": self.store.user,
            "plan_id": self.plan_id,
            "author": self.author,
            "language": self.language,
        }

    @property
    def findings(self) -> Findings:
        """The findings as far as they are written."""
        return self.campaign.findings or Findings()

    def save_first(self) -> None:
        """Save a campaign that never was, because contributions are kept beside a saved one."""
        if not self.version:
            self.save(self.author)

    def material_versions(self) -> tuple[KeptMaterial, ...]:
        """Return the versions of the contributions, the newest first."""
        if not self.version and not self.opened:
            return ()
        return tuple(kept for kept in self.materials.versions(self.plan_id) if not kept.is_forgotten)

    def analyse(self) -> None:
        """Begin the analysis of the newest contributions."""
        self.analysis.analyse(self.campaign, self.account)

    def is_stale(self) -> bool:
        """Return whether decisions were made since the results were found."""
        results = self.analysis.results
        if results is None or self.analysis.busy:
            return False
        findings = self.findings
        return results.made_with != (findings.theme_changes, findings.rulings, findings.compared_with)

    def take_results(self) -> None:
        """Put what was found into the findings; what people wrote there stays."""
        results = self.analysis.results
        if results is None or not self.store.may_write(self.plan_id):
            return
        found, written = results.findings, self.findings
        update = {name: getattr(written, name) for name in _WRITTEN}
        if not written.limits:
            update["limits"] = found.limits
        update["methods"] = written.methods or found.methods
        if written.material_version == found.material_version and written.source:
            # In another language the same source is said in other words.
            update["source"] = written.source
        self.write(lambda _: found.model_copy(update=update))
        self._count(results.contributions)

    def _count(self, contributions: int) -> None:
        """Note how much came in, where the consultation was closed before it was brought in (S59)."""
        conduct = self.campaign.conduct
        if conduct is None or conduct.closed_on is None or conduct.contributions is not None:
            return
        counted = conduct.model_copy(update={"contributions": contributions})
        self.change(lambda campaign: campaign.model_copy(update={"conduct": counted}))

    def take_themes(self, rows: list[dict[str, object]]) -> None:
        """Put changed themes into the findings."""
        themes = tuple(map(ThemeFinding.model_validate, rows))
        self.write(lambda findings: findings.model_copy(update={"themes": themes}))

    def add_change(self, **said: object) -> None:
        """Add a change of themes, signed and dated."""
        change = ThemeChange.model_validate(
            {**said, "changed_by": self.author[:300], "changed_on": date.today()}
        )
        self.write(
            lambda findings: findings.model_copy(update={"theme_changes": (*findings.theme_changes, change)})
        )

    def write(self, make: Callable[[Findings], Findings]) -> None:
        """Change the findings as one step that can be undone; nothing happens if they stay the same."""
        made = make(self.findings)
        if made == self.findings:
            return

        def with_findings(campaign: Campaign) -> Campaign:
            return campaign.model_copy(update={"findings": make(campaign.findings or Findings())})

        self.change(with_findings)
