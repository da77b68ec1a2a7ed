"""A run that is not finished yet: its seed, and the results that the gradebook does not hold yet.

Everything lies in ``private/runs/ASSIGNMENT`` of the course. A run that was killed goes on from there, with
the same seed; a run that is finished leaves nothing but the lock's empty file.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.grading.marking.run_number import begin_run
from mashura.grading.runs.evaluation import Evaluation
from mashura.grading.runs.files import locked, write_whole


@dataclass(frozen=True, kw_only=True)
class OpenRun:
    """A run.

    Attributes
    ----------
    number : int
        Its number; with the course's secret it gives the inputs of graded questions.
    version : str
        The exercise's version.
    again : bool
        Whether unchanged hand-ins are graded again as well.
    trainees : tuple of str, optional
        Only these; everybody, if None.
    """

    number: int
    version: str
    again: bool = False
    trainees: tuple[str, ...] | None = None


class RunFolder:
    """Where the open run of an assignment is kept."""

    def __init__(self, course: Path, assignment: str) -> None:
        self._course, self._assignment = course, assignment
        self._folder = course / "private" / "runs" / assignment
        self._results = self._folder / "results"
        self._run = self._folder / "run.json"

    def lock(self) -> ExitStack:
        """Hold the run, so that no second one writes at the same time.

        Raises
        ------
        InputError
            If another process holds it.
        """
        held = ExitStack()
        try:
            held.enter_context(locked(self._folder / "lock", wait=False))
        except BlockingIOError:
            raise InputError("runs-busy", name=self._assignment) from None
        return held

    def unfinished(self, version: str, *, again: bool) -> OpenRun | None:
        """Return the run that is open, if it is of this version."""
        run = self._read()
        return run if run is not None and (run.version, run.again) == (version, again) else None

    def begin(self, version: str, trainees: tuple[str, ...] | None, *, again: bool) -> OpenRun:
        """Begin a new run; what is left of another one is forgotten."""
        self._forget()
        number = begin_run(self._course, self._assignment)
        run = OpenRun(number=number, version=version, again=again, trainees=trainees)
        self._results.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(self._run, json.dumps(asdict(run), ensure_ascii=False).encode())
        return run

    def keep(self, run: OpenRun, seed: int, evaluation: Evaluation) -> None:
        """Keep a result until the gradebook holds it."""
        content = {"run": run.number, "seed": seed, "evaluation": asdict(evaluation)}
        write_whole(self._place(evaluation.trainee), json.dumps(content, ensure_ascii=False).encode())

    def kept(self, run: OpenRun, trainee: str, hand_in: str, seed: int) -> Evaluation | None:
        """Return the result that is kept for a hand-in, if it is one of this run."""
        try:
            content: dict[str, Any] = json.loads(self._place(trainee).read_bytes())
        except (OSError, ValueError):
            return None
        fields = content["evaluation"]
        if (content["run"], fields["hand_in"], content["seed"]) != (run.number, hand_in, seed):
            return None
        return Evaluation(**{**fields, "unanswered": tuple(fields["unanswered"])})

    def waiting(self) -> frozenset[str]:
        """Return whose results are kept, so that the gradebook may hold them before the log does."""
        return frozenset(path.stem for path in self._results.glob("*.json"))

    def drop(self, trainee: str) -> None:
        """Forget a result, which the gradebook holds now."""
        self._place(trainee).unlink(missing_ok=True)

    def close(self, run: OpenRun, trainees: tuple[str, ...] | None) -> None:
        """End a run, if these trainees were all that it is about and no result waits."""
        whole = trainees is None or (run.trainees is not None and {*run.trainees} <= {*trainees})
        if whole and not any(self._results.glob("*.json")):
            self._forget()

    def _read(self) -> OpenRun | None:
        try:
            fields = json.loads(self._run.read_bytes())
        except (OSError, ValueError):
            return None
        trainees = fields.pop("trainees")
        return OpenRun(**fields, trainees=None if trainees is None else tuple(trainees))

    def _forget(self) -> None:
        self._run.unlink(missing_ok=True)
        for path in [*self._results.glob("*"), *self._results.glob(".*.new")]:
            path.unlink(missing_ok=True)

    def _place(self, trainee: str) -> Path:
        return self._results / f"{trainee}.json"
