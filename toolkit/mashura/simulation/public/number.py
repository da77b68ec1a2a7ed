"""Numbers of a world, each with its origin, and the errors for broken rules of worlds."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from mashura.i18n import message
from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary import AgeBand

ASSUMPTION = "assumption"
Share = Annotated[float, Field(ge=0, le=1)]
Source = Annotated[str, Field(min_length=1, max_length=500)]


def broken_rule(what: str, *place: str | int, **params: str) -> PydanticCustomError | ValidationError:
    """Return the error of a broken rule, in the active language, at a position below the field."""
    text = message(f"simulation-expected-{what}", lang=None, **params).replace("{", "{{")
    error = PydanticCustomError(what.replace("-", "_"), text)
    if not place:
        return error
    return ValidationError.from_exception_data(
        "World", [InitErrorDetails(type=error, loc=place, input=place[-1])]
    )


class Number(Record):
    """One number with its origin."""

    value: Annotated[float, Field(ge=0)]
    source: Source


class ShareByAge(Record):
    """One share for each age band, with its origin."""

    values: dict[AgeBand, Share]
    source: Source

    @model_validator(mode="after")
    def _all_bands(self) -> ShareByAge:
        if missing := [band.value for band in AgeBand if band not in self.values]:
            raise broken_rule("age-bands", missing=", ".join(missing))
        return self

    def times(self, factor: float) -> ShareByAge:
        """Return the shares multiplied, none above 1."""
        values = {band: min(1.0, share * factor) for band, share in self.values.items()}
        return self.model_copy(update={"values": values})
