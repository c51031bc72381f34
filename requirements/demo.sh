#!/bin/sh
# Build a chronology from each article named, then list what was made.
# usage: BIN=.venv/bin demo.sh ARTICLE...
made=0
for article in "$@"; do
    "$BIN/timeline" build "$article"
    code=$?
    case $code in
        0 | 5) made=1 ;;  # 5: no PDF here, and said so; the other formats are made
        *) exit $code ;;
    esac
done
[ $made = 1 ] || { echo "timeline: there is no article in examples/" >&2; exit 1; }
echo "Made:"
find output -type f ! -name '.*' | sort
