"""What a notebook may show: text and PNG figures, copied field by field, bounded in sum."""

from __future__ import annotations

import base64
import binascii
import re
import struct
from typing import Any

from mashura.grading.box.isolation import Limits

_PNG = re.compile(rb"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR(?P<size>.{8})", re.DOTALL)
_STRINGS = re.compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)


class OutputRoom:
    """What a notebook may still show: a number of outputs, of characters, and of pixels.

    Examples
    --------
    >>> room = OutputRoom(Limits(output_bytes=3))
    >>> room.kept([{"output_type": "stream", "name": "stdout", "text": "printed"}])
    (({'output_type': 'stream', 'name': 'stdout', 'text': 'pri'},), True)
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._count = limits.outputs
        self._pixels = limits.pixels
        self.characters = limits.output_bytes

    def kept(self, value: object) -> tuple[tuple[dict[str, Any], ...], bool]:
        """Return the outputs of one cell's reply that may be shown, and whether something was left out."""
        given = value if isinstance(value, list) else []
        room = min(self._count, self._limits.outputs_per_cell + 2)
        cut = len(given) > room
        kept: list[dict[str, Any]] = []
        for output in given[:room]:
            if not isinstance(output, dict):
                continue
            if output.get("output_type") == "stream":
                name = "stderr" if output.get("name") == "stderr" else "stdout"
                text, shortened = self._text(output.get("text"))
                cut |= shortened
                kept.append({"output_type": "stream", "name": name, "text": text})
            elif isinstance(output.get("data"), dict):
                safe, shortened = self._data(output["data"])
                cut |= shortened
                if safe:
                    kept.append({"output_type": "display_data", "data": safe, "metadata": {}})
        self._count -= len(kept)
        return tuple(kept), cut

    def _data(self, data: dict[str, Any]) -> tuple[dict[str, str], bool]:
        safe: dict[str, str] = {}
        cut = False
        if "text/plain" in data:
            safe["text/plain"], cut = self._text(data["text/plain"])
        figure = data.get("image/png")
        if isinstance(figure, str):
            drawn = self._figure(figure)
            cut |= drawn is None
            if drawn is not None:
                safe["image/png"] = drawn
        return safe, cut

    def _text(self, value: object) -> tuple[str, bool]:
        text = value if isinstance(value, str) else ""
        kept = text[: min(self._limits.stream_bytes, self.characters)]
        self.characters -= len(kept)
        return kept, len(kept) < len(text)

    def _figure(self, encoded: str) -> str | None:
        """Return a PNG in base64, or None if it is none or too large."""
        if len(encoded) > min(self._limits.figure_bytes, self.characters):
            return None
        try:
            content = binascii.a2b_base64(encoded)
        except ValueError:
            return None
        head = _PNG.match(content)
        if head is None:
            return None
        width, height = struct.unpack(">II", head["size"])
        if width * height > self._pixels:
            return None
        self._pixels -= width * height
        self.characters -= len(encoded)
        return base64.b64encode(content).decode("ascii")


def too_many_values(reply: bytes, most: int) -> bool:
    """Return whether JSON holds more values than ``most``, without making them.

    Examples
    --------
    >>> too_many_values(b'[[], [], []]', 3), too_many_values(b'["1,2,3,4,5"]', 3)
    (True, False)
    """

    def count(text: bytes) -> int:
        return 1 + sum(text.count(sign) for sign in (b",", b"[", b"{"))

    return count(reply) > most and count(_STRINGS.sub(b"", reply)) > most
