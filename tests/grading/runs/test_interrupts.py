"""An interrupt that a library swallowed is raised at the next chance."""

import signal

import pytest

from mashura.grading.runs.interrupts import Interrupts


def swallowed() -> None:
    try:
        signal.raise_signal(signal.SIGINT)
    except BaseException:  # as careless code does
        return


def test_a_swallowed_interrupt_is_raised_again():
    with Interrupts() as interrupts:
        swallowed()
        with pytest.raises(KeyboardInterrupt):
            interrupts.check()


def test_without_an_interrupt_nothing_is_raised():
    with Interrupts() as interrupts:
        interrupts.check()


def test_afterwards_interrupts_are_handled_as_before():
    before = signal.getsignal(signal.SIGINT)
    with Interrupts():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before
