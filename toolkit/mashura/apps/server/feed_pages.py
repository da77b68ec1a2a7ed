"""The entity's feed as this server shows it: read-only, without a token (S148, S219)."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError

from mashura.feed import feed_folder

_FILES = re.compile(r"consultations-[1-9][0-9]{0,3}\.json|schema\.json|openapi\.json")
_KINDS = {"schema.json": "application/schema+json"}


class FeedHandler(JupyterHandler):
    """Answers ``/mashura/feed/NAME`` with a file of the feed that was published last.

    What is published is meant for everybody, so no token is asked for; nothing else in the folder is served.
    """

    SUPPORTED_METHODS = ("GET", "HEAD")

    def get(self, name: str) -> None:
        """Send the file, unless the reader has it already."""
        server = self.serverapp
        assert server is not None
        if not _FILES.fullmatch(name):
            raise HTTPError(404)
        try:
            content = (feed_folder(Path(server.root_dir)) / name).read_bytes()
        except OSError:
            raise HTTPError(404) from None
        etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
        self.set_header("ETag", etag)
        # Web pages of others may show what is public; the token is no part of the answer.
        self.set_header("Access-Control-Allow-Origin", "*")
        self.set_header("Cache-Control", "no-cache")
        self.set_header("Content-Type", _KINDS.get(name, "application/json"))
        if self.check_etag_header():
            self.set_status(304)
            self.finish()
            return
        self.finish(content)

    head = get

    def compute_etag(self) -> str | None:
        """Return the ETag that was set; tornado would make another of what is written."""
        return self._headers.get("ETag")
