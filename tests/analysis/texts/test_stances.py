import pytest

from mashura.analysis.texts.stances import stance, stances


@pytest.mark.parametrize(
    ("text", "kind", "sentiment"),
    [
        ("شكراً لكم، الخدمة ممتازة والموظفون متعاونون", "praise", "positive"),
        ("للأسف المكان وسخ ومزدحم ولا أحد يهتم", "complaint", "negative"),
        ("نتمنى توفير مظلات ومواقف أكثر", "suggestion", "neutral"),
        ("المكان مو نظيف وخايس", "complaint", "negative"),
        ("ما قصرتوا الحديقة حلوة وايد", "praise", "positive"),
        ("The staff are rude and the queue is unbearable", "complaint", "negative"),
        ("Please add more trees and seats", "suggestion", "neutral"),
        ("متى يفتح المتحف؟", "unclear", "neutral"),
        ("", "unclear", "neutral"),
    ],
)
def test_plain_cases(text, kind, sentiment):
    found = stance(text)
    assert found.kind == kind
    if sentiment != "neutral":
        assert found.sentiment == sentiment


def test_a_negation_turns_a_word():
    assert stance("الحديقة نظيفة").sentiment != "negative"
    assert stance("الحديقة مو نظيفة").sentiment == "negative"


def test_the_judgement_names_its_words():
    assert "ممتازه" in stance("خدمة ممتازة").evidence


def test_statements_that_were_taken_out_are_not_judged(camps):
    found = stances(camps)
    assert set(found.of) == set(camps.statements["statement_id"]) - {"x"}
    assert found.simulated


SET_PHRASES = [
    "إن شاء الله",
    "ما شاء الله",
    "الحمد لله",
    "الله يعطيكم العافية",
    "لا حول ولا قوة إلا بالله",
    "thank god",
    "god willing",
    "inshallah",
]


@pytest.mark.parametrize("phrase", SET_PHRASES)
def test_a_set_phrase_carries_no_stance(phrase):
    assert stance(phrase).sentiment == "neutral"
    assert stance(phrase).kind == "unclear"


@pytest.mark.parametrize("phrase", SET_PHRASES[:5])
@pytest.mark.parametrize(
    "text", ["على الزحمة", "يفتح المركز الساعة الثامنة", "الشارع مكسور من سنة", "نقترح زيادة المظلات"]
)
def test_a_set_phrase_changes_no_stance(phrase, text):
    assert stance(f"{phrase} {text}") == stance(text)


@pytest.mark.parametrize(
    "text",
    [
        "الباص دايم يتأخر والله مليت",
        "ما شاء الله على الزحمة",
        "والله زهقنا من الحفر في الشارع",
        "التطبيق يعلق كل مرة وخدمتهم زفت",
        "السيستم واقع والموظفة بتتعامل بقلة ذوق",
        "el service zeft",
        "el basat wayed zahma we malleit",
        "the app crashes again and again",
    ],
)
def test_complaints_in_dialect_and_arabizi_are_no_praise(text):
    assert stance(text).sentiment == "negative"
    assert stance(text).kind == "complaint"


@pytest.mark.parametrize(
    "text",
    [
        "رائع جداً، انتظرنا ثلاث ساعات ههههه",
        "great, another hour of waiting!!",
        "خدمة «ممتازة» كالعادة",
        "What an amazing queue 😂",
    ],
)
def test_praise_with_signs_of_irony_is_no_praise(text):
    assert stance(text).sentiment != "positive"
    assert stance(text).kind != "praise"


@pytest.mark.parametrize(
    "text",
    [
        "يفتح المركز الساعة الثامنة صباحاً في الطابق الثاني",
        "تقع الحديقة بين شارع الكورنيش وشارع المطار",
        "اجتماع المجلس يوم الأحد في قاعة البلدية",
        "The library is on the second floor next to the station",
        "The council meets on Sunday in the town hall",
    ],
)
def test_facts_have_no_tone(text):
    assert stance(text).sentiment == "neutral"


@pytest.mark.parametrize(
    "text", ["ما أجمل الحديقة", "الخدمة لا يعلى عليها والموظفين ما قصروا", "not bad, thanks"]
)
def test_praise_with_a_word_of_denial_is_praise(text):
    assert stance(text).sentiment == "positive"


CUSTOM = [
    "بإذن الله",
    "الله يعافيك",
    "سبحان الله",
    "توكلنا على الله",
    "الله المستعان",
    "لا إله إلا الله",
    "والله أعلم",
    "رمضان كريم",
    "كل عام وأنتم بخير",
    "السلام عليكم ورحمة الله وبركاته",
    "تحية طيبة وبعد",
    "صباح الخير",
    "أستغفر الله",
    "Best regards",
    "With kind regards",
    "Good morning everyone",
    "Thanks in advance",
    "Dear Sir or Madam",
    "bismillah",
    "alhamdulillah",
    "mashallah",
    "god bless",
    "Happy Eid",
    "Yours sincerely",
    "Ramadan Kareem",
    "wallah",
    "God knows",
    "to whom it may concern",
]

IRONY = [
    "شكراً للبلدية على الحفرة الجديدة أمام بيتي",
    "يا سلام على النظافة والزبالة للركب",
    "عظيم، انقطعت الكهرباء مرة أخرى",
    "مبروك علينا الحفرة الخامسة",
    "ما أجمل الانتظار تحت الشمس ثلاث ساعات",
    "خدمة ممتازة، سبع شهور وأنا أنتظر الرد",
    "أحلى شي إن الباص ما يجي",
    "برافو عليكم، سكرتوا الحديقة الوحيدة",
    "إنجاز عظيم: موقف واحد لألف سيارة",
    "والله كفو، ضيعتوا معاملتي للمرة الثالثة",
    "رائع! الموقع واقع من جديد",
    "ما شاء الله سرعة في الرد بعد سنة كاملة",
    "حلوة هاي، المي مقطوعة والفاتورة زادت",
    "جميل جدا إننا نغرق كل شتوية",
    "شكرا على الطريق اللي كسر سيارتي",
    "Thanks for nothing",
    "What a surprise, the lift is broken again",
    "So efficient: only four hours for one stamp",
    "Great job losing my file for the third time",
    "Lovely, another hole in the road",
    "Wonderful, the website crashed again",
    "Thank you for closing our only park",
    "Brilliant idea to close the clinic in a heatwave",
    "Just what we needed, more traffic lights that do not work",
    "Best service ever, I waited seven months",
    "Love how the bus never comes",
    "Congratulations on the fifth pothole",
    "How nice that the water is cut off on Eid",
    "Perfect timing, roadworks on the first school day",
    "Amazing, they fixed the road and dug it up the next day",
]

FACTS = [
    "يقع مركز الخدمة في شارع زايد ويعمل خمسة أيام في الأسبوع",
    "تبلغ رسوم التسجيل خمسين درهماً وتدفع عبر التطبيق",
    "بنيت المكتبة سنة 1985 وفيها عشرون ألف كتاب",
    "يمر الباص رقم 12 كل نصف ساعة من المحطة الرئيسية",
    "يسكن في الحي نحو ثلاثة آلاف نسمة",
    "أُرسل الاستبيان إلى جميع سكان المنطقة الشهر الماضي",
    "مساحة الحديقة ثلاثون ألف متر مربع",
    "ينتهي التسجيل يوم 15 مارس في منتصف الليل",
    "رقم الطلب مكتوب في أعلى الورقة",
    "المدرسة في الجهة المقابلة من الشارع",
    "باب المواقف من جهة البحر",
    "عقد الاجتماع الثاني في قاعة البلدية يوم الثلاثاء",
    "الخط الأزرق يربط المطار بوسط المدينة",
    "عدد المشاركين في الجلسة أربعون شخصاً",
    "The service centre is on Zayed Street and opens five days a week",
    "Registration costs fifty dirhams and is paid in the app",
    "The library was built in 1985 and holds twenty thousand books",
    "Bus 12 leaves the main station every half hour",
    "About three thousand people live in the district",
    "The clinic sees patients from Sunday to Thursday",
    "The survey was sent to all residents last month",
    "The park covers thirty thousand square metres",
    "Registration ends at midnight on 15 March",
    "The number of the request is at the top of the page",
    "The school is on the other side of the street",
    "The entrance of the car park faces the sea",
    "The second meeting took place in the town hall on Tuesday",
    "The blue line connects the airport with the centre",
    "Forty people took part in the session",
]


@pytest.mark.parametrize("phrase", CUSTOM)
def test_what_is_said_from_custom_has_no_stance(phrase):
    assert (stance(phrase).kind, stance(phrase).sentiment) == ("unclear", "neutral")


@pytest.mark.parametrize("text", IRONY)
def test_praise_of_what_nobody_praises_is_no_praise(text):
    assert stance(text).sentiment != "positive"
    assert stance(text).kind != "praise"


@pytest.mark.parametrize("text", FACTS)
def test_plain_facts_have_no_tone(text):
    assert stance(text).sentiment == "neutral"
