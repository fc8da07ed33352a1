#!/bin/sh
# Dateline {version} for Linux on {machine}, in one file. Installs for the user who runs it:
#     sh {name}
# or only unpacks into a new folder:
#     sh {name} --extract FOLDER
# Removed by: sh ~/.local/lib/dateline/uninstall.sh
set -eu

fail() {
    echo "$1" >&2
    exit 1
}
unpack() {
    tail -n +{lines} "$0" | xz -dc | tar -x -f - -C "$1" --strip-components=1
}

command -v xz >/dev/null || fail "Unpacking needs the program xz. On Debian and Ubuntu: sudo apt-get install xz-utils"
[ "$(uname -s) $(uname -m)" = "Linux {machine}" ] || fail "This file is for Linux on {machine}."
if command -v sha256sum >/dev/null; then
    found=$(tail -n +{lines} "$0" | sha256sum | cut -d' ' -f1)
    [ "$found" = "{sha256}" ] || fail "This file is damaged or incomplete. Download it again."
fi
case "${1:-}" in
"") ;;
--extract)
    [ -n "${2:-}" ] || fail "Say into which folder: --extract FOLDER"
    [ ! -e "$2" ] || fail "$2 exists already; name a new folder."
    mkdir -p "$2"
    unpack "$2" || fail "Unpacking failed; is the disk full?"
    echo "Unpacked into $2; start $2/program/dateline"
    exit 0
    ;;
*) fail "Only --extract FOLDER is understood, or nothing to install." ;;
esac
[ "$(id -u)" != 0 ] || echo "This installs for the user root only." >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
unpack "$folder" || fail "Unpacking failed; is there room for 400 MB in ${TMPDIR:-the folder for temporary files}?"
sh "$folder/install.sh"
exit 0
