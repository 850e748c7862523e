"""nats-server, and a client of the tests' own: it sees and sends the exact bytes on the wire, and plays other modules."""

import contextlib
import os
import shutil
import socket
import subprocess
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .checks import fail, until
from .ports import free_port

TOKEN = "s3cret-of-the-bus"
SERVER_LIMIT = 60


def find_server() -> str | None:
    return os.environ.get("WASM_NATS_SERVER") or shutil.which("nats-server") or shutil.which("nats-server", path="/usr/sbin:/sbin")


class Server:
    """A nats-server that asks for a token. It keeps its port over restarts."""

    def __init__(self, directory: Path, *, max_payload: int = 1 << 20) -> None:
        self.executable = find_server() or fail("nats-server is not installed")
        self.port, self.cluster_port = free_port(), free_port()
        self.directory = directory / f"nats-{self.port}"
        self.max_payload = max_payload
        self.routes: list[int] = []
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return url(self.port)

    def start(self) -> "Server":
        self.directory.mkdir(exist_ok=True)
        lines = [f"listen: 127.0.0.1:{self.port}", f'authorization {{ token: "{TOKEN}" }}', f"max_payload: {self.max_payload}"]
        if self.routes:
            routes = ", ".join(f"nats-route://127.0.0.1:{port}" for port in self.routes)
            lines.append(f"cluster {{ name: tests, listen: 127.0.0.1:{self.cluster_port}, routes: [{routes}] }}")
        (self.directory / "nats.conf").write_text("\n".join(lines) + "\n")
        with open(self.directory / "log", "ab") as log:
            self.process = subprocess.Popen([self.executable, "-c", str(self.directory / "nats.conf")], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        until(f"nats-server listens on {self.port}", self.listens, SERVER_LIMIT)
        return self

    def listens(self) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True
        return False

    def kill(self) -> None:
        """It dies without a word to its clients."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def url(port: int) -> str:
    """What `TINY_NATS_URL` says of a server or of a proxy before it."""
    return f"nats://{TOKEN}@127.0.0.1:{port}"


def pair(directory: Path) -> tuple[Server, Server]:
    """Two servers that pass each other's messages on."""
    first, second = Server(directory), Server(directory)
    first.routes, second.routes = [second.cluster_port], [first.cluster_port]
    return first.start(), second.start()


@dataclass
class Message:
    """What arrived: taken apart, and every byte of it from the control line on."""

    subject: str
    reply: str
    headers: list[tuple[str, str]]
    status: str
    body: bytes
    wire: bytes

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key == name), None)

    @property
    def error(self) -> str | None:
        """Why there is no value: what the module says, or that nobody is subscribed."""
        return self.header("x-error") if not self.status else f"status {self.status}"


Headers = Sequence[tuple[str, str]]


def frame(subject: str, body: bytes, headers: Headers = (), reply: str = "") -> bytes:
    """A message as it is sent."""
    target = f"{subject} {reply}" if reply else subject
    if not headers:
        return b"PUB %s %d\r\n%s\r\n" % (target.encode(), len(body), body)
    block = b"NATS/1.0\r\n" + b"".join(f"{name}: {value}\r\n".encode() for name, value in headers) + b"\r\n"
    return framed(target, block, body)


def framed(target: str, block: bytes, body: bytes) -> bytes:
    """A message whose block of headers is any bytes."""
    return b"HPUB %s %d %d\r\n%s%s\r\n" % (target.encode(), len(block), len(block) + len(body), block, body)


class Reader:
    """Takes the bytes of a connection apart into messages."""

    def __init__(self) -> None:
        self.buffer = bytearray()

    def feed(self, data: bytes) -> list[bytes | tuple[int, Message]]:
        """Control lines as bytes, messages with the number of their subscription."""
        self.buffer += data
        found: list[bytes | tuple[int, Message]] = []
        start = 0
        while (end := self.buffer.find(b"\r\n", start)) >= 0:
            line = bytes(self.buffer[start:end])
            if not line.startswith((b"MSG ", b"HMSG ")):
                found.append(line)
                start = end + 2
                continue
            parts = line.decode().split(" ")
            stop = end + 2 + int(parts[-1])
            if len(self.buffer) < stop + 2:
                break
            found.append((int(parts[2]), self.message(parts, bytes(self.buffer[start : stop + 2]), end + 2 - start)))
            start = stop + 2
        del self.buffer[:start]
        return found

    def message(self, parts: list[str], wire: bytes, begin: int) -> Message:
        has_headers = parts[0] == "HMSG"
        reply = parts[3] if len(parts) == (6 if has_headers else 5) else ""
        if not has_headers:
            return Message(parts[1], reply, [], "", wire[begin:-2], wire)
        split = begin + int(parts[-2])
        first, *lines = wire[begin:split].decode(errors="replace").rstrip("\r\n").split("\r\n")
        headers = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
        return Message(parts[1], reply, headers, first.removeprefix("NATS/1.0").strip(), wire[split:-2], wire)


@dataclass
class Subscription:
    subject: str
    queue: str
    handler: Callable[[Message], None]


def dial(port: int) -> tuple[socket.socket, bytes]:
    """A connection that the server has let in, and what it sent after that."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=SERVER_LIMIT)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        options = f'{{"verbose":false,"pedantic":false,"headers":true,"no_responders":true,"auth_token":"{TOKEN}","name":"tests","lang":"python","version":"1"}}'
        connection.sendall(f"CONNECT {options}\r\nPING\r\n".encode())
        received = b""
        while b"PONG\r\n" not in received:
            part = connection.recv(65536)
            if not part or b"-ERR" in part:
                raise ConnectionError(f"the bus refuses the tests: {(received + part).decode(errors='replace')}")
            received += part
    except BaseException:
        connection.close()
        raise
    connection.settimeout(None)
    return connection, received.split(b"PONG\r\n", 1)[1]


@dataclass
class Client:
    """A connection to one of several servers, made again for ever when it is lost. Handlers run on the client's thread, one after the other."""

    ports: Sequence[int]
    subscriptions: dict[int, Subscription] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lock = threading.Lock()
        self.socket: socket.socket | None = None
        self.closed = False
        self.pongs = threading.Semaphore(0)
        self.inbox = f"_INBOX.{uuid.uuid4().hex[:12]}"
        self.waiting: dict[str, Callable[[Message], None]] = {}
        self.subscribe(f"{self.inbox}.*", self.answered)
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.thread.start()
        until("the tests are connected to the bus", lambda: self.socket, SERVER_LIMIT)

    def close(self) -> None:
        with self.lock:
            self.closed = True
            if self.socket:
                with contextlib.suppress(OSError):
                    self.socket.shutdown(socket.SHUT_RDWR)

    # The connection

    def work(self) -> None:
        attempt = 0
        while not self.closed:
            try:
                connection, rest = dial(self.ports[attempt % len(self.ports)])
            except OSError:
                attempt += 1
                time.sleep(0.1)
                continue
            with connection:
                with self.lock:
                    with contextlib.suppress(OSError):
                        connection.sendall(b"".join(map(self.subscribing, self.subscriptions)))
                    self.socket = connection
                with contextlib.suppress(OSError):
                    self.read(connection, rest)
                with self.lock:
                    self.socket = None

    def read(self, connection: socket.socket, data: bytes) -> None:
        reader = Reader()
        while True:
            for item in reader.feed(data):
                if isinstance(item, tuple):
                    if subscription := self.subscriptions.get(item[0]):
                        subscription.handler(item[1])
                elif item == b"PING":
                    self.send(b"PONG\r\n")
                elif item == b"PONG":
                    self.pongs.release()
            data = connection.recv(1 << 18)
            if not data:
                return

    def send(self, data: bytes) -> None:
        """Raises `ConnectionError` when there is no server."""
        with self.lock:
            if not self.socket:
                raise ConnectionError("the tests are not connected to the bus")
            self.socket.sendall(data)

    def flush(self, limit: float = SERVER_LIMIT) -> None:
        """Returns when the server has taken what was sent."""
        self.send(b"PING\r\n")
        if not self.pongs.acquire(timeout=limit):
            fail("the bus does not answer the tests")

    # Messages

    def subscribe(self, subject: str, handler: Callable[[Message], None], queue: str = "") -> None:
        number = len(self.subscriptions) + 1
        self.subscriptions[number] = Subscription(subject, queue, handler)
        if self.socket:
            self.send(self.subscribing(number))
            self.flush()

    def subscribing(self, number: int) -> bytes:
        subscription = self.subscriptions[number]
        return f"SUB {subscription.subject} {subscription.queue} {number}\r\n".replace("  ", " ").encode()

    def answered(self, message: Message) -> None:
        if handler := self.waiting.get(message.subject):
            handler(message)

    def publish(self, subject: str, body: bytes, headers: Headers = (), reply: str = "") -> None:
        self.send(frame(subject, body, headers, reply))

    def reserve(self) -> "Answers":
        """What collects the answers to a request that is still to be sent."""
        answers = Answers(f"{self.inbox}.{uuid.uuid4().hex[:12]}")
        self.waiting[answers.subject] = answers.take
        return answers

    def ask(self, subject: str, body: bytes, headers: Headers = ()) -> "Answers":
        """Sends a request and returns what collects its answers, be they none or several."""
        return self.ask_wire(lambda reply: frame(subject, body, headers, reply))

    def ask_wire(self, data: Callable[[str], bytes]) -> "Answers":
        answers = self.reserve()
        self.send(data(answers.subject))
        return answers

    def request(self, subject: str, body: bytes, headers: Headers = (), limit: float = 30) -> Message:
        return self.ask(subject, body, headers).first(limit)

    def play(self, module: str, answer: Callable[[Message], tuple[Headers, bytes] | None]) -> None:
        """Plays another module: a member of its queue group that answers each message. No answer is one, too: `None`."""

        def handle(message: Message) -> None:
            result = answer(message)
            if result and message.reply:
                with contextlib.suppress(OSError):
                    self.publish(message.reply, result[1], result[0])

        self.subscribe(f"tinymodule.{module}.msg", handle, module)


class Answers:
    """The answers to one request, in their order."""

    def __init__(self, subject: str = "") -> None:
        self.subject = subject
        self.messages: list[Message] = []
        self.arrival = threading.Event()

    def take(self, message: Message) -> None:
        self.messages.append(message)
        self.arrival.set()

    def first(self, limit: float) -> Message:
        until("an answer comes", self.arrival.is_set, limit)
        return self.messages[0]
