"""Files of every kind with a release of our own in them, for the readers' tests."""

import io
import struct
import zipfile
import zlib

HEADLINE = "Tide gauge network reaches its hundredth station"
CONTACT = "Maya Okafor\tPress Officer\tTel: +33 2 35 01 02 03"


def png(size: int = 40) -> bytes:
    """A picture large enough not to be taken for a tracking pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\0" + bytes((x * 5 + y) % 256 for x in range(size * 3)) for y in range(size))
    head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    )


def docx() -> bytes:
    """A Word document with a title, a heading, lists, a quote, a table, a picture and margins."""
    from docx import Document

    document = Document()
    document.core_properties.title = "Template of the house"
    document.core_properties.author = "Maya Okafor"
    document.add_paragraph("24 November 2026")
    document.add_paragraph(HEADLINE, style="Title")
    paragraph = document.add_paragraph("The Observatory ")
    paragraph.add_run("switched on").bold = True
    paragraph.add_run(" its gauge.")
    document.add_heading("What comes next", 1)
    document.add_paragraph("Salinity", style="List Bullet")
    document.add_paragraph("First", style="List Number")
    document.add_paragraph("We are ready.", style="Intense Quote")
    table = document.add_table(2, 2)
    for at, words in enumerate(("Port", "Gauges", "Brest", "7")):
        table.cell(at // 2, at % 2).text = words
    document.add_picture(io.BytesIO(png()))
    document.add_paragraph(CONTACT)
    section = document.sections[0]
    section.header.paragraphs[0].text = "Harbour Observatory"
    section.footer.paragraphs[0].text = "Page 1"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


_ODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1"
 style:num-format="1"/></text:list-style><text:list-style style:name="L2">
<text:list-level-style-bullet text:level="1"/></text:list-style></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
<text:p>24 November 2026</text:p><text:p text:style-name="P1">HEADLINE</text:p>
<text:p>The Observatory <text:span text:style-name="T1">switched on</text:span> its gauge,
<text:a xlink:href="https://gauge.example/">see the data</text:a>.<text:note>3</text:note></text:p>
<text:h text:outline-level="1">What comes next</text:h>
<text:list text:style-name="L2"><text:list-item><text:p>Salinity</text:p><text:list><text:list-item>
<text:p>Depth</text:p></text:list-item></text:list></text:list-item></text:list>
<text:list text:style-name="L1"><text:list-item><text:p>First</text:p></text:list-item></text:list>
<text:p text:style-name="P2">We are ready.</text:p>
<table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell>
<table:table-cell><text:p>Gauges</text:p></table:table-cell></table:table-row></table:table>
<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:title>A buoy</svg:title>
</draw:frame></text:p>
<text:p>Maya Okafor<text:tab/>Press Officer<text:s text:c="4"/>Tel: +33 2 35 01 02 03</text:p>
</office:text></office:body></office:document-content>"""


def zipped(parts: dict[str, bytes]) -> bytes:
    """An archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def odt(manifest: bytes = b"<manifest/>", styles: bytes = b"<styles/>") -> bytes:
    """A text of LibreOffice."""
    meta = (
        '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>fr-FR</dc:language>'
        "<dc:creator>Maya Okafor</dc:creator></m>"
    )
    content = " ".join(_ODT.replace("HEADLINE", HEADLINE).split("\n"))
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": content.replace("> <", "><").encode(),
            "styles.xml": styles,
            "meta.xml": meta.encode(),
            "Pictures/a.png": png(),
        }
    )


_TYPST = """
#set document(title: "HEADLINE")
#set page(footer: context [Harbour Observatory #counter(page).display("1 / 1", both: true)])
#set text(size: 10.5pt, lang: "en", hyphenate: true)
#set par(justify: true)
= HEADLINE
*Le Havre, 24 November 2026.* LOREM

LOREM

- Salinity
- Depth

== What comes next
LOREM

Maya Okafor #h(2cm) Press Officer #h(2cm) Tel: +33 2 35 01 02 03

Luc Bérard #h(2cm) Press Officer #h(2cm) Tel: +33 2 35 01 02 04
"""
PROSE = (
    "The instrument at the end of the western mole completes a chain of readings along the whole "
    "coast, and harbour masters from one end to the other can follow a storm surge as it travels "
    "along it, issuing their warnings up to four hours earlier than they could before this winter."
)


def pdf() -> bytes:
    """A page with a headline, prose in justified and hyphenated lines, a list and two contacts."""
    import typst

    source = _TYPST.replace("HEADLINE", HEADLINE).replace("LOREM", PROSE)
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\b Tide gauge network reaches its hundredth "
    rb"station\b0\par\par Le Havre, 24 November 2026. The caf\'e9 on the mole \u8212? open."
    rb"\par\par Maya Okafor\tab Press Officer\tab Tel: +33 2 35 01 02 03\par}"
)
