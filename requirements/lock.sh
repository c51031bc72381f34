#!/bin/sh
# Resolve pyproject.toml into locks with hashes, for every system and every Python we support.
# uv resolves for all of them at once; it lives in a folder of its own and is needed for nothing else.
# usage: lock.sh PYTHON
set -eu
[ -x build/lock/bin/uv ] || { "$1" -m venv build/lock && build/lock/bin/pip install --quiet uv; }
compile() {
    name=$1
    shift
    build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-config \
        --default-index https://pypi.org/simple --custom-compile-command "make lock" "$@" \
        -o "requirements/$name.lock" pyproject.toml
}
compile dev --group dev
compile run --group build -c requirements/dev.lock
