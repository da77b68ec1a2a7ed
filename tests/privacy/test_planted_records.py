"""Nobody in the records of an office comes out again, whatever the office calls its columns."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from tests.privacy.planted_records import KEPT, traces, written
from tests.privacy.test_planted_identities import FORMATS, text_of

from mashura.analysis import analyse, render
from mashura.cli.reading import account_text
from mashura.data import mask, read_with_notes
from mashura.documents.formats.file import render as rendered
from mashura.privacy.identity_columns import identity_column
from mashura.privacy.personal_data import find_personal_data
from mashura.reports.material import gather
from mashura.reports.report import report_document
from mashura.reports.source import open_source


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG, logger="mashura")
    return caplog


def leaked(folder: Path, place: int, formats: tuple[str, ...], log: pytest.LogCaptureFixture) -> list[str]:
    path, own = written(folder, place)
    reading = read_with_notes(path)
    masking = mask(reading.consultation.without_truth())
    summary = analyse(masking.consultation)
    talk = masking.consultation
    said = [reading.recognised, *map(str, reading.notes), masking.report(), account_text(reading)]
    said += [
        render(summary, "ar"),
        render(summary, "en"),
        json.dumps(summary, ensure_ascii=False, default=str),
    ]
    said += [table.to_csv() for table in (talk.participants, talk.statements, talk.answers)]
    if formats:
        document = report_document(gather(open_source(path), lambda step: None))
        said += [text_of(rendered(document, kind), kind) for kind in formats]
    said.append(log.text)
    everything = "\n".join(said)
    return [trace for who in own for trace in traces(who) if trace in everything]


@pytest.mark.parametrize("place", [7, 13, 23], ids=lambda place: KEPT[place].name)
def test_a_few_records_leak_nobody(tmp_path: Path, place: int, log: pytest.LogCaptureFixture) -> None:
    assert leaked(tmp_path, place, (), log) == []


@pytest.mark.slow
@pytest.mark.parametrize("place", range(len(KEPT)), ids=lambda place: KEPT[place].name)
def test_no_record_leaks_anybody(tmp_path: Path, place: int, log: pytest.LogCaptureFixture) -> None:
    assert leaked(tmp_path, place, FORMATS, log) == []


@pytest.mark.parametrize(
    "text",
    [
        "Caller: Fatou Qbabovi, about line 51",
        "Thanks for reading. Best, Fatou Qbabovi",
        "please call Fatou Qbabovi on 0501234567",
        "Fatou Qbabovi - 0501234567",
        "المتصل: بدرية الباقاروثي، يشكو من التأخر",
        "اتصل بنا السيد/ نزوان الباقاروثي وطلب مظلة",
        "مع خالص الشكر والتقدير، ميرة الباقاروثي",
        "الاسم/ نزوان الباقاروثي",
    ],
)
def test_a_name_beside_a_label_a_farewell_or_a_number_is_masked_whole(text: str) -> None:
    family = "Qbabovi" if "Qbabovi" in text else "الباقاروثي"
    findings = find_personal_data(text)
    assert any(finding.start <= text.index(family) < finding.stop for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, Dubai Municipality",
        "Best, the whole team",
        "contact Customer Service at the desk",
        "المتصل: يشكو من الزحام",
        "المتصل: قسم الصيانة، لم يرد أحد",
        "شكرا لكم جميعا",
        "مع خالص الشكر والتقدير لجميع العاملين",
        "التواصل مع الجهات المعنية صعب",
        "السيد المدير العام المحترم",
        "أم القيوين تحتاج حافلات",
    ],
)
def test_offices_thanks_and_phrases_that_go_on_are_no_names(text: str) -> None:
    assert find_personal_data(text) == ()


def test_the_page_of_an_account_is_masked() -> None:
    assert [finding.kind.value for finding in find_personal_data("https://t.me/suad_7 فيه الصور")] == [
        "account"
    ]


def test_halves_of_places_are_known_and_scores_are_not() -> None:
    longitudes = [f"55.30{n:05d}" for n in range(30)]
    assert identity_column("point_e", longitudes) is not None
    assert identity_column("x", longitudes) is not None
    assert identity_column("score", [str(round(n * 100 / 30, 5)) for n in range(30)]) is None
    assert identity_column("mean", ["3.33333", "4.66667", "2.33333"] * 10) is None


def test_a_column_of_homes_is_known_by_its_cells() -> None:
    homes = [f"فيلا {n} شارع النخيل" for n in range(20)]
    assert identity_column("Tirahan", homes) is not None
    assert identity_column("What is missing?", ["bus 51 is late", "room for chairs"] * 10) is None
