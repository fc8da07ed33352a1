"""The two environments of a build: what the program runs with, and the tools. The tools never get into a bundle.

Both lie in the build's own folder and are kept from one build to the next while pyproject.toml stays as it is;
the program itself is laid in anew each time, as the wheel that users get.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from setup_environment import Environment, SetupFailed, clean_variables, say

from bundles.project import CHECKOUT

EXTRAS = ("documents", "charts")
"""The extras of the project that every bundle holds."""

_STAMP = "packages.json"
# Written by pip: the folder that the wheel came from.
_TRACE = "direct_url.json"


@dataclass(frozen=True, slots=True)
class Environments:
    """Both environments, ready, and the packages of the program's."""

    program: Environment
    tools: Environment
    packages: Path


def prepare(folder, project, epoch):
    """Both environments under `folder`, with the program of this checkout laid in; needs the network at first."""
    program, tools = Environment(folder / "program"), Environment(folder / "tools")
    _install(tools, project.build_tools, project.build_tools)
    wheel = build_wheel(tools, folder / "wheel", epoch)
    wanted = f"{wheel}[{','.join(EXTRAS)}]"
    _install(program, [wanted], (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    _pip(program, "install", "--no-deps", "--force-reinstall", str(wheel))
    packages = find_packages(program)
    _forget_traces(packages)
    return Environments(program, tools, packages)


def build_wheel(tools, folder, epoch):
    """The wheel of this checkout, made by the tools that are there already, dated by the epoch."""
    shutil.rmtree(folder, ignore_errors=True)
    _pip(tools, "wheel", "--no-build-isolation", "--no-deps", "-w", str(folder), str(CHECKOUT), epoch=epoch)
    return next(folder.glob("*.whl"))


def find_packages(environment):
    """The folder of an environment that its packages lie in."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    command = [str(environment.python), "-c", ask]
    done = subprocess.run(command, env=clean_variables(), capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


def run_tool(environments, arguments, epoch, *, cwd=None, more=None):
    """Run the tools' Python so that it finds the program's packages first; what it prints.

    `more` are further variables of the process. Raises SetupFailed where the tool fails.
    """
    variables = {
        **clean_variables(),
        **(more or {}),
        "PYTHONPATH": str(environments.packages),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(epoch),
    }
    command = [str(environments.tools.python), *arguments]
    done = subprocess.run(command, env=variables, text=True, capture_output=True, cwd=cwd)
    if done.returncode != 0:
        raise SetupFailed(f"{' '.join(arguments[:2])} failed:\n{done.stdout[-2000:]}{done.stderr[-6000:]}")
    return done.stdout


def _install(environment, packages, depends_on):
    """Make the environment and install packages, unless that was done for the same reasons before."""
    version = ".".join(map(str, sys.version_info[:3]))
    stamp = hashlib.sha256(json.dumps([version, depends_on]).encode()).hexdigest()
    written = environment.folder / _STAMP
    if written.exists() and written.read_text(encoding="utf-8") == stamp:
        return
    say(f"Setting up {environment.folder.name} for the build.")
    shutil.rmtree(environment.folder, ignore_errors=True)
    venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(environment.folder)
    _pip(environment, "install", *packages)
    written.write_text(stamp, encoding="utf-8")


def _pip(environment, *arguments, epoch=None):
    variables = clean_variables() | ({"SOURCE_DATE_EPOCH": str(epoch)} if epoch is not None else {})
    command = [str(environment.python), "-m", "pip", "-q", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, env=variables, text=True, capture_output=True)
    if done.returncode != 0:
        raise SetupFailed(f"pip {arguments[0]} failed:\n{done.stderr[-4000:]}")


def _forget_traces(packages):
    for folder in packages.glob("*.dist-info"):
        (folder / _TRACE).unlink(missing_ok=True)
