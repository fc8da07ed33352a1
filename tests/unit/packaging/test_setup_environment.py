"""The environment is recognised when complete, redone when not, and its failures are told in sentences."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def script(import_script):
    return import_script("setup_environment")


@pytest.fixture
def environment(script, tmp_path, monkeypatch):
    """An environment folder that looks complete: a Python, and a stamp with the extras `tests`."""
    monkeypatch.setattr(script, "find_folder", lambda: tmp_path)
    environment = script.Environment(tmp_path)
    environment.programs.mkdir()
    environment.python.write_bytes(b"")
    write_stamp(script, tmp_path)
    return environment


def write_stamp(script, folder, **changes):
    stamp = {**script.fingerprint(), "extras": ["tests"], **changes}
    (folder / script.STAMP).write_text(json.dumps(stamp), encoding="utf-8")


@pytest.fixture
def steps(script, monkeypatch):
    """What a set-up would do, as a list of words; nothing is made or downloaded."""
    seen = []
    monkeypatch.setattr(script, "_make_environment", lambda _environment: seen.append("make"))
    monkeypatch.setattr(script, "_install", lambda _environment, extras, _steps: seen.append(f"install {extras}"))
    return seen


def test_prepare_complete_does_nothing(script, environment, steps):
    assert script.prepare(["tests"]).python == environment.python
    assert script.prepare().folder == environment.folder
    assert steps == []


def test_prepare_further_extra_keeps_the_environment(script, environment, steps):
    script.prepare(["checks"])
    assert steps == ["install ['checks', 'tests']"]
    script.prepare(["checks", "tests"])
    assert len(steps) == 1


def test_prepare_changed_project_installs_again(script, environment, steps):
    write_stamp(script, environment.folder, project="another")
    script.prepare()
    assert steps == ["install ['tests']"]


@pytest.mark.parametrize("changes", [{"python": "cpython 3.1"}, {"checkout": "elsewhere"}, {"extras": None}])
def test_prepare_of_another_python_or_place_makes_it_anew(script, environment, steps, changes):
    write_stamp(script, environment.folder, **changes)
    script.prepare()
    assert steps[0] == "make"


@pytest.mark.parametrize("damage", ["{", "[]", ""])
def test_prepare_damaged_stamp_makes_it_anew(script, environment, steps, damage):
    (environment.folder / script.STAMP).write_text(damage, encoding="utf-8")
    script.prepare()
    assert steps == ["make", "install []"]


def test_prepare_without_python_makes_it_anew(script, environment, steps):
    environment.python.unlink()
    script.prepare()
    assert steps[0] == "make"


def test_prepare_failed_install_leaves_no_stamp(script, environment, steps, monkeypatch):
    def fail(_environment, _extras, _steps):
        raise script.SetupFailed("no network")

    monkeypatch.setattr(script, "_install", fail)
    write_stamp(script, environment.folder, project="another")
    with pytest.raises(script.SetupFailed, match="no network"):
        script.prepare()
    assert script.read_stamp(environment) is None


def test_clear_keeps_the_lock_only(script, tmp_path):
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "old.py").write_text("", encoding="utf-8")
    (tmp_path / script.LOCK).write_text("", encoding="utf-8")
    script._clear(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([script.LOCK, script.LOG])


def test_clear_spares_a_foreign_environment(script, tmp_path):
    (tmp_path / "pyvenv.cfg").write_text("home = elsewhere", encoding="utf-8")
    with pytest.raises(script.SetupFailed, match="not made by this script"):
        script._clear(tmp_path)
    assert (tmp_path / "pyvenv.cfg").exists()


def test_lock_lets_one_process_in(script, tmp_path):
    lock = tmp_path / script.LOCK
    program = (
        "import sys, pathlib, setup_environment as script\n"
        "with open(sys.argv[1], 'a+b') as lock:\n"
        "    print(script._try_lock(lock))\n"
    )
    command = [sys.executable, "-c", program, str(lock)]
    folder = Path(script.__file__).parent

    def try_elsewhere():
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()

    with script._locked(lock):
        assert try_elsewhere() == "False"
    assert try_elsewhere() == "True"


def test_find_folder_writable_checkout_lies_inside(script, tmp_path):
    assert script.find_folder(tmp_path) == tmp_path / ".venv"


def test_find_folder_read_only_checkout_lies_in_the_cache(script, tmp_path, monkeypatch):
    monkeypatch.setattr(script.os, "access", lambda _path, _mode: False)
    monkeypatch.setattr(script, "_cache_folder", lambda: tmp_path / "cache")
    first, second = script.find_folder(tmp_path / "one"), script.find_folder(tmp_path / "two")
    assert first.is_relative_to(tmp_path / "cache" / "dateline")
    assert first != second


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("WARNING: ... NewConnectionError('<pip._vendor...')", "needs the network"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: No matching distribution found for x\nsomething else", "No matching distribution found for x"),
        ("", "without saying why"),
    ],
)
def test_explain_pip_failure_says_what_to_do(script, output, expected):
    sentence = script.explain_pip_failure(output, Path("the.log"))
    assert expected in sentence


PIP = """\
Obtaining dateline from its folder
  Downloading pyside6_essentials-6.8.1-cp39-abi3-manylinux_2_28_x86_64.whl.metadata (3.7 kB)
  Downloading pyside6_essentials-6.8.1-cp39-abi3-manylinux_2_28_x86_64.whl (95.3 MB)
Downloading lxml-5.3.0-cp311-cp311-manylinux_2_28_x86_64.whl (5.0 MB)
Downloading https://files.example.org/packages/aa/idna-3.10-py3-none-any.whl (70 kB)
Installing collected packages: idna, lxml, pyside6_essentials, """ + ", ".join(f"part-{n}" for n in range(60))


def make_pip(environment, words, code):
    """A stand-in for the environment's Python, which says what pip would say."""
    environment.python.write_text(f"#!{sys.executable}\nimport sys\nprint({words!r})\nsys.exit({code})\n", "utf-8")
    environment.python.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with #!")
def test_install_tells_plain_steps(script, environment, capsys):
    make_pip(environment, PIP, 0)
    script._install(environment, ["charts"], script._steps(is_reusable=False))
    assert capsys.readouterr().err.splitlines() == [
        "2 of 3: downloading its parts, about 150 MB",
        "   pyside6-essentials, 95 MB",
        "   lxml, 5 MB (95 MB so far)",
        "3 of 3: installing them",
    ]
    assert (environment.folder / script.LOG).read_text("utf-8") == PIP + "\n"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with #!")
def test_failed_install_shows_all_that_pip_said(script, environment, capsys):
    words = PIP + "\nERROR: No matching distribution found for x"
    make_pip(environment, words, 1)
    with pytest.raises(script.SetupFailed, match="No matching distribution found for x"):
        script._install(environment, [], script._steps(is_reusable=True))
    told = capsys.readouterr().err
    assert told.startswith("1 of 2: getting what is missing")
    assert words in told


def test_run_politely_turns_a_failure_into_a_sentence(script):
    def fail(_arguments):
        raise script.SetupFailed("Install it.")

    with pytest.raises(SystemExit, match=r"^Install it\.$"):
        script.run_politely(fail, [])


def test_clean_variables_drops_what_leads_astray(script, monkeypatch):
    monkeypatch.setenv("PYTHONHOME", "elsewhere")
    monkeypatch.setenv("KEPT", "yes")
    variables = script.clean_variables()
    assert "PYTHONHOME" not in variables
    assert variables["KEPT"] == "yes"
