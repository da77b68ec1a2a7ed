"""A graded item of an exercise, and the lines by which a person marks a written one."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mashura.course.sources.source import ANALYSTS, Bilingual, Cell, Header, Source
from mashura.errors import InputError

Kind = Literal["choose-and-order", "fill-in", "run-and-read", "judge", "design", "write"]
Difficulty = Literal["easy", "medium", "hard"]


class Item(BaseModel):
    """One graded item, as the metadata of its graded cell describes it.

    ``points`` is what it is worth, ``minutes`` what it should take, ``sources`` the items of the inventory
    (S-ids) that it asks about, ``objective`` the id of one of the exercise's objectives. ``analysts`` says
    that its cells carry the tag ``analysts``: code is the skill, and no certificate asks for it. ``words``
    are the least and the most of a written answer; other lengths are told, and cost nothing.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^m\d\d-[a-z][a-z0-9-]*$", max_length=60)]
    kind: Kind
    points: Annotated[int, Field(ge=1, le=100, strict=True)]
    minutes: Annotated[int, Field(ge=1, le=120, strict=True)]
    objective: str
    sources: Annotated[tuple[Annotated[str, Field(pattern=r"^S[1-9][0-9]*$")], ...], Field(min_length=1)]
    difficulty: Difficulty
    analysts: bool = False
    words: tuple[int, int] | None = None

    @property
    def counted_points(self) -> int:
        """Points that the maximum counts: none for a question of analysts, whose points are extra."""
        return 0 if self.analysts else self.points

    @property
    def answer_id(self) -> str:
        """Id of the cell that the trainee fills in."""
        return self.id if self.kind == "write" else f"{self.id}-answer"


def extra_points(score: float | None, credit: float | None, counted: float) -> float:
    """Return the points of an item that the maximum does not count.

    Parameters
    ----------
    score : float, optional
        All its points, a person's extra credit included; None until it is marked.
    credit : float, optional
        A person's extra credit.
    counted : float
        What the maximum counts for it, 0 for an analysts' question.

    Examples
    --------
    >>> extra_points(3.0, None, 0.0), extra_points(4.5, 0.5, 4.0), extra_points(None, 1.0, 4.0)
    (3.0, 0.5, 0.0)
    """
    if score is None:
        return 0.0
    return score if not counted else credit or 0.0


class Criterion(Bilingual):
    """One line of a rubric: what to look for when marking, and its points."""

    points: Annotated[int, Field(ge=1)]


def read_item(cell: Cell, source: Source[Header]) -> Item:
    """Return the item that a graded cell describes.

    Raises
    ------
    InputError
        If its metadata is not as expected; the sentence names file, line and field.
    """
    values = {key: value for key, value in cell.metadata["nbgrader"].items() if key != "part"}
    values["id"] = values.pop("item", "")
    values["analysts"] = ANALYSTS in cell.metadata.get("tags", ())
    try:
        item = Item.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise InputError(
            "grading-item-field",
            file=str(source.path),
            line=cell.marker_line,
            field=field,
            problem=first["msg"],
        ) from error
    if item.objective not in {objective.id for objective in source.header.objectives}:
        raise InputError(
            "grading-item-objective", file=str(source.path), line=cell.marker_line, objective=item.objective
        )
    return item
