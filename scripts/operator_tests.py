#!/usr/bin/env python3
"""The operator `wasm-module run` against a real API server and real NATS servers, and what goes wrong between them; `--help` says how.

The scenarios are in the package of the same name, which Python prefers to this file.
"""

from operator_tests.runner import main

if __name__ == "__main__":
    main()
