"""What every answer tells the browser to refuse, and which ways into a server of apps are closed."""

from __future__ import annotations

from typing import Any

from jupyter_server.services.kernels.handlers import KernelHandler, _kernel_id_regex
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from jupyter_server.utils import url_path_join
from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.web import ErrorHandler, OutputTransform

# A page may load from this server and nowhere else. Widgets are templates that the page itself compiles: that
# is why inline scripts and ``eval`` cannot be refused; what they could fetch or send elsewhere is.
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
    # The address that opens the server carries its token.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# A request to a server of apps carries a form at most; what a page sends comes through its socket, in
# messages of at most 10 MB (tornado's own limit).
LARGEST_REQUEST = 10_000_000
# What the widgets of a page need; without the others, a page cannot be used to run code by hand.
WIDGET_MESSAGES = ["comm_open", "comm_msg", "comm_close", "comm_info_request", "kernel_info_request"]


class SecurityHeaders(OutputTransform):
    """Puts the headers on every answer, whichever package's handler gives it."""

    def __init__(self, request: HTTPServerRequest) -> None:
        super().__init__(request)

    def transform_first_chunk(
        self, status_code: int, headers: HTTPHeaders, chunk: bytes, finishing: bool
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Add them; a browser obeys every policy it is sent, so a handler's stricter one stays in force."""
        headers.add("Content-Security-Policy", _POLICY)
        for name, value in _HEADERS.items():
            headers[name] = value
        return status_code, headers, chunk


def page_handlers(base: str) -> list[tuple[Any, ...]]:
    """Return what a server of apps needs of Jupyter's kernel service.

    A page asks for its own kernel by its id, which nobody can guess. There is no list of kernels, in which
    one person could find another's, and none can be started by hand.
    """
    kernel = url_path_join(base, "api/kernels", _kernel_id_regex)
    return [(kernel, _OwnKernelHandler), (kernel + "/channels", KernelWebsocketHandler)]


class _OwnKernelHandler(KernelHandler):
    """Answers whether a kernel is there; it is ended by leaving its page."""

    SUPPORTED_METHODS = ("GET", "HEAD", "OPTIONS")


def closed_ways(base: str) -> list[tuple[Any, ...]]:
    """Return handlers that refuse what Voila would list, and paths upwards, at which it fails."""
    ways = ("voila/api/contents.*", r"voila/templates/(?:.*/)?\.\.(?:/.*)?")
    return [(url_path_join(base, way), ErrorHandler, {"status_code": 404}) for way in ways]
