#!/bin/sh
# Makes sure that there is a browser to test with, and fonts for it to draw
# with: installs Debian's packages where it may, and otherwise names them.
set -eu

missing=""
need() { # need COMMAND PACKAGE
	command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}
font() { # font FAMILY PACKAGE
	command -v fc-list >/dev/null 2>&1 && fc-list "$1" family | grep -q . || missing="$missing $2"
}

need chromium chromium
need fc-list fontconfig
font "DejaVu Sans Mono" fonts-dejavu-core
font "Noto Sans" fonts-noto-core
font "Noto Sans CJK SC" fonts-noto-cjk
[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1; then
	if [ "$(id -u)" = 0 ]; then
		sudo=""
	elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
		sudo="sudo -n"
	else
		sudo="no"
	fi
	if [ "$sudo" != "no" ]; then
		echo "Installing$missing"
		$sudo apt-get update -qq
		# shellcheck disable=SC2086
		$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
		exit 0
	fi
fi
echo "The browser tests need Debian's packages$missing; install them and run make test again." >&2
exit 1
