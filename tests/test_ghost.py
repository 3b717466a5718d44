"""The receiver in samples/hooks/ghost, run by Node against the real command and a Ghost of ours."""

from __future__ import annotations

import hashlib
import hmac
import json
import shutil
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from base64 import urlsafe_b64decode
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from command_line import make_environment

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "hooks" / "ghost" / "webhook.mjs"
NODE = shutil.which("node")
SECRET, KEY = "not told", "12ab:00ff00ff"

pytestmark = pytest.mark.skipif(NODE is None, reason="no Node here: apt-get install nodejs")


class Ghost(BaseHTTPRequestHandler):
    """The Admin API, as much of it as is called; requests are kept."""

    asked: ClassVar[list[tuple[str, str, dict]]] = []

    def do_PUT(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append((self.path, self.headers["Authorization"], body))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *told: object) -> None:
        pass


@pytest.fixture
def receiver(tmp_path: Path):
    """The receiver's address and a function that reads its next line."""
    command = tmp_path / "auditor"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m auditor "$@"\n')
    command.chmod(0o755)
    Ghost.asked = []
    ghost = HTTPServer(("127.0.0.1", 0), Ghost)
    threading.Thread(target=ghost.serve_forever, daemon=True).start()
    environment = make_environment(
        GHOST_WEBHOOK_SECRET=SECRET,
        GHOST_URL=f"http://127.0.0.1:{ghost.server_port}",
        GHOST_ADMIN_KEY=KEY,
        AUDITOR=str(command),
        PORT="0",
    )
    process = subprocess.Popen(
        [NODE, str(SAMPLE)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, cwd=tmp_path,
    )  # fmt: skip
    assert process.stderr
    port = process.stderr.readline().rsplit(" ", 1)[1].strip()
    yield f"http://127.0.0.1:{port}/", process.stdout.readline
    process.kill()
    process.communicate()
    ghost.shutdown()
    ghost.server_close()


def sign(body: bytes, when: float | None = None, secret: str = SECRET) -> str:
    moment = str(int((time.time() if when is None else when) * 1000))
    digest = hmac.new(secret.encode(), body + moment.encode(), hashlib.sha256).hexdigest()
    return f"sha256={digest}, t={moment}"


def send(address: str, body: bytes, signature: str | None) -> int:
    headers = {"X-Ghost-Signature": signature} if signature else {}
    request = urllib.request.Request(address, data=body, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def make_post(html: str, status: str = "published") -> bytes:
    current = {"id": "a/b", "title": "Quay", "html": html, "status": status, "updated_at": "now"}
    return json.dumps({"post": {"current": current, "previous": {}}}).encode()


def test_a_post_that_fails_becomes_a_draft_again(receiver):
    address, read_line = receiver
    body = make_post("<p>A source said no.</p>")
    assert send(address, body, sign(body)) == 204
    told = json.loads(read_line())
    assert (told["stopped"], told["withdrawn"]) == (True, True)
    assert told["findings"][0]["rule"] == "anon.bare"
    ((path, token, sent),) = Ghost.asked
    assert path == "/ghost/api/admin/posts/a%2Fb/"
    assert sent == {"posts": [{"status": "draft", "updated_at": "now"}]}
    head, claims, signature = token.removeprefix("Ghost ").split(".")
    expected = hmac.new(bytes.fromhex("00ff00ff"), f"{head}.{claims}".encode(), hashlib.sha256)
    assert urlsafe_b64decode(signature + "=") == expected.digest()
    assert json.loads(urlsafe_b64decode(head + "=="))["kid"] == "12ab"


def test_a_good_post_stays_and_a_draft_is_not_asked_about(receiver):
    address, read_line = receiver
    draft = make_post("<p>A source said no.</p>", "draft")
    good = make_post("<p>The quay is shut, Mayor Ana Ruiz said.</p>")
    for body in (draft, good):
        assert send(address, body, sign(body)) == 204
    assert json.loads(read_line())["stopped"] is False
    assert Ghost.asked == []


def test_what_ghost_did_not_sign_is_refused(receiver):
    address, _ = receiver
    body = make_post("<p>A source said no.</p>")
    assert send(address, body, None) == 401
    assert send(address, body, "sha256=00, t=1") == 401
    assert send(address, body, sign(body, secret="guessed")) == 401
    assert send(address, body, sign(body, when=time.time() - 3600)) == 401
    assert send(address, body + b" ", sign(body)) == 401
    assert Ghost.asked == []


def test_without_a_secret_it_does_not_start(tmp_path):
    done = subprocess.run(
        [NODE, str(SAMPLE)], env=make_environment(), capture_output=True, check=False, timeout=20
    )
    assert done.returncode == 2
    assert b"GHOST_WEBHOOK_SECRET is not set" in done.stderr
