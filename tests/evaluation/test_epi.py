"""Raw scores behind published indices, ranks, and what more points would change."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.analysis import reading
from mashura.data import Survey, read_survey
from mashura.errors import InputError
from mashura.evaluation import epi_summary, index_comparison, raw_scores, render_epi, what_if
from mashura.i18n import LANGUAGES, use_language


def survey(points: list[float], decimals: int = 4) -> Survey:
    raw = np.array(points, dtype=np.float64)
    epi = np.round((raw - raw.min()) / (raw.max() - raw.min()), decimals)
    return Survey("2030", tuple(f"Land {number}" for number in range(len(raw))), {"epi": epi})


def test_equals_share_the_better_rank() -> None:
    countries = epi_summary(survey([0, 3, 7, 7, 12]))["countries"]
    assert [(row["raw"], row["rank"]) for row in countries] == [(12, 1), (7, 2), (7, 2), (3, 4), (0, 5)]


@given(points=st.lists(st.integers(0, 90), min_size=120, max_size=193))
def test_whole_points_are_recovered_from_rounded_indices(points: list[int]) -> None:
    # With so many countries some two are one point apart, or all points have a common divisor.
    if len({*points}) == 1:
        return
    found = raw_scores(survey([float(point) for point in points]))
    assert found is not None
    step = np.gcd.reduce(np.array(points) - min(points))
    assert found.points.tolist() == ((np.array(points) - min(points)) / step).tolist()
    assert found.max_error <= 5e-5 + 1e-12


def test_indices_on_no_grid_have_no_raw_scores() -> None:
    epi = np.random.default_rng(1).random(193)
    odd = Survey("2030", tuple(map(str, range(193))), {"epi": epi})
    summary = epi_summary(odd, "5")
    assert (summary["range"], summary["what_if"], summary["complete"]) == (None, [], False)
    assert all(row["raw"] is None for row in summary["countries"])
    for lang in LANGUAGES:
        assert render_epi(summary, lang)


def test_more_points_than_the_best_make_the_range_longer() -> None:
    row = what_if(survey([0, 5, 11]), "land 1", 10)
    assert row is not None
    assert (row["raw"], row["epi"], row["rank"], row["rank_before"]) == (15, 1.0, 1, 2)
    last = what_if(survey([0, 5, 11]), "Land 0", 5)
    assert last is not None
    assert (last["epi"], last["rank"]) == (0.0, 2)


def test_an_unknown_country_is_answered_with_the_nearest() -> None:
    with pytest.raises(InputError) as caught:
        what_if(survey([0, 5, 10]), "Lnd 1", 1)
    assert caught.value.params["nearest"] == "Land 1"


def write(folder: Path, content: bytes) -> Path:
    path = folder / "un.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
def test_a_table_with_arabic_headers_and_digits_is_read(tmp_path: Path, encoding: str) -> None:
    digits = ("٠٫٥", "١") if encoding != "cp1256" else ("0,5", "1")
    text = f"الدولة;مؤشر المشاركة الإلكترونية\r\nالبحرين ;{digits[0]}\r\n عُمان;{digits[1]}\r\n"
    found = read_survey(write(tmp_path, text.encode(encoding)))
    assert found.names == ("البحرين", "عُمان")
    assert found.indices["epi"].tolist() == [0.5, 1.0]


def test_rows_that_cannot_be_used_are_noted_with_their_lines(tmp_path: Path) -> None:
    text = b"Country,EPI\nA,0\nB,2\n\nA,1\nC\nD,\nE,1\n"
    found = read_survey(write(tmp_path, text))
    assert found.names == ("A", "E")
    assert {(note.key, note.line) for note in found.notes} == {
        ("data-note-un-row", 3),
        ("data-note-un-row", 5),
        ("data-note-cell-count", 6),
        ("data-note-un-row", 7),
    }


def test_one_of_several_surveys_must_be_chosen(tmp_path: Path) -> None:
    path = write(tmp_path, b"Survey Year,Country,EPI\n2022,A,0\n2024,A,1\n2024,B,0\n")
    with pytest.raises(InputError) as caught:
        read_survey(path)
    assert caught.value.params["years"] == "2022, 2024"
    assert read_survey(path, "2024").names == ("A", "B")
    assert read_survey(path, "٢٠٢٢").names == ("A",)
    with pytest.raises(InputError):
        read_survey(path, "1999")


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("year", "points", "half", "emirates", "bahrain", "saudi"),
    [
        (2018, 89, True, (0.9438, 84, 17), (0.7978, 71, 53), (0.7135, 63.5, 67)),
        (2020, 84, False, (0.9405, 79, 16), (0.7738, 65, 51), (0.7143, 60, 66)),
        (2022, 88, False, (0.7841, 69, 18), (0.4432, 39, 89), (0.6932, 61, 43)),
        (2024, 73, False, (0.7808, 57, 37), (0.9041, 66, 18), (0.9589, 70, 7)),
    ],
)
def test_published_surveys(real_data, year, points, half, emirates, bahrain, saudi) -> None:
    summary = epi_summary(read_survey(real_data / "un_egov" / f"EGOV_DATA_{year}.csv"))
    assert (summary["range"], summary["half_points"], summary["complete"]) == (points, half, True)
    assert summary["max_lattice_error"] < 6e-5
    assert summary["egdi_max_error"] < 7e-5
    assert len(summary["countries"]) == 193
    rows = {row["name"]: (row["epi"], row["raw"], row["rank"]) for row in summary["countries"]}
    assert rows["United Arab Emirates"] == emirates
    assert rows["Bahrain"] == bahrain
    assert rows["Saudi Arabia"] == saudi


@pytest.mark.real_data
def test_the_rank_trap_is_told_in_both_languages(real_data) -> None:
    surveys = [read_survey(real_data / "un_egov" / f"EGOV_DATA_{year}.csv") for year in (2022, 2024)]
    for lang in LANGUAGES:
        with use_language(lang):
            read = reading(index_comparison(*surveys, "United Arab Emirates"))
            text = " ".join(read.says)
        assert len(read.cautions) == 3
        for figure in ("69", "88", "18", "57", "73", "37", "2022", "2024"):
            assert figure in text
