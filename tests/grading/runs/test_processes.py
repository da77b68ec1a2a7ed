"""Results of several processes come in the order of the calls, each once."""

from itertools import islice

from joblib import delayed

from mashura.grading.box.isolation import choose_isolation
from mashura.grading.runs.processes import in_parallel


def test_who_takes_some_results_leaves_the_next_ones():
    results = in_parallel([delayed(abs)(-number) for number in range(6)], 2, choose_isolation("none"))
    assert [[*islice(results, 2)], [*islice(results, 4)]] == [[0, 1], [2, 3, 4, 5]]
