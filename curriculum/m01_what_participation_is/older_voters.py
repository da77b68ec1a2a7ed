"""Share of people of 65 and more among those who voted on paper and online, from published ballots (F19).

For Warsaw's budget of 2019 (42.7% on paper, 6.3% online), download the city's files from the Pabulib
library and run ``python older_voters.py poland_warszawa_2019_*.pb``. Voters whose age or way of voting is
not published are left out; a voter who is in several files counts once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from mashura.data import read
from mashura.i18n import format_percent
from mashura.methodology.vocabulary import AgeBand


def older_shares(files: Sequence[Path]) -> dict[str, float]:
    """Return the share (0 to 1) of voters of 65 and more by the way of voting, such as ``internet``."""
    voters = pd.concat([read(file).participants for file in files]).drop_duplicates("participant_id")
    voters = voters.dropna(subset=["age_band", "channel"])
    older = voters["age_band"] == AgeBand.AGE_65_PLUS
    return {str(channel): float(share) for channel, share in older.groupby(voters["channel"]).mean().items()}


if __name__ == "__main__":
    for way, share in older_shares([Path(name) for name in sys.argv[1:]]).items():
        print(way, format_percent(share, decimals=1))
