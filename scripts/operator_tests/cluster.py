"""The API server: started by a script, used by `kubectl`, paused and stopped, and what its audit log says of who wrote what."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from .checks import Failure, fail, pause, until

NAMESPACE = "tinysystems"
START_LIMIT = 120
KUBECTL_LIMIT = 30
BUSY_LIMIT = 60


@dataclass
class Write:
    """A change that the API server's audit log reports."""

    verb: str
    resource: str
    subresource: str
    name: str
    status: int
    user: str
    user_agent: str
    body: Any
    timestamp: str

    @property
    def time(self) -> float:
        """Seconds since 1970."""
        return datetime.fromisoformat(self.timestamp).timestamp()


class Cluster:
    """A script starts it in a directory: `SCRIPT start DIR` prints the kubeconfig of an administrator and that of the operator, `SCRIPT stop DIR` ends it.

    The script leaves `api.pid`, `audit.log` (JSON lines), `ca.crt`, `server.crt` and `server.key` in the directory.
    """

    def __init__(self, script: str, directory: Path) -> None:
        self.script, self.directory = script, directory
        self.admin = self.operator = ""
        self.command: list[str] = []
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        # A session of its own: Ctrl-C is for the tests, which then stop the server in order.
        run = subprocess.run([self.script, "start", str(self.directory)], capture_output=True, text=True, timeout=START_LIMIT, start_new_session=True)
        if run.returncode != 0:
            fail(f"{self.script} start: status {run.returncode}: {run.stderr.strip()}")
        paths = run.stdout.split()[-2:]
        if len(paths) != 2 or not all(os.path.exists(path) for path in paths):
            fail(f"{self.script} start prints no two kubeconfigs but {run.stdout!r}")
        self.admin, self.operator = paths
        self.command = Path(f"/proc/{self.pid}/cmdline").read_text().split("\0")[:-1]

    def stop(self) -> None:
        with contextlib.suppress(OSError, Failure):
            self.resume()
        subprocess.run([self.script, "stop", str(self.directory)], capture_output=True, timeout=START_LIMIT)
        if self.process:
            self.process.wait()

    # The API server's process

    @property
    def pid(self) -> int:
        return int((self.directory / "api.pid").read_text())

    def pause(self) -> None:
        """The server hangs: its connections stay open and nothing comes of them."""
        os.kill(self.pid, signal.SIGSTOP)

    def resume(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def stop_server(self) -> None:
        """The API server dies at once; what it stored stays."""
        os.kill(self.pid, signal.SIGKILL)
        if self.process:
            self.process.wait()
        until("the API server's port is closed", lambda: not self.listens(), 10)

    def start_server(self) -> None:
        with open(self.directory / "api.log", "ab") as log:
            self.process = subprocess.Popen(self.command, cwd=self.directory, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        (self.directory / "api.pid").write_text(f"{self.process.pid}\n")
        until("the API server is ready", self.is_ready, START_LIMIT)

    def is_ready(self) -> bool:
        return self.try_kubectl("get", "--raw", "/readyz") == "ok"

    def listens(self) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True
        return False

    @property
    def port(self) -> int:
        return int(re.search(r"https://[^:\s\"]+:(\d+)", Path(self.operator).read_text()).group(1))

    def operator_through(self, port: int, file: Path) -> str:
        """The operator's kubeconfig with the port of a proxy."""
        file.write_text(re.sub(r"(https://[^:\s\"]+):\d+", rf"\1:{port}", Path(self.operator).read_text()))
        return str(file)

    # The user

    def kubectl(self, *arguments: str, stdin: str | None = None) -> str:
        command = ["kubectl", "--kubeconfig", self.admin, "--namespace", NAMESPACE, *arguments]
        run = subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=KUBECTL_LIMIT)
        if run.returncode != 0:
            fail(f"kubectl {' '.join(arguments)}: {run.stderr.strip()}")
        return run.stdout

    def try_kubectl(self, *arguments: str) -> str:
        """Empty when the server is not there or says no."""
        with contextlib.suppress(Failure, subprocess.TimeoutExpired):
            return self.kubectl("--request-timeout=5s", *arguments)
        return ""

    def apply(self, thing: dict) -> None:
        self.kubectl("apply", "-f", "-", stdin=json.dumps(thing))

    def get(self, kind: str, name: str) -> dict | None:
        """The object, or nothing when it does not exist. A server that is too busy to answer is asked again."""
        end = time.monotonic() + BUSY_LIMIT
        while True:
            try:
                text = self.kubectl("get", kind, name, "--ignore-not-found", "-o", "json")
            except (Failure, subprocess.TimeoutExpired):
                if time.monotonic() > end:
                    raise
                pause(1)
            else:
                return json.loads(text) if text else None

    def merge(self, kind: str, name: str, patch: dict) -> None:
        self.kubectl("patch", kind, name, "--type=merge", "-p", json.dumps(patch))

    def remove(self, kind: str, name: str) -> None:
        """Deletes whatever is left, finalizers or not."""
        self.try_kubectl("delete", kind, name, "--ignore-not-found", "--wait=false")
        if kind == "tinynode" and self.try_kubectl("get", kind, name, "--ignore-not-found", "-o", "name"):
            self.try_kubectl("patch", kind, name, "--type=merge", "-p", '{"metadata":{"finalizers":null}}')

    # Who did what

    def events(self, text: str) -> Iterator[dict]:
        """The finished requests in the audit log whose line has that text: most are about something else, and taking them all apart is slow."""
        with open(self.directory / "audit.log", encoding="utf-8") as log:
            for line in log:
                if text in line and '"stage":"ResponseComplete"' in line:
                    yield json.loads(line)

    def asked_by(self, user_agent: str) -> list[str]:
        """The requests of a client, watches that go on not counted: `GET status path`."""
        return [f"{event['verb']} {event['responseStatus']['code']} {event['requestURI']}" for event in self.events(user_agent)]

    def refused(self) -> list[str]:
        """The requests of the operator's user that it has no right to."""
        return [f"{event['verb']} {event['requestURI']}" for event in self.events('"username":"operator"') if event.get("responseStatus", {}).get("code") in (401, 403)]

    def writes(self, *, resource: str, name: str, subresource: str | None = None) -> list[Write]:
        """The changes of an object that the API server was asked for, in their order."""
        found = []
        for event in self.events(f'"resource":"{resource}"'):
            reference = event.get("objectRef", {})
            write = Write(
                event["verb"],
                reference.get("resource", ""),
                reference.get("subresource", ""),
                # What is created has its name in the body alone.
                reference.get("name") or event.get("requestObject", {}).get("metadata", {}).get("name", ""),
                event.get("responseStatus", {}).get("code", 0),
                event["user"]["username"],
                event.get("userAgent", ""),
                event.get("requestObject"),
                event["requestReceivedTimestamp"],
            )
            if write.verb in ("create", "update", "patch", "delete") and (write.resource, write.name) == (resource, name) and subresource in (None, write.subresource):
                found.append(write)
        return found
