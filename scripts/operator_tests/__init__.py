"""Black-box tests of `wasm-module run` against real servers: an API server and NATS, `kubectl` as the user, and small proxies for what goes wrong."""
