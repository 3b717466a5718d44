"""`auditor lsp` as an editor uses it: a real client, over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from command_line import make_environment, run

pytest.importorskip("pygls", reason="the extra lsp is not installed")

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

STORY = """Bridge to close

The 🌉 bridge will be shut for a year, Mayor Ana Ruiz said on Tuesday.

😀 A source said the cost had doubled.
"""


class Editor(LanguageClient):
    """An editor with one story open."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.told: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()

        @self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def note(params: lsp.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

    async def begin(self, story: Path, language: str, encodings: list[str]) -> None:
        await self.start_io(
            sys.executable, "-m", "auditor", "lsp", env=make_environment(), cwd=str(story.parent)
        )
        kinds = [lsp.PositionEncodingKind(name) for name in encodings]
        general = lsp.GeneralClientCapabilities(position_encodings=kinds)
        self.answer = await self.initialize_async(
            lsp.InitializeParams(capabilities=lsp.ClientCapabilities(general=general))
        )
        self.initialized(lsp.InitializedParams())
        self.uri = story.as_uri()
        self.text_document_did_open(
            lsp.DidOpenTextDocumentParams(
                lsp.TextDocumentItem(self.uri, language, 1, story.read_text("utf-8"))
            )
        )

    async def next_diagnostics(self) -> list[lsp.Diagnostic]:
        told = await asyncio.wait_for(self.told.get(), 20)
        assert told.uri == self.uri
        return list(told.diagnostics)

    async def rewrite(self, text: str) -> list[lsp.Diagnostic]:
        document = lsp.VersionedTextDocumentIdentifier(2, self.uri)
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))
        return await self.next_diagnostics()

    async def ask_hover(self, place: lsp.Position) -> str:
        found = await self.text_document_hover_async(
            lsp.HoverParams(lsp.TextDocumentIdentifier(self.uri), place)
        )
        return found.contents.value if found else ""

    async def ask_actions(self, diagnostic: lsp.Diagnostic) -> list[lsp.CodeAction]:
        found = await self.text_document_code_action_async(
            lsp.CodeActionParams(
                lsp.TextDocumentIdentifier(self.uri),
                diagnostic.range,
                lsp.CodeActionContext([diagnostic]),
            )
        )
        return list(found or [])

    async def leave(self) -> None:
        await self.shutdown_async(None)
        self.exit(None)
        await self.stop()


def edit(path: Path, use, language: str = "plaintext", encodings: tuple[str, ...] = ("utf-16",)):
    """What `use` makes of an editor that has the story open."""

    async def work():
        editor = Editor()
        await editor.begin(path, language, list(encodings))
        try:
            return await use(editor)
        finally:
            await editor.leave()

    return asyncio.run(work())


def write_story(folder: Path, text: str = STORY, name: str = "story.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("encoding", "column"), [("utf-16", 3), ("utf-8", 5), ("utf-32", 2)])
def test_diagnostics_stand_in_the_units_of_the_editor(tmp_path, encoding, column):
    async def use(editor):
        assert editor.answer.capabilities.position_encoding == encoding
        return await editor.next_diagnostics()

    found = edit(write_story(tmp_path), use, encodings=(encoding,))
    bare = next(d for d in found if d.code == "anon.bare")
    assert bare.range.start == lsp.Position(4, column)
    assert bare.range.end == lsp.Position(4, column + len("A source"))
    assert (bare.severity, bare.source) == (lsp.DiagnosticSeverity.Error, "auditor")


def test_hover_names_the_source_and_explains_the_finding(tmp_path):
    async def use(editor):
        await editor.next_diagnostics()
        return (
            await editor.ask_hover(lsp.Position(2, 48)),
            await editor.ask_hover(lsp.Position(4, 5)),
            await editor.ask_hover(lsp.Position(1, 0)),
        )

    mayor, bare, nothing = edit(write_story(tmp_path), use)
    assert "**Ana Ruiz** · named person · Mayor" in mayor
    assert "**anon.bare** (error)" in bare
    assert "*To mend it:*" in bare
    assert nothing == ""


@pytest.mark.parametrize(
    ("name", "language", "before", "after"),
    [
        ("story.txt", "plaintext", "", ""),
        ("story.html", "html", "<p>", "</p>"),
        ("story.md", "markdown", "", ""),
    ],
)
def test_holding_a_finding_back_needs_a_reason_and_then_holds(
    tmp_path, name, language, before, after
):
    if language == "markdown":
        pytest.importorskip("markdown_it", reason="the extra markdown is not installed")
    text = f"{before}Ana Ruiz, the mayor, said no.{after}\n\n{before}A source said yes.{after}\n"

    async def use(editor):
        (bare,) = [d for d in await editor.next_diagnostics() if d.code == "anon.bare"]
        (action,) = await editor.ask_actions(bare)
        (change,) = action.edit.changes[editor.uri]
        lines = text.split("\n")
        place = change.range.start
        line = lines[place.line]
        lines[place.line] = line[: place.character] + change.new_text + line[place.character :]
        without = await editor.rewrite("\n".join(lines))
        reasoned = "\n".join(lines).replace("anon.bare: ", "anon.bare: the desk knows ", 1)
        return without, await editor.rewrite(reasoned)

    without, reasoned = edit(write_story(tmp_path, text, name), use, language)
    assert any("gives no reason" in d.message for d in without)
    assert any(d.code == "anon.bare" for d in without)
    assert not any(d.code == "anon.bare" for d in reasoned)


def test_what_cannot_be_audited_is_said_in_the_editor(tmp_path):
    async def use(editor):
        return await editor.next_diagnostics()

    (tmp_path / "auditor.toml").write_text('profil = "ap"\n')
    (complaint,) = edit(write_story(tmp_path), use)
    assert "did you mean 'profile'" in complaint.message


def test_settings_beside_the_story_hold(tmp_path):
    async def use(editor):
        return await editor.next_diagnostics()

    (tmp_path / "auditor.toml").write_text('ignore = ["anon"]\n')
    assert not any(str(d.code).startswith("anon.") for d in edit(write_story(tmp_path), use))


def test_without_the_extra_it_says_which(tmp_path):
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError(name='pygls')")
    import auditor

    place = f"{tmp_path}:{Path(auditor.__file__).parent.parent}"
    result = run("lsp", cwd=tmp_path, PYTHONPATH=place)
    assert (result.code, result.out) == (2, b"")
    assert "auditor[lsp]" in result.err
