"""What a trainee wrote renders to the same harmless page everywhere, and honest texts keep their look."""

import re
import time

import pytest
from bs4 import BeautifulSoup, NavigableString
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbconvert.filters import markdown2html, strip_files_prefix
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from mashura.grading.marking.formulas import is_plain_formula
from mashura.grading.marking.sanitising import clean_html, harmless_markdown, inert_text, visible_controls

HOSTILE = (
    r"\[text](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1)) [b](&#106;avascript:alert(1)) [c](javascript&#58;alert(1))",
    "[a](java\tscript:alert(1)) [b](java&#10;script:alert(1)) [c]( \x01javascript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=) [b](vbscript:x) [c](file:///etc/passwd) [d](/logout)",
    "<javascript:alert(1)> <data:text/html,x> [r][1]\n\n[1]: javascript:alert(1) 'title'",
    '[a](http://x" onmouseover="alert(1)) [b](<javascript:alert(1)>) [c](javascript&colon;alert(1))',
    "[e](//e.example) ![p](http://tracker.example/p.png) ![q](attachment:none.png) ![r](javascript:alert(1))",
    "<img src=x onerror=alert(1)> <svg onload=alert(1)><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<a href=javascript:alert(1)>x</a> <form action=//e.example><input type=submit>",
    "<iframe src=//e.example></iframe> <base href=//e.example> <meta http-equiv=refresh content=0>",
    r"$\href{javascript:alert(1)}{x}$ $$\style{position:fixed}{x}$$ \\(\href{javascript:alert(1)}{x}\\)",
    r"\begin{equation}\href{javascript:alert(1)}{x}\end{equation} $\unicode{60}$ $\require{html}\def\a{b}$",
    '```mermaid\ngraph TD; A-->B; click A href "javascript:alert(1)"\n```',
    "`x`` ~~~\n<script>alert(1)</script>\n~~~ </div></pre><script>alert(1)</script>",
    '<div dir="rtl" lang="ar">\n\n\\[x](javascript:alert(1))\n\n</div><script>alert(1)</script>',
    "> > - [x](javascript:alert(1))\n\n| a | [b](javascript:alert(1)) |\n|---|---|\n| <b> | $\\href{x}{y}$ |",
    "\ue0000\ue001 \ue00099\ue001 $a$ \ud800 \x1b]8;;http://e.example\x07",
)
WORDS = r"""
[ ] ( ) < > \ ` * _ ! | $ $$ \( \) \\( \[ & ; --- ``` ~~~ ~~ http://a.b mailto: # - x نص 0 ' " } { % ^ =
javascript: JAVASCRIPT: javascript&#58; data:text/html, vbscript: &colon; &#x6A;avascript: javascript%3A
[1]: [1] [^1] <script> </script> <svg/onload= <img/src= onerror=alert(1) <a/href= </div> <div> <!-- --> <? ?>
<![CDATA[ <style> <math> <mtext> <template> \href{ \begin{align} \end{align} \frac{a}{b} \style{ \unicode{
"""
SPACES = ["\n", "\n\n", "\t", " ", "    ", "> ", "- ", "1. ", "java\tscript:", "\u202e", "\u00a0", "\u2028"]
PIECES = st.sampled_from([*WORDS.split(), *SPACES, "\ue000", "\ue001"])
# The machine that tests may be busy.
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
texts = st.lists(PIECES | st.text(max_size=6), max_size=30).map("".join)

NAMES = """
a b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre span strong sub sup table tbody
td th thead tr ul
"""
TAGS = {*NAMES.split()}
ATTRIBUTES = {"dir", "lang", "href", "rel", "target", "start", "colspan", "style"}


def viewed(stored):
    """Return the page as nbconvert and the formgrader make it from what is stored."""
    return strip_files_prefix(markdown2html(stored))


def faults(page):
    """What of a page runs, loads or leads elsewhere, or would be taken for a formula that does."""
    soup = BeautifulSoup(page, "html.parser")
    for element in soup.find_all(True):
        if element.name not in TAGS:
            yield f"<{element.name}>"
        for name, value in element.attrs.items():
            if name not in ATTRIBUTES:
                yield f"{element.name} {name}"
            if name == "href" and not re.match("https?:|mailto:", value):
                yield f"link to {value}"
            if name == "style" and not re.fullmatch(r"text-align:\s*(left|right|center)", value):
                yield f"style {value}"
    for text in soup.find_all(string=True):
        if not isinstance(text, NavigableString) or type(text) is not NavigableString:
            yield f"{type(text).__name__} {text}"
        elif text.parent.name not in ("code", "pre") and re.search(r"[$\\]", text):
            alone = text.parent.name == "span" and len(text.parent.contents) == 1
            if not alone or (len(text) > 1 and not is_plain_formula(text)):
                yield f"formula {text}"


@pytest.mark.parametrize("text", HOSTILE)
def test_a37_known_tricks_leave_nothing_active(text):
    assert [*faults(viewed(harmless_markdown(text)))] == []


@given(text=texts)
@settings(UNHURRIED, max_examples=600)
def test_a37_generated_markdown_leaves_nothing_active_and_reads_the_same_everywhere(text):
    stored = harmless_markdown(text)
    assert "\n" not in stored
    assert [*faults(viewed(stored))] == []
    # Nothing is left to interpret: a viewer of Markdown gives back what is stored.
    assert viewed(stored).strip() == stored
    assert [*faults(clean_html(viewed(stored)))] == []


@given(text=texts)
@UNHURRIED
def test_a37_a_message_that_quotes_a_trainee_is_text(text):
    page = f"<ul><li>{inert_text(visible_controls(text))}</li></ul>"
    assert [*faults(page)] == []
    assert "<" not in inert_text(text).replace("<span>", "").replace("</span>", "")


HONEST = (
    "# عنوان\n\nفقرة **مهمة** ومعها *تأكيد* و`رمز`.\n\nفقرة ثانية.",
    "- one\n- two\n  - inner\n\n1. first\n2. second",
    "| Door | Voted |\n|:---|---:|\n| paper | 1,200 |\n| **app** | 87 |",
    "See [the survey](https://publicadministration.un.org/?a=1&b=2_x) or <mailto:team@city.example>.",
    "```\nfor hour in hours:\n\n    print(hour)\n```",
    "> quoted\n\n---\n\nA < B & C > D; 50 % of 3.5 \\* 2 = 3.5; a_b_c; #1; C:\\Users",
    "Term\n: meaning\n\n~~gone~~ http://a.example/x",
    "line one  \nline two\nline three",
)


def look(page):
    """The elements and the words of a page, without what colours code and protects links."""
    soup = BeautifulSoup(page, "html.parser")
    for span in soup.find_all(["span", "colgroup"]):
        span.unwrap()
    for element in soup.find_all(True):
        element.attrs = {name: element[name] for name in ("href", "style") if name in element.attrs}
        if "style" in element.attrs:
            element["style"] = element["style"].replace(" ", "")
    text = re.sub(r"\s+(?=<)|(?<=>)\s+|(?<=\n)\n", "", str(soup).replace("\n", " "))
    return re.sub(r" +", " ", text)


@pytest.mark.parametrize("text", HONEST)
def test_honest_answers_keep_their_look(text):
    plain = MarkdownWithMath(renderer=IPythonRenderer(escape=False, exclude_anchor_links=True)).render(text)
    stored = harmless_markdown(text).removeprefix('<div dir="auto">').removesuffix("</div>")
    assert look(viewed(f"<div>{stored}</div>")) == f"<div>{look(plain)}</div>"


@pytest.mark.parametrize(
    "formula", [r"$\frac{a}{b} \le 3$", "$$\nx^2 + y_1 < 4\n$$", r"\begin{align}a &= b \\ c &= d\end{align}"]
)
def test_formulas_stay_formulas(formula):
    spans = [span.text for span in BeautifulSoup(viewed(harmless_markdown(formula)), "html.parser")("span")]
    assert spans == [" ".join(formula.splitlines())]


def test_lines_of_code_stay_lines():
    page = viewed(harmless_markdown("```\none\n\n  two $\n```"))
    assert BeautifulSoup(page, "html.parser").pre.text == "one\n\n  two $\n"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_prose_keeps_the_direction_that_it_was_given(language):
    direction = {"ar": "rtl", "en": "ltr"}[language]
    text = f'<div dir="{direction}" lang="{language}">\n\n## A\n\n</div>'
    if language == "ar":
        assert harmless_markdown(text) == '<div dir="rtl" lang="ar"><h2>A</h2></div>'
    assert "<h2>A</h2>" in harmless_markdown("## A")


@pytest.mark.parametrize("text", ["", " \n ", "\n\n"])
def test_a_blank_text_stays_blank(text):
    assert harmless_markdown(text) == ""


FLOODS = {
    sign: sign * (50_000 // len(sign))
    for sign in ("[", "*a", "> ", "\\\\[", "\\begin{a}", "$a ", "|a", "<a ")
}


@pytest.mark.parametrize("text", FLOODS.values(), ids=FLOODS)
def test_a_text_made_to_be_slow_is_shown_as_typed_or_fast(text):
    started = time.process_time()
    stored = harmless_markdown(text)
    viewed(stored)
    assert time.process_time() - started < 5
    assert stored


def test_a_terminal_and_an_encoder_get_nothing_that_steers_or_breaks_them():
    shown = visible_controls("a\x1b[2J\x9b2J\ud800\u202eb\tc\n")
    assert shown == "a\ufffd[2J\ufffd2J\ufffd\ufffdb\tc\n"
    shown.encode()
