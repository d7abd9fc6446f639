"""Web pages: the words of the article, its headings and its lists, without what stands around it."""

from __future__ import annotations

import re
from configparser import ConfigParser

import trafilatura
from lxml import etree
from lxml import html as pages
from trafilatura.settings import use_config

from quiz.core.errors import Unreadable
from quiz.documents import blocks, lines

_NEVER_READ = "script style noscript template iframe object svg pre del s strike".split()
_HIDDEN = "//body//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')]"
_SENTENCES_IN = "p li blockquote td dd h1 h2 h3 h4 h5 h6".split()
_WORDS_ANYWHERE = "abbr cite code data dfn kbd q samp tt var".split()  # trafilatura loses some of them
_WORDS_IN_SENTENCES = "label output time".split()  # elsewhere they are no part of an article

_CHARSET = re.compile(
    rb"charset\s*=\s*[\"']?\s*(iso-8859-\d+|windows-\d+|utf-?8|koi8-[ru]|gb\w+|big5|euc-\w+)", re.IGNORECASE
)
_READ_FOR_CHARSET = 4096  # bytes
_AS_WINDOWS = "iso-8859-1"  # what calls itself so has Windows' quotes in it, and every browser knows

_ENDS = tuple(".!?…。！？।؟")
_SHORTEST_SENTENCE = 40  # characters; links and labels are shorter, or have no full stop

_USUAL, _FOR_SHORT = use_config(), use_config()
_FOR_SHORT["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "1"  # characters; below the usual 250 all paragraphs are drawn into one


def text(data: bytes) -> str:
    """The article in the page `data`. Raises Unreadable if the page has none.

    Nothing is fetched: what the page loads, it is read without.
    """
    page = _page(data)
    found = _article(page, tables=False) or _article(page, tables=True)
    if not found:
        raise Unreadable("There is no article on this page: no sentence stands in it.")
    return lines.joined([*_title(page, found), *found])


def _page(data: bytes) -> pages.HtmlElement:
    """The page without what is no text or not shown, and with sentences that no element interrupts."""
    parser = pages.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    page = pages.document_fromstring(f"<html>{_decoded(data)}".encode(), parser=parser)  # so that it is never empty
    etree.strip_elements(page, *_NEVER_READ, with_tail=False)
    for element in page.xpath(_HIDDEN):
        element.drop_tree()
    for quotation in page.iter("q"):
        quotation.text = f"“{quotation.text or ''}"
        quotation.tail = f"”{quotation.tail or ''}"
    etree.strip_tags(page, *_WORDS_ANYWHERE)
    for element in page.iter(*_SENTENCES_IN):
        etree.strip_tags(element, *_WORDS_IN_SENTENCES)
    for element in page.iter():  # a line of the source is none of the page
        element.text, element.tail = _in_one_line(element.text), _in_one_line(element.tail)
    return page


def _in_one_line(words: str | None) -> str | None:
    return words and words.replace("\n", " ").replace("\r", " ")


def _decoded(data: bytes) -> str:
    """The characters of the page: UTF-8 or UTF-16 if they can be, else in the encoding that the page names itself,
    else in that of Windows.
    """
    named = _CHARSET.search(data[:_READ_FOR_CHARSET])
    encodings = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig"]
    encodings += [named[1].decode().lower().replace(_AS_WINDOWS, "cp1252")] if named else []
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8-sig" if named and named[1].lower().startswith(b"utf") else "cp1252", "replace")


def _article(page: pages.HtmlElement, *, tables: bool) -> list[str]:
    """The lines of the article; none if no line of it is a sentence. Old pages keep theirs in a table."""
    article = _extracted(page, tables, _USUAL)
    if len(article) == 1:
        article = _extracted(page, tables, _FOR_SHORT) or article
    return article if any(map(_is_of_sentences, article)) else []


def _extracted(page: pages.HtmlElement, tables: bool, settings: ConfigParser) -> list[str]:
    found = trafilatura.extract(
        page, output_format="html", include_comments=False, include_tables=tables, config=settings
    )
    return blocks.of(found or "", line_breaks=True, tables=tables)


def _is_of_sentences(line: str) -> bool:
    return len(line) >= _SHORTEST_SENTENCE and line.rstrip("\"”’')]").endswith(_ENDS)


def _title(page: pages.HtmlElement, article: list[str]) -> list[str]:
    """The one heading over the article, which often stands outside it; none if it is in there, or not the only one."""
    titles = page.xpath("(//article | //main)//h1") or page.xpath("//h1")
    title = lines.heading(titles[0].text_content()) if len(titles) == 1 else ""
    return [] if title in article else [title]
