# Keeps one throwaway PostgreSQL for as long as its owner holds our stdin open.
#
# usage: sh -c 'eval "$PSMIGRATE_SANDBOX_SCRIPT"' psmigrate-sandbox <folder of the binaries> <id>
# says:  "ready<TAB>folder<TAB>process id<TAB>version", or what went wrong and then status 1.
#
# The kernel closes the owner's end of the pipe however the owner ends, kill -9 included. Everything
# that has to be undone is made by this one process, initdb's folder too, so nothing can be left over.

# Ctrl+C is for the owner: it may still be using the server when it cleans up.
trap '' INT HUP TERM PIPE
bin=$1
id=$2
stage=${3:-start}
again='eval "$PSMIGRATE_SANDBOX_SCRIPT"'
cd /
umask 077

# A session of our own: PostgreSQL takes the terminal's Ctrl+C for a wish to shut down.
if [ "$stage" = start ]; then
    if command -v setsid >/dev/null 2>&1; then
        exec setsid sh -c "$again" psmigrate-sandbox "$bin" "$id" detached
    elif command -v perl >/dev/null 2>&1; then
        exec perl -MPOSIX=setsid -e 'setsid(); exec @ARGV' sh -c "$again" psmigrate-sandbox "$bin" "$id" detached
    fi
fi

# PostgreSQL refuses to run as root. setpriv comes first because it leaves no process in between.
if [ "$stage" != unprivileged ] && [ "$(id -u)" = 0 ]; then
    user=nobody
    if id -u postgres >/dev/null 2>&1; then
        user=postgres
    fi
    group=$(id -g "$user")
    if setpriv --reuid "$user" --regid "$group" --clear-groups true 2>/dev/null; then
        exec setpriv --reuid "$user" --regid "$group" --clear-groups sh -c "$again" psmigrate-sandbox "$bin" "$id" unprivileged
    elif runuser -u "$user" -- true 2>/dev/null; then
        exec runuser -u "$user" -- sh -c "$again" psmigrate-sandbox "$bin" "$id" unprivileged
    fi
    exec su -s /bin/sh -c "$again" "$user" psmigrate-sandbox "$bin" "$id" unprivileged
fi

unset PSMIGRATE_SANDBOX_SCRIPT
server=
folder=

# Ends when the owner does. A shell gives /dev/null to what it puts in the background, hence descriptor 3.
exec 3<&0 </dev/null
cat <&3 >/dev/null 2>&1 &
owner=$!
exec 3<&-

nap() {
    sleep 0.05 2>/dev/null || sleep 1
}

running() {
    kill -0 "$1" 2>/dev/null
}

end() { # process, signal
    kill "-$2" "$1" 2>/dev/null
    naps=0
    while running "$1"; do
        naps=$((naps + 1))
        if [ "$naps" -gt 120 ]; then
            kill -KILL "$1" 2>/dev/null
        fi
        nap
    done
}

leave() { # status
    if [ -n "$server" ]; then
        end "$server" QUIT
    fi
    for attempt in 1 2 3 4 5 6 7 8; do
        rm -rf "$folder" 2>/dev/null && break
        nap
    done
    kill -KILL "$owner" 2>/dev/null
    exit "$1"
}

fail() { # what failed
    echo "$1"
    tail -n 20 "$folder/log" 2>/dev/null
    leave 1
}

# The socket's path must fit in 103 bytes (Linux has 107), and commas separate hosts in every client.
for base in "${TMPDIR:-/tmp}" /tmp /var/tmp; do
    case $base in
        [!/]* | *[!A-Za-z0-9_./@+=~\ -]*) continue ;;
    esac
    folder=${base%/}/psm-$id
    if [ "${#folder}" -le 88 ] && mkdir -m 700 "$folder" 2>/dev/null; then
        break
    fi
    folder=
done
if [ -z "$folder" ]; then
    echo "no temporary folder is writable for $(id -un): tried TMPDIR=${TMPDIR:-}, /tmp and /var/tmp"
    kill -KILL "$owner"
    exit 1
fi

locale=C
if locale -a 2>/dev/null | grep -iq '^c\.utf-*8$'; then
    locale=C.UTF-8
fi
"$bin/initdb" -D "$folder/data" -U postgres -E UTF8 --locale="$locale" --auth=trust --no-sync >"$folder/log" 2>&1 &
initdb=$!
while running "$initdb"; do
    if ! running "$owner"; then
        end "$initdb" TERM
        leave 0
    fi
    nap
done
wait "$initdb" || fail "initdb failed:"

# In the file, not on the command line, so that ALTER SYSTEM still works.
cat >>"$folder/data/postgresql.conf" <<SETTINGS || fail "postgresql.conf cannot be written:"
listen_addresses = ''
unix_socket_directories = '"$folder"'
max_connections = 100
shared_buffers = 32MB
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = logical
logging_collector = off
$PSMIGRATE_SANDBOX_SETTINGS
SETTINGS
if [ -n "$PSMIGRATE_SANDBOX_ACCESS" ]; then
    printf '%s\n' "$PSMIGRATE_SANDBOX_ACCESS" >"$folder/data/pg_hba.conf" || fail "pg_hba.conf cannot be written:"
fi

"$bin/postgres" -D "$folder/data" >"$folder/log" 2>&1 &
server=$!
while :; do
    case $(sed -n 8p "$folder/data/postmaster.pid" 2>/dev/null) in
        ready*) break ;;
    esac
    running "$owner" || leave 0
    running "$server" || fail "postgres did not start:"
    nap
done

printf 'ready\t%s\t%s\t%s\n' "$folder" "$$" "$("$bin/postgres" --version)"
exec >/dev/null 2>&1
wait "$owner"
leave 0
