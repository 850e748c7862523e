"""Ports of this machine that nobody listens on."""

import contextlib
import itertools
import random
import socket
import threading

# Below those that the system gives to connections by itself: a port stays free while the server that it is for is down.
_PORTS = range(20_000, 32_000)
# Scenarios run at the same time: a port that was given to one of them is not given to another, though nobody listens there yet.
_next = itertools.count(random.randrange(len(_PORTS)))
_lock = threading.Lock()


def free_port() -> int:
    with _lock:
        while True:
            port = _PORTS[next(_next) % len(_PORTS)]
            with contextlib.suppress(OSError), socket.socket() as probe:
                probe.bind(("127.0.0.1", port))
                return port
