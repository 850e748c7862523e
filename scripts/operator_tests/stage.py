"""Where a scenario plays: servers, proxies, replicas and nodes of its own, and all of them gone afterwards."""

import contextlib
import os
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .bus import Client, Server, pair
from .checks import check, equal, pause, until
from .cluster import Cluster
from .nodes import hop, node, request_body, response_body, sanitised, settings
from .operators import VERSION, Operator
from .programs import GREETING, MOODY
from .proxy import HTTPSProxy, TCPProxy
from .stream import RATE, Stream

# A compile of the first program in Swift also compiles the library that it is linked with.
COMPILE_LIMIT = 90


@dataclass
class Durations:
    """How long things are wrong, and how much is sent."""

    outage: float = 15
    load_count: int = 100_000
    load_rate: float = 2000
    soak: float = 120
    seed: int = 0


@dataclass
class World:
    """What all scenarios share: the command, the API server and the compiled programs."""

    binary: str
    cluster: Cluster | None
    directory: Path
    durations: Durations
    # Compiled programs, for all replicas of all scenarios but those that are about compiling.
    cache: Path

    def warm(self) -> None:
        """Compiles what most nodes execute, so that it is not done by several replicas at once."""
        environment = os.environ | {"WASM_MODULE_CACHE": str(self.cache)}
        for program in (GREETING, MOODY):
            source = self.directory / "main.swift"
            source.write_text(program)
            command = [self.binary, "eval", str(source), "--input", "{}"]
            run = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=COMPILE_LIMIT, start_new_session=True)
            check(run.returncode == 0, f"a program of the tests does not compile: {run.stderr}")


class Stage:
    """Scenarios play at the same time in one namespace, so each has a module of its own."""

    def __init__(self, world: World, scenario: str, module: str) -> None:
        self.world, self.durations = world, world.durations
        self.directory = Path(tempfile.mkdtemp(prefix=f"{scenario}-", dir=world.directory))
        self.module, self.plain = module, sanitised(module)
        self.node_name = f"1a2b3c4d.{self.plain}.eval-x7k2p"
        self.replicas: list[Operator] = []
        self.nodes: list[str] = []
        self.exits = contextlib.ExitStack()

    @property
    def cluster(self) -> Cluster:
        assert self.world.cluster
        return self.world.cluster

    @property
    def subject(self) -> str:
        return f"tinymodule.{self.plain}.msg"

    # Servers and proxies

    def bus(self, **options: Any) -> Server:
        server = Server(self.directory, **options)
        self.exits.callback(server.kill)
        return server.start()

    def bus_pair(self) -> tuple[Server, Server]:
        servers = pair(self.directory)
        for server in servers:
            self.exits.callback(server.kill)
        return servers

    def client(self, *servers: Server) -> Client:
        client = Client([server.port for server in servers])
        self.exits.callback(client.close)
        return client

    def tcp_proxy(self, target: int) -> TCPProxy:
        proxy = TCPProxy(target)
        self.exits.callback(proxy.close)
        return proxy

    def https_proxy(self) -> HTTPSProxy:
        proxy = HTTPSProxy(self.cluster.port, self.cluster.directory)
        self.exits.callback(proxy.close)
        return proxy

    # The operator

    def operator(self, *, nats: str, pod: str = "", api: HTTPSProxy | TCPProxy | None = None, cache: Path | None = None, **options: Any) -> Operator:
        """A replica, through a proxy to the API server if one is given."""
        pod = pod or f"{self.plain}-pod-{len(self.replicas) + 1}"
        kubeconfig = self.cluster.operator_through(api.port, self.directory / f"{pod}.kubeconfig") if api else self.cluster.operator
        # Replicas with one name follow each other.
        log = self.directory / f"{len(self.replicas)}-{pod}.log"
        replica = Operator(self.world.binary, log, self.module, pod, kubeconfig, nats=nats, cache=cache or self.world.cache, **options)
        self.replicas.append(replica)
        return replica

    def running(self) -> None:
        for replica in self.replicas:
            replica.running()

    def until(self, what: str, probe: Callable[[], Any], limit: float) -> Any:
        """While every replica lives."""
        return until(what, probe, limit, self.running)

    def pause(self, seconds: float) -> None:
        pause(seconds)
        self.running()

    # Nodes

    def apply(self, name: str = "", values: dict | None = None, **options: Any) -> str:
        """Creates or changes a node; without settings it greets."""
        name = name or self.node_name
        if name not in self.nodes:
            self.nodes.append(name)
        self.cluster.apply(node(name, self.module, settings(GREETING) if values is None else values, **options))
        return name

    def touch(self) -> None:
        """Changes the node by an edge that nothing is sent over."""
        edges = self.cluster.get("tinynode", self.node_name)["spec"]["edges"]
        edges = edges[:1] + [{"id": f"unused-{uuid.uuid4()}", "port": "unused", "to": "1a2b3c4d.nobody-v0.x-1:in", "flowID": "flow"}]
        self.cluster.merge("tinynode", self.node_name, {"spec": {"edges": edges}})

    def status(self, name: str = "") -> dict:
        return (self.cluster.get("tinynode", name or self.node_name) or {}).get("status", {})

    def until_status(self, what: str, matches: Callable[[dict], bool], name: str = "", limit: float = COMPILE_LIMIT) -> dict:
        """Waits until the status is about the present generation and as described; returns the node."""
        name = name or self.node_name
        last: list[Any] = [None]

        def probe() -> dict | None:
            found = self.cluster.get("tinynode", name) or {}
            last[0] = status = found.get("status", {})
            return found if status and status.get("observedGeneration") == found["metadata"]["generation"] and matches(status) else None

        try:
            return self.until(f"the status of {name} {what}", probe, limit)
        except Exception as failure:
            shown = {key: value for key, value in (last[0] or {}).items() if key in ("status", "error", "observedGeneration", "lastUpdateTime")}
            raise type(failure)(f"{failure}; it is {shown}") from None

    def until_fine(self, name: str = "", limit: float = COMPILE_LIMIT) -> dict:
        return self.until_status("is OK", lambda status: status.get("status") == "OK" and not status.get("error"), name, limit)

    def greeted(self, client: Client, name: str = "", greeting: str = "Hello", rid: int = 1, limit: float = 40) -> None:
        """A request through NATS gets the node's response back, from a module that gives back what it gets."""
        answer = client.request(self.subject, request_body("Ada", rid), hop(name or self.node_name), limit)
        check(answer.error is None, f"the request failed: {answer.error}")
        equal(answer.body, response_body("Ada", rid).replace(b"Hello", greeting.encode()), "the answer")

    def stream(self, *servers: Server, name: str = "", rate: float = RATE) -> Stream:
        stream = Stream([server.port for server in servers], name or self.node_name, self.plain, rate)
        self.exits.callback(stream.close)
        return stream

    def until_served(self, *servers: Server, name: str = "", limit: float = COMPILE_LIMIT) -> None:
        """Waits until many requests in a row are answered right, whichever replica gets them: a status tells of the leader alone."""

        def probe() -> bool:
            stream = Stream([server.port for server in servers], name or self.node_name, self.plain, rate=200)
            return not stream.finish(limit=5).failures()

        self.until("every replica serves the node", probe, limit)

    def holder(self) -> str:
        """Who has the lease."""
        return ((self.cluster.get("lease", f"{self.plain}-lock") or {}).get("spec") or {}).get("holderIdentity") or ""

    # The end

    def end(self) -> None:
        """Every replica that is left ends in order, and none has said anything that it should not."""
        for replica in self.replicas:
            if not replica.ended_by_us:
                replica.running()
                replica.tell_to_end()
                replica.wait_end()
        for replica in self.replicas:
            replica.lines()

    def clean(self) -> None:
        """Whatever happened."""
        for replica in self.replicas:
            replica.kill()
        self.exits.close()
        if self.world.cluster:
            for name in self.nodes:
                self.cluster.remove("tinynode", name)
            self.cluster.remove("tinymodule", self.plain)
            self.cluster.remove("lease", f"{self.plain}-lock")

    def tails(self) -> str:
        return "\n".join(f"--- {replica.pod}, version {VERSION}, the end of its log:\n{replica.tail()}" for replica in self.replicas)


def urls(servers: Sequence[Server]) -> str:
    return ",".join(server.url for server in servers)
