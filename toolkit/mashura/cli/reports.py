"""Commands after the analysis: decide, announce, evaluate, assess oneself, report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from mashura.cli.options import (
    WholeNumber,
    format_option,
    json_option,
    language_option,
    note,
    print_json,
    show_option,
    strict_option,
)
from mashura.cli.own_model import model_sentences, own_model_options
from mashura.errors import InputError
from mashura.i18n import active_language, message


def _path_option(name: str, key: str, **more: Any) -> Callable[[Any], Any]:
    return click.option(name, type=click.Path(path_type=Path), help=message(f"reports-option-{key}"), **more)


def _source_options(command: Any) -> Any:
    """Give a command the options that say what to read besides its path."""
    for option in (
        format_option,
        strict_option,
        click.option("--mapping", type=click.Path(path_type=Path), help=message("cli-analyse-mapping")),
        show_option,
        click.option(
            "--questionnaire", type=click.Path(path_type=Path), help=message("cli-analyse-questionnaire")
        ),
        _path_option("--plan", "plan"),
        click.option(
            "--population", type=WholeNumber(1, 10_000_000_000), help=message("reports-option-population")
        ),
        _path_option("--census", "census"),
    )[::-1]:
        command = option(command)
    return command


def _source(path: Path, given: dict[str, Any]) -> Any:
    from mashura.cli.reading import asked, said
    from mashura.reports import open_source

    def opened(kind: str) -> Any:
        return open_source(
            path,
            format=kind,
            mapping=given["mapping"],
            show=given["show"],
            questionnaire=given["questionnaire"],
            plan=given["plan"],
            population=given["population"],
            census=given["census"],
            **{name: given.get(name) for name in ("papers", "themes", "swot", "self_assessment")},
        )

    source = asked(opened, given["kind"])
    warnings = source.warnings if given["strict"] else 0
    said(path, given["mapping"], source.format, source.recognised, source.notes, warnings=warnings)
    return source


def add_report_commands(group: click.Group) -> None:
    """Add ``report``, ``evaluate``, ``decide``, ``announce`` and ``self-assess``."""

    @group.command(help=message("reports-command"))
    @click.argument("path", type=click.Path(path_type=Path))
    @_path_option("--out", "out", required=True)
    @_path_option("--papers", "papers-read")
    @_path_option("--themes", "themes")
    @_path_option("--swot", "swot")
    @_path_option("--self-assessment", "self-assessment")
    @_source_options
    @own_model_options
    @language_option
    def report(path: Path, out: Path, own_model: str | None, model: str, send: bool, **given: Any) -> None:
        from mashura.documents.formats.file import check_ending
        from mashura.i18n.progress_bar import progress_bar
        from mashura.reports import STEPS, write_report

        check_ending(out)
        source = _source(path, given)
        if own_model:
            from mashura.analysis.sensemaking.described import described, sampled

            told = model_sentences(described(sampled(source.consultation)), own_model, model, send=send)
            source = replace(source, model_sentences=told, model_name=f"{model} ({own_model})")
        with progress_bar(total=len(STEPS)) as bar:

            def begun(name: str) -> None:
                bar.set_description(message(f"reports-step-{name}"), refresh=False)
                bar.update()

            write_report(source, out, active_language(), on_step=begun)
        note(message("reports-written", path=str(out)))

    @group.command(help=message("reports-evaluate"))
    @click.argument("path", nargs=-1, required=True, type=click.Path(path_type=Path))
    @_source_options
    @_path_option("--next-plan", "next-plan")
    @_path_option("--lessons", "lessons")
    @_path_option("--swot", "swot")
    @_path_option("--self-assessment", "self-assessment")
    @json_option
    @language_option
    def evaluate(path: tuple[Path, ...], as_json: bool, **given: Any) -> None:
        from mashura.cli.evaluation_text import national_lines
        from mashura.evaluation.campaign_evaluation import national_view

        folders = [folder for given_path in path for folder in _campaigns_in(given_path)]
        if len(folders) == 1:
            _evaluate_one(folders[0], as_json, given)
            return
        evaluations = [_evaluation(folder, given) for folder in folders]
        national = national_view(evaluations)
        if as_json:
            print_json(
                {"national": national, "campaigns": [evaluation.document() for evaluation in evaluations]}
            )
        else:
            click.echo("\n".join(national_lines(national)))

    @group.command(help=message("reports-decide"))
    @click.argument("path", type=click.Path(path_type=Path))
    @_path_option("--out", "memo", required=True)
    @_path_option("--papers", "papers")
    @_source_options
    @language_option
    def decide(path: Path, out: Path, papers: Path | None, **given: Any) -> None:
        from mashura.documents.decision_memo import decision_memo
        from mashura.documents.formats.file import check_ending, write_document

        check_ending(out)
        source = _source(path, given)
        campaign, support = _decision_papers(source, papers)
        simulated = source.consultation.is_simulated
        write_document(out, lambda: decision_memo(campaign, support, simulated=simulated))
        note(message("reports-written", path=str(out)))

    @group.command(help=message("reports-announce"))
    @click.argument("path", type=click.Path(path_type=Path))
    @_path_option("--out", "draft")
    @_path_option("--papers", "papers")
    @_source_options
    @json_option
    @language_option
    def announce(path: Path, out: Path | None, papers: Path | None, as_json: bool, **given: Any) -> None:
        from mashura.documents.announcement import announcement_draft
        from mashura.documents.formats.file import check_ending, write_document
        from mashura.methodology.rules.announcement import announcement_objections

        if out is not None:
            check_ending(out)
        source = _source(path, given)
        objections = announcement_objections(source.campaign)
        if out is not None:
            campaign, support = _decision_papers(source, papers)
            simulated = source.consultation.is_simulated
            write_document(out, lambda: announcement_draft(campaign, support, simulated=simulated))
            note(message("reports-written", path=str(out)))
        if as_json:
            print_json(
                {
                    "objections": [
                        {
                            "rule": objection.rule,
                            "severity": objection.severity,
                            "items": [*objection.items],
                            "field": objection.field,
                            "text": objection.text(),
                            "reason": objection.reason(),
                        }
                        for objection in objections
                    ]
                }
            )
        elif objections:
            for objection in objections:
                kind = message(f"reports-{objection.severity}")
                items = ", ".join(objection.items)
                click.echo(f"[{kind} · {items}] {objection.text()} {objection.reason()}")
        else:
            click.echo(message("reports-announcement-sound"))

    @group.command("self-assess", help=message("reports-self-assess"))
    @click.argument("file", type=click.Path(path_type=Path))
    @_path_option("--figure", "figure")
    @json_option
    @language_option
    def self_assess(file: Path, figure: Path | None, as_json: bool) -> None:
        from mashura.analysis.readings import reading
        from mashura.charts import self_assessment
        from mashura.evaluation.self_assessment import assess
        from mashura.methodology.records.self_assessment import SelfAssessment
        from mashura.record_file import read_record

        result = assess(read_record(file, SelfAssessment))
        if figure is not None:
            _save(self_assessment(result), figure)
        if as_json:
            print_json(result.document())
        else:
            in_words = reading(result)
            click.echo("\n".join([*in_words.says, *in_words.cautions]))


def _campaigns_in(path: Path) -> list[Path]:
    """Return a folder of campaigns' campaigns, or the path itself."""
    from mashura.data.campaign_folder import is_campaign

    if not path.is_dir() or is_campaign(path):
        return [path]
    inside = sorted(folder for folder in path.iterdir() if is_campaign(folder))
    return inside or [path]


def _evaluation(path: Path, given: dict[str, Any], lessons: Any = None) -> Any:
    from mashura.evaluation.campaign_evaluation import evaluate
    from mashura.evaluation.self_assessment import assess
    from mashura.methodology import Campaign
    from mashura.record_file import read_record

    source = _source(path, given)
    follows = read_record(given["next_plan"], Campaign) if given["next_plan"] else None
    if follows is not None and follows.plan is None:
        raise InputError("cli-no-plan", path=str(given["next_plan"]))
    assessed = source.self_assessment
    return evaluate(
        source.campaign,
        source.consultation,
        population=source.population,
        population_table=source.population_table,
        next_plan=follows.plan if follows is not None else None,
        lessons=lessons,
        swot=source.swot,
        self_assessment=assess(assessed) if assessed else None,
        places=source.places,
    )


def _evaluate_one(path: Path, as_json: bool, given: dict[str, Any]) -> None:
    from mashura.cli.evaluation_text import evaluation_lines
    from mashura.methodology.records.lessons import Lessons
    from mashura.record_file import read_record

    kept: Path | None = given["lessons"]
    there = kept is not None and kept.is_file()
    evaluation = _evaluation(path, given, read_record(kept, Lessons) if kept is not None and there else None)
    if kept is not None and not there:
        _begin(kept, evaluation.lessons)
    if as_json:
        print_json(evaluation.document())
    else:
        click.echo("\n".join(evaluation_lines(evaluation)))


def _decision_papers(source: Any, papers: Path | None) -> tuple[Any, Any]:
    """Return the campaign with its findings, and the working papers: as people filled them in, or begun."""
    from mashura.analysis.findings_record import findings
    from mashura.analysis.texts import themes
    from mashura.evaluation.decision_support import decision_support, statements_by_theme
    from mashura.methodology.records.decision_support import DecisionSupport
    from mashura.record_file import read_record

    campaign = source.campaign
    if campaign.findings is None:
        results = findings(source.consultation, population=source.population_table)
        campaign = campaign.model_copy(update={"findings": results})
    if papers is not None and papers.is_file():
        return campaign, read_record(papers, DecisionSupport)
    about = themes(source.consultation)
    support = decision_support(
        campaign, campaign.findings, statements_by_theme(campaign, campaign.findings, about)
    )
    if papers is not None:
        _begin(papers, support)
    return campaign, support


def _begin(path: Path, record: Any) -> None:
    from mashura.record_file import write_record

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_record(path, record)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError("reports-unwritable", path=str(path), reason=reason) from None
    note(message("reports-begun", path=str(path)))


def _save(drawing: Any, path: Path) -> None:
    draft = path.with_name(f".{path.name}.part")
    try:
        drawing.savefig(draft, format="png", dpi=160)
        draft.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError("reports-unwritable", path=str(path), reason=reason) from None
    note(message("reports-written", path=str(path)))
