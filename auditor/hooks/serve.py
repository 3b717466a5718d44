"""Requests, a line of JSON each -> answers, a line each, in the same order.

`ping`, `audit` (the whole report) and `check` (the decision of `auditor hook cms`). docs/serve.md
tells the protocol.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from auditor.configuration import Configuration
from auditor.hooks.cms import audit_entry, check_entry, describe_failure
from auditor.hooks.deadline import TimeIsUp, WorkerDied, can_limit, run_within
from auditor.hooks.entry import parse_json, read_entry
from auditor.readers import UnreadableInput
from auditor.record import build_valid_report, write_json
from auditor.version import RULES_VERSION, VERSION

METHODS = ("audit", "check", "ping")
PIECE = 65536


class RefusedRequest(Exception):
    """A request that gets an error for an answer: a code of the protocol, and one sentence."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class TooLong:
    """A line that was passed over."""


def read_lines(file: BinaryIO, max_size: int) -> Iterator[bytes | TooLong]:
    """The lines of a file; of one with more than `max_size` bytes no more is ever held."""
    while line := file.readline(max_size + 1):
        if len(line) > max_size and not line.endswith(b"\n"):
            while (piece := file.readline(PIECE)) and not piece.endswith(b"\n"):
                pass
            yield TooLong()
        elif not line.isspace():
            yield line


def answer_requests(
    file: BinaryIO, settings: Configuration, max_size: int, seconds: float | None = None
) -> Iterator[bytes]:
    """An answer for each request, as it comes; one that takes more than `seconds` gets an error."""
    warm(settings)
    for line in read_lines(file, max_size):
        if isinstance(line, TooLong):
            sentence = f"The request is longer than {max_size} bytes, the most that is read."
            yield write_error(None, "too-large", sentence)
        else:
            yield answer_line(line, settings, max_size, seconds)


def warm(settings: Configuration) -> None:
    """Load what the first request would load, before there is one."""
    check_entry({"title": "Warm", "body": "It rained, Ana Ruiz said."}, settings)


def answer_line(
    line: bytes, settings: Configuration, max_size: int, seconds: float | None
) -> bytes:
    """The answer to one request, whatever that is."""
    id_: Any = None
    try:
        request = parse_request(line)
        id_ = request.get("id")
        method, params = take_method(request)
    except RefusedRequest as error:
        return write_error(id_, error.code, error.sentence)
    if seconds is None or not can_limit():
        return perform(id_, method, params, settings, max_size)
    try:
        return run_within(seconds, lambda: perform(id_, method, params, settings, max_size))
    except TimeIsUp:
        return write_error(id_, "timeout", f"It took longer than {seconds:g} seconds.")
    except (WorkerDied, OSError) as error:
        return write_error(id_, "failure", f"The process for it failed: {error}.")


def parse_request(line: bytes) -> dict[str, Any]:
    """The request on a line. Raises `RefusedRequest`."""
    try:
        value = parse_json(line)
    except UnreadableInput as error:
        raise RefusedRequest("bad-request", f"The request {error}.") from None
    if not isinstance(value, dict):
        raise RefusedRequest("bad-request", "The request is no JSON object.")
    if not isinstance(value.get("id"), (str, int, type(None))):
        raise RefusedRequest("bad-request", "The id of the request is no string or whole number.")
    return value


def take_method(request: dict[str, Any]) -> tuple[str, Any]:
    """The method and its parameters. Raises `RefusedRequest`."""
    method = request.get("method")
    if method not in METHODS:
        known = ", ".join(METHODS)
        raise RefusedRequest("unknown-method", f"There is no method {method!r:.60}, but {known}.")
    return method, request.get("params", {})


def perform(id_: Any, method: str, params: Any, settings: Configuration, max_size: int) -> bytes:
    """The answer to a request that is one."""
    try:
        return write_result(id_, find_result(method, params, settings, max_size))
    except UnreadableInput as error:
        return write_error(id_, "bad-story", f"What was sent {error}.")
    except Exception as error:
        return write_error(id_, "failure", describe_failure(error))


def find_result(method: str, params: Any, settings: Configuration, max_size: int) -> dict[str, Any]:
    """The result of a request. Raises `UnreadableInput`, and whatever a bug of ours raises."""
    if method == "ping":
        return {"name": "auditor", "version": VERSION, "rules": RULES_VERSION}
    if method == "check":
        return check_entry(params, settings, max_size)
    return build_valid_report(audit_entry(read_entry(params), settings, max_size))


def write_result(id_: Any, result: dict[str, Any]) -> bytes:
    return write_json({"id": id_, "result": result}, None).encode("utf-8")


def write_error(id_: Any, code: str, sentence: str) -> bytes:
    answer = {"id": id_, "error": {"code": code, "message": sentence}}
    return write_json(answer, None).encode("utf-8")
