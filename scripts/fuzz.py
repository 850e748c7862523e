#!/usr/bin/env python3
"""Compares our verdict on modules that nobody wrote with that of `wasm-tools validate`.

usage: scripts/fuzz.py COUNT [SEED]

COUNT modules of `wasm-tools smith`, and COUNT that were mutated by `wasm-tools mutate` or had bytes changed, cut off or put in.
Every module must get the same verdict from both, none may crash us or take a second of CPU.
A module that fails is kept below .build/fuzz, and the same SEED makes the same modules.

WASM_MODULE names our command, if it isn't .build/release/wasm-module.
"""

import os
import random
import select
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import local

import wasm_tools

ROOT = Path(__file__).resolve().parent.parent
OURS = os.environ.get("WASM_MODULE", str(ROOT / ".build/release/wasm-module"))

# Has to say the same as `Features.supported`.
FEATURES = (
    "mvp,mutable-global,sign-extension,saturating-float-to-int,multi-value,reference-types,bulk-memory,"
    "call-indirect-overlong,bulk-memory-opt,extended-const,tail-call,multi-memory"
)
# The standard lets constant expressions read earlier globals since they are extended; wasm-tools only since there is garbage collection.
FEATURES_WITH_GLOBALS = FEATURES + ",function-references,gc"
GLOBAL_READ = "global.get of locally defined global"

# Enough of everything for its parts to meet: left to itself, the generator makes mostly empty modules.
SUBSTANCE = (
    "--min-types 3 --min-funcs 3 --min-exports 2 --min-tables 1 --min-memories 1 --min-globals 2 --min-data-segments 1 "
    "--min-element-segments 1 --generate-custom-sections true"
).split()
SUPPORTED_ONLY = (
    "--simd-enabled false --relaxed-simd-enabled false --gc-enabled false --exceptions-enabled false --memory64-enabled false "
    "--threads-enabled false --max-memories 3 --custom-page-sizes-enabled false --wide-arithmetic-enabled false "
    "--tail-call-enabled true --extended-const-enabled true"
).split()
INVALID_FUNCTIONS = "--allow-invalid-funcs true".split()
PROFILES = [SUPPORTED_ONLY, SUPPORTED_ONLY, SUPPORTED_ONLY, SUPPORTED_ONLY + INVALID_FUNCTIONS, []]

CPU_SECONDS = 1.0
SILENCE_SECONDS = 30.0
# Of each kind at least this share has to be valid and invalid, or the comparison says little.
LEAST_SHARE = 0.05


@dataclass
class Verdict:
    valid: bool
    reason: str


class Inspector:
    """Our validator, as a process that answers a line for each path it is given."""

    def __init__(self) -> None:
        self.process = subprocess.Popen([OURS, "inspect", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)

    def verdict(self, path: Path) -> Verdict:
        """What it says about a module; raises RuntimeError when it does not say it, or too late."""
        before = self.cpu_seconds()
        self.process.stdin.write(f"{path}\n".encode())
        line = self.line(path)
        spent = self.cpu_seconds() - before
        if spent > CPU_SECONDS:
            raise RuntimeError(f"took {spent:.1f} s of CPU")
        answer, _, rest = line.partition(" ")
        if answer not in ("valid", "invalid") or not rest.startswith(str(path)):
            raise RuntimeError(f"answered {line!r}")
        return Verdict(answer == "valid", rest[len(str(path)) :].removeprefix(": "))

    def line(self, path: Path) -> str:
        received = b""
        while not received.endswith(b"\n"):
            if not select.select([self.process.stdout], [], [], SILENCE_SECONDS)[0]:
                raise RuntimeError(f"no answer in {SILENCE_SECONDS:.0f} s")
            part = os.read(self.process.stdout.fileno(), 1 << 16)
            if not part:
                raise RuntimeError(f"ended with status {self.process.wait()}")
            received += part
        return received.decode(errors="replace").rstrip("\n")

    def cpu_seconds(self) -> float:
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        except (OSError, IndexError):
            return 0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


def their_verdict(path: Path, features: str = FEATURES) -> Verdict:
    failure = wasm_tools.run("validate", "--features", features, path)
    if failure is None:
        return Verdict(True, "")
    if GLOBAL_READ in failure and features == FEATURES:
        return their_verdict(path, FEATURES_WITH_GLOBALS)
    # What it logs about the debugging information that it finds stands before what is wrong.
    return Verdict(False, " ".join(failure[max(failure.find("error:"), 0) :].split()))


def generate(chance: random.Random, path: Path, profile: list[str]) -> None:
    wasm_tools.smith(path, lambda: ([*SUBSTANCE, *profile], chance.randbytes(chance.choice([500, 2_000, 20_000]))))


def mutate(chance: random.Random, path: Path) -> None:
    """Replaces a module by one that differs from it: the tool keeps most of them valid, changed bytes do not."""
    if chance.random() < 0.5:
        for _ in range(chance.randint(1, 3)):
            # Where it finds nothing to change, it leaves the module as it was.
            wasm_tools.run("mutate", "--seed", str(chance.getrandbits(63)), path, "-o", path)
        return
    path.write_bytes(change(chance, bytearray(path.read_bytes())))


def change(chance: random.Random, module: bytearray) -> bytearray:
    place = chance.randrange(len(module))
    length = chance.randint(1, 8)
    match chance.randrange(5):
        case 0:
            del module[place:]
        case 1:
            for _ in range(chance.randint(1, 4)):
                module[chance.randrange(len(module))] ^= 1 << chance.randrange(8)
        case 2:
            del module[place : place + length]
        case 3:
            module[place:place] = chance.randbytes(length)
        case 4:
            # A count or an index as large as can be.
            module[place : place + 1] = b"\xff\xff\xff\xff\x0f"
    return module


@dataclass
class Round:
    """A run over all modules: what it has to know, and the inspector that each thread has for itself."""

    seed: int
    folder: Path
    kept: Path
    threads = local()

    def inspector(self) -> Inspector:
        if not hasattr(self.threads, "inspector"):
            self.threads.inspector = Inspector()
        return self.threads.inspector

    def check(self, kind: str, index: int) -> tuple[bool, str | None]:
        """Whether module number `index` is valid, and what is wrong with our answer."""
        chance = random.Random(f"{self.seed} {kind} {index}")
        path = self.folder / f"{kind}-{index}.wasm"
        if kind == "generated":
            generate(chance, path, chance.choice(PROFILES))
        else:
            generate(chance, path, SUPPORTED_ONLY)
            mutate(chance, path)
        theirs = their_verdict(path)
        problem = self.problem(path, theirs)
        if problem:
            self.kept.mkdir(parents=True, exist_ok=True)
            problem = f"{shutil.move(path, self.kept / path.name)}: {problem}"
        else:
            path.unlink()
        return theirs.valid, problem

    def problem(self, path: Path, theirs: Verdict) -> str | None:
        try:
            ours = self.inspector().verdict(path)
        except (RuntimeError, OSError) as error:
            self.inspector().stop()
            del self.threads.inspector
            return str(error)
        if ours.valid == theirs.valid:
            return None
        return f"we accept it, wasm-tools says: {theirs.reason}" if ours.valid else f"wasm-tools accepts it, we say: {ours.reason}"


def main() -> None:
    if len(sys.argv) not in (2, 3) or not all(argument.isdecimal() for argument in sys.argv[1:]):
        sys.exit(__doc__)
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) == 3 else random.SystemRandom().getrandbits(32)
    print(f"fuzz: {count} generated and {count} changed modules, seed {seed}", flush=True)
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        current = Round(seed, Path(folder), ROOT / ".build/fuzz" / str(seed))
        for kind in ("generated", "changed"):
            answers = list(pool.map(lambda index: current.check(kind, index), range(count)))
            valid = sum(answer[0] for answer in answers)
            problems += [answer[1] for answer in answers if answer[1]]
            print(f"fuzz: {kind}: {valid} valid, {count - valid} not", flush=True)
            if min(valid, count - valid) < count * LEAST_SHARE:
                problems.append(f"{kind}: too few are valid, or too few invalid, to compare verdicts")
    for problem in problems:
        print(f"fuzz: {problem}")
    if problems:
        sys.exit(f"fuzz: {len(problems)} problems; again with: scripts/fuzz.py {count} {seed}")


if __name__ == "__main__":
    main()
