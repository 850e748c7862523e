"""The command line: chooses scenarios, plays them beside each other, and says what came of them."""

import argparse
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

from . import bus, scenarios as _  # noqa: F401 (all of them register themselves)
from .checks import Failure, Interrupted, Skipped, interrupted
from .cluster import Cluster
from .registry import Scenario, scenarios
from .stage import Durations, Stage, World

ROOT = Path(__file__).resolve().parent.parent.parent


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="operator_tests.py", description="Black-box tests of `wasm-module run` against a real API server and real NATS servers.")
    parser.add_argument("--binary", default=str(ROOT / ".build/release/wasm-module"), help="the command under test (.build/release/wasm-module)")
    parser.add_argument("--cluster", default=os.environ.get("WASM_CLUSTER", ""), help="a script that starts an API server: `SCRIPT start DIR` and `SCRIPT stop DIR` (WASM_CLUSTER)")
    parser.add_argument("--only", nargs="+", metavar="NAME", default=[], help="these scenarios")
    parser.add_argument("--list", action="store_true", help="name the scenarios")
    parser.add_argument("--quick", action="store_true", help="short outages and little load")
    parser.add_argument("--outage", type=float, help="seconds that the API server is away (15)")
    parser.add_argument("--load", type=int, metavar="COUNT", help="requests of the load (100000)")
    parser.add_argument("--rate", type=float, help="requests of the load in a second, 0 for as many as it can (2000)")
    parser.add_argument("--soak", type=float, metavar="SECONDS", default=120, help="how long the scenario `soak` takes, which is played by its name only (120)")
    parser.add_argument("--seed", type=int, default=0, help="the seed of `soak` (by chance)")
    parser.add_argument("--cache", help="a directory to keep compiled programs in (none is kept)")
    parser.add_argument("--jobs", type=int, default=4, help="scenarios at once (4)")
    parser.add_argument("--repeat", type=int, default=1, help="play everything so often (1)")
    return parser.parse_args()


def durations(chosen: argparse.Namespace) -> Durations:
    values = Durations(outage=6, load_count=10_000) if chosen.quick else Durations()
    values.outage = chosen.outage if chosen.outage is not None else values.outage
    values.load_count = chosen.load or values.load_count
    values.load_rate = chosen.rate if chosen.rate is not None else values.load_rate
    values.soak, values.seed = chosen.soak, chosen.seed
    return values


class Run:
    """One run of several scenarios."""

    def __init__(self, world: World, missing: dict[str, str]) -> None:
        self.world, self.missing = world, missing
        self.failed: list[str] = []
        self.skipped: list[str] = []
        self.passed = 0
        self.lock = threading.Lock()

    def play(self, scenario: Scenario, round_number: int) -> None:
        lacking = [self.missing[need] for need in scenario.needs if need in self.missing]
        if lacking:
            self.skip(scenario, "; ".join(lacking), 0)
            return
        begin = time.monotonic()
        stage = Stage(self.world, scenario.name, scenario.module or f"tinysystems/{scenario.name}-v{round_number}")
        try:
            detail = scenario.play(stage)
            stage.end()
            self.say("ok", scenario, begin, detail or "")
            self.passed += 1
        except Interrupted:
            pass
        except Skipped as skipped:
            self.skip(scenario, str(skipped), begin)
        except Exception as failure:
            text = str(failure) if isinstance(failure, Failure) else traceback.format_exc()
            place = traceback.extract_tb(failure.__traceback__)
            where = next((f" ({Path(frame.filename).name}:{frame.lineno})" for frame in reversed(place) if "scenarios" in frame.filename), "")
            self.say("FAIL", scenario, begin, f"{text}{where}\n{stage.tails()}")
            self.failed.append(scenario.name)
        finally:
            stage.clean()

    def say(self, verdict: str, scenario: Scenario, begin: float, detail: str) -> None:
        taken = f"{time.monotonic() - begin:6.1f} s" if begin else "        "
        with self.lock:
            print(f"{verdict:<4} {scenario.name:<20} {taken}  {detail}".rstrip(), flush=True)

    def skip(self, scenario: Scenario, reason: str, begin: float) -> None:
        if os.environ.get("WASM_REQUIRE_TOOLS"):
            self.say("FAIL", scenario, begin, f"cannot run: {reason}")
            self.failed.append(scenario.name)
        else:
            self.say("skip", scenario, begin, reason)
            self.skipped.append(scenario.name)

    def play_all(self, chosen: list[Scenario], jobs: int, round_number: int) -> None:
        """Several at once; those that play alone come last."""
        waiting = [scenario for scenario in chosen if not scenario.alone]

        def work() -> None:
            while not interrupted.is_set():
                with self.lock:
                    if not waiting:
                        return
                    scenario = waiting.pop(0)
                self.play(scenario, round_number)

        workers = [threading.Thread(target=work, daemon=True) for _ in range(jobs)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        for scenario in chosen:
            if scenario.alone and not interrupted.is_set():
                self.play(scenario, round_number)


def lacks(chosen: argparse.Namespace) -> dict[str, str]:
    """What scenarios need and is not here."""
    missing = {}
    if not chosen.cluster:
        missing["cluster"] = "no API server: give a script with --cluster or WASM_CLUSTER"
    elif not shutil.which("kubectl"):
        missing["cluster"] = "kubectl is not installed"
    if not bus.find_server():
        missing["nats-server"] = "nats-server is not installed"
    return missing


def selected(names: list[str]) -> list[Scenario]:
    known = {scenario.name for scenario in scenarios}
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"operator_tests: there is no scenario {', '.join(unknown)}; --list names them")
    return [scenario for scenario in scenarios if (scenario.name in names if names else scenario.default)]


def interrupt(*_: object) -> None:
    interrupted.set()


def main() -> None:
    chosen = arguments()
    if chosen.list:
        for scenario in scenarios:
            print(f"{scenario.name:<20} {scenario.summary}")
        return
    plays = selected(chosen.only)
    if not os.access(chosen.binary, os.X_OK):
        sys.exit(f"operator_tests: {chosen.binary} is no command: build it with `swift build -c release`, or name it with --binary")
    signal.signal(signal.SIGINT, interrupt)
    signal.signal(signal.SIGTERM, interrupt)
    begin = time.monotonic()
    directory = Path(tempfile.mkdtemp(prefix="operator-tests-"))
    cluster = Cluster(os.path.abspath(chosen.cluster), directory / "cluster") if "cluster" not in (missing := lacks(chosen)) else None
    cache = Path(chosen.cache).absolute() if chosen.cache else directory / "cache"
    world = World(os.path.abspath(chosen.binary), cluster, directory, durations(chosen), cache)
    run = Run(world, missing)
    try:
        if cluster and any("cluster" in scenario.needs for scenario in plays):
            cluster.start()
            world.warm()
        for round_number in range(chosen.repeat):
            run.play_all(plays, chosen.jobs, round_number)
    except Failure as failure:
        sys.exit(f"operator_tests: {failure}")
    finally:
        if cluster:
            cluster.stop()
        shutil.rmtree(directory, ignore_errors=True)
    print(f"operator_tests: {run.passed} passed, {len(run.failed)} failed, {len(run.skipped)} skipped, after {time.monotonic() - begin:.0f} s")
    if interrupted.is_set():
        sys.exit("operator_tests: interrupted")
    if run.failed:
        sys.exit(f"operator_tests: failed: {', '.join(run.failed)}")
