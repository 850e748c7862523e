#!/usr/bin/env python3
"""Side-by-side times of WebAssembly engines: ours, the toolchain's own `wasmkit`, and wasm3 where Python has the package `pywasm3`.

  scripts/benchmark.py [--kernels DIRECTORY]… [--engine 'NAME=COMMAND {wasm}']… [--rounds 5] [--only fib,lisp]
                       [--mean [NAME=]RATIO]… [--worst [NAME=]RATIO]… [--document docs/performance.md]
  scripts/benchmark.py --compile

The project's own kernels are in Benchmarks/Kernels; a DIRECTORY with others has NAME.wasm with NAME.expected, and NAME.stdin where the program reads. Every round runs every
engine once on a kernel, in rotated order, so that the drift of a shared machine hits all alike. A figure is user CPU time; a ratio is ours to the other engine's of
the same round, of which the median, the smallest and the largest are shown, with geometric means over the kernels of each directory and over all.

The exit status is 1 where an engine fails or its output differs, and where ours is above a bound: --mean for each of the geometric means and --worst for each kernel, against
one engine or against all. --document writes the table into a Markdown file, between its marks, and a chart beside it with the suffix .svg.
--compile makes the modules of the project's own kernels anew, with `zig`.
"""
import argparse, datetime, glob, math, os, re, shlex, statistics, subprocess, sys, tempfile

import benchmark_chart

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OURS = os.environ.get("WASM_MODULE", os.path.join(ROOT, ".build", "release", "wasm-module"))
OWN_KERNELS = os.path.join(ROOT, "Benchmarks", "Kernels")
WASM3 = os.path.join(ROOT, "scripts", "wasm3_run.py")


class Failure(Exception):
    """What an engine did wrong, in words."""


class Engine:
    """An engine by the command that runs a module."""

    def __init__(self, name, command, starting=None, rewrite=None):
        """`starting` is a command that costs what is none of the engine's time; `rewrite` gives the path of a module as the engine can read it."""
        self.name, self.command, self.starting, self.rewrite = name, shlex.split(command), starting, rewrite or (lambda path: path)

    def run(self, kernel):
        """Runs a kernel and returns the user seconds that it took."""
        module = self.rewrite(kernel.module)
        output, seconds = self.execute([word.replace("{wasm}", module) for word in self.command], kernel.stdin)
        if output != kernel.expected:
            raise Failure(f"{self.name} prints {output[:60]!r} for {kernel.name}, not {kernel.expected[:60]!r}")
        if self.starting:
            seconds -= self.execute(self.starting, os.devnull)[1]
        return max(seconds, 1e-6)

    def execute(self, arguments, stdin):
        with open(stdin, "rb") as source, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(arguments, stdin=source, stdout=subprocess.PIPE, stderr=errors)
            output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                errors.seek(0)
                message = errors.read().decode(errors="replace").strip().splitlines()[-1:]
                raise Failure(f"{self.name} ended with status {process.returncode}: {shlex.join(arguments)}: {''.join(message)}")
        return output, usage.ru_utime


class Kernel:
    """A program with what it reads and is to print."""

    def __init__(self, directory, name):
        self.name = name
        base = os.path.join(directory, name)
        self.module = base + ".wasm"
        self.stdin = base + ".stdin" if os.path.exists(base + ".stdin") else os.devnull
        with open(base + ".expected", "rb") as file:
            self.expected = file.read()


class Group:
    """Kernels of one directory, with the ratios of each to the other engines."""

    def __init__(self, title, directory, only):
        names = sorted(name[: -len(".expected")] for name in os.listdir(directory) if name.endswith(".expected"))
        self.title, self.kernels, self.results = title, [Kernel(directory, name) for name in names if not only or name in only], []


class Result:
    """What the rounds of one kernel gave: our seconds, and for each other engine the ratios of the rounds."""

    def __init__(self, name, times):
        self.name, ours = name, times["ours"]
        self.seconds = statistics.median(ours)
        self.ratios = {peer: [own / other for own, other in zip(ours, times[peer])] for peer in times if peer != "ours"}
        self.medians = {peer: statistics.median(ratios) for peer, ratios in self.ratios.items()}


def geometric_mean(numbers):
    return math.exp(sum(map(math.log, numbers)) / len(numbers))


def means(results):
    """The geometric mean of the ratios to each engine."""
    return {peer: geometric_mean([result.medians[peer] for result in results]) for peer in results[0].medians}


# Engines


def wasm3(directory):
    """The engine wasm3, or nothing and a note why. Modules go through a directory."""
    if subprocess.run([sys.executable, WASM3], capture_output=True).returncode != 0:
        print(f"benchmark: without wasm3, for which {sys.executable} has no package: pip install pywasm3", file=sys.stderr)
        return None
    try:
        import wasm_tools
    except SystemExit as error:
        print(f"benchmark: without wasm3, which wants shorter numbers than compilers write them: {error}", file=sys.stderr)
        return None
    written = {}

    def rewrite(path):
        # The engine refuses numbers of more bytes than they need, as linkers leave them. The text has the same instructions, without the numbers' lengths.
        if path not in written:
            written[path] = os.path.join(directory, f"{len(written)}.wasm")
            text = subprocess.run([wasm_tools.EXECUTABLE, "print", path], capture_output=True, check=True).stdout
            subprocess.run([wasm_tools.EXECUTABLE, "parse", "-", "-o", written[path]], input=text, check=True)
        return written[path]

    return Engine("wasm3", f"{shlex.quote(sys.executable)} {shlex.quote(WASM3)} {{wasm}}", starting=[sys.executable, WASM3], rewrite=rewrite)


# Measuring


def measure(kernel, engines, rounds):
    times = {engine.name: [] for engine in engines}
    for number in range(rounds):
        shift = number % len(engines)
        for engine in engines[shift:] + engines[:shift]:
            times[engine.name].append(engine.run(kernel))
    return Result(kernel.name, times)


def measure_all(groups, engines, rounds):
    """Measures every kernel; returns the lines of the table and whether all engines did right."""
    peers = [engine.name for engine in engines if engine.name != "ours"]
    lines, is_right = [], True

    def add(line):
        lines.append(line)
        print(line, flush=True)

    def add_mean(title, results):
        if results:
            add(f"| **{title}** | | " + " | ".join(f"**{mean:.2f}**" for mean in means(results).values()) + " |")

    add("| kernel | ours | " + " | ".join(f"ours / {peer}" for peer in peers) + " |")
    add("|---|---" + "|---" * len(peers) + "|")
    for group in groups:
        for kernel in group.kernels:
            try:
                result = measure(kernel, engines, rounds)
            except Failure as failure:
                print(f"benchmark: {failure}", file=sys.stderr)
                is_right = False
                continue
            group.results.append(result)
            cells = [f"{result.medians[peer]:.2f} ({min(result.ratios[peer]):.2f}–{max(result.ratios[peer]):.2f})" for peer in peers]
            add(f"| {kernel.name} | {result.seconds:.2f} s | " + " | ".join(cells) + " |")
        add_mean(f"geometric mean, {group.title}", group.results)
    if len(groups) > 1:
        add_mean("geometric mean of all", [result for group in groups for result in group.results])
    return lines, is_right


def bounds(texts, peers):
    """The bound for each engine, from texts such as `0.8` and `wasm3=0.6`."""
    found = {}
    for text in texts:
        name, _, ratio = text.rpartition("=")
        if name and name not in peers:
            print(f"benchmark: no bound for {name}, which is not there", file=sys.stderr)
        found.update({peer: float(ratio) for peer in ([name] if name else peers) if peer in peers})
    return found


def excesses(groups, mean_bounds, worst_bounds):
    """Where ours is slower than it may be, in words."""
    for group in groups:
        for peer, mean in means(group.results).items() if group.results else []:
            if mean > mean_bounds.get(peer, math.inf):
                yield f"the geometric mean of {group.title} is {mean:.2f} of {peer}, above {mean_bounds[peer]}"
        for result in group.results:
            for peer, ratio in result.medians.items():
                if ratio > worst_bounds.get(peer, math.inf):
                    yield f"{result.name} takes {ratio:.2f} of the time of {peer}, above {worst_bounds[peer]}"


# Results


def write_document(path, lines, groups, rounds, peers):
    """Puts the table between the marks of a document, and the chart beside it."""
    with open(path) as file:
        text = file.read()
    chart = os.path.splitext(path)[0] + ".svg"
    begin, end = "<!-- benchmark.py writes from here -->", "<!-- to here -->"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if len(pattern.findall(text)) != 1:
        sys.exit(f"benchmark: {path} has no marks between which the table goes: '{begin}' and '{end}'")
    described = f"Times relative to {peers[0]}, shorter is faster"
    part = [
        begin, f"Measured on {datetime.date.today()}, the median of {rounds} rounds, with the smallest and the largest ratio behind it.", "",
        f"![{described}]({os.path.basename(chart)})", "", *lines, end,
    ]
    with open(path, "w") as file:
        file.write(pattern.sub(lambda _: "\n".join(part), text))
    with open(chart, "w") as file:
        file.write(benchmark_chart.svg(described, [(group.title, bars(group.results)) for group in groups], ["ours", *peers]))


def bars(results):
    """For each kernel and the mean the times of all engines relative to the first of the others."""
    rows = [(result.name, result.medians) for result in results] + [("geometric mean", means(results))]
    return [(name, [ratios[peer := next(iter(ratios))]] + [ratios[peer] / ratio for ratio in ratios.values()]) for name, ratios in rows]


def compile_kernels():
    for source in sorted(glob.glob(os.path.join(OWN_KERNELS, "*.c"))):
        target = os.path.splitext(source)[0] + ".wasm"
        subprocess.run(["zig", "cc", "-target", "wasm32-wasi", "-O2", "-s", "-Wall", "-Wextra", "-Werror", source, "-o", target], check=True)
        os.chmod(target, 0o644)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kernels", action="append", default=[], metavar="DIRECTORY")
    parser.add_argument("--engine", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="")
    parser.add_argument("--mean", action="append", default=[], metavar="[NAME=]RATIO")
    parser.add_argument("--worst", action="append", default=[], metavar="[NAME=]RATIO")
    parser.add_argument("--document", metavar="FILE.md")
    parser.add_argument("--compile", action="store_true")
    options = parser.parse_args()
    if options.compile:
        compile_kernels()
        return 0
    only = options.only.split(",") if options.only else []
    groups = [Group("others' kernels" if len(options.kernels) == 1 else os.path.basename(os.path.abspath(path)), path, only) for path in options.kernels]
    groups = [group for group in [*groups, Group("own kernels", OWN_KERNELS, only)] if group.kernels]
    with tempfile.TemporaryDirectory() as directory:
        engines = [Engine("ours", shlex.quote(OURS) + " exec {wasm}"), Engine("wasmkit", "wasmkit run {wasm}"), wasm3(directory)]
        engines = [engine for engine in engines if engine] + [Engine(*engine.split("=", 1)) for engine in options.engine]
        lines, is_right = measure_all(groups, engines, options.rounds)
    peers = [engine.name for engine in engines if engine.name != "ours"]
    slow = list(excesses(groups, bounds(options.mean, peers), bounds(options.worst, peers)))
    for excess in slow:
        print(f"benchmark: {excess}", file=sys.stderr)
    if options.document and is_right:
        write_document(options.document, lines, groups, options.rounds, peers)
    return 0 if is_right and not slow else 1


if __name__ == "__main__":
    sys.exit(main())
