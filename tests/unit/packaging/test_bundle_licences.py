"""Every part of a bundle comes with its licence, and the list of parts tells nothing of where it was built."""

import json

import pytest


@pytest.fixture
def licences(import_script):
    return import_script("bundles.licences")


@pytest.fixture
def sbom(import_script):
    return import_script("bundles.sbom")


@pytest.fixture
def packages(tmp_path):
    """A folder of packages: one with its licence, one of Qt without, and pip."""
    for name, metadata in (
        ("good-1.0", "Name: Good\nVersion: 1.0\nLicense-Expression: MIT\n"),
        ("pyside6_essentials-6.11.3", "Name: PySide6_Essentials\nVersion: 6.11.3\nLicense: LGPL\n and more\n"),
        ("pip-23", "Name: pip\nVersion: 23\n"),
    ):
        folder = tmp_path / f"{name}.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(metadata, encoding="utf-8")
    (tmp_path / "good-1.0.dist-info/licenses/inner").mkdir(parents=True)
    (tmp_path / "good-1.0.dist-info/licenses/inner/LICENSE").write_text("good words", encoding="utf-8")
    return tmp_path


def test_list_distributions_leaves_out_the_tools(licences, packages):
    found = licences.list_distributions(packages)
    assert [(one.name, one.version, one.licence) for one in found] == [
        ("good", "1.0", "MIT"),
        ("pyside6_essentials", "6.11.3", "LGPL"),
    ]
    assert licences.qt_version(found) == "6.11.3"


def test_write_licences_copies_each_text(licences, packages, tmp_path, import_script):
    environments = import_script("bundles.environments")
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    licences.write_licences(bundle, environments.Environments(None, None, packages))
    folder = bundle / licences.FOLDER
    assert (folder / "packages/good-1.0/licenses/inner/LICENSE").read_text(encoding="utf-8") == "good words"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "LGPL-3.0.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (folder / "GPL-3.0.txt").read_text(encoding="utf-8")
    assert "Qt for Python (PySide6, Shiboken6) 6.11.3" in (folder / "QT.txt").read_text(encoding="utf-8")
    assert (folder / "PYTHON.txt").stat().st_size > 1000
    assert "good 1.0: MIT" in (folder / "README.txt").read_text(encoding="utf-8")


def test_write_licences_refuses_a_package_without_a_text(licences, packages, tmp_path, import_script):
    (packages / "good-1.0.dist-info/licenses/inner/LICENSE").unlink()
    environments = import_script("bundles.environments").Environments(None, None, packages)
    with pytest.raises(import_script("setup_environment").SetupFailed, match="good ships no text"):
        licences.write_licences(tmp_path / "bundle", environments)


def test_list_of_parts_has_the_program_as_its_subject_and_no_place_of_this_machine(sbom, import_script):
    project = import_script("bundles.project").Project("1.2", "Reads news", ())
    told = {
        "$schema": "s",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "components": [
            {
                "bom-ref": "dateline-reader==1.2",
                "externalReferences": [{"type": "distribution", "url": "file:///somewhere"}],
            },
            {"bom-ref": "pip==23"},
            {
                "bom-ref": "good==1",
                "externalReferences": [
                    {"type": "distribution", "url": "https://packages.example/good"},
                    {"type": "website", "url": "https://good.example"},
                ],
            },
        ],
        "dependencies": [{"ref": "dateline-reader==1.2", "dependsOn": ["good==1"]}, {"ref": "pip==23"}],
    }
    listed = sbom.complete(
        told, project, 0, [sbom.library("qt", "6.11", "LGPL-3.0-only", "pkg:generic/qt@{version}")]
    )
    assert listed["metadata"]["component"]["version"] == "1.2"
    assert listed["metadata"]["timestamp"] == "1970-01-01T00:00:00Z"
    assert [part["bom-ref"] for part in listed["components"]] == ["good==1", "pkg:generic/qt@6.11"]
    assert listed["dependencies"] == [
        {"ref": "dateline-reader==1.2", "dependsOn": ["good==1", "pkg:generic/qt@6.11"]}
    ]
    assert "file:" not in json.dumps(listed) and "packages.example" not in json.dumps(listed)
