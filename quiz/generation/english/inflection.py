"""Forms of English verbs: regular ones by rule, the others from a list (Quirk et al. 1985, 3.2 to 3.20)."""

from __future__ import annotations

import re

_IRREGULAR = {
    "say": ("said", "said"), "tell": ("told", "told"), "think": ("thought", "thought"), "know": ("knew", "known"),
    "find": ("found", "found"), "show": ("showed", "shown"), "write": ("wrote", "written"), "feel": ("felt", "felt"),
    "admit": ("admitted", "admitted"),
    "lose": ("lost", "lost"), "leave": ("left", "left"), "keep": ("kept", "kept"), "win": ("won", "won"),
    "sell": ("sold", "sold"), "buy": ("bought", "bought"), "begin": ("began", "begun"), "lend": ("lent", "lent"),
    "withdraw": ("withdrew", "withdrawn"), "uphold": ("upheld", "upheld"), "hold": ("held", "held"),
    "shrink": ("shrank", "shrunk"), "rise": ("rose", "risen"), "fall": ("fell", "fallen"), "grow": ("grew", "grown"),
    "cut": ("cut", "cut"), "let": ("let", "let"), "give": ("gave", "given"), "take": ("took", "taken"),
    "build": ("built", "built"), "bring": ("brought", "brought"), "forbid": ("forbade", "forbidden"),
    "freeze": ("froze", "frozen"), "forget": ("forgot", "forgotten"), "shut": ("shut", "shut"),
    "send": ("sent", "sent"),
    "rebuild": ("rebuilt", "rebuilt"), "beat": ("beat", "beaten"), "draw": ("drew", "drawn"), "set": ("set", "set"),
}  # fmt: skip
"""The past and the past participle of each."""

_DOUBLED = re.compile(
    r"[^aeiou]*[aeiou][^aeiouwxy]|.*(?:mit|fer|cur|begin|bel|pel|get|set|cut|ban|plan|cap|top|drop|stop|bid|quit)"
)
"""Verbs that double their last letter before -ed and -ing."""


def inflect(verb: str, tag: str) -> str:
    """A verb, "bring forward" too, in the form of a Penn Treebank tag: VB, VBP, VBZ, VBD, VBN or VBG."""
    head, _, rest = verb.partition(" ")
    return f"{_form(head, tag)} {rest}".strip()


def _form(verb: str, tag: str) -> str:
    if tag == "VBZ":
        return _third_person(verb)
    if tag == "VBG":
        return _participle(verb)
    if tag in ("VBD", "VBN"):
        return _IRREGULAR[verb][tag == "VBN"] if verb in _IRREGULAR else _past(verb)
    return verb


def _third_person(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}{'es' if re.search(r'(s|x|z|ch|sh|o)$', verb) else 's'}"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def _participle(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{_doubled(verb)}ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if _DOUBLED.fullmatch(verb) else verb
