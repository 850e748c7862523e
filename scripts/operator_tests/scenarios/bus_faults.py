"""What goes wrong with the message bus, with requests going on."""

import re
import time
from collections.abc import Callable

from ..bus import Answers, Client, Message, frame, framed, url
from ..checks import check, equal
from ..nodes import PEER, encoded, hop, node, request_body, response_body, settings
from ..programs import GREETING, MOODY
from ..registry import scenario
from ..stage import Stage, urls
from ..stream import Stream

# The client waits two seconds between attempts, and a quarter more by chance.
RECONNECT_LIMIT = 10
# Two pings ten seconds apart without an answer, and a reconnection.
SILENCE_LIMIT = 45


@scenario()
def bus_killed(stage: Stage) -> str:
    """NATS is killed under load and comes back: the operator is alive but not ready meanwhile, and serves again by itself.

    Requests that were sent before and after get exactly one right answer.
    """
    bus = stage.bus()
    replica = stage.operator(nats=bus.url).wait_ready()
    stage.apply()
    stage.until_fine()
    stream = stage.stream(bus, rate=300)
    stage.pause(2)
    killed = stream.caught_up()
    bus.kill()
    stage.until("the operator is not ready without the bus", lambda: replica.get("/readyz") not in (0, 200), 5)
    stage.pause(3)
    equal(replica.get("/healthz"), 200, "/healthz without the bus")
    bus.start()
    replica.wait_ready(RECONNECT_LIMIT)
    back = time.monotonic()
    stage.pause(2)
    report = stream.finish(limit=5)
    report.right_but((killed - 0.5, back + 0.5))
    return f"ready {back - killed:.1f} s after the kill; {report}"


@scenario()
def bus_stalls(stage: Stage) -> str:
    """The connection to NATS stalls for a while, and slow networks: nothing is lost, and nothing answered twice."""
    bus = stage.bus()
    proxy = stage.tcp_proxy(bus.port)
    stage.operator(nats=url(proxy.port)).wait_ready()
    stage.apply()
    stage.until_fine()
    stream = stage.stream(bus)
    for _ in range(2):
        stage.pause(1)
        proxy.stall()
        stage.pause(3)
        proxy.flow()
    proxy.delay = 0.05
    stage.pause(3)
    proxy.delay = 0
    report = stream.finish()
    report.all_right()
    equal(proxy.accepted, 1, "the connections that the operator made")
    return str(report)


@scenario()
def bus_partition(stage: Stage) -> str:
    """The connection to NATS is open, but nothing passes any more: the operator gives it up by itself and makes another."""
    bus = stage.bus()
    proxy = stage.tcp_proxy(bus.port)
    replica = stage.operator(nats=url(proxy.port)).wait_ready()
    stage.apply()
    stage.until_fine()
    stream = stage.stream(bus)
    stage.pause(1)
    begin = stream.caught_up()
    # The server notices, or it would deal messages out to a connection that it believes in.
    proxy.forsake()
    stage.until("the operator made a new connection", lambda: proxy.accepted > 1, SILENCE_LIMIT)
    replica.wait_ready(RECONNECT_LIMIT)
    back = time.monotonic()
    stage.pause(2)
    report = stream.finish(limit=5)
    report.right_but((begin - 0.5, back + 0.5))
    return f"another connection after {back - begin:.1f} s; {report}"


@scenario()
def bus_refuses(stage: Stage) -> str:
    """The way to NATS is cut and refused for a while, again and again; then it serves again."""
    bus = stage.bus()
    proxy = stage.tcp_proxy(bus.port)
    replica = stage.operator(nats=url(proxy.port)).wait_ready()
    stage.apply()
    stage.until_fine()
    stream = stage.stream(bus)
    faults = []
    for _ in range(3):
        stage.pause(1)
        begin = stream.caught_up()
        proxy.refusing = True
        proxy.cut()
        stage.pause(1)
        proxy.refusing = False
        stage.until("the operator is back on the bus", lambda: replica.get("/readyz") == 200 and proxy.lines, RECONNECT_LIMIT)
        faults.append((begin - 0.5, time.monotonic() + 0.5))
    stage.pause(1)
    report = stream.finish(limit=5)
    report.right_but(*faults)
    return str(report)


@scenario()
def two_buses(stage: Stage) -> str:
    """Of two servers in the URL one is killed, and then, when that is back, the other one: it serves through the one that is left."""
    first, second = stage.bus_pair()
    replica = stage.operator(nats=urls((first, second))).wait_ready()
    stage.apply()
    stage.until_fine()
    faults = []
    stream = stage.stream(first, second)
    for server in (first, second):
        stage.pause(2)
        begin = stream.caught_up()
        server.kill()
        stage.pause(0.5)
        replica.wait_ready(RECONNECT_LIMIT)
        stage.until("the requests go on", answers_go_on(stream), RECONNECT_LIMIT)
        faults.append((begin - 0.5, time.monotonic() + 0.2))
        stage.pause(1)
        server.start()
        # A client may be on either; the servers have to find each other before requests pass between them.
        stage.pause(2)
    report = stream.finish(limit=5)
    report.right_but(*faults)
    return f"the requests went on after {', '.join(f'{end - begin - 0.7:.1f} s' for begin, end in faults)}; {report}"


def answers_go_on(stream: Stream) -> Callable[[], bool]:
    count = stream.count()
    return lambda: stream.count() > count + 20


@scenario()
def bus_comes_late(stage: Stage) -> str:
    """NATS is not there when the operator starts: it lives, compiles and writes statuses, is not ready, and serves when NATS comes."""
    bus = stage.bus()
    bus.kill()
    replica = stage.operator(nats=bus.url)
    stage.apply()
    stage.until("it is alive", lambda: replica.get("/healthz") == 200, 20)
    stage.until("the node has a status", lambda: stage.status().get("status"), 90)
    check(replica.get("/readyz") != 200, "it is ready without the bus that it is to use")
    bus.start()
    replica.wait_ready(RECONNECT_LIMIT)
    stage.until_fine()
    client = stage.client(bus)
    client.play(PEER, lambda message: ([], message.body))
    stage.greeted(client)
    return ""


@scenario()
def no_bus(stage: Stage) -> str:
    """Without TINY_NATS_URL it stays up, answers probes, and says in the log and in each node's status that it cannot receive messages."""
    replica = stage.operator(nats="")
    stage.until("it is alive", lambda: replica.get("/healthz") == 200, 20)
    stage.apply()
    pattern = re.compile("TINY_NATS_URL")
    stage.until_status("names TINY_NATS_URL", lambda status: bool(pattern.search(status.get("status", ""))))
    check(any(pattern.search(str(line)) for line in replica.lines()), "no line of its log names TINY_NATS_URL")
    stage.pause(2)
    equal(replica.get("/healthz"), 200, "/healthz")
    return f"the status is {stage.status()['status']!r}, /readyz {replica.get('/readyz')}"


@scenario()
def max_payload(stage: Stage) -> str:
    """A response that is larger than the bus takes is an error that says so; the connection and all other requests live on."""
    bus = stage.bus(max_payload=100_000)
    proxy = stage.tcp_proxy(bus.port)
    stage.operator(nats=url(proxy.port)).wait_ready()
    stage.apply(values=settings(MOODY))
    stage.until_fine()
    client, stream = stage.client(bus), stage.stream(bus)
    for number in range(5):
        answer = client.request(stage.subject, request_body("big", number), hop(stage.node_name))
        check("max_payload" in (answer.error or ""), f"the answer to a request whose response is too large: {answer.error!r}, {len(answer.body)} bytes")
    stage.pause(1)
    report = stream.finish()
    report.all_right()
    equal(proxy.accepted, 1, "the connections that the operator made")
    return str(report)


@scenario()
def malformed_messages(stage: Stage) -> str:
    """Messages that no module sends are refused one by one, and change nothing for others.

    Blocks of headers without their first line, without colons or with bytes that are no text, missing or senseless targets and depths, bodies that are no JSON, and a depth beyond
    the limit: each with a reply subject gets exactly one answer, an error; those without one get none. The connection stays.
    """
    bus = stage.bus()
    proxy = stage.tcp_proxy(bus.port)
    stage.operator(nats=url(proxy.port)).wait_ready()
    stage.apply()
    stage.until_fine()
    client, stream = stage.client(bus), stage.stream(bus)
    body = request_body("Ada", 1)
    target = f"{stage.node_name}:request"
    blocks = {
        "no first line": b"x-to: a.b.c:request\r\n\r\n",
        "a line without a colon": b"NATS/1.0\r\nno colon here\r\n\r\n",
        "bytes that are no text": b"NATS/1.0\r\nx-to: \xff\xfe\x00\x80\r\n\r\n",
        "no end": b"NATS/1.0\r\nx-to: a.b.c:request",
        "one byte": b"\n",
        "nothing but line ends": b"\r\n\r\n\r\n\r\n",
        "no target": b"NATS/1.0\r\nx-from: signal\r\n\r\n",
        "an empty target": b"NATS/1.0\r\nx-to: \r\n\r\n",
        "a target of colons": b"NATS/1.0\r\nx-to: :::::\r\n\r\n",
        "a target without a port": b"NATS/1.0\r\nx-to: %s\r\n\r\n" % stage.node_name.encode(),
        "a target that is longer than any name": b"NATS/1.0\r\nx-to: %s\r\n\r\n" % (b"a.b.c" * 2000),
        "a port that is not handed over as a message": f"NATS/1.0\r\nx-to: {stage.node_name}:_client\r\n\r\n".encode(),
    }
    answers = {what: ask(client, stage, block, body) for what, block in blocks.items()}
    from_sender = hop(stage.node_name)[2]
    texts = {
        "a body that is no JSON": (b"{no", [from_sender, ("x-to", target)], "ajson parse requestData payload error"),
        "an empty body": (b"", [from_sender, ("x-to", target)], "ajson parse requestData payload error"),
        "a signal whose body is no JSON": (b"\xff", [("x-from", "signal"), ("x-to", target)], ""),
        "a depth beyond the limit": (body, hop(stage.node_name, depth=257), "max message depth 256 exceeded (possible cycle in flow graph)"),
        "rpc mode": (body, [("x-mode", "rpc"), ("x-to", "wasm_eval")], 'rpc: component "wasm_eval" does not opt into AgentTool'),
    }
    told = {what: (client.ask(stage.subject, content, headers), text) for what, (content, headers, text) in texts.items()}
    # Nobody is to be told.
    for block in blocks.values():
        client.send(framed(stage.subject, block, body))
    client.publish(stage.subject, b"\x00" * 1000)
    client.publish(f"tinymodule.{stage.plain}.sysmsg", b"{", [("x-from", "signal"), ("x-to", f"{stage.node_name}:_settings")])
    for what, (collected, text) in told.items():
        error = collected.first(40).error or ""
        check(error.startswith(text) and error, f"{what} is answered with {error!r}, not with {text!r}")
    for what, collected in answers.items():
        answer = collected.first(40)
        check(answer.error, f"{what} is answered with {answer.headers} {answer.body!r}, not with an error")
    reconcile = client.request(stage.subject, b"", [("x-to", f"{stage.node_name}:_reconcile")])
    equal(reconcile.header("x-empty"), "1", "the answer to a message for _reconcile")
    report = stream.finish()
    report.all_right()
    for what, collected in {**answers, **{what: pair[0] for what, pair in told.items()}}.items():
        equal(len(collected.messages), 1, f"the answers to {what}")
    equal(proxy.accepted, 1, "the connections that the operator made")
    return str(report)


def ask(client: Client, stage: Stage, block: bytes, body: bytes) -> Answers:
    return client.ask_wire(lambda reply: framed(f"{stage.subject} {reply}", block, body))


@scenario()
def flood(stage: Stage) -> str:
    """Far more requests at once than can wait: each gets exactly one answer, the right one or that the queue is full, and afterwards all is well."""
    bus = stage.bus()
    replica = stage.operator(nats=bus.url).wait_ready()
    stage.apply(values=settings(MOODY))
    stage.until_fine()
    client = stage.client(bus)
    client.play(PEER, lambda message: ([], message.body))
    numbers = range(1000)
    replies = {number: client.reserve() for number in numbers}
    client.send(b"".join(frame(stage.subject, request_body(f"b{number}", number), hop(stage.node_name), replies[number].subject) for number in numbers))
    stage.until("all of them are answered", lambda: all(answers.messages for answers in replies.values()), 120)
    refused = [answers.messages[0].error for answers in replies.values() if answers.messages[0].error]
    check(0 < len(refused) < len(numbers), f"{len(refused)} of {len(numbers)} were refused")
    for number, answers in replies.items():
        equal(len(answers.messages), 1, f"the answers to request {number}")
        if answers.messages[0].error is None:
            equal(answers.messages[0].body, response_body(f"b{number}", number), f"the answer to request {number}")
    equal(replica.get("/readyz"), 200, "/readyz after the flood")
    stage.until_served(bus, limit=10)
    return f"{len(refused)} of {len(numbers)} refused: {', '.join(sorted(set(refused))[:3])}"


@scenario()
def nobody_answers(stage: Stage) -> str:
    """Reply subjects that are gone, requests without one, and edges whose module is not there.

    Requests for which nobody waits are executed once all the same. A response that no module is subscribed to fails with `no responders`; nothing else is disturbed.
    """
    bus = stage.bus()
    stage.operator(nats=bus.url).wait_ready()
    stage.apply()
    lonely = f"1a2b3c4d.{stage.plain}.eval-lonely"
    stage.apply(lonely, edges={"response": "1a2b3c4d.nobody-v0.server-q1:response"})
    stage.until_fine()
    stage.until_fine(lonely)
    client, stream = stage.client(bus), stage.stream(bus)
    for number in range(1000, 1100):
        client.publish(stage.subject, request_body(f"n{number}", number), hop(stage.node_name), f"gone.{number}" if number % 2 else "")
    error = client.request(stage.subject, request_body("Ada", 1), hop(lonely)).error or ""
    check(error.startswith("nats request to ") and "no responders" in error, f"the answer when the edge's module is not there: {error!r}")
    stage.until("requests without a reply subject were executed", lambda: all(stream.emitted[response_body(f"n{number}", number)] for number in range(1000, 1100)), 20)
    report = stream.finish()
    report.all_right()
    return str(report)


@scenario()
def routes(stage: Stage) -> str:
    """Hops within the module, fan-out and its result, deadlines of edges, and a cycle.

    A response goes to a second node of the module without the bus, and what that one's target says comes back to the caller. With several edges the first value is the result, also
    when another edge fails, and two edges to one port are one. An edge's deadline ends the wait for a module that never answers. A node that sends to itself ends at the depth
    limit, with an error.
    """
    bus = stage.bus()
    seen: list[Message] = []
    client = stage.client(bus)
    client.play(PEER, lambda message: (seen.append(message), ([], message.body))[1])
    stage.operator(nats=bus.url).wait_ready()
    # A module that takes messages and never answers.
    client.play("silent-v0", lambda message: None)
    second, fan, loop, late = (f"1a2b3c4d.{stage.plain}.eval-{name}" for name in ("second", "fanout", "loop0", "late0"))
    stage.apply(edges={"response": f"{second}:request"})
    apply_second(stage, second)
    stage.apply(fan)
    targets = ["1a2b3c4d.nobody-v0.x-1:in", f"1a2b3c4d.{PEER}.server-q1:response", f"1a2b3c4d.{PEER}.server-q1:response"]
    stage.cluster.merge("tinynode", fan, {"spec": {"edges": [{"id": f"f{index}", "port": "response", "to": to, "flowID": "f"} for index, to in enumerate(targets)]}})
    stage.apply(loop, edges={"response": f"{loop}:request"})
    stage.apply(late)
    waiting = {"id": "w", "port": "response", "to": "1a2b3c4d.silent-v0.x-1:in", "flowID": "f", "retryPolicy": {"maxAttempts": 3, "timeoutMs": 700}}
    stage.cluster.merge("tinynode", late, {"spec": {"edges": [waiting]}})
    for name in (stage.node_name, second, fan, loop, late):
        stage.until_fine(name)

    answer = client.request(stage.subject, request_body("Ada", 5), hop(stage.node_name))
    equal(answer.error, None, "the answer through two nodes")
    equal(answer.body, b'{"context":{"rid":5},"outputData":{"greeting":"Hello, Hello, Ada"}}', "the answer through two nodes")
    equal(seen[-1].header("x-message-depth"), "3", "the depth after two nodes")

    del seen[:]
    answer = client.request(stage.subject, request_body("Ada", 6), hop(fan))
    equal((answer.error, answer.body), (None, response_body("Ada", 6)), "the answer of a fan-out with one edge that fails")
    equal(len(seen), 1, "the messages to a port that two edges lead to")

    start = time.monotonic()
    error = client.request(stage.subject, request_body("Ada", 8), hop(late), limit=20).error
    check(error and 0.6 < time.monotonic() - start, f"an edge with a deadline of 0.7 s fails after {time.monotonic() - start:.2f} s with {error!r}")

    # The hop to itself has no configuration, so it greets the example each time.
    error = client.request(stage.subject, request_body("Ada", 7), hop(loop), limit=60).error
    equal(error, "max message depth 256 exceeded (possible cycle in flow graph)", "the answer of a node that sends to itself")
    return ""


def apply_second(stage: Stage, name: str) -> None:
    """Takes what the first one emits."""
    thing = node(name, stage.module, settings(GREETING), request=None)
    request = {"context": "{{$.context}}", "inputData": {"name": "{{$.outputData.greeting}}"}}
    thing["spec"]["ports"].append({"from": f"{stage.node_name}:response", "port": "request", "configuration": encoded(request)})
    stage.nodes.append(name)
    stage.cluster.apply(thing)
