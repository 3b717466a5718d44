"""Work that ends in time, whatever it does: in a process of its own that the kernel ends.

A signal handler of Python waits for the C code that runs, and a regular expression may run for
hours. So the worker has no handler: an alarm that is due kills it.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable


class TimeIsUp(Exception):
    """The worker was ended, for its time was over."""


class WorkerDied(Exception):
    """The worker ended without an answer; the message says how."""


def can_limit() -> bool:
    """Whether this system can (Linux, macOS and other Unix)."""
    return hasattr(os, "fork") and hasattr(signal, "setitimer")


def run_within(seconds: float, work: Callable[[], bytes]) -> bytes:
    """What `work` returns. Raises `TimeIsUp`, and `WorkerDied` for all else that ends it."""
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(reading)
        do_work(seconds, work, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            answer = pipe.read()
    except BaseException:
        os.kill(worker, signal.SIGKILL)
        raise
    finally:
        _, status = os.waitpid(worker, 0)
    code = os.waitstatus_to_exitcode(status)
    if code == -signal.SIGALRM:
        raise TimeIsUp
    if code < 0:
        raise WorkerDied(f"was ended by {signal.Signals(-code).name}")
    if code:
        raise WorkerDied(f"ended with {code}")
    return answer


def do_work(seconds: float, work: Callable[[], bytes], writing: int) -> None:
    """Write what `work` returns and end the process; no handler of the caller's runs."""
    code = 1
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGALRM,))
        signal.setitimer(signal.ITIMER_REAL, seconds)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(work())
        code = 0
    finally:
        os._exit(code)
