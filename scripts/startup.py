#!/usr/bin/env python3
"""What it costs to start: a program that only greets, one that is compiled and then in the cache, and the loading of a real one, by the statically linked
command as a container would have it.

usage: scripts/startup.py [RUNS]

Builds the command in .build-static, unless WASM_MODULE names it. Prints medians over RUNS (20) beside the bars that they are held to: CPU time, and the most
memory that was resident. Only memory fails: more than 16 MiB for the greeting. Times depend on what else the machine does, and are only shown.
Needs Linux, and Go for the real program.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRATCH = ROOT / ".build-static"

#   (module
#     (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
#     (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
#     (memory (export "memory") 1)
#     (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
#     (func (export "_start")
#       i32.const 1 i32.const 0 i32.const 1 i32.const 16 call $fd_write drop
#       i32.const 0 i32.const 0 i32.const 1 i32.const 16 call $fd_read drop))
HELLO = bytes.fromhex(
    "0061736d01000000010c0260047f7f7f7f017f60000002440216776173695f736e617073686f745f70726576696577310866645f7772697465000016776173695f736e617073686f745f707265"
    "76696577310766645f726561640000030201010503010001071302066d656d6f72790200065f737461727400020a1a011800410141004101411010001a410041004101411010011a0b0b140100"
    "41000b0e080000000600000068656c6c6f0a"
)
HELLO_MILLISECONDS = 10
HELLO_MIB = 16

GO_SOURCE = 'package main\n\nimport "os"\n\nfunc main() {\n\tos.Stdout.WriteString("hello\\n")\n\tos.Stdin.Read(make([]byte, 1))\n}\n'
LOADING_MILLISECONDS = 40
EVAL_MILLISECONDS = 50


def command() -> str:
    if named := os.environ.get("WASM_MODULE"):
        return named
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "wasm-module", "--scratch-path", str(SCRATCH)]
    subprocess.run(build, cwd=ROOT, check=True)
    return str(SCRATCH / "release/wasm-module")


def greet(arguments: list[str]) -> tuple[float, float]:
    """Milliseconds of CPU and MiB of a program that greets, then reads, then ends.

    Its memory is looked at while it waits for input: what `wait4` says of the most that was resident counts this script, too, which the child was a copy of.
    """
    process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    greeting = process.stdout.readline()
    status = Path(f"/proc/{process.pid}/status").read_text()
    process.stdin.close()
    _, code, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    process.stdout.close()
    if process.returncode != 0 or greeting != b"hello\n":
        sys.exit(f"startup: {' '.join(arguments)} does not greet but ends with {process.returncode}")
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
    return (usage.ru_utime + usage.ru_stime) * 1e3, peak / 1024


def inspect(ours: str, module: Path) -> float:
    """Milliseconds of CPU that it takes to load a module and to say what is in it."""
    process = subprocess.Popen([ours, "inspect", str(module)], stdout=subprocess.DEVNULL)
    _, code, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    if process.returncode != 0:
        sys.exit(f"startup: {module.name} does not load")
    return (usage.ru_utime + usage.ru_stime) * 1e3


def evaluate(ours: str, cache: str) -> float:
    """Milliseconds by the clock that `eval` takes to greet."""
    start = time.monotonic()
    arguments = [ours, "eval", str(ROOT / "Fixtures/greet/main.swift"), "--input", '{"name":"Ada"}']
    greeting = subprocess.run(arguments, stdout=subprocess.PIPE, env=dict(os.environ, WASM_MODULE_CACHE=cache), check=True).stdout
    if greeting != b'{"greeting":"Hello, Ada"}\n':
        sys.exit(f"startup: eval greets with {greeting}")
    return (time.monotonic() - start) * 1e3


def build_go(directory: Path) -> Path:
    (directory / "main.go").write_text(GO_SOURCE)
    environment = dict(os.environ, GOOS="wasip1", GOARCH="wasm", GO111MODULE="off")
    subprocess.run(["go", "build", "-ldflags=-s -w", "-o", "main.wasm", "main.go"], cwd=directory, env=environment, check=True)
    return directory / "main.wasm"


def main() -> None:
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    runs = int(sys.argv[1]) if len(sys.argv) == 2 else 20
    ours = command()
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder) / "hello.wasm"
        hello.write_bytes(HELLO)
        print("| | CPU | bar | resident | bar |\n|---|---|---|---|---|")
        figures = [greet([ours, "exec", str(hello)]) for _ in range(runs)]
        milliseconds, mebibytes = (statistics.median(column) for column in zip(*figures))
        print(f"| hello to its exit | {milliseconds:.1f} ms | {HELLO_MILLISECONDS} ms | {mebibytes:.1f} MiB | {HELLO_MIB} MiB |", flush=True)
        first = evaluate(ours, folder)
        print(f"| `eval` of the greeting in Swift, compiled, by the clock | {first:.0f} ms | | | |", flush=True)
        again = statistics.median(evaluate(ours, folder) for _ in range(runs))
        print(f"| again, from the cache, by the clock | {again:.1f} ms | {EVAL_MILLISECONDS} ms | | |", flush=True)
        if shutil.which("go"):
            program = build_go(Path(folder))
            size = f"{program.stat().st_size / 1e6:.1f} MB"
            loading = statistics.median(inspect(ours, program) for _ in range(runs))
            print(f"| a Go program of {size}, loaded (`inspect`) | {loading:.1f} ms | {LOADING_MILLISECONDS} ms | | |", flush=True)
            figures = [greet([ours, "exec", str(program)]) for _ in range(runs)]
            to_exit, resident = (statistics.median(column) for column in zip(*figures))
            print(f"| the same to its exit | {to_exit:.1f} ms | | {resident:.1f} MiB | |", flush=True)
        else:
            print("startup: there is no Go, so no real program was loaded", file=sys.stderr)
    if mebibytes > HELLO_MIB:
        sys.exit(f"startup: hello takes more than {HELLO_MIB} MiB")


if __name__ == "__main__":
    main()
