"""The tables of an `.msi` as msiinfo tells them, and whether they say what the installer has to do."""

import subprocess

from setup_environment import SetupFailed

from bundles.windows import FILE_CLASS, WINDOW_PROGRAM, guid


def check(installer, version):
    """Read the tables of an installer and compare them; the number of its files. Raises SetupFailed at a fault."""
    properties = dict(row[:2] for row in read_table(installer, "Property"))
    registry = {(row[2], row[3]): row[4] for row in read_table(installer, "Registry")}
    shortcut = read_table(installer, "Shortcut")[0]
    files = [row[2] for row in read_table(installer, "File")]
    parts = {row[0] for row in read_table(installer, "Component")}
    opened = registry.get((f"Software\\Classes\\{FILE_CLASS}\\shell\\open\\command", ""))
    held = {row[1] for row in read_table(installer, "FeatureComponents")}
    faults = {
        "version": properties.get("ProductVersion") != version,
        "upgrade code": properties.get("UpgradeCode") != f"{{{guid('upgrade')}}}",
        "what opens a library": opened != f'"[INSTALLDIR]{WINDOW_PROGRAM}" "%1"',
        "menu": WINDOW_PROGRAM not in shortcut[4],
        "program with a window": WINDOW_PROGRAM not in files,
        "parts that are never installed": parts != held,
    }
    found = [name for name, is_fault in faults.items() if is_fault]
    if found:
        raise SetupFailed(f"{installer}: wrong are {', '.join(found)}.")
    return len(files)


def read_table(installer, name):
    """The rows of a table as lists of text, without its three lines of header."""
    done = subprocess.run(["msiinfo", "export", str(installer), name], capture_output=True, text=True)
    if done.returncode != 0:
        raise SetupFailed(f"msiinfo could not read the table {name} of {installer}: {done.stderr}")
    return parse_table(done.stdout)


def parse_table(text):
    """The rows of a table as msiinfo prints it."""
    return [line.split("\t") for line in text.splitlines()[3:]]
