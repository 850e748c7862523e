"""Everything that goes wrong, by chance and for as long as one likes."""

import random
import time
from collections.abc import Callable

from ..bus import Server, url
from ..proxy import HTTPSProxy, Rule, TCPProxy, status
from ..registry import scenario
from ..stage import Stage

RECOVERY_LIMIT = 60


class Replica:
    """A replica between proxies, and what may happen to it."""

    def __init__(self, stage: Stage, bus: Server, number: int) -> None:
        self.stage, self.pod = stage, f"{stage.plain}-pod-{number}"
        self.bus: TCPProxy = stage.tcp_proxy(bus.port)
        self.api: HTTPSProxy = stage.https_proxy()
        self.start()
        # Those that lose what is under way come first.
        self.losing: list[Callable[[], None]] = [self.kill, self.cut_bus, self.refuse_bus]
        self.faults: list[Callable[[], None]] = [*self.losing, self.end, self.stall_bus, self.slow_bus, self.cut_watches, self.answer_errors, self.answer_conflicts, self.answer_gone, self.answer_slowly]

    def start(self) -> None:
        self.process = self.stage.operator(nats=url(self.bus.port), api=self.api, pod=self.pod)

    def kill(self) -> None:
        self.process.kill()
        self.start()

    def end(self) -> None:
        self.process.tell_to_end()
        self.process.wait_end()
        self.start()

    def cut_bus(self) -> None:
        self.bus.cut()

    def refuse_bus(self) -> None:
        self.bus.refusing = True
        self.bus.cut()
        self.stage.pause(3)
        self.bus.refusing = False

    def stall_bus(self) -> None:
        self.bus.stall()
        self.stage.pause(4)
        self.bus.flow()

    def slow_bus(self) -> None:
        self.bus.delay = 0.05
        self.stage.pause(3)
        self.bus.delay = 0

    def cut_watches(self) -> None:
        self.api.cut_watches()

    def answer(self, seconds: float, **what) -> None:
        rule = self.api.add(Rule("soak", **what))
        self.api.cut_watches()
        self.stage.pause(seconds)
        rule.count = 0

    def answer_errors(self) -> None:
        self.answer(4, answer=(500, {}, status(500, "InternalError", "etcdserver: request timed out")))

    def answer_conflicts(self) -> None:
        self.answer(1, methods="PUT|PATCH", answer=(409, {}, status(409, "Conflict", "the object has been modified")))

    def answer_gone(self) -> None:
        self.answer(1, watch=True, answer=(410, {}, status(410, "Expired", "too old resource version")))

    def answer_slowly(self) -> None:
        self.answer(6, delay=1.5)


@scenario(alone=True, default=False)
def soak(stage: Stage) -> str:
    """Two replicas, and for so many seconds (`--soak`) one thing after the other goes wrong with one of them, by a seed (`--seed`).

    After each both are ready again, serve, and a change of the node takes effect. Requests are lost only while a process is killed or its connection to the bus is cut; none is
    answered or executed twice, ever.
    """
    seed = stage.durations.seed or random.randrange(1 << 32)
    chance, bus = random.Random(seed), stage.bus()
    replicas = [Replica(stage, bus, number) for number in (1, 2)]
    for replica in replicas:
        replica.process.wait_ready()
    stage.apply()
    stage.until_fine()
    stage.until_served(bus)
    stream = stage.stream(bus)
    faults, played = [], []
    end = time.monotonic() + stage.durations.soak
    while time.monotonic() < end:
        replica = chance.choice(replicas)
        fault = chance.choice(replica.faults)
        played.append(fault.__name__)
        begin = time.monotonic()
        try:
            fault()
            for each in replicas:
                each.process.wait_ready(RECOVERY_LIMIT)
            if fault in replica.losing:
                faults.append((begin - 0.5, time.monotonic() + 0.5))
            stage.touch()
            stage.until_fine(limit=RECOVERY_LIMIT)
        except Exception as failure:
            raise type(failure)(f"{failure} (seed {seed}, after {', '.join(played)})") from failure
        stage.pause(chance.random() * 2)
    report = stream.finish(limit=10)
    report.right_but(*faults)
    return f"seed {seed}, {len(played)} faults; {report}"
