from pathlib import Path

import pytest

from mashura.data import READABLE_FORMATS, read, read_with_notes, write_campaign
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language


def test_the_format_is_recognised(park: Path, park_server: Path, tmp_path: Path) -> None:
    write_campaign(tmp_path / "campaign", {"seed": 1}, read(park))
    found = [read_with_notes(path).format for path in (park, park_server, tmp_path / "campaign")]
    assert found == ["polis", "polis-server", "campaign"]


@pytest.mark.parametrize("format", [*READABLE_FORMATS])
def test_an_empty_folder_is_refused_in_every_format(tmp_path: Path, format: str) -> None:
    for lang in LANGUAGES:
        with use_language(lang), pytest.raises(InputError) as caught:
            read(tmp_path, format)
        assert len(str(caught.value)) > 20


def test_a_misspelt_format_is_answered_with_the_nearest(park: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(park, "poliss")
    assert caught.value.params["near"] in ("polis", "polis-server")


def test_a_folder_of_something_else_and_a_missing_path_are_refused(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("hello", encoding="utf-8")
    (tmp_path / "survey").mkdir()
    (tmp_path / "survey" / "survey.lss").write_text("<x", encoding="utf-8")
    expected = {
        "": "data-format-undetected",
        "nowhere": "data-not-found",
        "survey/survey.lss": "readers-limesurvey-no-answers",
    }
    for name, key in expected.items():
        with pytest.raises(InputError) as caught:
            read(tmp_path / name)
        assert caught.value.key == key
