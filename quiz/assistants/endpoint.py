"""Any endpoint that speaks the chat completions protocol (OpenAI’s, and the local servers that follow it)."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from urllib.parse import urlsplit

import httpx
import msgspec
from msgspec import Struct

from quiz.generation.advice import AssistantFailed

SECONDS = 30.0
"""An answer must be whole by then."""

LARGEST = 200_000
"""Bytes of an answer that are read."""

LONGEST_PROMPT = 60_000
"""Characters: a longer text is not sent."""

SETTINGS = ("BRIEFING_QUIZ_MODEL_URL", "BRIEFING_QUIZ_MODEL", "BRIEFING_QUIZ_MODEL_KEY")


class _Message(Struct):
    content: str


class _Choice(Struct):
    message: _Message


class _Completion(Struct):
    choices: list[_Choice]


class Endpoint:
    """One endpoint, one model; asked once a briefing, at temperature 0."""

    def __init__(self, url: str, model: str, key: str = "", seconds: float = SECONDS) -> None:
        """`url` is the base, to which "/chat/completions" is added; `key` goes into the header and nowhere else."""
        self.url = url.rstrip("/")
        self.model = model
        self.seconds = seconds
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}

    @property
    def host(self) -> str:
        """Where the text goes, as people are told."""
        return urlsplit(self.url).netloc.rpartition("@")[2]

    def answer(self, prompt: str) -> str:
        """The model’s answer. Raises AssistantFailed: too long a text, no answer in time, too long a one, or none."""
        if len(prompt) > LONGEST_PROMPT:
            raise AssistantFailed(f"The text is too long for the language model: {len(prompt):,} characters.")
        body = {"model": self.model, "temperature": 0, "messages": [{"role": "user", "content": prompt}]}
        outcomes: list[str | Exception] = []
        asking = threading.Thread(target=self._ask, args=(body, outcomes), daemon=True)
        asking.start()
        asking.join(self.seconds)
        match outcomes:
            case [str(answer)]:
                return answer
            case [AssistantFailed() as failed]:
                raise failed
            case [Exception() as error]:
                raise AssistantFailed(
                    f"The language model at {self.host} did not answer: {type(error).__name__}."
                ) from error
        raise AssistantFailed(f"The language model at {self.host} took too long.")

    def _ask(self, body: Mapping[str, object], outcomes: list[str | Exception]) -> None:
        """Add the answer to `outcomes`, or why there is none: in a thread of its own, since who sends a byte now and
        then can hold a connection for ever.
        """
        try:
            outcomes.append(_content(self._post(body)))
        except (AssistantFailed, httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            outcomes.append(error)

    def _post(self, body: Mapping[str, object]) -> bytes:
        """What the endpoint sends, read piece by piece so that neither time nor size gets out of hand."""
        until, received = time.monotonic() + self.seconds, bytearray()
        url = f"{self.url}/chat/completions"
        with (
            httpx.Client(timeout=self.seconds, follow_redirects=False, trust_env=False) as client,
            client.stream("POST", url, json=body, headers=self._headers) as response,
        ):
            if response.status_code != httpx.codes.OK:
                raise AssistantFailed(f"The language model at {self.host} answered with status {response.status_code}.")
            for piece in response.iter_bytes():
                received += piece
                if len(received) > LARGEST:
                    raise AssistantFailed(f"The language model at {self.host} answered at too great a length.")
                if time.monotonic() > until:
                    raise AssistantFailed(f"The language model at {self.host} took too long.")
        return bytes(received)


def configured(environment: Mapping[str, str]) -> Endpoint | None:
    """The endpoint that the environment names; None, and nothing leaves the machine, where it names none.

    Raises AssistantFailed if it names only half of one.
    """
    url, model, key = (environment.get(name, "").strip() for name in SETTINGS)
    if not url and not model:
        return None
    if not (_is_address(url) and model):
        raise AssistantFailed(f"{SETTINGS[0]} must be an http(s) address, and {SETTINGS[1]} must name a model.")
    return Endpoint(url, model, key)


def _is_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
    except ValueError:
        return False


def _content(received: bytes) -> str:
    try:
        completion = msgspec.json.decode(received, type=_Completion)
    except msgspec.DecodeError as error:
        raise AssistantFailed("The language model did not answer in the form of the protocol.") from error
    if not completion.choices:
        raise AssistantFailed("The language model gave no answer.")
    return completion.choices[0].message.content
