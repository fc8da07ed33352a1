#!/bin/sh
# Installs Dateline for the user who runs this: program, menu entry, icons and file type, below the home folder.
# A version that is there already is replaced; libraries and preferences are not touched.
set -eu

die() {
    echo "Dateline was not installed: $1" >&2
    exit 1
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
[ -n "${HOME:-}" ] && [ -d "$HOME" ] || die "there is no home folder (HOME)."
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$HOME/.local/lib/dateline
link=$HOME/.local/bin/dateline
list=$home/installed-files

case "$home$data" in
*['"`$\%&|'"'"]* | *'
'*) die "the path of the home folder has characters that a menu entry cannot hold: $home" ;;
esac
if [ -e "$home" ] && [ ! -f "$list" ]; then
    die "$home exists and is not from this installer. Move it away and start again."
fi

rm -rf "$home.part"
trap 'rm -rf "$home.part"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$home.part" "$HOME/.local/bin" "$data"
cp -R "$here/program/." "$home.part/" || die "the program could not be copied; is the disk full?"
cp "$here/uninstall.sh" "$home.part/uninstall.sh"
: >"$home.part/installed-files"
(cd "$here/share" && find . -type f | sort) >"$home.part/installed-files"
if [ -e "$home" ]; then
    rm -rf "$home.old"
    mv "$home" "$home.old"
fi
mv "$home.part" "$home"
rm -rf "$home.old"

while IFS= read -r name; do
    mkdir -p "$data/$(dirname "$name")"
    cp "$here/share/$name" "$data/$name.part"
    mv "$data/$name.part" "$data/$name"
done <"$list"
entry=$data/applications/dateline.desktop
sed "s|^Exec=dateline |Exec=\"$home/dateline\" |" "$entry" >"$entry.part"
mv "$entry.part" "$entry"

if [ ! -e "$link" ] || [ "$(readlink "$link" || true)" = "$home/dateline" ]; then
    ln -sf "$home/dateline" "$link"
else
    echo "$link is another program and was left; the command is $home/dateline." >&2
fi
if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications" || true; fi

echo "Dateline is installed in $home and stands in the menu."
case ":$PATH:" in
*":$HOME/.local/bin:"*) ;;
*) echo "For the command dateline, add $HOME/.local/bin to PATH." ;;
esac
echo "To remove it: sh $home/uninstall.sh"
