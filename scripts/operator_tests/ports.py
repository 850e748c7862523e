"""Ports of this machine that nobody listens on."""

import socket
import threading

# Scenarios run at the same time: a port that was given to one of them is not given to another, though nobody listens there yet.
_given: set[int] = set()
_lock = threading.Lock()


def free_port() -> int:
    with _lock:
        while True:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port = probe.getsockname()[1]
            if port not in _given:
                _given.add(port)
                return port
