"""Tells which language a text is in, if it is surely another than English.

py3langid does it: its model comes with it (4.6 MB; lingua's has 96), it is as good on whole paragraphs, asks
nobody on the network, and always gives the same answer. It takes half a second and 80 MB once, then a thousandth
of a second for 500 words.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from quiz.core.briefings import Briefing
from quiz.core.errors import Unreadable

NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "th": "Thai",
    "tl": "Filipino", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""The languages that are told apart, in English; a text in another is taken for none, or for its nearest kin."""

FEWEST_BYTES = 200
"""Of letters, in UTF-8: some forty words, or sixty Chinese characters. With fewer, names can outweigh words."""

_SURE = 0.95
_LOOKED_AT = 20_000  # characters; more tell no more
_MOST_ENGLISH = 0.1  # of a text in another language, which may quote some


def language(text: str) -> str | None:
    """The English name of the language of `text`, or None: it is English at least in part, or too short to tell, or
    there is nothing to tell it with, since the extra `import` is not installed.
    """
    identifier = _identifier()
    beginning = text[:_LOOKED_AT]
    if identifier is None or _letters(beginning) < FEWEST_BYTES:
        return None
    code, likelihood = identifier.classify(beginning)
    if code == "en" or likelihood < _SURE:
        return None
    in_english = sum(_letters(line) for line in beginning.splitlines() if identifier.classify(line)[0] == "en")
    return NAMES[code] if in_english <= _MOST_ENGLISH * _letters(beginning) else None


def in_english(briefing: Briefing) -> Briefing:
    """`briefing`, for drafting from it. Raises Unreadable if it is surely in another language, and says in which."""
    if other := language(briefing.text):
        raise Unreadable(f"This text is in {other}. Questions can be drafted from English texts only.")
    return briefing


def _letters(text: str) -> int:
    return len("".join(filter(str.isalpha, text)).encode(errors="replace"))


@cache
def _identifier() -> Any:
    """What classifies, with its model; None if it is not installed."""
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # of an extra, and slow to load
    except ImportError:
        return None
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(NAMES)
    return identifier
