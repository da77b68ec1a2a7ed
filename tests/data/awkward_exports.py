"""Made-up exports as offices send them, with what must be read and what must not show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.data.awkward_forms import (
    google_arabic,
    kobo_groups_and_repeats,
    microsoft_arabic,
    qualtrics_three_heads,
    survey_monkey_two_heads,
)
from tests.data.awkward_platforms import consul_proposals, decidim_french, decidim_spanish, polis_prefixed
from tests.data.awkward_tables import (
    archive_of_several,
    hijri_words,
    old_arabic_table,
    open_document,
    plates_in_texts,
)
from tests.data.made_up import Awkward

AWKWARD: tuple[Callable[[Path], Awkward], ...] = (
    google_arabic, microsoft_arabic, qualtrics_three_heads, survey_monkey_two_heads, kobo_groups_and_repeats,
    decidim_french, decidim_spanish, consul_proposals, polis_prefixed, open_document, old_arabic_table,
    hijri_words, plates_in_texts, archive_of_several,
)  # fmt: skip
