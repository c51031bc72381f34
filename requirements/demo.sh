#!/bin/sh
# Build a chronology from each article named, then list what was made.
# usage: BIN=.venv/bin demo.sh ARTICLE...
said=$(mktemp)
begun=$(mktemp)
trap 'rm -f "$said" "$begun"' EXIT
for article in "$@"; do
    "$BIN/timeline" build "$article" 2>"$said"
    code=$?
    sed "/^output\//d; s|^|$article: |" "$said" >&2
    case $code in
        0 | 5) ;;  # 5: no PDF here, and said so; the other formats are made
        *) exit $code ;;
    esac
done
echo "Made:"
find output -type f ! -name '.*' -newer "$begun" | sort | sed 's/^/    /'
