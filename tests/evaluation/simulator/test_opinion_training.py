from importlib.resources import files

from mashura.analysis.texts.opinion_words import TABLE
from mashura.evaluation.simulator.opinion_training import opinion_table


def test_the_committed_table_is_what_its_generator_makes():
    committed = files("mashura.analysis.texts").joinpath(TABLE).read_bytes()
    assert opinion_table().encode() == committed
    assert len(committed) < 500_000
