#!/usr/bin/env bash
# Writes NAME.expected beside every NAME.sql: the queries that psql cuts it into, in psql's own log format.
# Needs psql 15 or newer and server binaries (PG_BINDIR or PATH). Arguments: other files to do instead, results beside them.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=${PG_BINDIR:-$(dirname "$(command -v initdb)")}
work=$(mktemp -d)
chmod 755 "$work"
as_owner=()
if [ "$(id -u)" = 0 ]; then
    chown postgres "$work"
    as_owner=(runuser -u postgres --)
fi

stop() {
    "${as_owner[@]}" "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap stop EXIT

cd "$work"
"${as_owner[@]}" "$bin/initdb" -D "$work/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null
"${as_owner[@]}" "$bin/pg_ctl" -D "$work/data" -l "$work/log" -w \
    -o "-c listen_addresses='' -c unix_socket_directories='$work' -c fsync=off" start >/dev/null

if [ $# = 0 ]; then
    set -- "$here"/*.sql
fi
# Only the cut matters, so nothing is let through: the session is read-only and statements may fail.
export PGOPTIONS='-c default_transaction_read_only=on -c statement_timeout=2s' PGCLIENTENCODING=UTF8
for file in "$@"; do
    expected=${file%.sql}.expected
    : > "$work/queries"
    "$bin/psql" -X -q -h "$work" -U postgres -d postgres -L "$work/queries" -f "$file" >/dev/null 2>&1 </dev/null || true
    # The log has the answers too; the queries stay.
    sed -n '/^\*\{9\} QUERY \*\{10\}$/,/^\*\{26\}$/p' "$work/queries" > "$expected"
done
