"""What nobody should have to see a traceback for, put to the real command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Result, make_environment, run

from auditor.renderers.text import measure
from auditor.validation import validate_report

GOOD = "A source said the bridge is shut.\n"
FULL = Path("/dev/full")
LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with one story that can be audited; it has a finding of level error."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def check_refusal(result: Result, name: str, *words: str) -> None:
    """Exit 2, nothing printed, and one line that names the file and says `words`."""
    assert result.code == 2
    assert result.out == b""
    assert len(result.lines) == 1
    assert result.err.startswith(f"{name}: ")
    for word in words:
        assert word in result.err


def read_report(result: Result) -> dict:
    """The one report that was printed; it keeps the schema, and nothing was complained of."""
    assert result.err == ""
    assert result.code in (0, 1)
    report = json.loads(result.out)
    validate_report(report)
    return report


def skip_if_allowed(path: Path, access: int) -> None:
    """Skip for somebody, such as root, whom file modes do not bind."""
    if os.access(path, access):
        pytest.skip("file modes do not bind this user")


def audit_bytes(folder: Path, data: bytes, *options: str) -> Result:
    (folder / "story.txt").write_bytes(data)
    return run("audit", "story.txt", *options, cwd=folder)


def test_missing_file(folder):
    check_refusal(run("audit", "missing.txt", cwd=folder), "missing.txt", "No such file")


def test_folder_without_readable_files(folder):
    (folder / "empty").mkdir()
    (folder / "empty" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    check_refusal(run("audit", "empty", cwd=folder), "empty", "folder without a file")


def test_no_permission(folder):
    (folder / "good.txt").chmod(0)
    skip_if_allowed(folder / "good.txt", os.R_OK)
    check_refusal(run("audit", "good.txt", cwd=folder), "good.txt", "Permission denied")


@pytest.mark.skipif(
    not Path("/proc/self/mem").exists(), reason="needs a file that even root cannot read"
)
def test_file_that_opens_and_cannot_be_read(folder):
    (folder / "story.txt").symlink_to("/proc/self/mem")
    check_refusal(run("audit", "story.txt", cwd=folder), "story.txt", "cannot be read")


def test_link_to_itself(folder):
    (folder / "story.txt").symlink_to("story.txt")
    check_refusal(run("audit", "story.txt", cwd=folder), "story.txt", "cannot be read")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n \r\n\t\n", "\u2028\u00a0".encode()])
def test_empty_file_is_a_valid_report_without_paragraphs(folder, data):
    result = audit_bytes(folder, data)
    report = read_report(result)
    assert result.code == 0
    assert report["paragraphs"] == report["findings"] == report["sources"] == []
    assert report["score"]["value"] is None


def test_empty_file_as_text(folder):
    result = audit_bytes(folder, b"", "--format", "text")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(b"story.txt: no score")


@pytest.mark.parametrize(
    "data",
    [b"The bridge\0is shut.", b"\x89PNG\r\n\x1a\n\0\0", bytes(range(256)) * 50, b"\0" * 4096],
)
def test_nul_bytes_and_binary(folder, data):
    check_refusal(audit_bytes(folder, data), "story.txt", "NUL byte")


@pytest.mark.parametrize(("data", "what"), [(b"%PDF-1.7\n", "PDF"), (b"{\\rtf1 Shut.}", "RTF")])
def test_formats_that_are_no_plain_text(folder, data, what):
    check_refusal(audit_bytes(folder, data), "story.txt", what, "plain text")


def test_wrong_encoding(folder):
    data = "The mayor said: “Non, René.”\n".encode("cp1252")
    check_refusal(
        audit_bytes(folder, data), "story.txt", "byte offset 16 ", "--encoding cp1252", "utf-8"
    )
    report = read_report(audit_bytes(folder, data, "--encoding", "cp1252"))
    assert report["document"]["characters"] == len(data)


def test_unknown_encoding_is_a_usage_error(folder):
    result = run("audit", "good.txt", "--encoding", "klingon", cwd=folder)
    assert (result.code, result.out) == (2, b"")
    assert "no text encoding 'klingon'" in result.err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks(folder, encoding):
    plain = read_report(audit_bytes(folder, GOOD.encode()))
    marked = read_report(audit_bytes(folder, GOOD.encode(encoding)))
    assert plain["document"].pop("sha256") != marked["document"].pop("sha256")
    assert plain == marked


@pytest.mark.parametrize("end", LINE_ENDS.values(), ids=LINE_ENDS.keys())
def test_line_ends(folder, end):
    text = end.join(("Bridge is shut", "", "The bridge is old.", "", "A source said it is shut."))
    report = read_report(audit_bytes(folder, text.encode(), "--paragraph-text"))
    assert [p["line"] for p in report["paragraphs"]] == [1, 3, 5]
    assert [text[slice(*p["span"])] for p in report["paragraphs"]] == [
        p["text"] for p in report["paragraphs"]
    ]
    bare = next(f for f in report["findings"] if f["rule"] == "anon.bare")
    assert (bare["line"], bare["column"]) == (5, 1)
    assert text[slice(*bare["span"])] == "A source"


def test_50_mb_are_refused(folder):
    with (folder / "story.txt").open("wb") as handle:
        handle.truncate(50_000_000)
    check_refusal(run("audit", "story.txt", cwd=folder), "story.txt", "larger than 5 MB")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_file_without_end_is_refused(folder):
    check_refusal(run("audit", "/dev/zero", cwd=folder), "/dev/zero", "larger than 5 MB")


def test_max_size_is_the_users_to_choose(folder):
    data = b"a" * 1_000_001
    check_refusal(audit_bytes(folder, data, "--max-size", "1"), "story.txt", "larger than 1 MB")
    read_report(audit_bytes(folder, data))


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["json", "text"])
@pytest.mark.parametrize(
    "sentence", ["The bridge is shut, the mayor said. ", "bridge", "桥", "e\u0301", "‏גשר "]
)
def test_one_line_of_a_megabyte(folder, sentence, format_):
    data = sentence.encode() * (1_000_000 // len(sentence.encode()))
    result = audit_bytes(folder, data, "--format", format_, "--paragraph-text")
    assert result.code in (0, 1)
    assert result.err == ""
    if format_ == "text":
        assert max(map(measure, result.out.decode().splitlines())) <= 100


@pytest.mark.parametrize(
    "text",
    [
        "“" * 10_000,
        "”" * 10_000,
        "“‘" * 5_000 + "No, she said." + "’”" * 5_000,
        "“We go, " * 10_000 + "she said.",
        '"' * 10_001,
        '" ' * 10_001 + "she said.",
        "«„“‹" * 2_500,
        "“We go,” she said. “\n" * 10_000,
        "She said he said " * 3_000 + "no.",
        "((([" * 2_500 + " he said",
    ],
    ids=lambda text: text[:12],
)
def test_10_000_quotation_marks(folder, text):
    read_report(audit_bytes(folder, text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        "אמר ראש העיר: “הגשר סגור”, said Dana Levi, the mayor.\n",
        "قال رئيس البلدية: «الجسر مغلق».\n",
        "“Café fermé,” said Jose\u0301 A\u030angstro\u0308m, the owner.\n",
        "e" + "\u0301" * 5_000 + " said the bridge is shut.\n",
        "👩‍👩‍👧‍👦 said “no” 🏳️‍🌈.\n",
        "“禁止” 田中さん said.\n",
    ],
    ids=["hebrew", "arabic", "combining", "zalgo", "emoji", "wide"],
)
def test_scripts_of_all_kinds(folder, text):
    report = read_report(audit_bytes(folder, text.encode(), "--paragraph-text"))
    assert report["document"]["characters"] == len(text)
    assert report["paragraphs"][0]["text"] == text.strip()
    assert audit_bytes(folder, text.encode(), "--format", "text").code in (0, 1)


DANGEROUS = "\x1b\x07\x08\x7f\x9b\x9d\u202e\u2066\u2069\u2028"
STEERING = [character.encode() for character in DANGEROUS]


def check_harmless(output: bytes) -> None:
    for character in STEERING:
        assert character not in output


@pytest.mark.parametrize("format_", ["json", "text"])
@pytest.mark.parametrize("color", ["always", "never"])
def test_escape_sequences_are_never_printed_raw(folder, format_, color):
    text = (
        f"A source{DANGEROUS}named \x1b[31mRed\x1b]0;title\x07 said the bridge is shut.\n"
        f"“We{DANGEROUS}go,” Ana\x1b[2J Ruiz, the {DANGEROUS} mayor, told"
        " CNN\u202e in\x9b2J a note.\n"
    )
    result = audit_bytes(
        folder, text.encode(), "--format", format_, "--color", color, "--paragraph-text"
    )
    assert result.code in (0, 1)
    assert result.err == ""
    shown = result.out
    if format_ == "text":
        assert b"\\u001b[31mRed" in shown
        for number in (b"0", b"1", b"2", b"1;31", b"1;33", b"1;36"):
            shown = shown.replace(b"\x1b[" + number + b"m", b"")
    check_harmless(shown)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("format_", ["json", "text"])
def test_escape_sequences_in_file_names(folder, format_):
    name = f"a{DANGEROUS}\n.txt"
    result = run("audit", name, cwd=folder)
    assert (result.code, len(result.lines)) == (2, 1)
    check_harmless(result.err.encode())
    (folder / name).write_text(GOOD, encoding="utf-8")
    result = run("audit", name, "--format", format_, cwd=folder)
    assert (result.code, result.err) == (1, "")
    check_harmless(result.out)
    if format_ == "json":
        assert json.loads(result.out)["document"]["name"] == name


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
@pytest.mark.parametrize("format_", ["json", "text"])
def test_file_name_that_is_not_utf8(folder, format_):
    name = os.fsdecode(b"caf\xe9.txt")
    (folder / name).write_text(GOOD, encoding="utf-8")
    result = run("audit", ".", "--format", format_, cwd=folder)
    assert (result.code, result.err) == (1, "")
    assert b"caf\\udce9.txt" in result.out


@pytest.mark.parametrize(
    "arguments", [["audit", "good.txt"], ["audit", "good.txt", "--format=text"]]
)
def test_narrow_terminal_encoding(folder, arguments):
    (folder / "good.txt").write_text("A source said “yes” to 日本.\n", encoding="utf-8")
    result = run(*arguments, cwd=folder, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (result.code, result.err) == (1, "")


def test_one_bad_file_of_several(folder):
    (folder / "bad.txt").write_bytes(b"caf\x93")
    result = run("audit", "bad.txt", "good.txt", "missing.txt", cwd=folder)
    assert result.code == 2
    assert [line.partition(":")[0] for line in result.lines] == ["bad.txt", "missing.txt"]
    assert json.loads(result.out)["document"]["name"] == "good.txt"


def end_pipe(folder: Path, arguments: list[str]) -> subprocess.Popen[bytes]:
    """The command with a standard output whose other end is closed before it prints."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "auditor", *arguments],
            cwd=folder, env=make_environment(), stdout=out, stderr=subprocess.PIPE,
        )  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE")
@pytest.mark.parametrize(
    "arguments",
    [["audit", "good.txt"], ["audit", "good.txt", "--format=text"], ["schema"], ["rules"]],
    ids=" ".join,
)
def test_closed_pipe_ends_silently(folder, arguments):
    process = end_pipe(folder, arguments)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (141, b"")


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["audit", "good.txt"], ["schema"]], ids=" ".join)
def test_full_disk_behind_standard_output(folder, arguments):
    with FULL.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "auditor", *arguments],
            cwd=folder, env=make_environment(), stdout=out, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == b"standard output: cannot be written: No space left on device\n"


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
def test_full_device_as_output(folder):
    result = run("audit", "good.txt", "--output", FULL, cwd=folder)
    check_refusal(result, str(FULL), "No space left")
    assert FULL.is_char_device()


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
from auditor.cli import main
main(["audit", "good.txt", "--output", "report.json"])
"""


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on file sizes")
def test_disk_that_fills_while_writing_keeps_the_old_file(folder):
    """RLIMIT_FSIZE fails in the middle of the file, as a full disk does."""
    (folder / "report.json").write_text("old", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED],
        cwd=folder, env=make_environment(PYTHONDONTWRITEBYTECODE="1"), capture_output=True,
        check=False, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "report.json: cannot be written: File too large\n"
    assert (folder / "report.json").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in folder.iterdir()) == ["good.txt", "report.json"]


@pytest.mark.parametrize("output", ["nowhere/report.json", "good.txt/report.json", ".", "good.txt"])
def test_output_that_cannot_be(folder, output):
    check_refusal(run("audit", "good.txt", "--output", output, cwd=folder), output)
    assert (folder / "good.txt").read_text(encoding="utf-8") == GOOD
    assert [path.name for path in folder.iterdir()] == ["good.txt"]


@pytest.mark.parametrize("locked", ["out", "out/report.json"])
def test_output_without_permission(folder, locked):
    (folder / "out").mkdir()
    (folder / "out" / "report.json").write_text("old", encoding="utf-8")
    (folder / locked).chmod(0o555)
    skip_if_allowed(folder / locked, os.W_OK)
    result = run("audit", "good.txt", "--output", "out/report.json", cwd=folder)
    check_refusal(result, "out/report.json", "Permission denied")
    (folder / "out").chmod(0o755)
    assert (folder / "out" / "report.json").read_text(encoding="utf-8") == "old"


def test_nothing_audited_leaves_no_output(folder):
    result = run("audit", "missing.txt", "--output", "report.json", cwd=folder)
    check_refusal(result, "missing.txt")
    assert [path.name for path in folder.iterdir()] == ["good.txt"]
