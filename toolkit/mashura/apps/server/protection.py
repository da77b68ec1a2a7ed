"""Security headers of every response, and the addresses that a server of apps does not serve."""

from __future__ import annotations

from typing import Any

from jupyter_server.services.kernels.handlers import KernelHandler, _kernel_id_regex
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from jupyter_server.utils import url_path_join
from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.web import ErrorHandler, OutputTransform

# A page may load from this server only. Widgets are templates that the page compiles, so inline scripts and
# ``eval`` must be allowed; fetching from or sending to other servers is not.
_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "frame-src 'self' blob: data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # The address with which the server is opened contains its token.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# A request to a server of apps holds a form at most; pages send their data through a socket, in messages of
# at most 10 MB (tornado's own limit).
LARGEST_REQUEST = 10_000_000
# The messages that widgets need; without the others, nobody can run code through a page.
WIDGET_MESSAGES = ["comm_open", "comm_msg", "comm_close", "comm_info_request", "kernel_info_request"]


class SecurityHeaders(OutputTransform):
    """Adds the headers to every response, whichever package's handler writes it."""

    def __init__(self, request: HTTPServerRequest) -> None:
        super().__init__(request)

    def transform_first_chunk(
        self, status_code: int, headers: HTTPHeaders, chunk: bytes, finishing: bool
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Add them; browsers obey every policy they get, so a handler's stricter one still applies."""
        headers.add("Content-Security-Policy", _POLICY)
        for name, value in _HEADERS.items():
            headers[name] = value
        return status_code, headers, chunk


def page_handlers(base: str) -> list[tuple[Any, ...]]:
    """Return the parts of Jupyter's kernel service that a server of apps needs.

    A page asks for its own kernel by its id, which nobody can guess. There is no list of kernels, in which
    one person could find another's, and no kernel can be started by hand.
    """
    kernel = url_path_join(base, "api/kernels", _kernel_id_regex)
    return [(kernel, _OwnKernelHandler), (kernel + "/channels", KernelWebsocketHandler)]


class _OwnKernelHandler(KernelHandler):
    """Says whether a kernel is running; leaving its page ends it."""

    SUPPORTED_METHODS = ("GET", "HEAD", "OPTIONS")


def closed_addresses(base: str) -> list[tuple[Any, ...]]:
    """Return handlers that refuse Voila's listings, and paths upwards, on which it fails."""
    addresses = ("voila/api/contents.*", r"voila/templates/(?:.*/)?\.\.(?:/.*)?")
    return [(url_path_join(base, address), ErrorHandler, {"status_code": 404}) for address in addresses]
