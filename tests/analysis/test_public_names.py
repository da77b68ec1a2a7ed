"""The public names of the analyses are loaded one by one."""

import subprocess
import sys

from mashura import analysis


def test_every_public_name_has_a_home_and_is_found_there() -> None:
    assert {*analysis.__all__} == {*analysis._HOME}
    missing = [name for name in analysis.__all__ if not hasattr(analysis, name)]
    assert missing == []


def test_the_whole_analysis_loads_no_distributions() -> None:
    """Half of the time that ``from mashura import analyse`` took was one quantile of ``scipy.stats``."""
    code = "import sys; from mashura import analyse; print('scipy.stats' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"


def test_what_a_page_needs_of_representativeness_loads_no_statistics() -> None:
    code = "import sys, mashura.analysis.people.representativeness; print('scipy' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"
