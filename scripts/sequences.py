#!/usr/bin/env python3
"""Which two instructions follow each other so often, in programs that have nothing to do with each other, that a handler for both pays.

usage: scripts/sequences.py [--share 0.05] [--alike] GROUP=MODULE[,INPUT]...

Runs every program under `wasm-module inspect --profile` (with the file INPUT as its standard input) and prints the pairs of handlers that at least two GROUPs show in SHARE per cent
of their steps or more, the most frequent first: a row each for `SequenceTable`, if it isn't there. Programs by one compiler that share its library are one group. Floating-point types count
together, and so do integer types: what sums of f64 show, sums of f32 need as well. With --alike so do sums, differences and bitwise operations, shifts and rotations, and comparisons;
then one group has to show SHARE, and another a part of 0.05 per cent. A pair may begin with a sequence; then it is one of three.
"""
import argparse
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

MODULE = os.environ.get("WASM_MODULE", str(Path(__file__).resolve().parent.parent / ".build/release/wasm-module"))


def pairs(module: str, source: str) -> list[tuple[tuple[str, str], float]]:
    """The pairs of handlers that a program executes, with their share of all steps in per cent."""
    with open(source or os.devnull, "rb") as stdin:
        process = subprocess.run([MODULE, "inspect", "--profile", "--json", module], stdin=stdin, stdout=subprocess.PIPE)
    try:
        counts = json.loads(process.stdout)
    except ValueError:
        sys.exit(f"sequences: {module} can't be counted: inspect ended with status {process.returncode}")
    return [(tuple(row["handlers"]), 100 * row["count"] / counts["dispatches"]) for row in counts["pairs"]]


LEAST = 0.05
TYPES = [(r"\bf32\b", "f64"), (r"\bi64\b", "i32")]
KINDS = [(r"i32\.(add|sub|and|or|xor)\b(?!\+)", "i32.sum"), (r"i32\.(shl|shr_[su]|rot[lr])\b(?!\+)", "i32.shift"), (r"i32\.(eq|ne|[lg][te]_[su])\b", "i32.comparison")]


def family(pair: tuple[str, str], alike: bool) -> tuple[str, ...]:
    handlers = list(pair)
    for pattern, name in TYPES + (KINDS if alike else []):
        handlers = [re.sub(pattern, name, handler) for handler in handlers]
    return tuple(handlers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=LEAST)
    parser.add_argument("--alike", action="store_true")
    parser.add_argument("programs", nargs="+", metavar="GROUP=MODULE[,INPUT]")
    options = parser.parse_args()
    groups: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
    most: dict[tuple[str, str], float] = defaultdict(float)
    for program in options.programs:
        group, _, files = program.partition("=")
        module, _, source = files.partition(",")
        for pair, share in pairs(module, source):
            shares = groups[family(pair, options.alike)]
            shares[group] = max(share, shares.get(group, 0))
            most[pair] = max(share, most[pair])
    for pair, share in sorted(most.items(), key=lambda item: -item[1]):
        shown = sorted(groups[family(pair, options.alike)].items(), key=lambda item: -item[1])
        if share >= options.share and len(shown) >= 2 and shown[1][1] >= (LEAST if options.alike else options.share):
            print(f"{share:6.2f}  {' | '.join(pair)}   [{', '.join(f'{name} {part:.2f}' for name, part in shown[:4])}]")


main()
