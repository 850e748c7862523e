#!/usr/bin/env python3
"""Runs a program with wasm3, for the benchmark: scripts/wasm3_run.py MODULE, or nothing to only start, which costs Python's share of the time.

The package `pywasm3` has the engine without WASI, so the functions are here that the kernels use. The engine is as the package builds it.
"""
import os, sys
import wasm3

BAD_DESCRIPTOR, NOT_SEEKABLE = 8, 70


class System:
    """WASI preview 1 as far as a program needs it that reads standard input and writes standard output."""

    def __init__(self, memory):
        self.memory = memory

    def word(self, address):
        return int.from_bytes(self.memory[address:address + 4], "little")

    def set_word(self, address, value):
        self.memory[address:address + 4] = value.to_bytes(4, "little")

    def ranges(self, list, count):
        for place in range(count):
            address = self.word(list + 8 * place)
            yield address, address + self.word(list + 8 * place + 4)

    def fd_write(self, descriptor, list, count, result):
        if descriptor not in (1, 2):
            return BAD_DESCRIPTOR
        total = 0
        for start, end in self.ranges(list, count):
            view = memoryview(bytes(self.memory[start:end]))
            total += len(view)
            while view:
                view = view[os.write(descriptor, view):]
        self.set_word(result, total)
        return 0

    def fd_read(self, descriptor, list, count, result):
        if descriptor != 0:
            return BAD_DESCRIPTOR
        total = 0
        for start, end in self.ranges(list, count):
            data = os.read(0, end - start)
            self.memory[start:start + len(data)] = data
            total += len(data)
            if len(data) < end - start:
                break
        self.set_word(result, total)
        return 0

    def fd_fdstat_get(self, descriptor, result):
        if descriptor > 2:
            return BAD_DESCRIPTOR
        # A character device with every right: nobody asks for a position in it.
        self.memory[result:result + 24] = bytes([2] + [0] * 7 + [0xFF] * 16)
        return 0

    def fd_seek(self, descriptor, distance, origin, result):
        return NOT_SEEKABLE

    def fd_close(self, descriptor):
        return 0

    def proc_exit(self, status):
        os._exit(status)


FUNCTIONS = {
    "fd_write": "i(iiii)", "fd_read": "i(iiii)", "fd_fdstat_get": "i(ii)", "fd_seek": "i(iIii)", "fd_close": "i(i)", "proc_exit": "v(i)",
}


def main(path):
    with open(path, "rb") as file:
        # The engine compiles functions as they are first called, from these bytes, which it does not keep.
        contents = file.read()
    environment = wasm3.Environment()
    runtime = environment.new_runtime(1 << 20)
    module = environment.parse_module(contents)
    runtime.load(module)
    system = System(None)
    for name, signature in FUNCTIONS.items():
        try:
            module.link_function("wasi_snapshot_preview1", name, signature, refreshed(system, runtime, getattr(system, name)))
        except RuntimeError:
            # The module does not import it.
            pass
    runtime.find_function("_start")()


def refreshed(system, runtime, function):
    """The function with the memory as it is then: it may have grown and moved."""
    def call(*arguments):
        system.memory = runtime.get_memory(0)
        return function(*arguments)
    return call


if len(sys.argv) > 1:
    main(sys.argv[1])
