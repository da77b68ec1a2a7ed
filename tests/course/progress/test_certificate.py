"""The certificate: what it asks for, and that it opens and prints in both languages."""

import dataclasses
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from mashura.cli import main
from mashura.course.progress.certificate import make_certificate
from mashura.course.progress.progress import read_progress
from mashura.course.questions.traces import leave_trace
from mashura.errors import InputError

DAY = date(2026, 11, 22)


def test_it_asks_for_no_test(trainee):
    trainee.pass_everything()
    progress = read_progress(trainee.workspace)
    tests = [part for part in progress.parts if part.id.endswith("-test")]
    assert len(tests) == 2
    assert not any(test.opened for test in tests)
    assert progress.complete
    assert make_certificate(progress, "A", "B", DAY, "en").startswith(b"%PDF")


def test_it_asks_for_every_other_exercise(trainee):
    trainee.pass_everything()
    trainee.get_mark(0.3, "m02-prepare-a-consultation")
    with pytest.raises(InputError) as caught:
        make_certificate(read_progress(trainee.workspace), "A", "B", DAY, "en")
    assert caught.value.params["missing"] == 1
    assert caught.value.params["first"] == trainee.part("m02-prepare-a-consultation").title["en"]


@pytest.mark.parametrize(("language", "words"), [("ar", "شهادة إتمام"), ("en", "Certificate of completion")])
def test_who_has_passed_everything_gets_one_page(trainee, language, words):
    trainee.pass_everything()
    # The points of a test are no part of the certificate.
    trainee.get_mark(0.1, "m00-pre-test")
    name = {"ar": "مريم سالم", "en": "Maryam Salem"}[language]
    page = make_certificate(read_progress(trainee.workspace), f"  {name} ", "بلدية المنارة", DAY, language)
    reader = PdfReader(BytesIO(page))
    assert len(reader.pages) == 1
    text = " ".join(reader.pages[0].extract_text().split())
    assert "48 / 60" in text
    assert "6 / 60" not in text
    assert "2026" in text
    if language == "en":
        assert words in text
        assert name in text


def test_before_that_it_is_refused_with_what_comes_first(trainee):
    leave_trace(trainee.workspace, "run", "m00-welcome")
    trainee.answer_all("m00-welcome")
    with pytest.raises(InputError) as caught:
        make_certificate(read_progress(trainee.workspace), "A", "B", DAY, "en")
    assert caught.value.key == "progress-certificate-not-yet"
    assert caught.value.params["first"] == trainee.part("m01-what-participation-is").title["en"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_it_needs_a_name(trainee, name):
    trainee.pass_everything()
    with pytest.raises(InputError) as caught:
        make_certificate(read_progress(trainee.workspace), name, "B", DAY, "en")
    assert caught.value.key == "progress-certificate-blank"


def test_what_is_typed_stays_text(trainee):
    trainee.pass_everything()
    page = make_certificate(
        read_progress(trainee.workspace), '#panic("x") $a$ *b*', '#read("/etc/passwd")', DAY, "en"
    )
    text = PdfReader(BytesIO(page)).pages[0].extract_text()
    assert '#panic("x") $a$ *b*' in text.replace("“", '"').replace("”", '"')


def test_thirteen_modules_still_fit_one_page(trainee):
    trainee.pass_everything()
    progress = read_progress(trainee.workspace)
    many = dataclasses.replace(progress, modules=(progress.modules * 4)[:13])
    page = make_certificate(many, "Maryam", "Municipality", DAY, "ar")
    assert len(PdfReader(BytesIO(page)).pages) == 1


def test_the_command_writes_it_and_nothing_before_it_is_due(trainee, tmp_path, capsys):
    out = tmp_path / "certificate.pdf"
    command = ["course", "certificate", "--workspace", str(trainee.workspace), "--name", "A", "--entity", "B"]
    assert main([*command, "--out", str(out), "--lang", "en"]) == 2
    assert "no certificate yet" in capsys.readouterr().err
    assert not out.exists()
    trainee.pass_everything()
    assert main([*command, "--out", str(out), "--lang", "en"]) == 0
    assert out.read_bytes().startswith(b"%PDF")
