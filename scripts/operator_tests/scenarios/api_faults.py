"""What goes wrong with the API server, with requests going on: these never notice."""

import time
from collections.abc import Callable

from ..bus import Server
from ..checks import check, equal
from ..operators import Operator
from ..proxy import HTTPSProxy, Rule, status
from ..registry import scenario
from ..stage import Stage
from ..stream import Stream

# The longest pause between attempts, and a lease that has to be won again.
RECOVERY_LIMIT = 60
NODES = r"/tinynodes(\?|$)"


def begin(stage: Stage) -> tuple[Server, HTTPSProxy, Operator, Stream]:
    """An operator behind the proxy, a node that is fine, and requests to it."""
    bus, proxy = stage.bus(), stage.https_proxy()
    replica = stage.operator(nats=bus.url, api=proxy).wait_ready()
    stage.apply()
    stage.until_fine()
    return bus, proxy, replica, stage.stream(bus)


def change(stage: Stage, limit: float = RECOVERY_LIMIT) -> float:
    """Changes the node as its owner; returns how long it takes until the status is about that."""
    start = time.monotonic()
    stage.touch()
    stage.until_fine(limit=limit)
    return time.monotonic() - start


def finished(stream: Stream) -> str:
    report = stream.finish()
    report.all_right()
    return str(report)


@scenario()
def watch_cut(stage: Stage) -> str:
    """Watches are cut every second: each change of a node takes effect all the same, from where the watch was, not by listing again."""
    _, proxy, _, stream = begin(stage)
    rule = proxy.add(Rule("cut", watch=True, lifetime=1))
    proxy.cut_watches()
    lists = lambda: len(proxy.seen(lambda exchange: exchange.method == "GET" and not exchange.is_watch and exchange.path.split("?")[0].endswith("/tinynodes")))  # noqa: E731
    before, start = lists(), time.monotonic()
    times = []
    for _ in range(5):
        times.append(change(stage))
        stage.pause(1)
    watches, seconds = len(rule.hits), time.monotonic() - start
    check(watches >= 3, f"only {watches} watches were cut")
    check(watches <= 10 * seconds, f"{watches} watches in {seconds:.0f} s: it does not pause between them")
    check(lists() - before <= 2, f"{lists() - before} lists for {watches} watches that were cut")
    return f"{watches} watches cut, changes took effect after {max(times):.1f} s at most; {finished(stream)}"


@scenario()
def gone(stage: Stage) -> str:
    """A resource version that is too old (`410 Gone`, as an answer and as an event): it lists again, and misses nothing that happened meanwhile.

    While no watch works, one node is deleted and another one created: the first loses its finalizer, the second is served.
    """
    bus, proxy, _, stream = begin(stage)
    old, fresh = f"1a2b3c4d.{stage.plain}.eval-old01", f"1a2b3c4d.{stage.plain}.eval-new01"
    stage.apply(old)
    stage.until_fine(old)
    expired = status(410, "Expired", "too old resource version")
    event = b'{"type":"ERROR","object":' + expired.strip() + b"}\n"
    for name, rule in {"answer": Rule("gone", path=NODES, watch=True, count=1, answer=(410, {}, expired)), "event": Rule("gone", path=NODES, watch=True, count=1, event=event, lifetime=3)}.items():
        blocked = proxy.add(Rule("blocked", path=NODES, answer=(503, {}, status(503, "ServiceUnavailable", "not now"))))
        proxy.cut_watches()
        stage.pause(1)
        if name == "answer":
            stage.cluster.kubectl("delete", "tinynode", old, "--wait=false")
            stage.apply(fresh)
        blocked.count = 0
        with proxy.lock:
            proxy.rules.insert(0, rule)
        stage.until(f"the watch met 410 Gone as {name}", lambda rule=rule: rule.hits, RECOVERY_LIMIT)
        change(stage)
    stage.until("the node that was deleted meanwhile is gone", lambda: stage.cluster.get("tinynode", old) is None, RECOVERY_LIMIT)
    stage.until_fine(fresh)
    client = stage.client(bus)
    # The stream's module gives the response back.
    stage.greeted(client, fresh)
    return finished(stream)


@scenario()
def conflicts(stage: Stage) -> str:
    """Writes are answered with 409, each several times: they are tried again until they are right."""
    bus, proxy = stage.bus(), stage.https_proxy()
    conflict = (409, {}, status(409, "Conflict", "the object has been modified; please apply your changes to the latest version and try again"))
    resources = {"lease": r"/leases/", "node": r"/tinynodes/[^/]+$", "node status": r"/tinynodes/[^/]+/status", "module status": r"/tinymodules/[^/]+/status"}
    rules = {name: proxy.add(Rule(name, methods="PUT|PATCH", path=path, count=2, answer=conflict)) for name, path in resources.items()}
    proxy.add(Rule("exists", methods="POST", path="/tinymodules", count=1, answer=(409, {}, status(409, "AlreadyExists", "tinymodules already exists"))))
    stage.cluster.apply({"apiVersion": "operator.tinysystems.io/v1alpha1", "kind": "TinyModule", "metadata": {"name": stage.plain}, "spec": {"image": "older:1"}})
    replica = stage.operator(nats=bus.url, api=proxy).wait_ready()
    stage.apply()
    stage.until_fine()
    stream = stage.stream(bus)
    stage.until("each kind of write met its conflicts", lambda: all(len(rule.hits) == rule.count for rule in rules.values()), RECOVERY_LIMIT)
    stage.until("the module's status is there", lambda: ((stage.cluster.get("tinymodule", stage.plain) or {}).get("status") or {}).get("version"), RECOVERY_LIMIT)
    equal(stage.cluster.get("tinymodule", stage.plain)["spec"]["image"], "older:1", "the image of a module that was there already")
    stage.until("it leads", lambda: stage.holder() == replica.pod, RECOVERY_LIMIT)
    change(stage)
    check(stage.cluster.get("tinynode", stage.node_name)["metadata"].get("finalizers"), "the node has no finalizer")
    return finished(stream)


@scenario()
def throttled(stage: Stage) -> str:
    """429 with Retry-After: the next attempt comes after that time, and not before."""
    _, proxy, _, stream = begin(stage)
    wait = 3
    answer = (429, {"Retry-After": str(wait)}, status(429, "TooManyRequests", "too many requests, please try again later"))
    rules = [proxy.add(Rule("throttled", methods=methods, path=path, watch=watch, count=2, answer=answer)) for methods, path, watch in [("PATCH", "/tinynodes/.*/status", None), ("GET", NODES, True)]]
    proxy.cut_watches()
    taken = change(stage)
    stage.until("both kinds of request met 429", lambda: all(len(rule.hits) == 2 for rule in rules), RECOVERY_LIMIT)
    stage.pause(0.5)
    for hit in (hit for rule in rules for hit in rule.hits):
        again = [exchange.time - hit.time for exchange in proxy.seen(lambda exchange, hit=hit: exchange.is_like(hit) and exchange.time > hit.time)]
        check(not again or again[0] >= wait - 0.1, f"{hit.method} {hit.path} came again {min(again, default=0):.2f} s after a 429 with Retry-After: {wait}")
    return f"a change took effect after {taken:.1f} s; {finished(stream)}"


@scenario()
def server_errors(stage: Stage) -> str:
    """Everything is answered with 500 for a while, and with answers that are no JSON: it lives, serves, and recovers by itself."""
    _, proxy, replica, stream = begin(stage)
    for answer in [(500, {}, status(500, "InternalError", "etcdserver: request timed out")), (502, {"Content-Type": "text/html"}, b"<html>bad gateway</html>"), (200, {}, b'{"kind":'), (200, {}, b"")]:
        rule = proxy.add(Rule("error", answer=answer))
        proxy.cut_watches()
        stage.pause(4)
        equal(replica.get("/healthz"), 200, f"/healthz while everything is answered with {answer[0]}")
        requests = len(rule.hits)
        check(1 <= requests <= 80, f"{requests} requests in 4 s while everything is answered with {answer[0]} {answer[2][:20]!r}")
        rule.count = 0
    taken = change(stage)
    stage.until("it leads again", lambda: stage.holder() == replica.pod, RECOVERY_LIMIT)
    return f"a change took effect {taken:.1f} s afterwards; {finished(stream)}"


@scenario()
def slow_answers(stage: Stage) -> str:
    """Every answer takes two seconds: everything works, and the lease is kept."""
    _, proxy, replica, stream = begin(stage)
    proxy.add(Rule("slow", delay=2))
    proxy.cut_watches()
    transitions = lease_transitions(stage)
    times = [change(stage) for _ in range(2)]
    stage.pause(8)
    equal(stage.holder(), replica.pod, "the holder of the lease")
    equal(lease_transitions(stage), transitions, "the transitions of the lease")
    return f"changes took effect after {max(times):.1f} s at most; {finished(stream)}"


def lease_transitions(stage: Stage) -> int:
    return stage.cluster.get("lease", f"{stage.plain}-lock")["spec"].get("leaseTransitions", 0)


@scenario()
def malformed_events(stage: Stage) -> str:
    """Events that are no JSON, or not what they should be: the process lives, and changes take effect afterwards."""
    _, proxy, _, stream = begin(stage)
    events = {
        "a cut object": b'{"type":"MODIFIED","object":{"metadata":\n',
        "no JSON": b"\x00\xff garbage\n",
        "an unknown type": b'{"type":"RENAMED","object":{"metadata":{"name":"x","resourceVersion":"1"}}}\n',
        "no object": b'{"type":"ADDED"}\n',
        "wrong types": b'{"type":"MODIFIED","object":{"metadata":7,"spec":"x"}}\n',
        "no name": b'{"type":"MODIFIED","object":{"kind":"TinyNode","metadata":{},"spec":{"ports":{},"edges":null}}}\n',
        "an array": b"[1,2,3]\n",
        "a very long line": b'{"type":"BOOKMARK","object":"' + b"x" * 3_000_000 + b'"}\n',
        "configuration that is no base64": b'{"type":"ADDED","object":{"kind":"TinyNode","metadata":{"name":"1a2b3c4d.%s.eval-bad01","generation":1,"resourceVersion":"2"},'
        b'"spec":{"module":"m","component":"wasm_eval","ports":[{"port":"_settings","configuration":"***"}]}}}\n' % stage.plain.encode(),
    }
    for what, event in events.items():
        rule = proxy.add(Rule(what, path=NODES, watch=True, count=1, event=event, lifetime=2))
        proxy.cut_watches()
        stage.until(f"the watch met {what}", lambda rule=rule: rule.hits, RECOVERY_LIMIT)
        # One that works for a while, or the pauses between attempts would grow.
        later = lambda rule=rule: proxy.seen(lambda exchange: exchange.is_watch and exchange.status == 200 and exchange.time > rule.hits[0].time)  # noqa: E731
        stage.until(f"a watch follows after {what}", later, RECOVERY_LIMIT)
        stage.pause(0.7)
    taken = change(stage)
    return f"a change took effect {taken:.1f} s afterwards; {finished(stream)}"


@scenario()
def quiet(stage: Stage) -> str:
    """With nothing to do the operator asks the API server for little but its lease, and never for anything that it has no right to.

    That nodes are served makes no request to the API server.
    """
    bus = stage.bus()
    pods = [stage.operator(nats=bus.url).wait_ready() for _ in range(2)]
    stage.apply()
    stage.until_fine()
    stage.pause(1)
    before = {pod.pod: len(stage.cluster.asked_by(f"({pod.pod})")) for pod in pods}
    stream, seconds = stage.stream(bus), 10
    stage.pause(seconds)
    counts = []
    for pod in pods:
        asked = stage.cluster.asked_by(f"({pod.pod})")[before[pod.pod] :]
        check(1 <= len(asked) <= 2 * seconds, f"{len(asked)} requests of {pod.pod} in {seconds} s: {asked[:20]}")
        counts.append(len(asked))
    stage.cluster.kubectl("delete", "tinynode", stage.node_name, "--timeout=10s")
    stream.close()
    equal(stage.cluster.refused(), [], "the requests that the operator has no right to")
    return f"{counts[0]} and {counts[1]} requests in {seconds} s"


@scenario(alone=True)
def api_down(stage: Stage) -> str:
    """The API server is away for a while: the operator lives, serves and tries again; afterwards it leads again, and changes take effect."""
    return outage(stage, stage.cluster.stop_server, stage.cluster.start_server)


@scenario(alone=True)
def api_hangs(stage: Stage) -> str:
    """The API server hangs for a while, with all connections open: as when it is away."""
    return outage(stage, stage.cluster.pause, stage.cluster.resume)


def outage(stage: Stage, begin: Callable[[], None], end: Callable[[], None]) -> str:
    bus = stage.bus()
    replica = stage.operator(nats=bus.url).wait_ready()
    stage.apply()
    stage.until_fine()
    stream = stage.stream(bus)
    stage.pause(1)
    start = time.monotonic()
    begin()
    try:
        while time.monotonic() - start < stage.durations.outage:
            stage.pause(0.5)
            equal(replica.get("/healthz"), 200, "/healthz without the API server")
    finally:
        end()
    back = time.monotonic()
    change(stage)
    effective = time.monotonic() - back
    stage.until("it leads again", lambda: stage.holder() == replica.pod, RECOVERY_LIMIT)
    return f"{back - start:.0f} s away, a change took effect {effective:.1f} s after its return; {finished(stream)}"
