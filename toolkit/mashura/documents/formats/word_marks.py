"""Elements of WordprocessingML that python-docx cannot set, in the order that the schema requires."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

TYPEFACE = "IBM Plex Sans Arabic"
# Used where the typeface is not installed; every office has it, and it has Arabic letters.
FALLBACK = "Arial"

# Elements that may follow w:bidi in a paragraph's properties, in the order of the schema.
AFTER_BIDI = (
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:suppressOverlap",
    "w:jc",
    "w:textDirection",
    "w:textAlignment",
    "w:textboxTightWrap",
    "w:outlineLvl",
    "w:divId",
    "w:cnfStyle",
    "w:rPr",
    "w:sectPr",
    "w:pPrChange",
)
_RUN_ORDER = (
    *(
        "w:rStyle",
        "w:rFonts",
        "w:b",
        "w:bCs",
        "w:i",
        "w:iCs",
        "w:caps",
        "w:smallCaps",
        "w:strike",
        "w:dstrike",
    ),
    *("w:outline", "w:shadow", "w:emboss", "w:imprint", "w:noProof", "w:snapToGrid", "w:vanish"),
    *("w:webHidden", "w:color", "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight"),
    *("w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang"),
    *("w:eastAsianLayout", "w:specVanish", "w:oMath"),
)


def set_mark(properties: Any, name: str, value: str | None) -> Any:
    """Add an element to a run's properties, in the order that the schema requires."""
    element = properties.find(qn(name))
    if element is None:
        element = OxmlElement(name)
        properties.insert_element_before(element, *_RUN_ORDER[_RUN_ORDER.index(name) + 1 :])
    if value is not None:
        element.set(qn("w:val"), value)
    return element


def shade(cell: _Cell, fill: str) -> None:
    """Fill a cell with a colour."""
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def tighten(cell: _Cell) -> None:
    """Reduce a cell's margins, for narrow columns."""
    margins = OxmlElement("w:tcMar")
    for side in ("start", "end", "left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "20")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    cell._tc.get_or_add_tcPr().append(margins)


def declare_typeface(word: WordDocument) -> None:
    """Declare the typeface and its replacement."""
    for part in word.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            root = etree.fromstring(part.blob)
            font = etree.SubElement(root, qn("w:font"))
            font.set(qn("w:name"), TYPEFACE)
            etree.SubElement(font, qn("w:altName")).set(qn("w:val"), FALLBACK)
            etree.SubElement(font, qn("w:family")).set(qn("w:val"), "swiss")
            etree.SubElement(font, qn("w:pitch")).set(qn("w:val"), "variable")
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def box(paragraph: Paragraph, fill: str, edge: str) -> None:
    """Give a paragraph a coloured background and a line on both sides."""
    properties = paragraph._p.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for side in ("left", "right"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "18"), ("space", "6"), ("color", edge)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        ground.set(qn(f"w:{name}"), value)
    before = ("w:tabs", "w:suppressAutoHyphens", "w:bidi", *AFTER_BIDI)
    properties.insert_element_before(borders, "w:shd", *before)
    properties.insert_element_before(ground, *before)


def describe_picture(run: Any, alternative: str) -> None:
    """Give a picture its alternative text, and align it with the text."""
    for properties in run._r.iter(qn("wp:docPr")):
        properties.set("descr", alternative)
    for frame in run._r.iter(qn("wp:inline")):
        # Without these, some programs add a distance.
        for side in ("distT", "distB", "distL", "distR"):
            frame.set(side, "0")
