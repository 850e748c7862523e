#!/usr/bin/env python3
"""Sends a gigabyte through a `cat` that runs as a guest, and checks that it comes out unchanged while memory stays flat.

usage: scripts/stream.py [MODULE]

Without MODULE it compiles Fixtures/cat.

WASM_MODULE names our command, if it isn't .build/release/wasm-module.
"""

import contextlib
import hashlib
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = os.environ.get("WASM_MODULE", str(ROOT / ".build/release/wasm-module"))
SOURCE = ROOT / "Fixtures/cat/main.swift"

BYTES = 1 << 30
BLOCK = 1 << 20
LARGEST_RESIDENT_KIB = 40 * 1024


def feed(pipe, digest) -> None:
    """Writes blocks that differ from each other, so that one lost or given twice is noticed."""
    block = bytearray(os.urandom(BLOCK))
    # A guest that ends early is noticed by what it has written.
    with contextlib.suppress(BrokenPipeError), pipe:
        for number in range(BYTES // BLOCK):
            block[:8] = number.to_bytes(8, "little")
            digest.update(block)
            pipe.write(block)


def main() -> None:
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    if len(sys.argv) == 2:
        stream(sys.argv[1])
        return
    with tempfile.TemporaryDirectory() as directory:
        guest = os.path.join(directory, "cat.wasm")
        subprocess.run([OURS, "eval", "--keep", guest, "--input", "null", str(SOURCE)], check=True)
        stream(guest)


def stream(guest: str) -> None:
    begin = time.monotonic()
    process = subprocess.Popen([OURS, "exec", guest], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    sent, received, count = hashlib.blake2b(), hashlib.blake2b(), 0
    feeder = threading.Thread(target=feed, args=(process.stdin, sent))
    feeder.start()
    while part := process.stdout.read1(BLOCK):
        received.update(part)
        count += len(part)
    feeder.join()
    # The most that was resident also counts this script's own size, which the child had for a moment.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begin
    print(
        f"stream: {count} bytes in {seconds:.1f} s, {usage.ru_utime + usage.ru_stime:.1f} s of CPU,"
        f" at most {usage.ru_maxrss / 1024:.1f} MiB resident, status {process.returncode}"
    )
    if process.returncode != 0 or count != BYTES or sent.digest() != received.digest():
        sys.exit("stream: what came out is not what went in")
    if usage.ru_maxrss >= LARGEST_RESIDENT_KIB:
        sys.exit(f"stream: more than {LARGEST_RESIDENT_KIB // 1024} MiB resident")


if __name__ == "__main__":
    main()
