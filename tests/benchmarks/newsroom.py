"""What people wait for: the decision for a CMS, a request to the server, the page in a browser.

    python -m tests.benchmarks.newsroom

A story of 5 KB for the first two (20 runs each), one of 2,000 words for the page, which needs
Chromium and playwright. All stories are made of our samples.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from auditor import audit, read, render
from tests.benchmarks.processes import ENVIRONMENT
from tests.benchmarks.stories import ROOT, print_table

RUNS = 20
FLAGS = "--no-sandbox --disable-gpu --disable-background-networking --disable-sync".split()


def write_request(size: int) -> bytes:
    """A story of so many characters, in HTML, as a CMS sends it."""
    text = (ROOT / "samples" / "politics.txt").read_text(encoding="utf-8") * 4
    body = "".join(f"<p>{part}</p>\n" for part in text[:size].split("\n\n"))
    return json.dumps({"title": "Governor", "body": body, "format": "html"}).encode()


def time_hook(request: bytes) -> Iterator[float]:
    """Seconds that each decision takes, a process each."""
    command = [sys.executable, "-m", "auditor", "hook", "cms"]
    for _ in range(RUNS):
        begun = time.perf_counter()
        subprocess.run(
            command, input=request, capture_output=True, check=False, cwd=ROOT, env=ENVIRONMENT
        )
        yield time.perf_counter() - begun


def time_server(request: bytes) -> Iterator[float]:
    """Seconds that each decision takes of a server that runs."""
    command = [sys.executable, "-m", "auditor", "serve", "--stdio"]
    line = json.dumps({"id": 1, "method": "check", "params": json.loads(request)}).encode() + b"\n"
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=ENVIRONMENT
    ) as server:
        assert server.stdin
        assert server.stdout
        for run in range(RUNS + 1):
            begun = time.perf_counter()
            server.stdin.write(line)
            server.stdin.flush()
            server.stdout.readline()
            if run:
                yield time.perf_counter() - begun
        server.stdin.close()


def time_page() -> tuple[int, float] | None:
    """Bytes of a page and the seconds until it can be used; None without a browser."""
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if browser is None:
        return None
    from playwright.sync_api import sync_playwright

    paths = sorted((ROOT / "samples").glob("*.txt"))
    words = "\n\n".join(path.read_text(encoding="utf-8") for path in paths).split(" ")
    page = render(audit(read(" ".join(words[:2000]).encode(), name="story.txt")), "html")
    times = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "report.html"
        path.write_text(page, encoding="utf-8")
        chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
        for _ in range(5):
            tab = chromium.new_page()
            begun = time.perf_counter()
            tab.goto(path.as_uri())
            tab.locator("button.name").first.click()
            times.append(time.perf_counter() - begun)
        chromium.close()
    return len(page.encode()), median(times)


def main() -> None:
    request = write_request(5000)
    rows = [("what", "median ms", "least ms")]
    for name, times in (("auditor hook cms", time_hook), ("auditor serve", time_server)):
        taken = sorted(times(request))
        rows.append((name, f"{median(taken) * 1e3:.0f}", f"{taken[0] * 1e3:.0f}"))
    page = time_page()
    if page:
        rows.append(
            (f"page, {page[0] / 1000:.0f} KB, to the first click", f"{page[1] * 1e3:.0f}", "")
        )
    print_table(rows)


if __name__ == "__main__":
    main()
