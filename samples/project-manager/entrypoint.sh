#!/bin/sh
# Migrates, then becomes the application. Any number of containers may start at once: one migrates, the others wait for it and find
# nothing to do. A migration that fails ends the container, and the old release goes on serving.
set -eu
psmigrate upgrade head --wait 60s
exec "$@"
