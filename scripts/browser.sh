#!/bin/sh
# Installs what `cargo xtask book --check` needs beyond Rust: Node, a Chromium, a few fonts, and the test's two npm packages.
set -eu

cd "$(dirname "$0")/.."

missing=""
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
browser=""
# Of Debian's two, the one without windows: the test takes less than half of the time.
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null 2>&1; then
    if command -v apt-get >/dev/null 2>&1; then
        browser="chromium-headless-shell"
    elif ! command -v chromium >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1; then
        browser="chromium"
    fi
fi

if [ -n "$missing$browser" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "missing:$missing $browser. Install them with your system's package manager, then run this again." >&2
        exit 1
    fi
    sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    $sudo apt-get update
    # Debian's kin have no such package, but often a browser.
    if [ -n "$browser" ] && ! apt-cache show "$browser" >/dev/null 2>&1; then
        browser="chromium"
        ! command -v chromium >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1 || browser=""
    fi
    [ -z "$browser" ] || missing="$missing $browser fonts-dejavu-core"
    # shellcheck disable=SC2086 # one word is one package
    [ -z "$missing" ] || $sudo apt-get install --yes --no-install-recommends $missing
fi

major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
    echo "Node $major is too old: the browser test needs Node 20 or newer." >&2
    exit 1
fi

npm ci --prefix tests/browser --no-audit --no-fund
echo "ready: cargo xtask book --check"
