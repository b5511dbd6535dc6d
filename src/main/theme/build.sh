#!/bin/sh
# Builds the style sheet and the fonts into the given folders, or says what the machine lacks to do so.
set -eu
for tool in node npm; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "The style sheet needs Node.js and npm: install them (on Debian or Ubuntu: apt-get install nodejs npm) and build again." >&2
    exit 1
  fi
done
exec node "$(dirname "$0")/build.mjs" "$@"
