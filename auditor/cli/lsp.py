"""`auditor lsp`: findings while a story is written, in any editor that speaks the protocol."""

from __future__ import annotations

import click

from auditor.cli._messages import EXTRA, complain

UNUSABLE = 2


@click.command("lsp")
@click.pass_context
def command(context: click.Context, /) -> None:
    """Serve an editor over standard input and output (Language Server Protocol).

    The editor starts this command and shows what is found while somebody writes: diagnostics, who
    stands behind the words under the pointer, and how to hold a finding back. Needs the extra lsp.
    """
    try:
        from auditor.hooks.lsp import make_server
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        complain("auditor lsp", EXTRA.format("lsp"))
        context.exit(UNUSABLE)
    make_server().start_io()
