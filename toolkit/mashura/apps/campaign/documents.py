"""Documents of a campaign, with its places by name and the entity's logo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from mashura.apps.campaign.places import place_names
from mashura.apps.form.form_app import DocumentSetting
from mashura.documents.formats.content import Document
from mashura.i18n import Language
from mashura.methodology import Campaign


class CampaignDocument(Protocol):
    """A document of :mod:`mashura.documents`."""

    def __call__(
        self,
        campaign: Campaign,
        *,
        language: Language | None = None,
        places: Mapping[str, str] | None = None,
        logo: bytes | None = None,
    ) -> Document:
        """Return the document."""


def with_places(make: CampaignDocument) -> Callable[[Campaign, DocumentSetting], Document]:
    """Return a maker of a document that shows places by name and the entity's logo."""
    return lambda campaign, setting: make(
        campaign,
        language=setting.language,
        places=place_names(setting.language),
        logo=setting.logo,
    )
