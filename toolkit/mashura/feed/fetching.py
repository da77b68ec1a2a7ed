"""One page of another server's feed, fetched within bounds: nothing it does can fill memory or hold us up."""

from __future__ import annotations

import ipaddress
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests

from mashura.errors import InputError

LARGEST_PAGE = 5_000_000
"""Bytes of the largest page that is read (assumption: a hundred consultations have a fifth)."""
_SECONDS_OF_SILENCE = 10
_CHUNK = 65_536


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """What came: the page's bytes, or None where it is as it was; and its ETag."""

    body: bytes | None
    etag: str = ""


def checked_address(address: str) -> str:
    """Return the address of a feed with a slash at its end.

    Raises
    ------
    InputError
        If it is no ``https`` address; ``http`` is allowed on this machine only.

    Examples
    --------
    >>> checked_address("https://al-manara.example/mashura/feed")
    'https://al-manara.example/mashura/feed/'
    """
    try:
        parts = urlsplit(address.strip())
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise InputError("feed-address", address=address[:300]) from None
    secure = parts.scheme == "https" or (parts.scheme == "http" and _is_this_machine(host))
    if not secure or not host or parts.username or parts.query or parts.fragment or len(address) > 500:
        raise InputError("feed-address", address=address[:300])
    path = parts.path.removesuffix("openapi.json").removesuffix("consultations-1.json").rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path}/"


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def fetch(session: requests.Session, address: str, etag: str, until: float) -> Fetched:
    """Return a page, unless it is as it was when it had this ETag.

    Parameters
    ----------
    session : requests.Session
    address : str
    etag : str
        Of the page as it was read last; empty if it never was.
    until : float
        When to give up, on :func:`time.monotonic`'s clock.

    Raises
    ------
    InputError
        If nothing, too much, or no page comes. Redirections are not followed.
    """
    # Packed answers could grow beyond any bound when they are unpacked.
    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    if etag:
        headers["If-None-Match"] = etag
    try:
        with session.get(
            address, headers=headers, stream=True, allow_redirects=False, timeout=_SECONDS_OF_SILENCE
        ) as answer:
            if answer.status_code == 304 and etag:
                return Fetched(body=None, etag=etag)
            if answer.status_code != 200:
                raise InputError("feed-status", address=address, status=str(answer.status_code))
            if answer.headers.get("Content-Encoding", "identity").lower() != "identity":
                raise InputError("feed-packed", address=address)
            parts, length = list[bytes](), 0
            while part := answer.raw.read1(_CHUNK):
                parts.append(part)
                length += len(part)
                if length > LARGEST_PAGE:
                    raise InputError("feed-page-large", address=address, megabytes=LARGEST_PAGE // 1_000_000)
                if time.monotonic() > until:
                    raise InputError("feed-slow", address=address)
            return Fetched(body=b"".join(parts), etag=answer.headers.get("ETag", "")[:200])
    except (requests.RequestException, OSError) as error:
        raise InputError("feed-unreachable", address=address, reason=type(error).__name__) from None
