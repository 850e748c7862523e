"""The list of scenarios."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass

from .stage import Stage


@dataclass
class Scenario:
    name: str
    play: Callable[[Stage], str | None]
    # Plays alone: it stops the API server, or measures.
    alone: bool
    # What it cannot do without.
    needs: tuple[str, ...]
    # The module's name, where a document prescribes it.
    module: str
    # Whether it is played without being asked for.
    default: bool

    @property
    def summary(self) -> str:
        return inspect.getdoc(self.play).split("\n")[0]


scenarios: list[Scenario] = []


def scenario(*, alone: bool = False, needs: tuple[str, ...] = ("cluster", "nats-server"), module: str = "", default: bool = True) -> Callable:
    """Makes a function a scenario. Its docstring is the specification, and its first line the summary; it may return what it measured."""

    def register(play: Callable[[Stage], str | None]) -> Callable[[Stage], str | None]:
        scenarios.append(Scenario(play.__name__.replace("_", "-"), play, alone, needs, module, default))
        return play

    return register
