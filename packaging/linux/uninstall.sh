#!/bin/sh
# Removes what install.sh put there. Libraries and preferences stay.
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$HOME/.local/lib/dateline
link=$HOME/.local/bin/dateline
list=$home/installed-files

if [ ! -f "$list" ]; then
    echo "Dateline is not installed in $home." >&2
    exit 1
fi
folders=$(while IFS= read -r name; do dirname "$name"; done <"$list" | sort -u)
while IFS= read -r name; do
    rm -f "$data/$name"
done <"$list"
if [ "$(readlink "$link" || true)" = "$home/dateline" ]; then rm -f "$link"; fi

if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications" || true; fi
# What the two made of nothing but our files is nothing when those are gone.
if [ -z "$(ls -A "$data/mime/packages" 2>/dev/null || true)" ]; then
    for name in XMLnamespaces aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version; do
        rm -f "$data/mime/$name"
    done
    rmdir "$data/mime"/* "$data/mime" 2>/dev/null || true
fi
if [ -z "$(ls "$data/applications" 2>/dev/null | grep -v '^mimeinfo.cache$' || true)" ]; then
    rm -f "$data/applications/mimeinfo.cache"
fi
echo "$folders" | while IFS= read -r folder; do
    (cd "$data" && rmdir -p "$folder" 2>/dev/null) || true
done
rm -rf "$home"
rmdir "$HOME/.local/lib" "$HOME/.local/bin" 2>/dev/null || true
echo "Dateline is removed. Libraries and preferences were left where they are."
