"""The account of a reading for a page: "read · left out · why", with a tick for columns that may name people.

A page that reads a file gives :data:`ACCOUNT_COMPONENT` to its components and shows
``<account :account="…" :words="words" @show="…">``; the words are those of :func:`account_words`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from mashura.data.notes import ACCOUNT_COLUMNS, ReadPart, account_rows
from mashura.i18n import Language, message

ACCOUNT_COMPONENT = {"account": Path(__file__).with_name("account.vue")}


def account_words(language: Language) -> dict[str, str]:
    """Return the words of the component."""
    return {
        "account_title": message("account-title", lang=language),
        "account_harmless": message("apps-account-harmless", lang=language),
    }


def account_table(
    account: Iterable[ReadPart], language: Language, withheld: Collection[str], shown: Collection[str]
) -> dict[str, Any]:
    """Return what the component shows.

    Parameters
    ----------
    account : iterable of ReadPart
    language : Language
    withheld : collection of str
        Columns whose cells are not shown until a person says that they are harmless.
    shown : collection of str
        Those of them that a person has called harmless.

    Examples
    --------
    >>> part = ReadPart(kind="column", file="a.csv", name="Who", read=0, left_out=9, why="account-identity")
    >>> row = account_table([part], "en", ["Who"], [])["rows"][0]
    >>> row["name"], row["left_out"], row["withheld"], row["shown"]
    ('Who', '9', True, False)
    """
    rows = []
    for part in account:
        [(kind, name, read, left_out, why)] = account_rows([part], language)
        is_withheld = part.kind == "column" and part.name in withheld
        rows.append(
            {
                "part": kind,
                "name": name,
                "read": read,
                "left_out": left_out,
                "why": why,
                "header": part.name,
                "withheld": is_withheld,
                "shown": is_withheld and part.name in shown,
            }
        )
    return {"heads": [message(f"account-{name}", lang=language) for name in ACCOUNT_COLUMNS], "rows": rows}
