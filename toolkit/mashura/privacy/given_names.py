"""Frequent given names in the region, in Arabic and Latin letters: a column of them names people (S101).

The list is ours, from general knowledge, and not complete; it only has to meet some names of a whole column.
"""

from __future__ import annotations

from mashura.i18n import folded

_ARABIC = """
محمد أحمد علي حسن حسين عمر عثمان خالد سعيد سالم سلطان راشد حمد ناصر يوسف إبراهيم عبدالله عبدالرحمن
عبدالعزيز عبداللطيف فهد سعود فيصل تركي بدر ماجد طارق زياد كريم مصطفى محمود إسماعيل جاسم عيسى موسى
هاشم مبارك خليفة زايد منصور حمدان مكتوم ياسر وليد سامي رامي هاني عادل جمال كمال نبيل بلال أنس معاذ
حمزة سيف هزاع مروان غسان أيمن أشرف سلمان بندر مشعل نايف صالح صلاح عبدالكريم عبدالقادر قاسم جابر شهاب
يعقوب داود أيوب فاطمة مريم عائشة خديجة زينب سارة نورة نور هند سعاد ليلى منى هدى أمل ريم شيخة موزة
حصة لطيفة ميثاء علياء أسماء آمنة سلمى دانة جواهر العنود مها رنا دينا ياسمين رانيا سمية رقية صفية
بشرى إيمان هبة شيماء نجلاء سميرة كوثر وفاء ابتسام عبير غادة لمياء نادية فوزية
"""
_LATIN = """
mohammed mohamed muhammad ahmed ahmad ali hassan hussain hussein omar umar othman khalid khaled
saeed said salem salim sultan rashid rashed hamad nasser yousef yusuf ibrahim abdullah abdulla
abdulrahman abdulaziz fahad saud faisal turki bader majid tariq ziad karim mostafa mahmoud ismail
jassim jasim eisa musa hashim mubarak khalifa zayed mansour hamdan yasser waleed sami rami hani adel
jamal nabil bilal anas hamza saif marwan ayman salman saleh salah qasim fatima fatma mariam maryam
aisha aysha khadija zainab sara sarah noura noor hind suad layla leila mona huda amal reem shaikha
latifa alia asma amna salma dana maha rana dina yasmin rania eman hiba john james mary david michael
robert peter paul anna maria george daniel susan linda laura emma thomas william elizabeth jennifer
priya rahul amit anil raj sunil
"""
GIVEN_NAMES = frozenset(map(folded, (_ARABIC + _LATIN).split()))


def begins_with_a_name(text: str) -> bool:
    """Return whether a short text begins with a frequent given name and goes on with one to four words.

    Examples
    --------
    >>> begins_with_a_name("سعاد علي الحربي"), begins_with_a_name("Bus stop")
    (True, False)
    """
    words = text.split()
    return 2 <= len(words) <= 5 and folded(words[0].lower()) in GIVEN_NAMES
