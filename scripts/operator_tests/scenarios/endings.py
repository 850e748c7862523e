"""How the operator ends, and a disk that is full."""

import contextlib
import errno
import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from ..checks import Skipped, check, equal, until
from ..nodes import PEER, hop, request_body, response_body, settings
from ..operators import END_LIMIT
from ..programs import GREETING, MOODY, new, slow_to_compile
from ..registry import scenario
from ..stage import Stage


@scenario()
def end_while_compiling(stage: Stage) -> str:
    """SIGTERM in the middle of a compile: it exits 0 in time, leaves no compiler behind, and the next process compiles anew."""
    bus = stage.bus()
    replica = stage.operator(nats=bus.url).wait_ready()
    stage.apply(values=settings(slow_to_compile()))
    stage.until("a compiler runs", replica.children, 30)
    stage.pause(1)
    children = replica.children()
    replica.tell_to_end()
    taken = replica.wait_end()
    # Killed with their group; what a large process has takes a moment to be given back.
    until("no process of the compiler is left", lambda: not any(map(is_running, children)), 3)
    stage.operator(nats=bus.url).wait_ready()
    stage.apply()
    stage.until_fine()
    client = stage.client(bus)
    client.play(PEER, lambda message: ([], message.body))
    stage.greeted(client)
    return f"ended after {taken:.1f} s, with {len(children)} processes of the compiler"


def is_running(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


@scenario()
def end_with_requests(stage: Stage) -> str:
    """SIGTERM and SIGINT in the middle of requests: what was accepted is answered once, and exits are 0 and in time.

    Of two replicas one ends under a stream of requests, as at each upgrade, and not one request is lost. A replica that is alone answers the slow requests that it has taken.
    """
    bus = stage.bus()
    first, second = (stage.operator(nats=bus.url).wait_ready() for _ in range(2))
    stage.apply(values=settings(MOODY))
    stage.until_fine()
    stage.until_served(bus)
    stream = stage.stream(bus, rate=200)
    stage.pause(1.5)
    first.tell_to_end()
    first.wait_end()
    stage.pause(1.5)
    report = stream.finish()
    report.all_right()

    client = stage.client(bus)
    client.play(PEER, lambda message: ([], message.body))
    slow = [client.ask(stage.subject, request_body("slow", number), hop(stage.node_name)) for number in range(4)]
    client.flush()
    stage.pause(0.5)
    second.ended_by_us = True
    second.process.send_signal(signal.SIGINT)
    taken = second.wait_end()
    outcomes = []
    for number, collected in enumerate(slow):
        answer = collected.first(2)
        equal(len(collected.messages), 1, f"the answers to request {number}, which was under way")
        if answer.error is None:
            equal(answer.body, response_body("slow", number), f"the answer to request {number}, which was under way")
        outcomes.append(answer.error or "finished")
    return f"{report}; alone it ended after {taken:.1f} s, with {', '.join(sorted(set(outcomes)))}"


@scenario()
def end_without_cluster(stage: Stage) -> str:
    """SIGTERM before any answer of the API server: it exits 0 in time, and so it does when the API server hangs."""
    bus = stage.bus()
    refusing, hanging = stage.tcp_proxy(stage.cluster.port), stage.tcp_proxy(stage.cluster.port)
    refusing.refusing = True
    hanging.stall()
    replicas = [stage.operator(nats=bus.url, api=proxy) for proxy in (refusing, hanging)]
    for replica in replicas:
        stage.until("it is alive without the API server", lambda replica=replica: replica.get("/healthz") == 200, 20)
    stage.pause(3)
    for replica in replicas:
        check(replica.get("/readyz") != 200, "it is ready without having seen its nodes")
        replica.tell_to_end()
    times = [replica.wait_end(END_LIMIT) for replica in replicas]
    return f"ended after {times[0]:.1f} s and {times[1]:.1f} s"


@scenario()
def end_before_serving(stage: Stage) -> str:
    """SIGTERM while messages are still left to other pods, because programs compile: none is taken any more, and it exits 0 in time."""
    bus = stage.bus()
    client = stage.client(bus)
    stage.apply(values=settings(slow_to_compile()))
    begin = time.monotonic()
    replica = stage.operator(nats=bus.url)
    stage.until("a compiler runs", replica.children, 30)
    # It leaves them to others for ten seconds, which end within the five that what is being handled may take at the end.
    stage.pause(max(0, begin + 7 - time.monotonic()))
    replica.tell_to_end()
    asked = []
    while replica.process.poll() is None and len(asked) < 5 * END_LIMIT:
        asked.append(client.ask(stage.subject, request_body("Ada", len(asked)), hop(stage.node_name)))
        stage.pause(0.2)
    taken = replica.wait_end()
    for number, answers in enumerate(asked):
        equal(answers.first(2).status, "503", f"the answer to request {number}, which nobody was to take")
    return f"ended after {taken + len(asked) * 0.2:.1f} s"


@scenario()
def end_with_settings(stage: Stage) -> str:
    """SIGTERM while settings that came as a message compile: who sent them is told, and it exits 0 in time."""
    bus = stage.bus()
    replica = stage.operator(nats=bus.url).wait_ready()
    stage.apply()
    stage.until_fine()
    client = stage.client(bus)
    headers = [("x-from", "signal"), ("x-to", f"{stage.node_name}:_settings")]
    answers = client.ask(f"tinymodule.{stage.plain}.sysmsg", json.dumps(settings(slow_to_compile())).encode(), headers)
    stage.until("a compiler runs", replica.children, 30)
    replica.tell_to_end()
    taken = replica.wait_end()
    check(answers.first(2).error, "the sender of the settings is told that all is well")
    equal(len(answers.messages), 1, "the answers to the settings")
    return f"ended after {taken:.1f} s"


@scenario()
def disk_full(stage: Stage) -> str:
    """No room is left in the compile cache: the process lives, other nodes are served, and with room again everything compiles.

    A node whose program cannot be kept either works without the cache or says in its status what is wrong; never is it `OK` and refuses.
    """
    bus = stage.bus()
    cache = stage.directory / "small-cache"
    cache.mkdir()
    with limited(stage, cache) as release:
        stage.operator(nats=bus.url, cache=cache).wait_ready()
        client = stage.client(bus)
        stage.apply(values=settings(new(GREETING)))
        found = stage.until_status("is about the program", lambda status: status.get("status"))
        shown = found["status"]["status"]
        answer = client.request(stage.subject, request_body("Ada", 1), hop(stage.node_name))
        if shown == "OK":
            # Nobody plays the edge's target: the request comes that far.
            check("no responders" in (answer.error or ""), f"the status is OK, but a request is answered with {answer.error!r}")
        else:
            check(found["status"].get("error") and "space" in shown.lower() or "read-only" in shown.lower() or "permission" in shown.lower(), f"the status does not say what is wrong: {shown!r}")
            check((answer.error or "").startswith("last compile failed"), f"a request to a node that did not compile is answered with {answer.error!r}")
        release()
        stage.apply(values=settings(new(GREETING)))
        stage.until_fine()
        stream = stage.stream(bus)
        stage.pause(1)
        report = stream.finish()
        report.all_right()
        # What is mounted there is in use as long as the operator lives.
        stage.end()
    return f"with a full disk the status was {shown.splitlines()[0]!r}; {report}"


@contextlib.contextmanager
def limited(stage: Stage, cache: Path) -> Iterator:
    """A directory without room; calling what this gives makes room."""
    if os.geteuid() != 0:
        cache.chmod(0o500)
        yield lambda: cache.chmod(0o700)
        return
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(cache)], capture_output=True, text=True)
    if mount.returncode != 0:
        raise Skipped(f"no small file system can be mounted here: {mount.stderr.strip()}")
    try:
        fill = cache / "fill"
        try:
            with open(fill, "wb", buffering=0) as file:
                while True:
                    file.write(bytes(4096))
        except OSError as failure:
            check(failure.errno == errno.ENOSPC, f"filling the disk: {failure}")
        yield fill.unlink
    finally:
        for replica in stage.replicas:
            replica.kill()
        end = time.monotonic() + 5
        while subprocess.run(["umount", str(cache)], capture_output=True).returncode != 0 and time.monotonic() < end:
            time.sleep(0.2)
