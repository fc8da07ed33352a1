"""The list of all parts of a bundle in the form CycloneDX (ECMA-424): what cyclonedx-py sees, and the rest.

It sees the Python packages; Qt, Python, SQLite and the libraries of the system are added here.
"""

import json
import platform
import subprocess
from datetime import UTC, datetime
from urllib.parse import quote

from setup_environment import clean_variables

from bundles import environments, licences, system_packages
from bundles.project import NAME, TITLE

FILE_NAME = f"{NAME}.cdx.json"
SPEC_VERSION = "1.6"
_KEPT_REFERENCES = frozenset({"website", "vcs"})
_VALIDATE = f"""
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
text = open(sys.argv[1], encoding="utf-8").read()
fault = JsonStrictValidator(SchemaVersion.from_version("{SPEC_VERSION}")).validate_str(text)
sys.exit(str(fault) if fault else 0)
"""
_ASK_SQLITE = "import pysqlite3; print(pysqlite3.sqlite_version)"


def write_sbom(target, ready, project, epoch):
    """Write the list beside the program."""
    arguments = ["environment", "--output-reproducible", "--of", "JSON", "--sv", SPEC_VERSION]
    told = environments.run_tool(ready, ["-m", "cyclonedx_py", *arguments, str(ready.program.python)], epoch)
    version = licences.qt_version(licences.list_distributions(ready.packages))
    command = [str(ready.program.python), "-c", _ASK_SQLITE]
    sqlite = subprocess.run(command, env=clean_variables(), capture_output=True, text=True, check=True).stdout
    others = [
        library("qt", version, "LGPL-3.0-only", "pkg:generic/qt@{version}"),
        library("cpython", platform.python_version(), "PSF-2.0", "pkg:generic/python@{version}"),
        library("sqlite", sqlite.strip(), "blessing", "pkg:generic/sqlite@{version}"),
    ]
    for package in system_packages.list_packages(target):
        others.append(library(package.name, package.version, None, f"pkg:deb/debian/{package.name}@{{version}}"))
    listed = complete(json.loads(told), project, epoch, others)
    text = json.dumps(listed, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    (target / FILE_NAME).write_text(text, encoding="utf-8")
    environments.run_tool(ready, ["-c", _VALIDATE, str(target / FILE_NAME)], epoch)


def library(name, version, licence, purl):
    """A part as the list holds it; `purl` has a place for the version."""
    address = purl.format(version=quote(version, safe="~"))
    part = {"type": "library", "bom-ref": address, "name": name, "version": version, "purl": address}
    return part | ({"licenses": [{"license": {"id": licence}}]} if licence else {})


def complete(told, project, epoch, others):
    """The list with the program as its subject, with further parts, without what tells of the building."""
    own = f"{NAME}-reader=={project.version}"
    dropped = {f"{name}==" for name in licences.NOT_IN_BUNDLES}
    parts = [part for part in told["components"] if not part["bom-ref"].startswith(tuple(dropped))]
    subject = {"type": "application", "bom-ref": own, "name": TITLE, "version": project.version}
    subject |= {"description": project.summary, "licenses": [{"license": {"id": "MIT"}}]}
    kept = [_without_places(part) for part in parts if part["bom-ref"] != own] + others
    known = {part["bom-ref"] for part in [*kept, subject]}
    links = [link for link in told["dependencies"] if link["ref"] in known]
    for link in links:
        if link["ref"] == own:
            link["dependsOn"] = sorted({*link.get("dependsOn", ()), *(part["bom-ref"] for part in others)})
    time = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "$schema": told["$schema"],
        "bomFormat": told["bomFormat"],
        "specVersion": told["specVersion"],
        "version": 1,
        "metadata": {"timestamp": time, "component": subject},
        "components": sorted(kept, key=lambda part: part["bom-ref"]),
        "dependencies": links,
    }


def _without_places(part):
    """A part with the addresses of its project only, not those where its packages were fetched."""
    kept = [one for one in part.get("externalReferences", ()) if one["type"] in _KEPT_REFERENCES]
    return {**part, "externalReferences": [one for one in kept if not one["url"].startswith("file:")]}
