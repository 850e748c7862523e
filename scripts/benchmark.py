#!/usr/bin/env python3
"""Side-by-side times of WebAssembly engines.

  scripts/benchmark.py --kernels DIRECTORY [--engine 'NAME=COMMAND {wasm}' ...] [--reference wasmkit] [--rounds 5] [--only fib,json] [--mean RATIO] [--worst RATIO]

The directory has NAME.wasm with NAME.expected, and NAME.stdin where the program reads. Every round runs every engine once on a kernel, in rotated order, so that
the drift of a shared machine hits all alike. A figure is user CPU time; a ratio is taken within a round against the reference, and the median is shown with
the geometric mean over all kernels. An engine whose output differs fails, and the exit status is 1 then; so it is with --mean or --worst where ours is slower. `ours` (.build/release/wasm-module) and the toolchain's own `wasmkit` are always there.
"""
import argparse, math, os, shlex, statistics, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OURS = os.environ.get("WASM_MODULE", os.path.join(ROOT, ".build", "release", "wasm-module"))


def run(argv, stdin=None):
    """Runs a command to its end; returns its output and user seconds, or nothing if it fails."""
    with open(stdin or os.devnull, "rb") as source:
        process = subprocess.Popen(argv, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        return None
    return output, usage.ru_utime


def once(command, kernel):
    stdin = kernel + ".stdin" if os.path.exists(kernel + ".stdin") else None
    result = run([word.replace("{wasm}", kernel + ".wasm") for word in shlex.split(command)], stdin)
    with open(kernel + ".expected", "rb") as expected:
        return result[1] if result and result[0] == expected.read() else None


def compare(options, engines):
    """Prints a row for each kernel; returns whether all engines could run all kernels, and ours was within the bounds."""
    kernels = options.only.split(",") if options.only else sorted(
        name[:-9] for name in os.listdir(options.kernels) if name.endswith(".expected"))
    names = list(engines)
    ratios = {name: [] for name in names}
    print("| kernel | " + " | ".join(names) + " |\n|---" + "|---" * len(names) + "|")
    for kernel in kernels:
        times = {name: [] for name in names}
        for number in range(options.rounds):
            shift = number % len(names)
            for name in names[shift:] + names[:shift]:
                times[name].append(once(engines[name], os.path.join(options.kernels, kernel)))
        row = []
        for name in names:
            pairs = list(zip(times[name], times[options.reference]))
            if any(time is None or reference is None for time, reference in pairs):
                row.append("fails")
                continue
            of_round = [time / max(reference, 1e-6) for time, reference in pairs]
            ratios[name].append(statistics.median(of_round))
            row.append(f"{statistics.median(of_round):.2f} ({min(of_round):.2f}–{max(of_round):.2f})")
        print(f"| {kernel} | " + " | ".join(row) + " |", flush=True)
    means = [math.exp(sum(map(math.log, ratios[name])) / len(ratios[name])) if ratios[name] else math.nan for name in names]
    print("| **geometric mean** | " + " | ".join(f"**{mean:.2f}**" for mean in means) + " |\n")
    slow = means[names.index("ours")] > options.mean or max(ratios["ours"], default=0) > options.worst
    if slow:
        print(f"benchmark: ours is slower than {options.mean} of {options.reference} in the mean, or {options.worst} in one kernel", file=sys.stderr)
    return all(len(ratios[name]) == len(kernels) for name in names) and not slow


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kernels", required=True)
    parser.add_argument("--engine", action="append", default=[])
    parser.add_argument("--reference", default="wasmkit")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only")
    parser.add_argument("--mean", type=float, default=math.inf)
    parser.add_argument("--worst", type=float, default=math.inf)
    options = parser.parse_args()
    engines = {"wasmkit": "wasmkit run {wasm}", "ours": shlex.quote(OURS) + " exec {wasm}"}
    engines.update(engine.split("=", 1) for engine in options.engine)
    return 0 if compare(options, engines) else 1


sys.exit(main())
