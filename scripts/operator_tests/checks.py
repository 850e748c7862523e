"""What a scenario says when something is not as it should be, and waiting for what takes its time."""

import threading
import time
from collections.abc import Callable
from typing import Any, NoReturn

PAUSE = 0.15

# Set when the tests are told to end: what waits gives up, and cleans up.
interrupted = threading.Event()


class Failure(Exception):
    """A scenario's expectation that did not hold."""


class Interrupted(Exception):
    """The tests were told to end."""


class Skipped(Exception):
    """A scenario that cannot run here, and what it lacks."""


def fail(message: str) -> NoReturn:
    raise Failure(message)


def check(condition: Any, message: str) -> None:
    if not condition:
        fail(message)


def equal(actual: Any, expected: Any, what: str) -> None:
    check(actual == expected, f"{what}: {actual!r}, not {expected!r}")


def pause(seconds: float) -> None:
    if interrupted.wait(seconds) if seconds else interrupted.is_set():
        raise Interrupted


def until(what: str, probe: Callable[[], Any], limit: float, hold: Callable[[], None] = lambda: None) -> Any:
    """Asks until the answer is true, and returns it. `hold` fails if something is wrong that must be right all the while."""
    end = time.monotonic() + limit
    while True:
        hold()
        answer = probe()
        if answer:
            return answer
        if time.monotonic() > end:
            fail(f"not within {limit:g} s: {what}")
        pause(PAUSE)
