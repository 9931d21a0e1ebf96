#!/bin/sh
# Sets up what a verb needs: bootstrap.sh site|test|bench. Safe to run again; does nothing that is already done.
set -eu
cd "$(dirname "$0")/.."
need=${1:-site}

say() { printf '%s\n' "$*" >&2; }

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# install "what it is for" debian-package …
install() {
    purpose=$1
    shift
    if can_install; then
        say "Installing $purpose: $*"
        # A fresh machine has no package lists.
        apt-get install -y --no-install-recommends "$@" >/dev/null 2>&1 || {
            apt-get update -qq
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
        }
        return
    fi
    say "Missing: $purpose."
    say "  Debian/Ubuntu: sudo apt-get install $*"
    say "  macOS:         brew install $(brew_name "$1")"
    exit 1
}

brew_name() {
    case $1 in
        python3) echo python@3.11 ;;
        libpango-1.0-0) echo pango ;;
        chromium) echo "--cask chromium" ;;
        *) echo "$1" ;;
    esac
}

# The oldest Python there is that will do: what works there, works on the newer ones.
usable() { [ -x "$1" ] && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in /usr/bin/python3.11 "$(command -v python3.11)" "$(command -v python3.12)" \
        "$(command -v python3.13)" /usr/bin/python3 "$(command -v python3)"; do
        usable "$candidate" && echo "$candidate" && return
    done
}

python=$(find_python || true)
[ -n "$python" ] || { install "Python 3.11 or newer" python3 python3-venv; python=$(find_python || true); }
[ -n "$python" ] || { say "Python 3.11 or newer is needed."; exit 1; }
"$python" -c 'import ensurepip, venv' 2>/dev/null || install "Python's venv module" python3-venv

[ -x .venv/bin/python ] || "$python" -m venv .venv

# install_list file: the pinned list, once per version of it.
install_list() {
    mark=.venv/$(basename "$1").done
    cmp -s "$1" "$mark" && return
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1"
    cp "$1" "$mark"
}

install_list requirements/site.txt
if ! .venv/bin/python -c 'import veileder' 2>/dev/null; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
fi
# WeasyPrint starts without the subsetting library, but then warns, and a warning stops the PDF.
if ! .venv/bin/python -W error -c 'import weasyprint' >/dev/null 2>&1; then
    install "the libraries that make the PDF" libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
fi

if [ "$need" != site ]; then
    install_list requirements/test.txt
    echo samarbeid | hunspell -d nb_NO -l >/dev/null 2>&1 || install "the Norwegian dictionary" hunspell hunspell-no
    if [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null 2>&1 &&
        ! command -v google-chrome >/dev/null 2>&1 &&
        [ ! -x "/Applications/Chromium.app/Contents/MacOS/Chromium" ]; then
        install "Chromium, for the browser tests" chromium
    fi
fi
if [ "$need" = bench ]; then
    install_list requirements/bench.txt
fi
