"""What goes wrong between the operator and its servers: a TCP proxy that cuts, stalls, delays and refuses, and an HTTPS proxy that changes answers."""

import contextlib
import http.client
import http.server
import re
import select
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from .ports import free_port

BLOCK = 1 << 16


class Line:
    """One connection through the proxy: both sockets, and a thread for each direction."""

    def __init__(self, proxy: "TCPProxy", client: socket.socket) -> None:
        self.proxy, self.client = proxy, client
        self.server: socket.socket | None = None
        self.flowing = threading.Event()
        self.flowing.set()

    def run(self) -> None:
        # What stalls does so for a new connection before its first byte.
        self.proxy.flowing.wait()
        try:
            self.server = socket.create_connection(("127.0.0.1", self.proxy.target), timeout=5)
        except OSError:
            self.cut()
            return
        self.server.settimeout(None)
        back = threading.Thread(target=self.pump, args=(self.server, self.client), daemon=True)
        back.start()
        self.pump(self.client, self.server)

    def pump(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError):
            while True:
                self.flowing.wait()
                # Waited for here and not in `recv`, so that nothing is taken from a line that stalls meanwhile.
                if not select.select([source], [], [], 0.2)[0] or not self.flowing.is_set():
                    continue
                data = source.recv(BLOCK)
                if not data:
                    break
                if self.proxy.delay:
                    time.sleep(self.proxy.delay)
                if source is self.client:
                    self.proxy.sent += data
                sink.sendall(data)
        self.cut()

    def cut(self, *, reset: bool = False) -> None:
        for end in (self.client, self.server):
            with contextlib.suppress(OSError, AttributeError):
                if reset:
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
        self.flowing.set()
        self.proxy.lines.discard(self)


class TCPProxy:
    """Passes connections on to a port of this machine."""

    def __init__(self, target: int) -> None:
        self.target, self.port = target, free_port()
        self.delay = 0.0
        self.refusing = False
        self.accepted = 0
        # All that came from the clients.
        self.sent = bytearray()
        self.flowing = threading.Event()
        self.flowing.set()
        self.lines: set[Line] = set()
        self.listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                self.accepted += 1
                line = Line(self, client)
                if self.refusing:
                    line.cut(reset=True)
                    continue
                self.lines.add(line)
                threading.Thread(target=line.run, daemon=True).start()

    def cut(self) -> None:
        """Ends all connections at once."""
        for line in list(self.lines):
            line.cut(reset=True)

    def stall(self) -> None:
        """Nothing passes any more, on old connections and new ones; none of them ends."""
        self.flowing.clear()
        for line in list(self.lines):
            line.flowing.clear()

    def flow(self) -> None:
        """All of them go on."""
        self.flowing.set()
        for line in list(self.lines):
            line.flowing.set()

    def forsake(self) -> None:
        """The server loses its connections; the clients are not told, and hear nothing more. New connections work."""
        for line in list(self.lines):
            line.flowing.clear()
            with contextlib.suppress(OSError, AttributeError):
                line.server.close()

    def close(self) -> None:
        self.flowing.set()
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.cut()


@dataclass
class Exchange:
    """A request that came to the HTTPS proxy."""

    time: float
    method: str
    path: str
    status: int = 0

    @property
    def is_watch(self) -> bool:
        return re.search(r"[?&]watch=(1|true)\b", self.path) is not None

    def is_like(self, other: "Exchange") -> bool:
        """Whether it asks for the same thing."""
        return (self.method, self.path.split("?")[0], self.is_watch) == (other.method, other.path.split("?")[0], other.is_watch)


@dataclass
class Rule:
    """What happens to requests: those whose method and path match, so many of them."""

    name: str
    methods: str = ".*"
    path: str = ".*"
    watch: bool | None = None
    # How many requests it meets; then it is over.
    count: int = 1 << 30
    # An answer in place of the server's.
    answer: tuple[int, dict[str, str], bytes] | None = None
    # A pause before the request is passed on.
    delay: float = 0
    # A line that comes first in the answer to a watch.
    event: bytes = b""
    # How long the answer to a watch may take.
    lifetime: float = 0
    hits: list[Exchange] = field(default_factory=list)

    def meets(self, exchange: Exchange) -> bool:
        return (
            len(self.hits) < self.count
            and re.fullmatch(self.methods, exchange.method) is not None
            and re.search(self.path, exchange.path) is not None
            and self.watch in (None, exchange.is_watch)
        )


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    owner: "HTTPSProxy"

    def get_request(self) -> tuple[socket.socket, tuple]:
        connection, address = super().get_request()
        # The handshake is done by the connection's own thread.
        return self.owner.context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), address

    def handle_error(self, request: object, address: object) -> None:
        """Clients that go away are what these tests are about."""


class HTTPSProxy:
    """Ends TLS with the API server's own certificate and passes requests on, but for what its rules change. Watches stream."""

    def __init__(self, target: int, directory: Path) -> None:
        self.target, self.port = target, free_port()
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(directory / "server.crt", directory / "server.key")
        self.trust = ssl.create_default_context(cafile=str(directory / "ca.crt"))
        self.rules: list[Rule] = []
        self.exchanges: list[Exchange] = []
        self.lock = threading.Lock()
        self.upstream: set[http.client.HTTPSConnection] = set()
        self.server = Server(("127.0.0.1", self.port), Handler)
        self.server.owner = self
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def rule_for(self, exchange: Exchange) -> Rule | None:
        with self.lock:
            self.exchanges.append(exchange)
            for rule in self.rules:
                if rule.meets(exchange):
                    rule.hits.append(exchange)
                    return rule
        return None

    def add(self, rule: Rule) -> Rule:
        with self.lock:
            self.rules.append(rule)
        return rule

    def cut_watches(self) -> None:
        """Ends what is being passed on at this moment."""
        for connection in list(self.upstream):
            end(connection)

    def seen(self, matches: Callable[[Exchange], bool]) -> list[Exchange]:
        with self.lock:
            return [exchange for exchange in self.exchanges if matches(exchange)]

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.cut_watches()


def end(connection: http.client.HTTPSConnection) -> None:
    """Whoever reads from it is told that it ended."""
    with contextlib.suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, *_: object) -> None:
        pass

    def relay(self) -> None:
        proxy = self.server.owner
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        exchange = Exchange(time.monotonic(), self.command, self.path)
        rule = proxy.rule_for(exchange) or Rule("")
        if rule.delay:
            time.sleep(rule.delay)
        if rule.answer:
            exchange.status = rule.answer[0]
            self.answer(*rule.answer)
            return
        connection = http.client.HTTPSConnection("localhost", proxy.target, context=proxy.trust, timeout=None)
        proxy.upstream.add(connection)
        try:
            self.pass_on(connection, body, exchange, rule)
        except (OSError, http.client.HTTPException, ValueError):
            # As when the server's own connection breaks.
            self.close_connection = True
        finally:
            proxy.upstream.discard(connection)
            connection.close()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = relay

    def answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def pass_on(self, connection: http.client.HTTPSConnection, body: bytes, exchange: Exchange, rule: Rule) -> None:
        dropped = ("host", "connection", "accept-encoding", "transfer-encoding", "content-length")
        headers = {name: value for name, value in self.headers.items() if name.lower() not in dropped}
        connection.request(self.command, self.path, body or None, headers)
        response = connection.getresponse()
        exchange.status = response.status
        kept = {name: value for name, value in response.getheaders() if name.lower() not in ("transfer-encoding", "content-length", "connection", "date")}
        if not exchange.is_watch:
            content = response.read()
            self.answer(response.status, kept, content)
            return
        self.send_response(response.status)
        for name, value in {**kept, "Transfer-Encoding": "chunked"}.items():
            self.send_header(name, value)
        self.end_headers()
        if rule.event:
            self.chunk(rule.event)
        if rule.lifetime:
            # Ended from outside, in the middle of whatever is being read.
            timer = threading.Timer(rule.lifetime, end, (connection,))
            timer.daemon = True
            timer.start()
        while part := response.read1(BLOCK):
            self.chunk(part)
        if rule.lifetime:
            # Cut, not ended: there is no last chunk.
            self.close_connection = True
        else:
            self.wfile.write(b"0\r\n\r\n")

    def chunk(self, part: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        self.wfile.flush()


def status(code: int, reason: str, message: str) -> bytes:
    """An error as the API server writes it."""
    return (
        f'{{"kind":"Status","apiVersion":"v1","metadata":{{}},"status":"Failure","message":"{message}","reason":"{reason}","code":{code}}}\n'
    ).encode()
