#!/usr/bin/env bash
# Builds the program as the container has it, .build-static/release/wasm-module: with the libraries of Swift in it, and that of C++, which Swift's own needs.
#
# usage: scripts/build-static.sh
set -euo pipefail
cd "$(dirname "$0")/.."

# The tool set names a linker whose table of relocations is small, which every start has to read.
options=(-c release --static-swift-stdlib --toolset scripts/container-toolset.json --product wasm-module --scratch-path .build-static)

# A shared library costs every process half a megabyte. The linker takes the archive where the first directory has nothing else; where the system has none, the library stays shared.
archive=$(clang -print-file-name=libstdc++.a || true)
if [ -f "$archive" ]; then
  libraries=$PWD/.build-static/libraries
  mkdir -p "$libraries"
  ln -sf "$archive" "$libraries/"
  options+=(-Xlinker "-L$libraries")
fi
swift build "${options[@]}"
