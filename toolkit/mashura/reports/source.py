"""What a report is made from: the tables of a consultation, its records and its population."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import pandas as pd
from pydantic import BaseModel, ConfigDict

from mashura.analysis.sensemaking import Sentence
from mashura.analysis.texts.theme_edits import ThemeEdits
from mashura.data import mask
from mashura.data.files.csv_table import read_csv_table
from mashura.data.notes import ReadPart
from mashura.data.planned_questions import read_planned
from mashura.errors import InputError
from mashura.i18n import active_language, message, parse_number
from mashura.methodology import Campaign, Consultation
from mashura.methodology.records.decision_support import DecisionSupport
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.methodology.records.self_assessment import SelfAssessment
from mashura.methodology.records.sizing import Adaptation, Sizing
from mashura.methodology.records.swot import Swot
from mashura.privacy.pseudonyms import mask_text
from mashura.publics.description import borrowed_text
from mashura.record_file import read_record
from mashura.simulation import World, load_world
from mashura.simulation.responses.survey_questions import simulated_questions

Quoting = TypeVar("Quoting", bound=BaseModel)


@dataclass(frozen=True, kw_only=True)
class Source:
    """A consultation with everything that is known about it.

    Attributes
    ----------
    consultation : Consultation
        Tables with personal data masked, without columns that only a simulator can know.
    campaign : Campaign
        Records; empty if there are none.
    population : int or None
        People who could have taken part.
    population_table : pandas.DataFrame or None
        Columns attribute, group, share (0-1).
    notes : tuple of str
        What the reader of an export corrected or left out.
    warnings : int
        How many of the notes do more than inform.
    account : tuple of ReadPart
        What was read of the export, what was left out, and why.
    repeats : tuple of Consultation
        The answers in the rows of each repeat of a form, masked; see
        :class:`mashura.data.notes.ImportedData`.
    recognised : str
        What the path was taken for; empty if the format was named.
    format : str
        Name of the format that was read.
    places : mapping of str to str
        Names of regions in the active language by the short names in the data.
    masked : str
        What was masked in the tables, in one sentence; empty if nothing was masked.
    papers : DecisionSupport or None
        Impact table and register, as people filled them in.
    themes : ThemeEdits or None
        Names and merges of themes, made by people.
    swot : Swot or None
        A SWOT that people have written, instead of the draft from the records.
    self_assessment : SelfAssessment or None
        The entity's self-assessment.
    model_sentences : tuple of Sentence
        The summary of a language model of one's own, unchecked; empty without one.
    model_name : str
        Name and address of that model.
    """

    consultation: Consultation
    campaign: Campaign
    population: int | None
    population_table: pd.DataFrame | None
    notes: tuple[str, ...] = ()
    warnings: int = 0
    account: tuple[ReadPart, ...] = ()
    repeats: tuple[Consultation, ...] = ()
    recognised: str = ""
    format: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    masked: str = ""
    papers: DecisionSupport | None = None
    themes: ThemeEdits | None = None
    swot: Swot | None = None
    self_assessment: SelfAssessment | None = None
    model_sentences: tuple[Sentence, ...] = ()
    model_name: str = ""


class _CampaignFile(BaseModel):
    """What a report needs of a ``campaign.json``."""

    model_config = ConfigDict(extra="ignore")

    world: str = ""
    population: int | None = None
    stages: Campaign = Campaign()
    sizing: Sizing = Sizing()
    adaptations: tuple[Adaptation, ...] = ()


def open_source(
    path: Path,
    *,
    format: str = "auto",
    mapping: Path | None = None,
    show: Sequence[str] = (),
    questionnaire: Path | None = None,
    plan: Path | None = None,
    population: int | None = None,
    census: Path | None = None,
    papers: Path | None = None,
    themes: Path | None = None,
    swot: Path | None = None,
    self_assessment: Path | None = None,
) -> Source:
    """Read a campaign folder or an export, and its records.

    Parameters
    ----------
    path : pathlib.Path
        A folder or file that :func:`mashura.data.read` can read.
    format, mapping, show
        As for :func:`mashura.data.read_with_notes`.
    questionnaire : pathlib.Path, optional
        File of the questionnaire that was asked: its codes, texts and answers are then those of the data.
    plan : pathlib.Path, optional
        YAML file with a campaign's records, instead of those in the folder; an export has none.
    population : int, optional
        People who could have taken part, instead of the folder's number.
    census : pathlib.Path, optional
        CSV file with the columns attribute, group, share (0-1), instead of the folder's ``population.csv`` or
        the folder's simulated public.
    papers, themes, swot, self_assessment : pathlib.Path, optional
        YAML files with impact table and register, edited themes, a SWOT, and a self-assessment.

    Raises
    ------
    InputError
        If something cannot be read; the sentence says what and where.

    Examples
    --------
    >>> from mashura.paths import content
    >>> source = open_source(content("datasets", "bus_network_campaign"))
    >>> source.population, source.campaign.plan.topic.value
    (240000, 'transport')
    """
    form = read_record(questionnaire, Questionnaire) if questionnaire is not None else None
    reading = read_planned(path, form, format, mapping, show=show)
    file = _campaign_file(path) if reading.format == "campaign" else _CampaignFile()
    campaign = file.stages.model_copy(update={"sizing": file.sizing, "adaptations": file.adaptations})
    world, about_world = _world(file.world)
    own_census = path / "population.csv"
    table: pd.DataFrame | None
    if census is not None:
        table = read_census(census)
    elif path.is_dir() and own_census.is_file():
        table = read_census(own_census)
    else:
        table = world.population_table() if world is not None else None
    campaign = _masked(read_record(plan, Campaign) if plan is not None else campaign)
    # All rows of a report come from here, so personal data are masked here.
    masking = mask(_with_question_texts(reading.consultation.without_truth(), campaign))
    return Source(
        consultation=masking.consultation,
        masked=masking.report(),
        campaign=campaign,
        population=population or file.population,
        population_table=table,
        notes=(*(mask_text(str(note)) for note in reading.notes), *about_world),
        warnings=len(reading.warnings),
        account=reading.account,
        repeats=tuple(mask(repeat).consultation for repeat in reading.repeats),
        recognised=reading.recognised,
        format=reading.format,
        places={short: names[active_language()] for short, names in world.region_names.items()}
        if world
        else {},
        papers=read_record(papers, DecisionSupport) if papers is not None else None,
        themes=read_record(themes, ThemeEdits) if themes is not None else None,
        swot=read_record(swot, Swot) if swot is not None else None,
        self_assessment=read_record(self_assessment, SelfAssessment) if self_assessment is not None else None,
    )


def source_of(
    consultation: Consultation,
    campaign: Campaign,
    *,
    world: str = "",
    notes: tuple[str, ...] = (),
    account: tuple[ReadPart, ...] = (),
    repeats: tuple[Consultation, ...] = (),
    format: str = "",
    themes: ThemeEdits | None = None,
) -> Source:
    """Return contributions that are kept beside a campaign as the source of a report.

    Parameters
    ----------
    consultation : Consultation
        As it was kept; what is still personal in it is masked here.
    campaign : Campaign
        Its records.
    world : str
        Name of the public with which the participants are compared; empty for none.
    notes, account, repeats, format, themes
        As in :class:`Source`.

    Examples
    --------
    >>> source_of(Consultation(title="Buses", origin="csv"), Campaign(), world="municipality").population
    """
    public, about_world = _world(world)
    campaign = _masked(campaign)
    masking = mask(_with_question_texts(consultation.without_truth(), campaign))
    simulated = consultation.is_simulated and public is not None
    return Source(
        consultation=masking.consultation,
        masked=masking.report(),
        campaign=campaign,
        population=public.population if simulated and public else None,
        population_table=public.population_table() if public is not None else None,
        notes=(*notes, *about_world),
        account=account,
        repeats=repeats,
        format=format,
        places={short: names[active_language()] for short, names in public.region_names.items()}
        if public
        else {},
        themes=themes,
    )


def _world(name: str) -> tuple[World | None, tuple[str, ...]]:
    """Return the public of a simulated campaign, and what readers should know of it."""
    if not name:
        return None, ()
    try:
        world = load_world(name)
    except InputError as error:
        # An own public may be deleted or in another work folder: the report stays possible.
        if error.key != "simulation-unknown-world":
            raise
        return None, (message("reports-world-gone", world=name),)
    return world, tuple(filter(None, [borrowed_text(world, active_language())]))


def worded_questions(folder: Path, consultation: Consultation) -> Consultation:
    """Return what was read of a campaign folder, with the questions of a simulated survey in words.

    Parameters
    ----------
    folder : pathlib.Path
    consultation : Consultation
        Returned unchanged if nothing is known of its questions.
    """
    return _with_question_texts(consultation, _campaign_file(folder).stages)


def _with_question_texts(consultation: Consultation, campaign: Campaign) -> Consultation:
    """Add the texts of the questions of a simulated survey, which are not in its tables."""
    if not consultation.is_simulated or consultation.questions or campaign.plan is None:
        return consultation
    asked = {*consultation.answers["question_id"]}
    questions = (question for question in simulated_questions(campaign.plan) if question.question_id in asked)
    return replace(consultation, questions=tuple(questions))


def _masked(campaign: Campaign) -> Campaign:
    """Mask the statements that findings and decision quote; the entity wrote the other records itself."""
    findings, decision = campaign.findings, campaign.decision
    if findings is not None:
        findings = findings.model_copy(
            update={
                "consensus": tuple(_masked_record(statement, "text") for statement in findings.consensus),
                "divisive": tuple(_masked_record(statement, "text") for statement in findings.divisive),
            }
        )
    if decision is not None:
        rulings = tuple(_masked_record(ruling, "proposal") for ruling in decision.rulings)
        decision = decision.model_copy(update={"rulings": rulings})
    return campaign.model_copy(update={"findings": findings, "decision": decision})


def _masked_record(record: Quoting, field: str) -> Quoting:
    return record.model_copy(update={field: mask_text(getattr(record, field))})


def _campaign_file(folder: Path) -> _CampaignFile:
    """Read a folder's records, in the active language if they exist in it."""
    own = folder / f"campaign.{active_language()}.json"
    return read_record(own if own.is_file() else folder / "campaign.json", _CampaignFile)


def read_census(path: Path) -> pd.DataFrame:
    """Return a table of the population: attribute, group, share.

    Raises
    ------
    InputError
        If a column is missing, or a share is not a number; the sentence names the line.
    """
    table = read_csv_table(path, ["attribute", "group", "share"])
    shares = []
    for cell, line in zip(table.columns["share"], table.lines, strict=True):
        try:
            shares.append(parse_number(cell))
        except ValueError:
            raise InputError("reports-bad-share", file=str(path), line=str(line), value=cell) from None
    columns = {name: table.columns[name] for name in ("attribute", "group")}
    return pd.DataFrame({**columns, "share": shares})
