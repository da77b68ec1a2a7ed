"""The page of a Word document: size, margins, Word styles that an office can change, and the footer."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from mashura.documents.formats.word_marks import TYPEFACE, declare_typeface, set_mark
from mashura.documents.formats.word_text import BRAND, QUIET, WordText
from mashura.i18n import Language, direction, language_properties, other_language

# Word's own limit for the properties of a file.
_LONGEST_PROPERTY = 255


def set_up_page(text: WordText) -> None:
    """Set size, margins, styles, typeface and footer of the page."""
    word, document = text.word, text.document
    # The page itself shows both in full.
    word.core_properties.title = document.title[:_LONGEST_PROPERTY]
    word.core_properties.author = document.entity[:_LONGEST_PROPERTY]
    word.core_properties.language = document.language
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21.0), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.0)
    one_page = text.document.one_page
    page.top_margin, page.bottom_margin = (Cm(1.4), Cm(1.4)) if one_page else (Cm(2.2), Cm(2.0))
    if text.rtl:
        page._sectPr.append(OxmlElement("w:bidi"))
    sizes = {"Normal": 10.5, "Title": 22, "Subtitle": 11, "Heading 1": 13.5, "List Bullet": 10.5}
    for name, size in sizes.items():
        _style(text.word, name, text.scaled(size), document.language)
    for name, before, after in (("Title", 0, 4), ("Heading 1", 8 if one_page else 16, 6), ("Subtitle", 0, 2)):
        word.styles[name].paragraph_format.space_before = Pt(before)
        word.styles[name].paragraph_format.space_after = Pt(after)
    word.styles["Normal"].paragraph_format.space_after = Pt(5)
    word.styles["Heading 1"].paragraph_format.keep_with_next = True
    declare_typeface(word)
    _header(text)
    _footer(text)


def _style(word: WordDocument, name: str, size: float, language: Language) -> None:
    style = word.styles[name]
    heading = name in {"Title", "Heading 1"}
    style.font.size = Pt(size)
    style.font.bold = heading
    style.font.color.rgb = RGBColor.from_string(
        BRAND if heading else QUIET if name == "Subtitle" else "1F2A30"
    )
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), TYPEFACE)
    set_mark(properties, "w:szCs", str(round(size * 2)))
    if heading:
        set_mark(properties, "w:bCs", None)
    # Letter spacing separates joined Arabic letters, and Arabic typography has no italic.
    for unwanted in ("w:spacing", "w:kern", "w:i", "w:iCs"):
        for element in properties.findall(qn(unwanted)):
            properties.remove(element)
    # Word keeps one language for each direction of writing.
    mark = set_mark(properties, "w:lang", "")
    for each in (other_language(language), language):
        slot = "w:bidi" if direction(each) == "rtl" else "w:val"
        mark.set(qn(slot), language_properties(each).locale)
    border = style.element.find(".//" + qn("w:pBdr"))
    if border is not None:
        border.getparent().remove(border)


def _header(text: WordText) -> None:
    if text.document.head:
        paragraph = text.word.sections[0].header.paragraphs[0]
        text.set_direction(paragraph, text.document.head)
        text.add_run(paragraph, text.document.head, color=QUIET, size=8.5)


def _footer(text: WordText) -> None:
    paragraph = text.word.sections[0].footer.paragraphs[0]
    text.set_direction(paragraph)
    if text.document.footer:
        text.add_run(paragraph, f"{text.document.footer} · ", color=QUIET, size=8.5)
    text.add_run(paragraph, f"{text.document.page_label} ", color=QUIET, size=8.5)
    _field(text, paragraph, "PAGE")
    text.add_run(paragraph, " / ", color=QUIET, size=8.5)
    _field(text, paragraph, "NUMPAGES")


def _field(text: WordText, paragraph: Paragraph, name: str) -> None:
    for kind, instruction in (("begin", None), (None, name), ("end", None)):
        run = text.add_run(paragraph, "", color=QUIET, size=8.5)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = instruction
        run._r.append(mark)
