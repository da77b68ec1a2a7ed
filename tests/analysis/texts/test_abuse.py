"""Words with a plain sense insult only where they are said of a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.analysis.texts.abuse import abusive_words

MATTERS = [
    "الزبالة متراكمة أمام البيوت",
    "الكلاب الضالة تخيف الأطفال",
    "نطالب بمكافحة الحشرات والجرذان",
    "نريد حديقة حيوانات جديدة",
    "سوق الحمير القديم يحتاج صيانة",
    "القرود في حديقة الحيوان تحتاج أقفاصاً أوسع",
    "الأبقار تدخل المزارع",
    "وجدنا ثعابين وعقارب في الحديقة",
    "طفح المجاري في الشارع منذ أسبوع",
    "عمال الزبالة لا يأتون يوم الجمعة",
    "سيارة الزبالة تتأخر كل يوم",
    "الموظفون يطاردون الكلاب السائبة بلا نتيجة",
    "يا بلدية الكلاب الضالة في كل مكان",
    "المكان قذر والأوساخ في كل زاوية",
    "طبيب حيوانات في كل حي",
    "المشكلة هي الفئران في السوق",
    "السعر رخيص والأكل جيد",
    "مزرعة الخنازير قريبة من البيوت",
    "الحرامية سرقوا دراجتي",
    "المشروع فاشل والقرار سخيف",
    "يوجد كلاب وقطط في المنتزه، ارفقوا بالحيوان",
    "مصارعة الثيران في الفجيرة تقليد جميل",
    "هل يسمح للكلاب بدخول الشاطئ؟",
    "أنتم تجمعون القمامة مرة واحدة فقط",
    "انتوا ما تشيلون الزبالة",
    "الفئران عادت إلى السوق، اقتلوهم بالسم",
    "Stray dogs frighten the children",
    "The rubbish has not been collected for a week",
    "Rats and insects come out of the sewage",
    "Please build a zoo with monkeys and a petting farm for goats",
    "The pig farm smells and the snakes come into the gardens",
    "Garbage collectors deserve better pay",
    "You should collect the trash every day",
    "Are you a dog owner? Keep your dog on a leash",
    "The staff feed the cows at the farm",
    "Dog owners and donkey riders need their own path",
    "The old donkey market is a part of our history",
    "They are animals and they need water, please help the cats",
    "Visitors get lost in the mall because signs are missing",
    "You will pay five dirhams at the counter",
    "Thieves stole my bicycle near the station",
    "The road is dirty and the market is filthy",
    "If you see a snake, call the municipality",
    "The rats are back at the market, kill them",
]
INSULTS = [
    "يا حمار",
    "يا كلاب",
    "انتوا حمير",
    "أنتم مجرد حشرات",
    "المدير حمار",
    "مدير البلدية كلب",
    "الموظفين زبالة",
    "كلكم حرامية",
    "هؤلاء الكلاب لا يفهمون",
    "يا زبالة المجتمع",
    "إنت خنزير",
    "الوزير قرد ما يفهم",
    "ابن الكلب",
    "المسؤولون لصوص",
    "هم بقر",
    "يا حيوان",
    "You are dogs",
    "you pigs",
    "You are a filthy rat",
    "The mayor is a donkey",
    "The staff are animals",
    "They are nothing but snakes",
    "The minister is a stupid cow",
    "What a pig",
    "Your officials are thieves",
    "you bunch of monkeys",
    "s-t-u-p-i-d",
    "kalb",
]


@pytest.mark.parametrize("text", MATTERS)
def test_what_municipalities_work_on_is_no_insult(text):
    assert abusive_words(text) == {}


@pytest.mark.parametrize("text", INSULTS)
def test_the_same_words_at_a_person_are(text):
    assert "insult" in abusive_words(text)


ANIMALS = st.sampled_from(
    [
        "dogs",
        "rats",
        "pigs",
        "cows",
        "snakes",
        "monkeys",
        "donkeys",
        "goats",
        "insects",
        "worms",
        "scorpions",
        "cockroaches",
    ]
)
ARABIC_ANIMALS = st.sampled_from(
    [
        "كلاب",
        "جرذان",
        "خنازير",
        "أبقار",
        "ثعابين",
        "قرود",
        "حمير",
        "تيوس",
        "حشرات",
        "ديدان",
        "عقارب",
        "صراصير",
    ]
)
ARABIC_DIRT = st.sampled_from(["زبالة", "قمامة", "أوساخ", "نفايات"])


@given(ANIMALS, st.sampled_from(["stray {}", "{} in the park", "too many {} near the school", "the {} farm"]))
def test_any_animal_can_be_the_matter(animals, frame):
    assert abusive_words(frame.format(animals)) == {}


@given(ANIMALS, st.sampled_from(["you {}", "you are {}", "the officials are {}", "all of you are {}"]))
def test_any_animal_can_be_an_insult(animals, frame):
    assert "insult" in abusive_words(frame.format(animals))


@given(
    ARABIC_ANIMALS | ARABIC_DIRT,
    st.sampled_from(
        ["كثرت ال{} في الحي", "نشكو من {} قرب المدرسة", "البلدية لا تهتم بمشكلة ال{}", "وال{} في كل مكان"]
    ),
)
def test_any_animal_and_dirt_can_be_the_matter_in_arabic(word, frame):
    assert abusive_words(frame.format(word)) == {}


@given(ARABIC_ANIMALS, st.sampled_from(["يا {}", "أنتم {}", "الموظفون {}", "كلكم {}", "المسؤولين مجرد {}"]))
def test_any_animal_can_be_an_insult_in_arabic(word, frame):
    assert "insult" in abusive_words(frame.format(word))


MORE_MATTERS = [
    "كلب الجيران ينبح طول الليل",
    "نحتاج عيادة بيطرية للقطط والكلاب",
    "الخنفساء الحمراء تأكل النخيل",
    "حمار الوحش في حديقة العين جميل",
    "سوق المواشي والبقر بعيد عن المدينة",
    "رائحة الزبالة تدخل البيوت",
    "الجرذان تخرج من بالوعة السوق",
    "نبي مكان حق الخيول والحمير في العزبة",
    "الكلاب البوليسية في المطار تخوف أطفالي",
    "ابنتي تخاف من الكلاب في الحديقة",
    "هل يمكن للموظفين إبعاد القطط عن المطعم؟",
    "المدير وعدنا بحل مشكلة الصراصير",
    "أنتم مسؤولون عن مكافحة البعوض والذباب",
    "موتوا الحشرات بالرش قبل الصيف",
    "القمامة مثل الجبل خلف بيتنا",
    "The manager promised to deal with the cockroaches",
    "A snake was seen near the school, who do I call?",
    "My dog has no place to run in this district",
    "You promised new bins for animal waste",
    "Officials should vaccinate street cats",
    "We want a donkey ride for children at the fair",
    "The fish market stinks of rotten waste",
    "Kill the mosquitoes before summer, they are a plague",
    "You need a camel crossing sign here",
    "They sell monkeys and parrots at the market, that is cruel",
    "The beach is full of trash and jellyfish",
    "The pest team came and the rats left",
    "Please hang up dog waste bags in the park",
    "The sheep market blocks the road before Eid",
    "Staff chased the dogs away from the playground",
]

MORE_ABUSE = [
    "المدير هذا حمار كبير",
    "انت كلب وما تفهم",
    "يا خنازير استحوا",
    "الموظف اللي عندكم حيوان",
    "إنتو زبالة",
    "هالمسؤول بقرة",
    "أنت غبي",
    "الله يلعنكم",
    "يا قليل الأدب",
    "ما فيكم خير يا حرامية",
    "تفو عليكم",
    "you are such a donkey",
    "the director is a pig",
    "your staff are rats",
    "you stupid fools",
    "shut up you idiots",
    "go to hell",
    "what a bunch of clowns",
    "all of you are thieves",
    "I will kill you",
]


@pytest.mark.parametrize("text", MORE_MATTERS)
def test_animals_dirt_and_pests_are_subjects(text):
    assert abusive_words(text) == {}


@pytest.mark.parametrize("text", MORE_ABUSE)
def test_what_is_said_of_a_person_is_abuse(text):
    assert abusive_words(text)
