"""A questionnaire being edited; no widgets here."""

from __future__ import annotations

import io
import zipfile

from mashura.apps.form.editor import Editor, Verdict
from mashura.apps.form.record_editor import RecordEditor
from mashura.apps.questionnaire.app import APP
from mashura.apps.shell.files import File, file_of
from mashura.documents.edition import CopyKind
from mashura.documents.questionnaire.files import EXPORTS, exported, left_out, possible_exports
from mashura.errors import InputError
from mashura.i18n import Language, format_number, message, use_language
from mashura.methodology import Campaign, Plan
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.rules.questionnaire.minutes import filling_minutes, plan_with_minutes
from mashura.methodology.vocabulary.languages import language_name
from mashura.store import PlanStore
from mashura.store.kinds import CAMPAIGN

_TOOLS = ("limesurvey", "xlsform", "polis", "decidim")


class QuestionnaireEditor(Editor[Questionnaire]):
    """One questionnaire being edited, beside the plan that it belongs to.

    Examples
    --------
    >>> from mashura.store import PlanStore
    >>> editor = QuestionnaireEditor(PlanStore("sqlite://"), "en")
    >>> editor.start_from_example()
    >>> editor.endings()
    ('docx', 'pdf', 'limesurvey', 'xlsform', 'polis', 'decidim', 'json')
    """

    def __init__(self, store: PlanStore, language: Language) -> None:
        super().__init__(APP, store, language)

    def endings(self) -> tuple[str, ...]:
        """Return the files that can be downloaded: documents, and those that tools take in."""
        return (*APP.endings, *_TOOLS, "json")

    def document(self, ending: str, copy: CopyKind = "working") -> File:
        """Return the questionnaire as a file; several of one kind come as a ZIP archive.

        Raises
        ------
        InputError
            If a field cannot be read, or there is nothing that the tool could take in.
        """
        if ending not in _TOOLS:
            return super().document(ending, copy)
        with use_language(self.language):
            self.refuse_unreadable()
            files = exported(self.record, ending)
        if len(files) == 1:
            return file_of(f"questionnaire-{ending}", EXPORTS[ending].ending, *files.values())
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return file_of(f"questionnaire-{ending}", "zip", packed.getvalue())

    def omitted(self, ending: str) -> str:
        """Return what of the questionnaire a tool does not take in."""
        return left_out(self.record, ending, self.language)

    def verdict(self) -> Verdict | None:
        """Return how long it takes to fill in, and whether it may go out."""
        form = self.record
        if not possible_exports(form)[2:] and not (form.questions or form.statements):
            return None
        minutes = filling_minutes(form)
        if not minutes.by_language:
            return None
        by_language = message("list-separator", lang=self.language).join(
            f"{language_name(code, self.language)}: {format_number(taken, self.language, 1)}"
            for code, taken in minutes.by_language.items()
        )
        blocked = any(gap.kind == "blocker" for gap in self.gaps())
        longest = format_number(max(1, round(minutes.longest)), self.language)
        return Verdict(
            tone="not-yet" if blocked else "go",
            heading=APP.text("minutes", self.language),
            title=APP.text("minutes-title", self.language, minutes=longest),
            text=APP.text("minutes-text", self.language, minutes=by_language),
        )

    def offer(self) -> str:
        """Return that the plan could have the minutes and number of questions from here."""
        plan = self._plan()
        if plan is None or not (self.record.questions or self.record.statements):
            return ""
        if plan_with_minutes(plan, self.record) == plan:
            return ""
        minutes = format_number(max(1, round(filling_minutes(self.record).longest)), self.language)
        return APP.text("offer", self.language, minutes=minutes)

    def take_offer(self) -> None:
        """Put minutes, level of language, number of questions and tools into the plan's draft."""
        plan = self._plan()
        if plan is None:
            return
        campaign = self._campaign()
        planned = plan_with_minutes(plan, self.record)
        campaign.edit_many(
            [
                (["plan", "form", "minutes"], planned.form.minutes),
                (
                    ["plan", "form", "reading_level"],
                    planned.form.reading_level.value if planned.form.reading_level else None,
                ),
                (["plan", "survey", "questions"], planned.survey.questions),
                (["plan", "collection_tools"], [tool.value for tool in planned.collection_tools]),
            ]
        )

    def _campaign(self) -> RecordEditor[Campaign]:
        campaign = RecordEditor(CAMPAIGN, self.store, self.language)
        campaign.open(self.plan_id)
        return campaign

    def _plan(self) -> Plan | None:
        """Return the plan beside which the questionnaire stands; None if it stands alone."""
        try:
            return self._campaign().record.plan
        except InputError:
            return None
