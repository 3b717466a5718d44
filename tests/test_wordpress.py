"""The plugin in samples/hooks/wordpress, run by PHP against the real command.

WordPress itself is stood in for by tests/wordpress_stand_in.php.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command_line import make_environment

ROOT = Path(__file__).parent.parent
PLUGIN = ROOT / "samples" / "hooks" / "wordpress" / "auditor-gate.php"
PHP = shutil.which("php")
GOOD = {"post_title": "Quay", "post_content": "<p>The quay is shut, Mayor Ana Ruiz said.</p>"}
BAD = {
    "post_title": "Quay",
    "post_content": "<p>A source said &ldquo;it&#8217;s \\ <b>over</b>”.</p>",
}
EDITOR = {"can": ["edit_others_posts"]}

pytestmark = pytest.mark.skipif(PHP is None, reason="no PHP here: apt-get install php-cli")


@pytest.fixture
def act(tmp_path: Path):
    """A function that takes steps in a WordPress and gives what came of them, and the records."""
    command = tmp_path / "auditor"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m auditor "$@"\n')
    command.chmod(0o755)

    def act_(*steps: dict[str, Any], world: Any = None, **constants: Any) -> tuple[list[Any], Any]:
        constants.setdefault("AUDITOR_COMMAND", str(command))
        test = {"steps": steps, "world": world or {}, "constants": constants}
        (tmp_path / "test.json").write_text(json.dumps(test))
        done = subprocess.run(
            [PHP, "-d", "display_errors=stderr", "-d", "error_reporting=-1",
             str(ROOT / "tests" / "wordpress_stand_in.php"), str(PLUGIN),
             str(tmp_path / "test.json")],
            cwd=tmp_path, env=make_environment(), capture_output=True, check=True, timeout=60,
        )  # fmt: skip
        assert done.stderr == b"", done.stderr.decode()
        told = json.loads(done.stdout)
        return told["came"], [json.loads(record) for _, key, record in told["meta"]]

    return act_


def rest(post: dict[str, str], status: str = "publish", reason: str | None = None):
    request = {"meta": {"auditor_override_reason": reason}} if reason is not None else {}
    return {"do": "rest", "post": {**post, "post_status": status}, "request": request}


def classic(post: dict[str, str], reason: str = "", nonce: str = "nonce of auditor_gate_override"):
    return {
        "do": "classic",
        "post": {**post, "post_status": "publish", "post_type": "post"},
        "sent": {"auditor_gate_nonce": nonce, "auditor_override_reason": reason},
    }


def test_the_block_editor_is_told_why_it_may_not_publish(act):
    (stopped,), records = act(rest(BAD))
    assert stopped["code"] == "auditor_stopped"
    assert stopped["message"].startswith("The story is stopped by 1 error: “A source” tells")
    assert stopped["data"]["status"] == 422
    bare = stopped["data"]["findings"][0]
    assert BAD["post_content"][bare["start"] : bare["end"]] == "A source"
    assert records == []


def test_a_good_story_and_a_draft_pass(act):
    came, _ = act(rest(GOOD), rest(BAD, "draft"), rest(GOOD, "future"))
    assert [post["post_status"] for post in came] == ["publish", "draft", "future"]


def test_a_change_of_the_title_alone_is_judged_with_the_text_that_is_there(act):
    world = {"posts": {"5": BAD}}
    step = {"do": "rest", "post": {"ID": 5, "post_status": "publish", "post_title": "New"}}
    (stopped,), _ = act(step, world=world)
    assert stopped["code"] == "auditor_stopped"


def test_an_editor_may_override_with_a_reason_and_it_is_recorded(act):
    (post, _), (record,) = act(
        rest(BAD, reason="The <b>lawyer</b> \\ agreed"), {"do": "saved", "id": 5}, world=EDITOR
    )
    assert post["post_status"] == "publish"
    assert (record["user"], record["reason"]) == (7, "The lawyer \\ agreed")
    assert record["when"].endswith("+00:00")
    assert len(record["findings"]) >= 1


@pytest.mark.parametrize(("reason", "world"), [("  ", EDITOR), ("I want to", {"can": []})])
def test_no_override_without_a_reason_or_the_right(act, reason, world):
    (stopped, _), records = act(rest(BAD, reason=reason), {"do": "saved", "id": 5}, world=world)
    assert stopped["code"] == "auditor_stopped"
    assert records == []


def test_the_classic_editor_keeps_the_post_pending_and_says_why(act):
    (post, notice), _ = act(classic(BAD), {"do": "notices"})
    assert post["post_status"] == "pending"
    assert "tells the reader nothing about who this is" in notice
    assert "<b>" not in notice


def test_the_classic_editor_takes_a_reason_with_its_nonce_only(act):
    (post, _), (record,) = act(
        classic(BAD, "The lawyer agreed"), {"do": "stored", "id": 5}, world=EDITOR
    )
    assert (post["post_status"], record["reason"]) == ("publish", "The lawyer agreed")
    (post, _), records = act(
        classic(BAD, "The lawyer agreed", nonce="forged"), {"do": "stored", "id": 5}, world=EDITOR
    )
    assert (post["post_status"], records) == ("pending", [])


def test_only_editors_are_asked_for_a_reason(act):
    (box,), _ = act({"do": "box"}, world=EDITOR)
    assert 'name="auditor_override_reason"' in box
    assert 'value="nonce of auditor_gate_override"' in box
    assert act({"do": "box"})[0] == [None]


@pytest.mark.parametrize(
    ("options", "status"), [(["--fail-open"], "publish"), (["--fail-closed"], None), ([], None)]
)
@pytest.mark.parametrize("command", ["/nowhere/auditor", "/bin/false"])
def test_where_auditor_cannot_answer_the_options_decide(act, options, status, command):
    (post,), _ = act(rest(GOOD), AUDITOR_COMMAND=command, AUDITOR_OPTIONS=options)
    assert post.get("post_status") == status
    if status is None:
        assert "The story was not checked" in post["message"]
