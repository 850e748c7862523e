#!/usr/bin/env bash
# Runs the official test suite and the tests of the engine, of WASI and of the operator under a sanitizer.
#
# usage: scripts/sanitize.sh thread|address [--record]
#
# The sanitizers do not follow handlers that jump to each other, so the machine is built in its driver-loop form.
# WASM_SPEC_TESTS has to name the suite. --record puts the result into docs/testing.md.
set -euo pipefail
cd "$(dirname "$0")/.."

sanitizer=${1:-}
case $sanitizer in
  thread | address) ;;
  *) sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0" >&2; exit 64 ;;
esac
: "${WASM_SPEC_TESTS:?names the folder of the official test suite}"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# A report ends the process with a status of its own, so that none is overlooked in the output of the tests. Leaks are not looked for:
# the libraries of the toolchain have some.
export TSAN_OPTIONS=halt_on_error=1:exitcode=66 ASAN_OPTIONS=detect_leaks=0:exitcode=66
swift test --sanitize="$sanitizer" --scratch-path ".build-$sanitizer" -Xswiftc -DWASMCORE_DRIVER_LOOP --filter '^(Conformance|WasmCoreTests|WASITests|HostingTests)\.' 2>&1 | tee "$log"

result=$(grep '^altogether' "$log" | awk '{ print $2 " assertions passed, " $3 " failed, " $4 " waiting" }')
tests=$(sed -n 's/.*Test run with \([0-9]* tests\) in .* passed.*/\1/p' "$log" | tail -1)
test -n "$result" && test -n "$tests"
line="- \`$sanitizer\`: $(date -u +%Y-%m-%d), $(git rev-parse --short HEAD), $(uname -m), $(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/Swift \1/p'): $tests; $result; nothing reported."
echo "$line"
if [ "${2:-}" = --record ]; then
  sed -i "s|^- \`$sanitizer\`:.*|$line|" docs/testing.md
fi
