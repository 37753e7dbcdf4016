#!/usr/bin/env bash
# Runs a command beside a private PostgreSQL server that is gone afterwards. See --help.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/with-postgres.sh [--fsync] <command> [argument…]

Starts a PostgreSQL server of its own in a temporary folder, reachable on 127.0.0.1 alone, runs the command
with its address in TEST_POSTGRES_URL, stops the server and removes the folder. The exit code is the command's.

  --fsync   as in production: durable, and with a quarter of the machine's memory for its buffers, which is what
            PostgreSQL's manual recommends; tests do not need it, measurements do
  --help    this text

Example: scripts/with-postgres.sh npm test
TEXT
}

fsync=off
case "${1:-}" in
  --help | -h) usage; exit 0 ;;
  --fsync) fsync=on; shift ;;
esac
if [ $# -eq 0 ]; then usage >&2; exit 2; fi

bin=$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1 || true)
if [ -z "$bin" ]; then echo 'with-postgres: no PostgreSQL server found (Debian: apt-get install postgresql)' >&2; exit 1; fi
bin=$(dirname "$(readlink -f "$bin")")

# PostgreSQL refuses to run as root.
as_owner=()
if [ "$(id -u)" -eq 0 ]; then as_owner=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/with-postgres.XXXXXX")
cleanup() {
  cd / # the folder may be the current one
  "${as_owner[@]}" "$bin/pg_ctl" stop --pgdata="$folder/data" --mode=immediate --silent >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
if [ "$(id -u)" -eq 0 ]; then chown postgres "$folder"; fi

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
