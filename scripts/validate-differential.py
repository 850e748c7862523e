#!/usr/bin/env python3
"""Compares our verdict on generated modules with that of `wasm-tools validate`.

    scripts/validate-differential.py COUNT SEED WASM_MODULE [--keep DIRECTORY]

makes COUNT modules with `wasm-tools smith`, and COUNT broken ones from them: by `wasm-tools mutate`,
by cutting them off, and by changing bytes. WASM_MODULE is the built command; it judges all of them in one process
by `inspect --batch`, which must neither crash nor take longer than a second on any of them.
Modules on which the verdicts differ are kept. Exit status 1 when there are any.
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

# The tool; a path to the program itself is faster than a wrapper that a package manager puts before it.
WASM_TOOLS = os.environ.get("WASM_TOOLS", "wasm-tools")

# What the engine accepts: `Features.supported`.
FEATURES = "-all,floats,mutable-global,sign-extension,saturating-float-to-int,multi-value,reference-types,bulk-memory,bulk-memory-opt,call-indirect-overlong,extended-const,tail-call,gc-types"

# The generator's switches for the same features. Every fourth module is made without them, to be refused or not.
SUPPORTED = {
    "simd": False, "relaxed-simd": False, "threads": False, "gc": False, "exceptions": False, "memory64": False,
    "custom-page-sizes": False, "wide-arithmetic": False, "compact-imports": False, "custom-descriptors": False,
    "shared-everything-threads": False, "bulk-memory": True, "reference-types": True, "multi-value": True,
    "tail-call": True, "extended-const": True, "sign-extension-ops": True, "saturating-float-to-int": True,
}

# Where wasm-tools is stricter than the specification: by its message, and what the specification says.
KNOWN_DIFFERENCES = [
    # Since extended constant expressions, initialisers read any earlier immutable global; wasm-tools ties that to garbage collection.
    r"constant expression required: global.get of locally defined global",
    # In version 3 indices of memories, limits and offsets are LEB128 numbers of full length; wasm-tools reads the shorter forms of version 2
    # when multi-memory and 64-bit memory are off.
    r"zero byte expected",
    r"invalid var(32|_u32|_u64)?: integer representation too long",
]


def smith(path, source, is_supported):
    command = [WASM_TOOLS, "smith", "-o", str(path)]
    if is_supported:
        for name, value in SUPPORTED.items():
            command += [f"--{name}-enabled", str(value).lower()]
        command += ["--max-memories", "1"]
    numbers = random.Random(source[:8])
    if numbers.random() < 0.5:
        command += ["--min-funcs", "3", "--min-types", "5", "--min-globals", "2", "--min-memories", "1", "--min-tables", "1"]
    command += ["--max-type-size", str(numbers.choice([20, 200, 1000])), "--max-instructions", str(numbers.choice([10, 100, 1000]))]
    if numbers.random() < 0.3:
        command += ["--min-uleb-size", str(numbers.choice([2, 3, 5]))]
    return subprocess.run(command, input=source, stderr=subprocess.DEVNULL).returncode == 0


def break_module(source, path, kind, seed):
    """Writes a changed copy of a module; false when that was not possible."""
    numbers = random.Random(seed)
    if kind == "mutate":
        command = [WASM_TOOLS, "mutate", "-s", str(seed % 2**63), str(source), "-o", str(path)]
        return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0
    contents = bytearray(source.read_bytes())
    if len(contents) < 9:
        return False
    if kind == "truncate":
        contents = contents[: numbers.randrange(len(contents))]
    else:
        for _ in range(numbers.choice([1, 1, 1, 2, 4])):
            place = numbers.randrange(8, len(contents))
            change = numbers.randrange(4)
            if change == 0:
                contents[place] = numbers.randrange(256)
            elif change == 1:
                contents[place] ^= 1 << numbers.randrange(8)
            elif change == 2:
                del contents[place]
            else:
                contents.insert(place, numbers.randrange(256))
    path.write_bytes(contents)
    return True


def make(index, seed, directory):
    """A generated module and a broken one, as far as they could be made."""
    numbers = random.Random(f"{seed}/{index}")
    source = numbers.randbytes(numbers.choice([64, 512, 4096, 16384]))
    path = directory / f"{index}.wasm"
    if not smith(path, source, is_supported=index % 4 != 0):
        return []
    kind = ["mutate", "mutate", "truncate", "bytes"][index // 4 % 4]
    broken = directory / f"{index}-{kind}.wasm"
    return [path, broken] if break_module(path, broken, kind, numbers.getrandbits(64)) else [path]


def their_verdict(path):
    result = subprocess.run([WASM_TOOLS, "validate", f"--features={FEATURES}", str(path)], capture_output=True, text=True)
    return result.returncode == 0, result.stderr.strip()


def our_verdicts(command, paths):
    """Feeds one path at a time, to see how long each takes; stops at a crash."""
    process = subprocess.Popen([command, "inspect", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    verdicts, slow = {}, []
    for path in paths:
        start = time.monotonic()
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            raise SystemExit(f"crashed on {path}")
        if time.monotonic() - start > 1:
            slow.append(path)
        verdicts[path] = (line.startswith("valid "), line.strip())
    process.stdin.close()
    process.wait()
    return verdicts, slow


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("wasm_module")
    parser.add_argument("--keep", default="differential-failures", help="where modules with differing verdicts go")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}")

    with tempfile.TemporaryDirectory() as directory, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        directory = pathlib.Path(directory)
        made = pool.map(lambda index: make(index, arguments.seed, directory), range(arguments.count))
        paths = [path for group in made for path in group]
        theirs = dict(zip(paths, pool.map(their_verdict, paths)))
        ours, slow = our_verdicts(arguments.wasm_module, paths)

        # A wrong switch must not look like a verdict.
        empty = directory / "empty.wasm"
        empty.write_bytes(b"\0asm\1\0\0\0")
        if their_verdict(empty) != (True, ""):
            raise SystemExit(f"wasm-tools does not validate the empty module: {their_verdict(empty)[1]}")

        differing, known = [], 0
        for path in paths:
            if ours[path][0] == theirs[path][0]:
                continue
            if ours[path][0] and any(re.search(pattern, theirs[path][1]) for pattern in KNOWN_DIFFERENCES):
                known += 1
            else:
                differing.append(path)
        for path in (differing + slow)[:50]:
            os.makedirs(arguments.keep, exist_ok=True)
            kept = pathlib.Path(arguments.keep) / f"{arguments.seed}-{path.name}"
            kept.write_bytes(path.read_bytes())
            print(f"{kept}\n  ours:   {ours[path][1]}\n  theirs: {'valid' if theirs[path][0] else theirs[path][1]}")

    broken = sum("-" in path.name for path in paths)
    accepted = sum(verdict[0] for verdict in ours.values())
    print(f"{len(paths) - broken} generated and {broken} broken modules: {accepted} valid, {len(paths) - accepted} not")
    print(f"{len(differing)} verdicts differ, {known} differ as documented, {len(slow)} took more than a second")
    sys.exit(1 if differing or slow else 0)


if __name__ == "__main__":
    main()
