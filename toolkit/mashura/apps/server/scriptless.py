"""Pages of the server that have no script, and run none."""

from __future__ import annotations

from jupyter_server.base.handlers import JupyterHandler


class ScriptlessHandler(JupyterHandler):
    """Answers with a page on which the browser runs no script, whatever got into it."""

    @property
    def content_security_policy(self) -> str:
        """The server's policy, without any script."""
        return super().content_security_policy + "; script-src 'none'"
