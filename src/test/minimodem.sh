#!/bin/sh
# Prints where minimodem is, which turns text to the tones of a text telephone and back; installs Debian's where there is none
# and this may be done.
set -eu

if command -v minimodem; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "No minimodem found: installing Debian's for the test of text telephones." >&2
  export DEBIAN_FRONTEND=noninteractive
  if apt-get update >&2 && apt-get install -y --no-install-recommends minimodem >&2 && command -v minimodem; then
    exit 0
  fi
fi
echo "The test of text telephones needs minimodem, and did not find it: install it (on Debian: apt-get install minimodem)." >&2
exit 1
