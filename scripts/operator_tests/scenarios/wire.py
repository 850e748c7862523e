"""The contract's worked example, byte for byte at the socket."""

from ..bus import Answers, Client, Message, framed, url
from ..checks import check, equal
from ..nodes import encoded, settings
from ..programs import MOODY
from ..registry import scenario
from ..stage import Stage

INCOMING = (
    b"NATS/1.0\r\nNats-Msg-Id: e1\r\nx-edge-id: e1\r\nx-from: 1a2b3c4d.http-module-v0.server-q1:request\r\nx-message-depth: 1\r\n"
    b"x-to: 1a2b3c4d.wasm-module-v0.eval-x7k2p:request\r\n\r\n"
)
EMITTED = (
    b"NATS/1.0\r\nNats-Msg-Id: e2\r\nx-edge-id: e2\r\nx-from: 1a2b3c4d.wasm-module-v0.eval-x7k2p:%s\r\nx-message-depth: 2\r\n"
    b"x-to: 1a2b3c4d.http-module-v0.server-q1:response\r\n\r\n"
)
SUBJECT = "tinymodule.http-module-v0.msg"
REPLY = "_INBOX.R7.k1"
EMPTY = b"NATS/1.0\r\nx-empty: 1\r\n\r\n"


class Server:
    """The node `server-q1`, which is elsewhere: it keeps what comes, and answers as it is told."""

    def __init__(self, client: Client) -> None:
        self.client, self.messages = client, []
        self.block, self.body = EMPTY, b""
        client.subscribe(SUBJECT, self.take, "http-module-v0")

    def take(self, message: Message) -> None:
        self.messages.append(message)
        data = framed(message.reply, self.block, self.body) if self.block else b"PUB %s %d\r\n%s\r\n" % (message.reply.encode(), len(self.body), self.body)
        self.client.send(data)


class Caller:
    """Sends the example's request and takes the answer on its reply subject."""

    def __init__(self, client: Client) -> None:
        self.client, self.answers = client, Answers()
        client.subscribe(REPLY, lambda message: self.answers.take(message))

    def call(self, name: str = "Ada") -> Message:
        self.answers = Answers()
        body = b'{"body":{"name":"%s"},"context":{"rid":7000}}' % name.encode()
        self.client.send(framed(f"tinymodule.wasm-module-v0.msg {REPLY}", INCOMING, body))
        answer = self.answers.first(30)
        self.client.flush()
        equal(len(self.answers.messages), 1, "the answers to one request")
        return answer


def wire_of(message: Message, subject: str) -> bytes:
    """The block of headers and the body, as they came."""
    control, _, rest = message.wire.partition(b"\r\n")
    check(control.startswith((b"HMSG " if message.headers or message.status else b"MSG ") + subject.encode() + b" "), f"the control line {control!r}")
    return rest


@scenario(module="wasm-module-v0")
def wire(stage: Stage) -> str:
    """The contract's worked example (6.6), byte for byte at the socket.

    What goes out to the edge is one HPUB with exactly these headers in this order and exactly this body. The answer of the module there is passed back as it is: empty, or bytes.
    A program that fails is an `x-error` that begins with `wasm exited: `; with the error port on, it is an emission there, and its result is the answer.
    """
    equal(len(INCOMING), 165, "the example's own header bytes")
    bus = stage.bus()
    proxy = stage.tcp_proxy(bus.port)
    client = stage.client(bus)
    server, caller = Server(client), Caller(client)
    stage.operator(nats=url(proxy.port)).wait_ready()
    example_node(stage, settings(MOODY))
    stage.until_fine()

    answer = caller.call()
    body = b'{"context":{"rid":7000},"outputData":{"greeting":"Hello, Ada"}}'
    block = EMITTED % b"response"
    emission = server.messages[0]
    equal(wire_of(emission, SUBJECT), block + body + b"\r\n", "what the edge's target gets")
    sent = b"HPUB %s %s %d %d\r\n" % (SUBJECT.encode(), emission.reply.encode(), len(block), len(block) + len(body)) + block + body + b"\r\n"
    # The server may give the reply subject another name on its way only between accounts: this is what was written to the socket.
    check(sent in bytes(proxy.sent), f"the operator's socket has no {sent!r}")
    equal(wire_of(answer, REPLY), EMPTY + b"\r\n", "the answer when the target answers with nothing")

    server.block, server.body = b"", b'{"ok":true}'
    equal(wire_of(caller.call(), REPLY), b'{"ok":true}\r\n', "the answer when the target answers with bytes")

    refused = b"NATS/1.0\r\nx-error: quota: no more today\r\nx-error-code: quota\r\n\r\n"
    server.block, server.body = refused, b""
    check((error := caller.call().header("x-error") or "").endswith("quota: no more today"), f"the answer when the target refuses: {error!r}")

    emissions = len(server.messages)
    error = caller.call("crash").header("x-error") or ""
    check(error.startswith("wasm exited: "), f"the answer when the program fails: {error!r}")
    check("\n" not in error and "no more" in error, f"the program's own words are missing in {error!r}")
    equal(len(server.messages), emissions, "the emissions of a program that failed")

    error_port(stage, server, caller)
    return ""


def error_port(stage: Stage, server: Server, caller: Caller) -> None:
    example_node(stage, settings(MOODY, enableErrorPort=True))
    stage.until_fine()
    server.block, server.body = b"", b'{"seen":1}'
    emissions = len(server.messages)
    equal(wire_of(caller.call("crash"), REPLY), b'{"seen":1}\r\n', "the answer when the error port's target answers")
    equal(len(server.messages), emissions + 1, "the emissions of a program that failed, with the error port on")
    emission = server.messages[-1]
    check(wire_of(emission, SUBJECT).startswith((EMITTED % b"error").replace(b"e2", b"e3") + b'{"context":{"rid":7000},"error":"wasm exited: '), f"the emission on error: {emission.wire!r}")


def example_node(stage: Stage, values: dict) -> None:
    caller, target = "1a2b3c4d.http-module-v0.server-q1:request", "1a2b3c4d.http-module-v0.server-q1:response"
    request = {"context": "{{$.context}}", "inputData": {"name": "{{$.body.name}}"}}
    stage.nodes.append(stage.node_name)
    stage.cluster.apply(
        {
            "apiVersion": "operator.tinysystems.io/v1alpha1",
            "kind": "TinyNode",
            "metadata": {"name": stage.node_name},
            "spec": {
                "module": stage.module,
                "component": "wasm_eval",
                "ports": [{"port": "_settings", "configuration": encoded(values)}, {"from": caller, "port": "request", "configuration": encoded(request)}],
                "edges": [{"id": "e2", "port": "response", "to": target, "flowID": "f"}, {"id": "e3", "port": "error", "to": target, "flowID": "f"}],
            },
        }
    )
