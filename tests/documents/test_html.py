"""Saved web pages: the article and nothing else, whatever stands around it, is hidden in it or would be fetched."""

from __future__ import annotations

import socket

import pytest
from papers import CLAIM, DENIAL, a_page, an_article

from quiz.core.errors import Unreadable
from quiz.documents import readers


def lines(page: str | bytes) -> list[str]:
    return readers.text("html", page if isinstance(page, bytes) else page.encode()).split("\n")


def refusal(page: str) -> str:
    with pytest.raises(Unreadable) as raised:
        lines(page)
    return str(raised.value)


AROUND = a_page(f"""
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News of the whole world, every day.</a></li></ul></nav>
<header><h1>Ferry strike ends</h1></header>
<main><article>
<p>{CLAIM}</p>
<h2>What changed?</h2>
<ul><li>Pay rises<ul><li>in two steps</li></ul></li><li><p>Ships <em>sail</em>.</p></li></ul>
<blockquote><p>{DENIAL}</p></blockquote>
<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2020</td><td>12</td></tr></table>
<pre><code>ships = 12</code></pre>
</article></main>
<section id="comments"><h3>Comments</h3><p>I was on that ferry, and all of this is wrong from end to end.</p></section>
<footer>All rights reserved by the owners of this page.</footer>""")


def test_the_article_is_read_with_its_title_headings_and_lists() -> None:
    assert lines(AROUND) == [
        "# Ferry strike ends",
        CLAIM,
        "# What changed?",
        "- Pay rises",
        "- in two steps",
        "- Ships sail.",
        DENIAL,
    ]


def test_a_title_within_the_article_stands_there_once() -> None:
    page = an_article(f"<h1>Ferry strike ends</h1><p>{CLAIM}</p><p>{DENIAL}</p>")
    assert lines(page) == ["# Ferry strike ends", CLAIM, DENIAL]


@pytest.mark.parametrize(
    "inner",
    [
        "<b>{}</b>", "<a href='x'>{}</a>", "<time datetime='2026'>{}</time>", "<code>{}</code>", "<abbr>{}</abbr>",
        "<label>{}</label>", "<output>{}</output>", "<kbd>{}</kbd>", "<span><i>{}</i></span>", "<sup>{}</sup>",
    ],
)  # fmt: skip
def test_no_word_of_a_sentence_is_lost_to_how_it_looks(inner: str) -> None:
    sentence = f"The ships sailed {inner.format('on Monday')} from the harbour."
    for around in ("<p>{}</p>", "<ul><li>{}</li></ul>", "<blockquote>{}</blockquote>"):
        page = an_article(f"<p>{CLAIM}</p>{around.format(sentence)}<p>{DENIAL} {CLAIM}</p>")
        assert lines(page)[1].removeprefix("- ") == "The ships sailed on Monday from the harbour."


def test_paragraphs_that_are_divisions_are_read() -> None:
    page = an_article(f"<p>{CLAIM}</p><div>The ships <b>sailed</b> on Monday.</div><p>{DENIAL} {CLAIM}</p>")
    assert lines(page) == [CLAIM, "The ships sailed on Monday.", f"{DENIAL} {CLAIM}"]


def test_a_short_article_keeps_its_paragraphs() -> None:
    assert lines(an_article(f"<p>{CLAIM}</p><p>It rang.</p>")) == [CLAIM, "It rang."]


def test_what_the_browser_quotes_is_quoted() -> None:
    assert lines(an_article(f"<p>{CLAIM}</p><p>She said <q>no <q>more</q></q>, and left.</p>"))[1] == (
        "She said “no “more””, and left."
    )


def test_line_breaks_end_lines_and_those_of_the_source_do_not() -> None:
    page = an_article(f"<p>{CLAIM.replace(' ', chr(10))}<br>{DENIAL}<br><br>It rang.</p>")
    assert lines(page) == [CLAIM, DENIAL, "It rang."]


def test_an_article_in_a_table_is_read() -> None:
    assert lines(a_page(f"<table><tr><td><p>{CLAIM}</p><p>{DENIAL}</p></td></tr></table>")) == [CLAIM, DENIAL]


SECRET = "The rock was sold to the highest bidder on Monday morning, it was said."


@pytest.mark.parametrize(
    "hiding",
    [
        f"<script>var a = '{SECRET}';</script>",
        f'<script type=\'application/ld+json\'>{{"articleBody": "{SECRET}"}}</script>',
        f"<style>p::after {{ content: '{SECRET}' }}</style>",
        f"<template><p>{SECRET}</p></template>",
        f"<noscript><p>{SECRET}</p></noscript>",
        f"<iframe srcdoc='{SECRET}'>{SECRET}</iframe>",
        f"<!-- <p>{SECRET}</p> -->",
        f"<p hidden>{SECRET}</p>",
        f"<p style='display: none'>{SECRET}</p>",
        f"<p>Nobody came.<del>{SECRET}</del></p>",
        f"<p title='{SECRET}' onclick='{SECRET}'>Nobody came.</p>",
    ],
)
def test_what_is_not_shown_is_not_read(hiding: str) -> None:
    assert SECRET not in "\n".join(lines(an_article(f"<p>{CLAIM}</p>", hiding, f"<p>{DENIAL}</p>")))


def test_entities_are_decoded_once_and_tags_in_words_stay_words() -> None:
    page = an_article(
        f"<p>{CLAIM}</p><p>Fish &amp; chips &eacute;&mdash;&#233;, &amp;lt;, &lt;script&gt;x&lt;/script&gt;.</p>"
    )
    assert lines(page)[1] == "Fish & chips é—é, &lt;, <script>x</script>."


@pytest.mark.parametrize(
    ("entity", "value"),
    [("", ""), ("<!ENTITY a SYSTEM 'file:///etc/hostname'>", "&a;"), ("<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>", "&b;")],
)
def test_entities_of_the_page_s_own_stand_for_nothing(entity: str, value: str) -> None:
    page = (
        f"<!DOCTYPE html [{entity}]><html><body><article><p>{CLAIM}</p><p>{DENIAL} {value}</p></article></body></html>"
    )
    assert lines(page)[0].endswith(CLAIM)
    assert "haha" not in "".join(lines(page))


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("\u202egnar\u202c tI", "gnar tI"),
        ("It\u200b rang\ufeff", "It rang"),
        ("ex&shy;tra&nbsp;ordinary", "extra ordinary"),
        ("oﬃce", "office"),
        ("🦅 مرحبا", "🦅 مرحبا"),
        ("half &#xD800; a letter", "half � a letter"),
        ("e&#x301;t\N{COMBINING ACUTE ACCENT}", "ét\u0301"),
        ("a&#0;b&#x7f;c", "a�bc"),
        ("\U000e0041\ue000tag", "tag"),
    ],
)
def test_strange_characters_leave_plain_words(raw: str, read: str) -> None:
    found = lines(an_article(f"<p>{CLAIM}</p><p>{raw}, said the keeper of the lighthouse.</p>"))
    assert found[1] == f"{read}, said the keeper of the lighthouse."


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", ""),
        ("cp1252", "<meta charset='iso-8859-1'>"),
        ("cp1252", "<meta charset='windows-1252'>"),
        ("utf-8", "<meta charset='windows-1252'>"),
        ("utf-8", "<meta charset='punycode'>"),
        ("cp1252", "<meta charset='gbx'>"),
    ],
)
def test_a_page_is_read_in_its_encoding(encoding: str, head: str) -> None:
    page = a_page(f"<article><p>{CLAIM}</p><p>“We’re tired” — she said at the café.</p></article>", head)
    assert lines(page.encode(encoding))[1] == "“We’re tired” — she said at the café."


def test_a_broken_byte_costs_its_letter_and_not_the_page() -> None:
    page = a_page(f"<article><p>{CLAIM}</p><p>At the café x it rang.</p></article>", "<meta charset=utf-8>")
    assert lines(page.encode().replace(b" x ", b" \xed\xa0 "))[1].startswith("At the café �")


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<!doctype html>",
        "<!doctype html><!-- nothing -->",
        a_page("<div>Loading</div><script>load()</script>"),
        a_page("<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"),
        a_page("<ul>" + "<li><a href='x'>A headline that is rather long about something</a></li>" * 30 + "</ul>"),
        a_page("<div>" * 50_000 + CLAIM),
    ],
)
def test_a_page_without_an_article_is_refused(page: str) -> None:
    assert "There is no article on this page" in refusal(page)


def test_nothing_is_fetched_and_nothing_said(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", connect)
    away = "http://news.example/"
    head = f"<base href='{away}'><link rel='stylesheet' href='{away}x.css'><script src='{away}x.js'></script>"
    page = a_page(f"<article><p>{CLAIM}</p><img src='{away}x.png'><iframe src='{away}'></iframe></article>", head)
    assert lines(page) == [CLAIM]
    assert caplog.records == []


def test_a_text_longer_than_any_briefing_is_refused() -> None:
    page = an_article("".join(f"<p>{number}: {CLAIM}</p>" for number in range(6_000)))
    assert "longer than the 500,000 bytes" in refusal(page)
