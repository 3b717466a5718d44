"""Wall time and peak memory of commands, each run in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

from tests.benchmarks.stories import ROOT

IMPORTS = "import click, regex, jsonschema"
# Written at the end of a measured program: its own peak in bytes. On Linux getrusage counts what
# the starting process held too, so the kernel's figure for this program alone is taken there.
PEAK = """
import resource, sys
try:
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak *= 1 if sys.platform == "darwin" else 1024
print(peak)
"""
ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | {
    "PYTHONPATH": str(ROOT)
}


def run(*arguments: str, stdin: str = "") -> str:
    """What Python prints with these arguments. Exit 1 is a finding, so no failure."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT, env=ENVIRONMENT, input=stdin, capture_output=True, text=True, check=False,
        encoding="utf-8",
    )  # fmt: skip
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        sys.exit(done.stderr)
    return done.stdout


def time_run(*arguments: str) -> float:
    """Wall time in seconds."""
    start = time.perf_counter()
    run(*arguments)
    return time.perf_counter() - start


def measure_peak(program: str, stdin: str = "") -> int:
    """Peak memory of a program in bytes."""
    return int(run("-c", program + PEAK, stdin=stdin).splitlines()[-1])


AUDIT = """
import json, sys, time
import auditor.cli  # the command's own setting of the garbage collector
from auditor import audit, render
text = sys.stdin.read()
audit("Nothing was said."), len(render(audit("Nothing was said."), "json"))
times = []
for _ in range(ROUNDS):
    start = time.perf_counter()
    render(audit(text), "json")
    times.append(time.perf_counter() - start)
print(json.dumps(sorted(times)[len(times) // 2]))
"""


def audit_in_process(text: str, rounds: int) -> tuple[float, int]:
    """Median seconds of audit and JSON once all is loaded, as the command runs, and peak bytes."""
    program = AUDIT.replace("ROUNDS", str(rounds)) + PEAK
    seconds, peak = run("-c", program, stdin=text).splitlines()[-2:]
    return json.loads(seconds), int(peak)
