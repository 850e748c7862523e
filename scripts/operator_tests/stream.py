"""Requests while something goes wrong: each has a number, and must get exactly one answer, and the right one."""

import select
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .bus import Client, Message, Reader, dial, frame
from .checks import check, equal, fail, pause, until
from .nodes import PEER, hop, request_body, response_body

RATE = 40
ANSWER_LIMIT = 40
# Fewer requests show nothing.
FEWEST = 40


@dataclass
class Request:
    """One request of a stream and what came of it."""

    number: int
    sent: float
    answers: list[Message] = field(default_factory=list)
    answered: float = 0

    @property
    def outcome(self) -> str:
        if not self.answers:
            return "no answer"
        if len(self.answers) > 1:
            return f"{len(self.answers)} answers"
        if error := self.answers[0].error:
            return error
        return "" if self.answers[0].body == response_body(f"n{self.number}", self.number) else f"a wrong answer: {self.answers[0].body!r}"


class Stream:
    """Sends requests to a node at a steady rate until it is finished, and plays the module that their responses go to, which gives each response back."""

    def __init__(self, ports: Sequence[int], node: str, module: str, rate: float = RATE) -> None:
        self.node, self.subject, self.rate = node, f"tinymodule.{module}.msg", rate
        self.requests: dict[int, Request] = {}
        self.unsent = 0
        # How often the response to each request was emitted.
        self.emitted: Counter[bytes] = Counter()
        self.finished = threading.Event()
        self.client = Client(ports)
        self.client.subscribe(f"stream.{self.client.inbox}.*", self.answered)
        self.client.play(PEER, self.respond)
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.thread.start()

    def work(self) -> None:
        begin = time.monotonic()
        number = 0
        while not self.finished.wait(max(0, begin + number / self.rate - time.monotonic())):
            number += 1
            request = Request(number, time.monotonic())
            self.requests[number] = request
            try:
                self.client.publish(self.subject, request_body(f"n{number}", number), hop(self.node), f"stream.{self.client.inbox}.{number}")
            except OSError:
                # The tests' own connection is down: nobody accepted this one.
                del self.requests[number]
                self.unsent += 1

    def answered(self, message: Message) -> None:
        if request := self.requests.get(int(message.subject.rpartition(".")[2])):
            request.answered = time.monotonic()
            request.answers.append(message)

    def respond(self, message: Message) -> tuple[list, bytes]:
        self.emitted[message.body] += 1
        return [], message.body

    def count(self) -> int:
        """How many have been answered."""
        return sum(1 for request in list(self.requests.values()) if request.answers)

    def caught_up(self) -> float:
        """Waits until what was sent in the last second is answered, but for the last requests, so that what is lost from now on was sent from now on; returns when that is."""

        def probe() -> bool:
            now = time.monotonic()
            return all(request.answers for request in list(self.requests.values()) if 0.2 < now - request.sent < 1)

        until("the requests are answered", probe, ANSWER_LIMIT)
        return time.monotonic()

    def finish(self, limit: float = ANSWER_LIMIT) -> "Report":
        """Sends no more, waits for what is under way, and says what came of all of them."""
        end = time.monotonic() + 5
        while len(self.requests) < FEWEST and time.monotonic() < end:
            pause(0.05)
        self.finished.set()
        self.thread.join()
        end = time.monotonic() + limit
        while any(not request.answers for request in self.requests.values()) and time.monotonic() < end:
            pause(0.05)
        # A second answer to the last ones would come now.
        pause(0.3)
        self.client.close()
        return Report(list(self.requests.values()), self.unsent, self.emitted)

    def close(self) -> None:
        self.finished.set()
        self.client.close()


class Report:
    """What a stream saw."""

    def __init__(self, requests: list[Request], unsent: int, emitted: Counter[bytes]) -> None:
        self.requests, self.unsent, self.emitted = requests, unsent, emitted

    def __str__(self) -> str:
        return f"{len(self.requests)} requests, {len(self.failures())} failed, the slowest {max((r.answered - r.sent for r in self.requests if r.answered), default=0):.2f} s"

    def failures(self) -> list[Request]:
        """Those without exactly one right answer."""
        return [request for request in self.requests if request.outcome]

    def describe(self, failures: list[Request]) -> str:
        outcomes = Counter(request.outcome for request in failures)
        numbers = [request.number for request in failures]
        return f"{len(failures)} of {len(self.requests)} requests, {numbers[0]} to {numbers[-1]}: " + "; ".join(f"{count}× {text}" for text, count in outcomes.most_common(4))

    def all_right(self) -> None:
        """Nothing was lost, refused, wrong, answered twice or executed twice."""
        self.never_twice()
        failures = self.failures()
        check(not failures, f"not answered once and right: {self.describe(failures) if failures else ''}")
        check(len(self.requests) >= FEWEST, f"the stream sent {len(self.requests)} requests only")

    def right_but(self, *faults: tuple[float, float]) -> None:
        """As `all_right`, but for what was sent while something was wrong. After each of these times all must be well again."""
        self.never_twice()
        failures = [request for request in self.failures() if not any(begin <= request.sent <= end for begin, end in faults)]
        check(not failures, f"not answered once and right outside of the fault: {self.describe(failures) if failures else ''}")
        for _, end in faults:
            check(any(request.sent > end and not request.outcome for request in self.requests), "no request was answered after the fault")

    def never_twice(self) -> None:
        twice = [request for request in self.requests if len(request.answers) > 1]
        check(not twice, f"answered twice: {self.describe(twice) if twice else ''}")
        repeated = [body.decode(errors="replace") for body, count in self.emitted.items() if count > 1]
        check(not repeated, f"{len(repeated)} requests were executed twice: {repeated[:3]}")


@dataclass
class LoadReport:
    count: int
    seconds: float
    milliseconds: list[float]

    def quantile(self, part: float) -> float:
        return self.milliseconds[min(len(self.milliseconds) - 1, int(part * len(self.milliseconds)))]

    def __str__(self) -> str:
        return f"{self.count} requests in {self.seconds:.1f} s, {self.count / self.seconds:.0f} a second, p50 {self.quantile(0.5):.2f} ms, p99 {self.quantile(0.99):.2f} ms, the slowest {self.milliseconds[-1]:.1f} ms"


class Load:
    """Many requests on one connection, which also plays the module that the responses go to: one thread, many messages in each write.

    With a rate each has its time to be sent, and how long its answer takes is counted from then, also when it had to wait since many were under way; without one, that many always are.
    """

    # What waits for a program is bounded, and a machine that is busy with other things for a moment makes many wait.
    UNDER_WAY = 250
    MOST_LATE = 40_000
    SILENCE = 60

    def __init__(self, port: int, node: str, module: str, count: int, rate: float) -> None:
        self.node, self.subject, self.count, self.rate = node, f"tinymodule.{module}.msg", count, rate
        self.connection, rest = dial(port)
        self.reader = Reader()
        self.outbox = bytearray(f"SUB load.{id(self)}.* 1\r\nSUB tinymodule.{PEER}.msg {PEER} 2\r\n".encode())
        self.sent: dict[int, float] = {}
        self.milliseconds: list[float] = []
        self.progressed = False
        self.take(rest)

    def run(self, look: Callable[[int], None]) -> LoadReport:
        """`look` is called about once a second with the number of answers."""
        self.connection.setblocking(False)
        begin = last_look = last_answer = time.monotonic()
        issued = 0
        try:
            while len(self.milliseconds) < self.count:
                pause(0)
                now = time.monotonic()
                issued = self.issue(issued, begin, now)
                self.move(0.001 if self.rate and issued < self.count else 0.5)
                answered = len(self.milliseconds)
                if now - last_look > 1:
                    look(answered)
                    last_look = now
                    late = int((now - begin) * self.rate) - issued if issued < self.count else 0
                    check(late < self.MOST_LATE, f"{late} requests are late: it does not keep up with {self.rate:g} a second")
                if self.progressed:
                    last_answer = now
                check(now - last_answer < self.SILENCE, f"no answer for {self.SILENCE} s, {len(self.sent)} requests are under way")
            seconds = time.monotonic() - begin
            self.settle()
        finally:
            self.connection.close()
        return LoadReport(self.count, seconds, sorted(self.milliseconds))

    def issue(self, issued: int, begin: float, now: float) -> int:
        """Adds the requests whose time has come."""
        due = min(self.count, issued + self.UNDER_WAY - len(self.sent), int((now - begin) * self.rate) if self.rate else self.count)
        for number in range(issued + 1, due + 1):
            self.outbox += frame(self.subject, request_body(f"n{number}", number), hop(self.node), f"load.{id(self)}.{number}")
            self.sent[number] = begin + number / self.rate if self.rate else now
        return max(issued, due)

    def move(self, limit: float) -> None:
        """Reads and writes what can be."""
        self.progressed = False
        readable, writable, _ = select.select([self.connection], [self.connection] if self.outbox else [], [], limit)
        if writable:
            del self.outbox[: self.connection.send(self.outbox)]
        if readable:
            data = self.connection.recv(1 << 18)
            if not data:
                fail("the bus ended the tests' connection")
            self.take(data)

    def take(self, data: bytes) -> None:
        now = time.monotonic()
        for item in self.reader.feed(data):
            if not isinstance(item, tuple):
                if item == b"PING":
                    self.outbox += b"PONG\r\n"
                elif item.startswith(b"-ERR"):
                    fail(f"the bus says {item!r}")
                continue
            subscription, message = item
            if subscription == 2:
                self.outbox += frame(message.reply, message.body)
                continue
            number = int(message.subject.rpartition(".")[2])
            check(number in self.sent, f"request {number} was answered twice")
            check(message.error is None, f"request {number} failed: {message.error}")
            equal(message.body, response_body(f"n{number}", number), f"the answer to request {number}")
            self.milliseconds.append((now - self.sent.pop(number)) * 1e3)
            self.progressed = True

    def settle(self) -> None:
        """A second answer would come now."""
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            self.move(0.1)
