"""`auditor serve --stdio`: requests by line, answers by line, and nothing ends it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import make_environment, run

from auditor.validation import validate_report

STORY = {"title": "Quay", "body": "<p>A source said no.</p>", "format": "html"}


def serve(folder: Path, *lines: bytes | dict, options: tuple[str, ...] = ()) -> list[dict]:
    """The answers to these requests; the server ends by itself and cleanly."""
    data = b"\n".join(
        line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines
    )
    result = run("serve", "--stdio", *options, cwd=folder, stdin=data)
    assert (result.code, result.err) == (0, "")
    return [json.loads(line) for line in result.out.splitlines()]


def test_each_request_is_answered_in_order(tmp_path):
    answers = serve(
        tmp_path,
        {"id": 1, "method": "ping"},
        {"id": "two", "method": "check", "params": STORY},
        {"id": 3, "method": "audit", "params": STORY},
    )
    assert [answer["id"] for answer in answers] == [1, "two", 3]
    assert answers[0]["result"]["name"] == "auditor"
    assert answers[1]["result"]["decision"] == "stop"
    validate_report(answers[2]["result"])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "bad-request"),
        (b"[]", "bad-request"),
        (b"\xff", "bad-request"),
        (b"[" * 50_000, "bad-request"),
        (b'{"id": [1], "method": "ping"}', "bad-request"),
        (b'{"id": 1}', "unknown-method"),
        (b'{"id": 1, "method": "rm"}', "unknown-method"),
        (b'{"id": 1, "method": "audit"}', "bad-story"),
        (b'{"id": 1, "method": "check", "params": {"body": 7}}', "bad-story"),
        (b'{"id": 1, "method": "check", "params": "' + b"a" * 2_000_000 + b'"}', "too-large"),
    ],
    ids=range(10),
)
def test_a_bad_request_gets_an_error_and_the_next_is_answered(tmp_path, line, code):
    bad, good = serve(tmp_path, line, {"id": 2, "method": "ping"}, options=("--max-size", "1"))
    assert bad["error"]["code"] == code
    assert "\n" not in bad["error"]["message"]
    assert good["id"] == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_request_that_takes_too_long_gets_an_error_and_the_next_is_answered(tmp_path):
    long = {"title": "Quay", "body": "A source said no. " * 50_000}
    late, good = serve(
        tmp_path,
        {"id": 1, "method": "check", "params": long},
        {"id": 2, "method": "check", "params": STORY},
        options=("--timeout", "0.5"),
    )
    assert late["error"]["code"] == "timeout"
    assert good["result"]["decision"] == "stop"


def test_an_answer_comes_before_the_next_request_is_sent(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-m", "auditor", "serve", "--stdio"],
        cwd=tmp_path, env=make_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as server:  # fmt: skip
        for number in range(3):
            request = {"id": number, "method": "check", "params": STORY}
            server.stdin.write(json.dumps(request).encode() + b"\n")
            server.stdin.flush()
            assert json.loads(server.stdout.readline())["id"] == number
        server.stdin.close()
        assert server.wait(20) == 0


def test_settings_hold_for_all_requests(tmp_path):
    (tmp_path / "auditor.toml").write_text('ignore = ["anon"]\n')
    (answer,) = serve(tmp_path, {"id": 1, "method": "check", "params": STORY})
    assert answer["result"]["decision"] == "allow"
