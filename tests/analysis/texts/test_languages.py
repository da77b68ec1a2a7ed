import collections
from pathlib import Path

import numpy as np
import pytest
import yaml

from mashura.analysis.texts.languages import languages, register_of
from mashura.methodology.vocabulary import Topic
from mashura.simulation.responses.voices import Writer

TRUTH = {"ar": "standard_arabic", "gulf": "gulf_arabic", "arabizi": "arabizi", "en": "english"}


@pytest.mark.parametrize(
    ("text", "register"),
    [
        ("نرجو توسيع الطريق قرب المدرسة", "standard_arabic"),
        ("شحقه ما تسوون مظلات؟", "gulf_arabic"),
        ("ليش ما تحطون مطبات في الفريج", "gulf_arabic"),
        ("لا تسكرون الشارع وخلوه مفتوح", "gulf_arabic"),
        ("وش السالفة مع الباصات هالأيام", "gulf_arabic"),
        ("محد يرد على التلفون من صباح الله", "gulf_arabic"),
        ("ودنا بممشى زين حق العيال", "gulf_arabic"),
        ("الموضوع ده وحش اوي ومش عاجبني خالص", "egyptian_arabic"),
        ("الأتوبيس مبيجيش في ميعاده وعايزين حل", "egyptian_arabic"),
        ("محدش بيرد علينا ليه كده", "egyptian_arabic"),
        ("بدنا حديقة للولاد هون بالحارة", "levantine_arabic"),
        ("ليش هيك الشارع مكسر وما حدا سائل", "levantine_arabic"),
        ("صرلي ساعة عم بستنى الباص", "levantine_arabic"),
        ("إذا بتمطر بنغرق كالعادة", "gulf_arabic"),
        ("ما شفنا منكم إلا الكلام", "gulf_arabic"),
        ("البلاعات طفحت وقولنالكم مية مرة", "egyptian_arabic"),
        ("لما تشتي الدنيا منغرق متل كل سنة", "levantine_arabic"),
        ("كل واحد بيكب زبالتو وين ما كان", "levantine_arabic"),
        ("بزاف ديال الناس كيستناو الطوبيس", "other_arabic"),
        ("يجب على البلدية صيانة الطرق قبل الشتاء", "standard_arabic"),
        ("أقترح بناء مكتبة عامة في الحي", "standard_arabic"),
        ("walla el mawagef wayed ghalya", "arabizi"),
        ("Please open the library on Fridays", "english"),
        ("یہ بس بہت دیر سے آتی ہے", "other"),
        ("La bibliothèque devrait ouvrir plus tôt le matin", "other"),
        ("12345 !!! 👍", "other"),
        ("", "other"),
        ("انظروا https://example.org/long/path وقولوا رأيكم", "standard_arabic"),
    ],
)
def test_the_register_of_plain_cases(text, register):
    assert register_of(text) == register


@pytest.fixture(scope="module")
def written():
    """Texts of the simulated public whose register is known."""
    random = np.random.default_rng(7)
    found = collections.defaultdict(list)
    for topic in Topic:
        writer = Writer(topic, random)
        for number in range(80):
            register = [*TRUTH][number % 4]
            theme = int(random.integers(len(writer.themes)))
            text, _ = writer.write(theme, int(random.integers(-1, 2)), int(random.integers(3)), register)
            found[register].append(register_of(text))
    return {name: collections.Counter(registers) for name, registers in found.items()}


@pytest.mark.parametrize(("name", "floor"), [("ar", 0.97), ("gulf", 0.7), ("arabizi", 0.97), ("en", 0.99)])
def test_registers_of_simulated_texts_are_known_again(written, name, floor):
    assert written[name][TRUTH[name]] >= floor * written[name].total()


def test_gulf_texts_are_read_as_arabic(written):
    assert all(register.endswith("_arabic") for register in written["gulf"])


def test_counts_add_up_to_all_statements(camps):
    found = languages(camps)
    assert found.registers.total == len(camps.statements)


@pytest.fixture(scope="module")
def comments():
    return yaml.safe_load(Path(__file__).with_name("dialect_comments.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("half", [0, 1], ids=["looked at", "kept back"])
@pytest.mark.parametrize(
    ("register", "floor"),
    [
        ("gulf_arabic", 0.76),
        ("egyptian_arabic", 0.84),
        ("levantine_arabic", 0.76),
        ("standard_arabic", 0.96),
    ],
)
def test_dialects_of_comments_on_municipal_services(comments, register, floor, half):
    texts = comments[register][half::2]
    assert sum(register_of(text) == register for text in texts) >= floor * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "ما أجمل هذه الحديقة",
        "لا يوجد ظل ولا ماء في موقف الحافلة",
        "ضعوا حدًا أدنى للأجور",
        "هذا أهم ما يميز المشروع",
        "بينت الدراسة ما يلزم من خدمات",
        "منظمة المدن العربية والدول الأعضاء",
        "على حد قول المدير سكتوا عن المشكلة",
        "يتناولها التقرير ويحاولون حلها",
    ],
)
def test_standard_words_that_look_like_forms_of_a_dialect(text):
    assert register_of(text) == "standard_arabic"


@pytest.mark.parametrize(
    "text",
    [
        "العمال يشتغلون الظهر في هالحر",
        "البنات ما يقدرون يمشون بالليل",
        "شقايل نوصل المستشفى",
        "باغين ممشى قريب بروحهن",
        "الطريج ضيج على السيارات",
    ],
)
def test_gulf_forms_of_this_of_many_and_of_letters_that_changed(text):
    assert register_of(text) == "gulf_arabic"
