#!/usr/bin/env python3
"""What it costs to start: a program that only greets, one that is compiled and then in the cache, and the loading of a real one, by the statically linked
command as a container would have it.

usage: scripts/startup.py [RUNS]

Builds the command in .build-static, unless WASM_MODULE names it. Prints medians over RUNS (20) beside the bars that they are held to: CPU time, and the most
memory that was resident. Only memory fails: more than 14 MiB for the greeting, since how much of the program itself is
resident depends on how its file lies in the page cache. Times depend on what else the machine does, and are only shown.
Needs Linux, and Go 1.21 or later for the real programs: one that greets; one that uses more of the standard library before it does; and that one with its functions again and
again, to 26 MB, which is run with each function validated when it is first called.
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
HELLO_MILLISECONDS = 5
HELLO_MIB = 12
MOST_HELLO_MIB = 14

GO_SOURCE = 'package main\n\nimport "os"\n\nfunc main() {\n\tos.Stdout.WriteString("hello\\n")\n\tos.Stdin.Read(make([]byte, 1))\n}\n'
LARGER_GO_SOURCE = '''package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"math/big"
	"os"
	"regexp"
)

func main() {
	var zipped bytes.Buffer
	writer := gzip.NewWriter(&zipped)
	writer.Write([]byte("hello"))
	writer.Close()
	reader, _ := gzip.NewReader(&zipped)
	var text bytes.Buffer
	text.ReadFrom(reader)
	if !regexp.MustCompile("^h(e|l)+o$").Match(text.Bytes()) || fmt.Sprint(big.NewInt(7)) != "7" {
		os.Exit(1)
	}
	os.Stdout.Write(append(text.Bytes(), 10))
	os.Stdin.Read(make([]byte, 1))
}
'''
LARGER_MILLISECONDS = 60
LARGEST_BYTES = 26_000_000
LARGEST_MILLISECONDS = 80
LOADING_MILLISECONDS = 20
EVAL_MILLISECONDS = 50


def command() -> str:
    if named := os.environ.get("WASM_MODULE"):
        return named
    subprocess.run([ROOT / "scripts/build-static.sh"], check=True)
    return str(ROOT / ".build-static/release/wasm-module")


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


def build_go(directory: Path, name: str, source: str) -> Path:
    (directory / f"{name}.go").write_text(source)
    environment = dict(os.environ, GOOS="wasip1", GOARCH="wasm", GO111MODULE="off")
    if subprocess.run(["go", "build", "-ldflags=-s -w", "-o", f"{name}.wasm", f"{name}.go"], cwd=directory, env=environment).returncode != 0:
        sys.exit("this needs Go 1.21 or later")
    return directory / f"{name}.wasm"


def read_number(data: bytes, place: int) -> tuple[int, int]:
    """A number of the binary format, and where it ends."""
    number = shift = 0
    while True:
        byte = data[place]
        number |= (byte & 0x7F) << shift
        shift, place = shift + 7, place + 1
        if byte < 0x80:
            return number, place


def number(value: int) -> bytes:
    parts = []
    while value >= 0x80:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])


def with_functions_repeated(module: Path, size: int) -> Path:
    """The module with its own functions as often as it takes to have so many bytes. Only the first of each are ever called."""
    data = module.read_bytes()
    sections, place = [], 8
    while place < len(data):
        end, contents = read_number(data, place + 1)
        sections.append((data[place], data[contents : contents + end]))
        place = contents + end
    code = max(len(contents) for kind, contents in sections if kind == 10)
    times = 1 + -(-(size - len(data)) // code)
    result = data[:8]
    for kind, contents in sections:
        if kind in (3, 10):
            count, first = read_number(contents, 0)
            contents = number(count * times) + contents[first:] * times
        result += bytes([kind]) + number(len(contents)) + contents
    target = module.with_name("largest.wasm")
    target.write_bytes(result)
    return target


def go_rows(ours: str, folder: Path, runs: int) -> None:
    def row(what: str, program: Path, bar: int | None, *options: str) -> None:
        figures = [greet([ours, "exec", *options, str(program)]) for _ in range(runs)]
        to_exit, resident = (statistics.median(column) for column in zip(*figures))
        print(f"| {what} | {to_exit:.1f} ms | {f'{bar} ms' if bar else ''} | {resident:.1f} MiB | |", flush=True)

    def size(program: Path) -> str:
        return f"{program.stat().st_size / 1e6:.1f} MB"

    program = build_go(folder, "main", GO_SOURCE)
    loading = statistics.median(inspect(ours, program) for _ in range(runs))
    print(f"| a Go program of {size(program)}, loaded (`inspect`) | {loading:.1f} ms | {LOADING_MILLISECONDS} ms | | |", flush=True)
    row("the same to its exit", program, None)
    larger = build_go(folder, "larger", LARGER_GO_SOURCE)
    row(f"a Go program of {size(larger)} to its exit", larger, LARGER_MILLISECONDS)
    row("the same with `--lazy-validation`", larger, None, "--lazy-validation")
    largest = with_functions_repeated(larger, LARGEST_BYTES)
    row(f"the same with its functions repeated, {size(largest)}", largest, None)
    row("the same with `--lazy-validation`", largest, LARGEST_MILLISECONDS, "--lazy-validation")


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
            go_rows(ours, Path(folder), runs)
        else:
            print("startup: there is no Go, so no real program was loaded", file=sys.stderr)
    if mebibytes > MOST_HELLO_MIB:
        sys.exit(f"startup: hello takes more than {MOST_HELLO_MIB} MiB")


if __name__ == "__main__":
    main()
