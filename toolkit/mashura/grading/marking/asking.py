"""How a check's questions reach a notebook: values while its cells run, calls when its outputs are sealed.

A call carries fresh inputs. So everything that may be shown of a notebook, its outputs and its values, is
received before the first call: a second worker runs the cells again, its outputs are dropped, and what comes
back from a call is judged but never shown.
"""

from __future__ import annotations

import builtins
from typing import Any

from mashura.grading.box.session import Session, Unanswered

_ERRORS = frozenset(
    name
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)


class CallWaits(Exception):
    """A check wants to call a function while outputs of the notebook are still kept."""


class ValueQuestions:
    """Asks the worker whose outputs are kept: for values, which carry no input; they are remembered."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.answers: dict[str, Any] = {}

    def ask(
        self, *, expression: str | None = None, call: str | None = None, arguments: tuple[Any, ...] = ()
    ) -> Any:
        """Return the value of an expression.

        Raises
        ------
        Unanswered
            If there is no answer.
        CallWaits
            For a call.
        """
        if expression is None:
            if not self._session.alive:
                raise Unanswered("ended")
            raise CallWaits
        if expression not in self.answers:
            try:
                self.answers[expression] = self._session.ask(expression=expression)
            except Unanswered as problem:
                self.answers[expression] = problem
        return _given(self.answers[expression])


class CallQuestions:
    """Asks a worker whose outputs nobody keeps: only calls; values are those of the first worker."""

    def __init__(self, session: Session, values: ValueQuestions) -> None:
        self._session = session
        self._values = values.answers

    def ask(
        self, *, expression: str | None = None, call: str | None = None, arguments: tuple[Any, ...] = ()
    ) -> Any:
        """Return the value of a call, or one that is known.

        Raises
        ------
        Unanswered
            If there is no answer; an error is called by its kind alone, because its words could hold inputs.
        LookupError
            If a check asks for a new value after a call.
        """
        if call is None:
            if expression not in self._values:
                raise LookupError(f"a check must ask for {expression!r} before it calls a function")
            return _given(self._values[expression])
        try:
            return self._session.ask(call=call, arguments=arguments)
        except Unanswered as problem:
            kind = problem.detail.partition(":")[0]
            raise Unanswered(problem.reason, kind if kind in _ERRORS else "Exception") from None


def _given(answer: Any) -> Any:
    if isinstance(answer, Unanswered):
        raise answer
    return answer
