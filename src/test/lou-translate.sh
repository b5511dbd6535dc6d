#!/bin/sh
# Prints where the program is that the tests compare braille with; installs Debian's where there is none and this may be done.
set -eu

find_program() {
  command -v "${AVISO_LOU_TRANSLATE:-lou_translate}"
}

if find_program; then
  exit 0
fi
if [ -z "${AVISO_LOU_TRANSLATE:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "No lou_translate found: installing Debian's liblouis-bin for the tests of braille." >&2
  export DEBIAN_FRONTEND=noninteractive
  if apt-get update >&2 && apt-get install -y --no-install-recommends liblouis-bin >&2 && find_program; then
    exit 0
  fi
fi
echo "The tests of braille need lou_translate, and found none: install it (on Debian: apt-get install liblouis-bin)," >&2
echo "or let AVISO_LOU_TRANSLATE name the program." >&2
exit 1
