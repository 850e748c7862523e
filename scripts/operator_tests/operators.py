"""The process under test: `wasm-module run` as a pod would have it."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import time
from pathlib import Path

from .checks import Failure, check, fail, until
from .cluster import NAMESPACE
from .ports import free_port

READY_LIMIT = 30
# The chart's grace.
END_LIMIT = 10
VERSION = "1.2.3"
TAIL = 40
# What goes wrong again and again is said once, or from time to time.
MOST_LINES = 100


class Operator:
    """One replica. It may only end because it is told to: everything that waits for something calls `running`."""

    def __init__(
        self,
        binary: str,
        log: Path,
        module: str,
        pod: str,
        kubeconfig: str,
        *,
        nats: str = "",
        cache: Path,
        environment: dict[str, str] | None = None,
    ) -> None:
        self.pod, self.module, self.secrets = pod, module, [kubeconfig_token(kubeconfig)]
        self.probes, self.metrics = free_port(), free_port()
        self.log = log
        self.ended_by_us = False
        command = [binary, "run", "--health-probe-bind-address", f"127.0.0.1:{self.probes}", "--metrics-bind-address", f"127.0.0.1:{self.metrics}"]
        command += ["--name", module, "--version", VERSION, "--namespace", NAMESPACE, "--kubeconfig", kubeconfig]
        variables = {name: value for name, value in os.environ.items() if not name.startswith(("TINY_", "OTLP_", "WASM_", "KUBE"))}
        variables |= {"HOSTNAME": pod, "WASM_MODULE_CACHE": str(cache)}
        if nats:
            variables["TINY_NATS_URL"] = nats
            self.secrets += [url.split("//")[1].split("@")[0] for url in nats.split(",") if "@" in url]
        variables |= environment or {}
        with open(self.log, "ab") as output:
            self.process = subprocess.Popen(
                command, env=variables, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
            )

    # Whether it lives

    def running(self) -> None:
        """Fails if it ended by itself."""
        if not self.ended_by_us and (status := self.process.poll()) is not None:
            fail(f"the operator {self.pod} ended by itself with status {status}")

    def wait_ready(self, limit: float = READY_LIMIT) -> "Operator":
        until(f"{self.pod} is ready", lambda: self.get("/readyz") == 200, limit, self.running)
        return self

    def get(self, path: str) -> int:
        """A probe's status; 0 when nobody answers."""
        return self.fetch(path, self.probes)[0]

    def fetch(self, path: str, port: int) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=40)
        with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()
        return 0, ""

    def measures(self) -> dict[str, float]:
        """What /metrics says: a value for each series."""
        status, text = self.fetch("/metrics", self.metrics)
        check(status == 200, f"/metrics answers {status}")
        values = {}
        for line in text.splitlines():
            if line and not line.startswith("#"):
                series, _, value = line.rpartition(" ")
                values[series] = float(value)
        return values

    def resident(self) -> float:
        """MiB of memory."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024

    def children(self) -> list[int]:
        """Processes that it started, and theirs."""
        found, waiting = [], [self.process.pid]
        while waiting:
            parent = waiting.pop()
            with contextlib.suppress(OSError):
                for task in Path(f"/proc/{parent}/task").iterdir():
                    waiting += map(int, (task / "children").read_text().split())
            found += [parent] if parent != self.process.pid else []
        return found

    # How it ends

    def kill(self) -> None:
        self.ended_by_us = True
        with contextlib.suppress(OSError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def tell_to_end(self) -> None:
        self.ended_by_us = True
        self.process.send_signal(signal.SIGTERM)

    def wait_end(self, limit: float = END_LIMIT) -> float:
        """It must exit with 0 in time; returns the seconds that it took."""
        begin = time.monotonic()
        try:
            status = self.process.wait(limit)
        except subprocess.TimeoutExpired:
            self.kill()
            fail(f"{self.pod} did not end within {limit:g} s of SIGTERM")
        check(status == 0, f"{self.pod} ended with status {status} after SIGTERM, not with 0")
        return time.monotonic() - begin

    def end(self) -> float:
        if self.ended_by_us:
            return 0
        self.running()
        self.tell_to_end()
        return self.wait_end()

    # What it says

    def lines(self) -> list[dict]:
        """Its log. Each line is an object with a level, a time and a message; no line has a secret."""
        found = []
        for line in self.log.read_text(errors="replace").splitlines():
            for secret in self.secrets:
                check(secret not in line, f"{self.pod} logs a secret: {line}")
            try:
                entry = json.loads(line)
            except ValueError:
                fail(f"{self.pod} logs a line that is no JSON: {line}")
            missing = [key for key in ("level", "time", "message") if not (isinstance(entry, dict) and entry.get(key))]
            check(not missing, f"{self.pod} logs a line without {' and '.join(missing)}: {line}")
            found.append(entry)
        check(len(found) <= MOST_LINES, f"{self.pod} logs {len(found)} lines, the last one: {found[-1:]}")
        return found

    def tail(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-TAIL:])


def kubeconfig_token(file: str) -> str:
    text = Path(file).read_text()
    return text.split('"token":"')[1].split('"')[0] if '"token":"' in text else text.split("token: ")[1].split()[0]


def run_to_end(binary: str, arguments: list[str], environment: dict[str, str], limit: float = 30) -> tuple[int, list[str]]:
    """A command that ends by itself: its status and the lines that it says."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("TINY_", "OTLP_", "KUBE", "RELEASE_", "HOSTNAME"))}
    try:
        run = subprocess.run([binary, *arguments], env=variables | environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=limit, start_new_session=True)
    except subprocess.TimeoutExpired as expiry:
        said = (expiry.stderr or b"").decode(errors="replace")
        raise Failure(f"{' '.join(arguments)} does not end within {limit:g} s; it says {said!r}") from None
    return run.returncode, [line for line in (run.stdout + run.stderr).splitlines() if line.strip()]
