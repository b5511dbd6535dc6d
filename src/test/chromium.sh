#!/bin/sh
# Prints where the browser of the tests is; installs Debian's where there is none and this may be done. First comes the
# one without windows: the same engine, and the tests take little more than half the time in it.
set -eu

find_browser() {
  for name in "${AVISO_CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable chrome; do
    if [ -n "$name" ] && command -v "$name"; then
      return 0
    fi
  done
  return 1
}

if [ -n "${AVISO_CHROMIUM:-}" ] && ! command -v "$AVISO_CHROMIUM" >/dev/null 2>&1; then
  echo "AVISO_CHROMIUM names no program: $AVISO_CHROMIUM" >&2
  exit 1
fi
if find_browser; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "No Chromium or Chrome found: installing Debian's chromium-headless-shell for the browser tests." >&2
  export DEBIAN_FRONTEND=noninteractive
  if apt-get update >&2 && apt-get install -y --no-install-recommends chromium-headless-shell >&2 && find_browser; then
    exit 0
  fi
fi
echo "The browser tests need Chromium or Chrome, and found neither: install it (on Debian: apt-get install chromium-headless-shell)," >&2
echo "or let AVISO_CHROMIUM name the program." >&2
exit 1
