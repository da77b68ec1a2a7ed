"""An entity's logo: any picture is converted to a small PNG, or refused with the reason."""

from __future__ import annotations

import io
import warnings

from PIL import Image, UnidentifiedImageError

from mashura.errors import InputError

LARGEST_BYTES = 5_000_000
_LARGEST_SIDE = 8_000
_SIDE = 600
_KINDS = ("PNG", "JPEG", "GIF", "WEBP")


def clean_logo(content: bytes, name: str) -> bytes:
    """Return a picture as a new PNG of at most 600 by 600 pixels, without any other content of the file.

    Parameters
    ----------
    content : bytes
        PNG, JPEG, GIF or WebP of at most 5 MB and 8000 pixels a side.
    name : str
        The file name, for error messages.

    Raises
    ------
    InputError
        If it is not such a picture.

    Examples
    --------
    >>> clean_logo(b"<svg/>", "logo.svg")
    Traceback (most recent call last):
    mashura.errors.InputError: logo.svg ...
    """
    if len(content) > LARGEST_BYTES:
        raise InputError("documents-logo-too-large", file=name, megabytes=LARGEST_BYTES // 1_000_000)
    try:
        with warnings.catch_warnings():
            # A small file with a huge picture would fill the memory.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=_KINDS)
            if max(picture.size) > _LARGEST_SIDE:
                raise InputError("documents-logo-not-a-picture", file=name, side=_LARGEST_SIDE)
            drawn = picture.convert("RGBA")
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombWarning,
        Image.DecompressionBombError,
    ):
        raise InputError("documents-logo-not-a-picture", file=name, side=_LARGEST_SIDE) from None
    drawn.thumbnail((_SIDE, _SIDE))
    out = io.BytesIO()
    drawn.save(out, "PNG", optimize=True)
    return out.getvalue()
