"""Commands that simulate, analyse and compare campaigns."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from mashura.cli.options import (
    OneOf,
    WholeNumber,
    format_option,
    json_option,
    language_option,
    note,
    print_json,
    seeds_option,
    show_option,
    strict_option,
    world_option,
)
from mashura.cli.own_model import own_model_options
from mashura.errors import InputError
from mashura.i18n import active_language, message

_PROGRAMMES = 10  # each takes nine campaigns


def add_campaign_commands(group: click.Group) -> None:
    """Add ``simulate``, ``predict``, ``compare``, ``analyse``, ``calibrate`` and ``epi``."""

    @group.command(help=message("cli-simulate"))
    @click.option("--plan", type=click.Path(path_type=Path), help=message("cli-simulate-plan"))
    @world_option
    @click.option(
        "--population", type=WholeNumber(100, 2_000_000_000), help=message("cli-simulate-population")
    )
    @click.option("--days", type=WholeNumber(1, 366), help=message("cli-simulate-days"))
    @click.option(
        "--seed",
        type=WholeNumber(0, 2**63 - 1),
        default=1,
        show_default=True,
        help=message("cli-simulate-seed"),
    )
    @click.option(
        "--scenario",
        type=OneOf(["rumour", "critical_news"]),
        help=message("cli-simulate-scenario"),
    )
    @click.option("--out", type=click.Path(path_type=Path), required=True, help=message("cli-simulate-out"))
    @json_option
    @language_option
    def simulate(
        plan: Path | None,
        world: str,
        population: int | None,
        days: int | None,
        seed: int,
        scenario: str | None,
        out: Path,
        as_json: bool,
    ) -> None:
        from mashura.cli.cost_text import cost_document, cost_text
        from mashura.cycle import run_cycle
        from mashura.data import refuse_foreign_folder, write_campaign
        from mashura.i18n.progress_bar import progress_bar
        from mashura.methodology import Campaign, Stage
        from mashura.paths import content
        from mashura.record_file import read_record
        from mashura.simulation import ScenarioEvent, load_world
        from mashura.simulation.stand_ins import stand_ins

        refuse_foreign_folder(out, simulated=True)
        public = load_world(world)
        path = plan or content("datasets", "plans", f"bus_network.{active_language()}.yaml")
        with progress_bar(total=len(Stage) - 3, what=message("cli-simulating")) as bar:
            run = run_cycle(
                read_record(path, Campaign),
                public,
                seed,
                population=population,
                days=days,
                scenario=(ScenarioEvent.model_validate({"kind": scenario}),) if scenario else (),
                on_stage=lambda stage: bar.update(),
            )
        planned = run.campaign.plan
        assert planned is not None
        rows = sum(len(table) for table in run.consultation.tables().values())
        with progress_bar(total=rows, what=message("cli-writing")) as bar:
            write_campaign(out, run.document(), run.consultation, on_rows=bar.update)
        if as_json:
            print_json({"out": str(out), **run.summary(), "cost": cost_document(planned, public)})
        else:
            click.echo(run.describe())
            click.echo(cost_text(planned, public))
            for sentence in stand_ins(planned):
                note(sentence)
            note(message("cli-written", path=str(out)))

    @group.command(help=message("cli-predict"))
    @click.argument("plan", type=click.Path(path_type=Path), required=False)
    @world_option
    @seeds_option(2)
    @json_option
    @language_option
    def predict(plan: Path | None, world: str, seeds: int, as_json: bool) -> None:
        from mashura.cli.comparison import range_text
        from mashura.cli.cost_text import cost_document, cost_text
        from mashura.evaluation import predict_range
        from mashura.i18n.progress_bar import progress_bar
        from mashura.simulation import load_world
        from mashura.simulation.stand_ins import stand_ins

        planned, public = _complete_plan(plan), load_world(world)
        with progress_bar(total=seeds, what=message("cli-simulating")) as bar:
            table = predict_range(planned, public, range(1, seeds + 1), on_done=bar.update)
        if as_json:
            numbers = json.loads(table.to_json(orient="index"))
            numbers["cost"] |= cost_document(planned, public)
            print_json(numbers)
        else:
            click.echo(range_text(table, planned, seeds))
            click.echo(cost_text(planned, public))
            for sentence in stand_ins(planned):
                note(sentence)

    @group.command(help=message("cli-compare"))
    @click.argument("plan_a", type=click.Path(path_type=Path))
    @click.argument("plan_b", type=click.Path(path_type=Path))
    @world_option
    @seeds_option(2)
    @json_option
    @language_option
    def compare(plan_a: Path, plan_b: Path, world: str, seeds: int, as_json: bool) -> None:
        from mashura.cli.comparison import comparison_text
        from mashura.evaluation import compare as compare_plans
        from mashura.i18n.progress_bar import progress_bar

        plans = _complete_plan(plan_a), _complete_plan(plan_b)
        with progress_bar(total=seeds, what=message("cli-simulating")) as bar:
            table = compare_plans(*plans, world, range(1, seeds + 1), on_done=bar.update)
        if as_json:
            print_json(json.loads(table.to_json(orient="index")))
        else:
            titles = [plan.title for plan in plans]
            # Two plans of one title, such as a plan and its changed copy, are told apart by their files.
            names = titles if len({*titles}) == 2 and all(titles) else [str(plan_a), str(plan_b)]
            click.echo(comparison_text(table, plans, names, seeds))

    @group.command(help=message("cli-analyse"))
    @click.argument("path", type=click.Path(path_type=Path))
    @format_option
    @click.option("--mapping", type=click.Path(path_type=Path), help=message("cli-analyse-mapping"))
    @click.option(
        "--questionnaire", type=click.Path(path_type=Path), help=message("cli-analyse-questionnaire")
    )
    @show_option
    @strict_option
    @own_model_options
    @json_option
    @language_option
    def analyse(
        path: Path,
        kind: str,
        mapping: Path | None,
        questionnaire: Path | None,
        show: tuple[str, ...],
        strict: bool,
        as_json: bool,
        own_model: str | None,
        model: str,
        send: bool,
    ) -> None:
        from mashura.analysis import analyse as summarise
        from mashura.analysis import render
        from mashura.analysis.summary import render_repeat, repeat_row
        from mashura.analysis.votes.consensus import consensus
        from mashura.analysis.votes.opinion_groups import opinion_groups
        from mashura.analysis.votes.vote_matrix import VoteMatrix
        from mashura.cli.own_model import audited_summary, model_lines
        from mashura.cli.reading import account_text, read_export
        from mashura.data import mask
        from mashura.i18n.progress_bar import progress_bar
        from mashura.methodology.records.questionnaire import Questionnaire
        from mashura.record_file import read_record

        form = read_record(questionnaire, Questionnaire) if questionnaire is not None else None
        reading = read_export(path, kind, mapping, strict=strict, show=show, form=form)
        consultation = reading.consultation.without_truth()
        if reading.format == "campaign" and path.is_dir():
            from mashura.reports.source import worded_questions

            consultation = worded_questions(path, consultation)
        # The summary in sentences takes long for many statements, and a terminal shows no links.
        steps = ("mask", "count", *(("sentences",) if as_json or own_model else ()))
        with progress_bar(total=len(steps)) as bar:

            def begun(step: str) -> None:
                bar.set_description(message(f"cli-analyse-step-{step}"))

            begun("mask")
            masking = mask(consultation)
            bar.update()
            begun("count")
            votes = VoteMatrix.of(masking.consultation)
            shared: dict[str, Any] = {
                "found_groups": opinion_groups(votes), "found_consensus": consensus(votes),
            }  # fmt: skip
            summary = summarise(masking.consultation, **shared)
            repeats = [repeat_row(mask(repeat).consultation) for repeat in reading.repeats]
            bar.update()
            if own_model:
                # The model's address is asked about, so the line must be free.
                bar.close()
            elif as_json:
                begun("sentences")
            sense = (
                audited_summary(masking.consultation, own_model, model, send, **shared)
                if as_json or own_model
                else {}
            )
        if masking.counts:
            note(masking.report())
        if as_json:
            counts = reading.published_counts
            published = (
                {"published_counts": json.loads(counts.to_json(orient="records"))} if len(counts) else {}
            )
            account = [part.document() for part in reading.account]
            notes = [str(remark) for remark in reading.notes]
            warnings = [str(remark) for remark in reading.warnings]
            said = {"recognised": reading.recognised, "notes": notes, "warnings": warnings}
            said |= {"account": account}
            said |= {"repeats": repeats} if repeats else {}
            print_json({"format": reading.format, **summary, **sense, **published, **said})
        else:
            click.echo(render(summary, active_language()))
            for repeat in repeats:
                click.echo(render_repeat(repeat))
            if own_model:
                click.echo("\n".join(model_lines(sense)))
            click.echo(account_text(reading))

    @group.command(help=message("cli-calibrate"))
    @click.option("--plan", type=click.Path(path_type=Path), help=message("cli-simulate-plan"))
    @world_option
    @seeds_option(1)
    @click.option("--real", type=click.Path(path_type=Path), help=message("cli-calibrate-real"))
    @click.option("--plans", is_flag=True, help=message("cli-calibrate-plans"))
    @click.option("--scheduler", help=message("cli-scheduler"))
    @click.option("--report", type=click.Path(path_type=Path), help=message("cli-calibrate-report"))
    @json_option
    @language_option
    def calibrate(
        plan: Path | None,
        world: str,
        seeds: int,
        real: Path | None,
        plans: bool,
        scheduler: str | None,
        report: Path | None,
        as_json: bool,
    ) -> None:
        from mashura.charts.evaluation.calibration_folder import write_report
        from mashura.evaluation import calibrate as compare
        from mashura.evaluation import report as render_report
        from mashura.evaluation.simulator.calibration import calibrate_plans, calibrate_programme
        from mashura.evaluation.simulator.plan_variants import plan_variants
        from mashura.i18n.progress_bar import progress_bar
        from mashura.simulation import load_world, world_names

        planned, chosen, numbers = _complete_plan(plan), load_world(world), range(1, seeds + 1)
        worlds = [load_world(name) for name in world_names()] if plans else []
        few = numbers[:_PROGRAMMES] if plans else numbers[:0]
        total = 2 * seeds + len(few) + len(worlds) * len(plan_variants(planned)) * seeds
        with progress_bar(total=total, what=message("cli-simulating")) as bar:
            calibration = compare(
                planned, chosen, numbers, real=real, scheduler=scheduler, on_done=bar.update
            )
            if plans:
                calibration = replace(
                    calibration,
                    programme=calibrate_programme(planned, chosen, few, on_done=bar.update),
                    plans=calibrate_plans(planned, worlds, numbers, scheduler=scheduler, on_done=bar.update),
                )
        if report is not None:
            note(message("cli-report-written", path=str(write_report(calibration, report))))
        if as_json:
            print_json(calibration.document())
        elif report is None:
            click.echo(render_report(calibration))

    @group.command(help=message("cli-epi"))
    @click.argument("table", type=click.Path(path_type=Path))
    @click.option("--year", help=message("cli-epi-year"))
    @click.option("--country", help=message("cli-epi-country"))
    @click.option("--more", type=WholeNumber(1, 100), help=message("cli-epi-more"))
    @json_option
    @language_option
    def epi(table: Path, year: str | None, country: str | None, more: int | None, as_json: bool) -> None:
        from mashura.data import read_survey
        from mashura.evaluation import epi_summary, render_epi

        survey = read_survey(table, year)
        for remark in survey.notes:
            note(str(remark))
        summary = epi_summary(survey, country, more)
        if as_json:
            print_json(summary)
        else:
            click.echo(render_epi(summary, active_language()))


def _complete_plan(path: Path | None) -> Any:
    """Return the plan of a file, or of the complete example, without what its size does not need.

    The file may hold a campaign or a plan alone.
    """
    from mashura.methodology import Campaign, Plan
    from mashura.methodology.rules.sizes import in_size
    from mashura.paths import content
    from mashura.record_file import read_record

    source = path or content("datasets", "plans", f"bus_network.{active_language()}.yaml")
    try:
        campaign = read_record(source, Campaign)
    except InputError as error:
        if error.key != "record-unknown-field" or error.params["field"] not in Plan.model_fields:
            raise
        campaign = Campaign(plan=read_record(source, Plan))
    campaign = in_size(campaign)
    if campaign.plan is None:
        raise InputError("cli-no-plan", path=str(source))
    return campaign.plan
