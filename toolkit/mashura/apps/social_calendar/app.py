"""What the social calendar app is: its record, its steps, its picture and its documents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mashura.apps.campaign.countries import country_choices
from mashura.apps.form.form_app import DocumentSetting, FormApp, Sheets
from mashura.apps.form.parts import Fields, FormStep, Layout, Rows, Source
from mashura.apps.registry import AppGroup
from mashura.apps.social_calendar.year import YEAR
from mashura.documents.formats.content import Document
from mashura.documents.social_calendar import social_calendar_document
from mashura.i18n import LANGUAGES, Language
from mashura.methodology.rules.objection import Objection
from mashura.methodology.social.calendar import SocialCalendar
from mashura.methodology.social.rules import calendar_objections
from mashura.paths import content
from mashura.record_file import read_record
from mashura.store.kinds import SOCIAL_CALENDAR


def _objections(calendar: SocialCalendar, _language: Language) -> Iterator[tuple[str, Objection]]:
    for objection in calendar_objections(calendar):
        yield objection.field, objection


def _document(calendar: SocialCalendar, setting: DocumentSetting) -> Document:
    return social_calendar_document(calendar, language=setting.language, logo=setting.logo)


def _blank(entity: str) -> SocialCalendar:
    """Return the year that comes next, or this one until the middle of it (a proposal, to be changed)."""
    today = date.today()
    return SocialCalendar(
        entity=entity, begins_on=date(today.year + (today.month > 6), 1, 1), languages=LANGUAGES
    )


def _example(language: Language) -> SocialCalendar:
    return read_record(content("datasets", "social_calendars", f"year_2027.{language}.yaml"), SocialCalendar)


APP = FormApp(
    name="social_calendar",
    group=AppGroup.PLAN,
    opens_campaign=False,
    leads_to=("home",),
    kind=SOCIAL_CALENDAR,
    layout=Layout(
        sources=(
            Source(
                name="countries",
                fields=("country",),
                choices=lambda editor: country_choices(editor.language),
            ),
        ),
        steps=(
            FormStep(
                name="about",
                outputs=("title", "begins_on", "languages", "accounts"),
                parts=(
                    Fields(
                        section="about",
                        paths=(
                            "title",
                            "entity",
                            "begins_on",
                            "country",
                            "languages",
                            "accounts",
                            "aims",
                        ),
                    ),
                ),
            ),
            FormStep(
                name="months",
                outputs=("months",),
                parts=(
                    Rows(path="months", name="theme", first=("month", "theme", "goal", "events", "owner")),
                ),
            ),
            FormStep(
                name="posts",
                outputs=("posts",),
                parts=(
                    YEAR,
                    Rows(
                        path="posts",
                        name="name",
                        first=(
                            "name",
                            "kind",
                            "on",
                            "channels",
                            "languages",
                            "owner",
                            "status",
                            "text",
                            "media",
                        ),
                        more=("source", "link"),
                    ),
                ),
            ),
            FormStep(
                name="involving",
                parts=(
                    Rows(
                        path="competitions",
                        name="name",
                        first=("name", "on", "ends_on", "task", "prize", "rules", "winners_on"),
                        more=("channels", "languages", "owner", "status"),
                    ),
                    Rows(
                        path="polls",
                        name="question",
                        first=("question", "options", "on", "ends_on", "channels", "languages"),
                        more=("owner", "status", "votes", "used_for"),
                    ),
                ),
            ),
            FormStep(
                name="blog",
                parts=(
                    Rows(
                        path="articles",
                        name="name",
                        first=(
                            "name",
                            "author",
                            "role",
                            "on",
                            "languages",
                            "summary",
                            "statements",
                            "sent_to",
                        ),
                        more=("channels", "media", "owner", "status"),
                    ),
                    Fields(section="invited", paths=("invited",)),
                ),
            ),
        ),
    ),
    document=_document,
    endings=("docx", "pdf", "xlsx", "ics"),
    sheets=Sheets(
        parts=(
            "title",
            "entity",
            "begins_on",
            "country",
            "languages",
            "aims",
            "accounts",
            "months",
            "posts",
            "competitions",
            "polls",
            "articles",
            "invited",
        )
    ),
    templates=("blank",),
    reads_json=True,
    rules=_objections,
    blank=_blank,
    example=_example,
)
