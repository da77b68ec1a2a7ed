"""The options of a language model of one's own: off by default, and nothing is sent without a yes."""

from __future__ import annotations

import sys
from typing import Any

import click

from mashura.cli.options import note
from mashura.errors import InputError
from mashura.i18n import message


def own_model_options(command: Any) -> Any:
    """Give a command the options ``--own-model``, ``--model`` and ``--send``."""
    for option in (
        click.option("--own-model", help=message("cli-own-model")),
        click.option("--model", default="local", show_default=True, help=message("cli-own-model-name")),
        click.option("--send", is_flag=True, help=message("cli-own-model-send")),
    )[::-1]:
        command = option(command)
    return command


def model_sentences(about: Any, address: str, model: str, *, send: bool) -> Any:
    """Show what would be sent and where to, ask, and return the sentences of the answer.

    Raises
    ------
    InputError
        If nobody says yes, or the model gives no usable answer.
    """
    from mashura.analysis.sensemaking.own_model import ask_model, model_request

    request = model_request(about, address, model)
    note(
        message(
            "model-will-send",
            model=model,
            address=request.address,
            statements=request.statements,
            bytes=len(request.body),
            left=request.left,
        )
    )
    if not send and not (sys.stdin.isatty() and click.confirm(message("model-ask"), err=True)):
        raise InputError("model-no-yes", address=request.address)
    return ask_model(request)


def audited_summary(
    consultation: Any, address: str | None, model: str, send: bool, *, found_groups: Any, found_consensus: Any
) -> dict[str, Any]:
    """Return the summary in sentences and what it leaves out, for JSON; with a model, also the model's.

    The groups and the consensus are those of the consultation, so that nobody waits for them twice.
    """
    from mashura.analysis.sensemaking import checked, described, left_out, summary_sentences
    from mashura.analysis.sensemaking.described import sampled
    from mashura.analysis.sensemaking.wording import left_out_document, summary_document

    read = sampled(consultation)
    about = (
        described(read, found_groups=found_groups, found_consensus=found_consensus)
        if read is consultation
        else described(read)
    )
    own = checked(summary_sentences(about), about)
    result: dict[str, Any] = {
        "summary": summary_document(own),
        "left_out": left_out_document(left_out(about, [cite for sentence in own for cite in sentence.cites])),
    }
    if address:
        told = checked(model_sentences(about, address, model, send=send), about)
        cites = [cite for sentence in told for cite in sentence.cites]
        result["model_summary"] = summary_document(told)
        result["model_left_out"] = left_out_document(left_out(about, cites))
    return result


def model_lines(result: dict[str, Any]) -> list[str]:
    """Return the sentences of a model as lines of text, with a mark before those with a problem."""
    lines = ["", message("model-title")]
    for sentence in result["model_summary"]:
        cites = " ".join(f"[{cite}]" for cite in sentence["cites"])
        lines.append(f"  {'✗' if sentence['problems'] else '·'} {sentence['text']} {cites}".rstrip())
        lines += [
            "      "
            + message(
                f"sense-problem-{problem}",
                cites=", ".join(sentence["unknown"]),
                numbers=", ".join(sentence["numbers"]),
                names=", ".join(sentence["names"]),
                quotations=" … ".join(sentence["quotations"]),
            )
            for problem in sentence["problems"]
        ]
    return lines
