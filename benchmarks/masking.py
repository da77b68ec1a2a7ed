"""How well identities are found, and how often something harmless is masked, as in docs/reading-exports.md.

    python start.py bench masking

A test compares the page with these figures (``tests/privacy/test_masking_figures.py``).
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.privacy.masking_figures import table

if __name__ == "__main__":
    print(table())
