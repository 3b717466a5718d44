"""The scripts for Git that audit stories before they are committed or pushed.

Plain sh, for they run on machines of editors. Both audit what Git is about to take and not what
lies in the work tree: its stories and settings are laid out in a folder of their own.
"""

from __future__ import annotations

HEAD = """\
#!/bin/sh
# {purpose}
# Stop nothing this once: {escape}
set -eu

# Which stories, and which files go along: settings and what is held back beside a story.
stories='*.txt *.md *.markdown *.html *.htm *.docx'
settings='*auditor.toml *pyproject.toml *setup.cfg'

command -v auditor >/dev/null || {{
  echo "auditor is not installed, so no story was checked: pip install auditor" >&2
  exit 1
}}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
set -f # the patterns are for Git, not for the shell
"""

# $place/changed holds the names, each ended by NUL; the index holds what they are to be.
AUDIT = """\
  git ls-files -z -- $settings | cat "$place/changed" - |
    git checkout-index --quiet --force --prefix="$place/tree/" -z --stdin
  (cd "$place/tree" && xargs -0 auditor audit --format text -- <"$place/changed")
"""

PRE_COMMIT = (
    HEAD.format(
        purpose="Audits the stories of a commit, as they are staged (Git's hook pre-commit).",
        escape="git commit --no-verify",
    )
    + """\
git diff --cached --name-only --diff-filter=ACMR -z -- $stories >"$place/changed"
if [ -s "$place/changed" ]; then
"""
    + AUDIT
    + """\
fi
"""
)

PRE_PUSH = (
    HEAD.format(
        purpose="Audits the stories that a push changes, as it brings them (Git's hook pre-push).",
        escape="git push --no-verify",
    )
    + """\
export GIT_INDEX_FILE="$place/index"
remote=$1
while read -r _ local _ known; do
  git cat-file -e "$local^{commit}" 2>/dev/null || continue # a branch or tag is deleted
  if ! git cat-file -e "$known^{commit}" 2>/dev/null; then
    # A new branch: what none of the remote's branches has.
    first=$(git rev-list "$local" --not --remotes="$remote" | tail -n 1)
    [ -n "$first" ] || continue
    known=$(git rev-parse --verify --quiet "$first^" || git hash-object -t tree /dev/null)
  fi
  git diff --name-only --diff-filter=ACMR -z "$known" "$local" -- $stories >"$place/changed"
  [ -s "$place/changed" ] || continue
  rm -rf "$place/tree"
  git read-tree "$local"
"""
    + AUDIT
    + """\
done
"""
)
