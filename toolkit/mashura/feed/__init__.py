"""What an entity publishes of its consultations, and what a national view takes in (S148, S219)."""

from mashura.feed.description import openapi, schema
from mashura.feed.entry import Consultation, Page, Publisher
from mashura.feed.publishing import Published, feed_folder, publish
from mashura.feed.pulling import Outcome, pull
from mashura.feed.sources import SourceStore

__all__ = [
    "Consultation",
    "Outcome",
    "Page",
    "Published",
    "Publisher",
    "SourceStore",
    "feed_folder",
    "openapi",
    "publish",
    "pull",
    "schema",
]
