#!/bin/sh
# Installs what `cargo xtask book --check` needs beyond Rust: Node, a Chromium, a few fonts, and the test's two npm packages.
set -eu

cd "$(dirname "$0")/.."

missing=""
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1; then
    missing="$missing chromium fonts-dejavu-core"
fi

if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "missing:$missing. Install them with your system's package manager, then run this again." >&2
        exit 1
    fi
    sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    $sudo apt-get update
    # shellcheck disable=SC2086 # one word is one package
    $sudo apt-get install --yes --no-install-recommends $missing
fi

major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
    echo "Node $major is too old: the browser test needs Node 20 or newer." >&2
    exit 1
fi

npm ci --prefix tests/browser --no-audit --no-fund
echo "ready: cargo xtask book --check"
