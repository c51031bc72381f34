#!/bin/sh
# Install the libraries that draw a PDF's text, if they are missing and we may; else say how.
# Without them everything but PDF works, so this never fails.
# usage: PYTHON=.venv/bin/python pango.sh PACKAGE...
found() {
    "$PYTHON" -c 'import ctypes
for name in "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0": ctypes.CDLL(name)' 2>/dev/null
}

case $(uname -s) in Linux) ;; *) exit 0 ;; esac
found && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq </dev/null >/dev/null 2>&1
    apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null 2>&1
    found && exit 0
fi
echo "timeline: Pango is missing: everything works but PDF. To have PDF, run this and then make again:" >&2
echo "    sudo apt-get install -y --no-install-recommends $*" >&2
