"""The virtual environment that Dateline runs in: made once, recognised quickly, redone when something is wrong.

Used by the scripts of this folder; standard library only. The environment is `.venv` in the checkout, or a folder
of the user's cache when the checkout cannot be written. A stamp is written last, so a set-up that was cut off has
none and is redone; a lock lets one set-up at a time work.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pip_progress

CHECKOUT = Path(__file__).resolve().parent.parent
STAMP = "dateline-setup.json"
LOCK = "dateline-setup.lock"
LOG = "dateline-setup.log"
LOCK_PATIENCE_S = 900

_FOREIGN_TO_VENV = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX")
_SIGNS_OF_NO_NETWORK = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "nodename nor servname",
    "ConnectTimeout",
    "Network is unreachable",
    "Connection refused",
    "ReadTimeoutError",
)


class SetupFailed(Exception):
    """The set-up cannot go on; the message says why and what to do."""


def say(text):
    """Tell the user what happens; standard output belongs to the program that starts later."""
    print(text, file=sys.stderr, flush=True)


def run_politely(main, arguments):
    """Run a script's main function; a set-up that failed ends with its sentence and exit code 1."""
    try:
        sys.exit(main(arguments))
    except SetupFailed as failure:
        sys.exit(str(failure))
    except OSError as error:
        sys.exit(f"Dateline could not be set up: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


class Environment:
    """A virtual environment folder; `python` is its interpreter, whether or not it exists yet."""

    def __init__(self, folder):
        self.folder = folder
        self.programs = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.programs / ("python.exe" if os.name == "nt" else "python")

    def run(self, arguments, **options):
        """Run the environment's Python with arguments, wait, and return the exit code."""
        return subprocess.run([str(self.python), *arguments], env=clean_variables(), **options).returncode

    def become_dateline(self, arguments):
        """Turn this process into the program; on Windows, run it and end with its exit code."""
        # -P: a folder named `reader` where the user happens to stand is not the program.
        command = ["-P", "-m", "reader", *arguments]
        if os.name == "nt":
            sys.exit(self.run(command))
        os.execve(str(self.python), [str(self.python), *command], clean_variables())


def clean_variables():
    """The process's variables without those that would lead a virtual environment astray."""
    return {name: value for name, value in os.environ.items() if name not in _FOREIGN_TO_VENV}


def prepare(extras=()):
    """The environment with Dateline and the named extras installed; sets it up when it is not ready."""
    environment = Environment(find_folder())
    if _is_ready(environment, extras):
        return environment
    environment.folder.mkdir(parents=True, exist_ok=True)
    with _locked(environment.folder / LOCK):
        if not _is_ready(environment, extras):
            _set_up(environment, extras)
    return environment


def find_folder(checkout=CHECKOUT):
    """Where the environment lies: in the checkout, or in the user's cache when the checkout cannot be written."""
    inside = checkout / ".venv"
    if os.access(inside if inside.is_dir() else checkout, os.W_OK):
        return inside
    mark = hashlib.sha256(str(checkout).encode()).hexdigest()[:12]
    return _cache_folder() / "dateline" / f"environment-{mark}"


def _cache_folder():
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


# The stamp


def fingerprint(checkout=CHECKOUT):
    """What the set-up depends on; a difference in `python` or `checkout` makes the old environment useless."""
    project = hashlib.sha256((checkout / "pyproject.toml").read_bytes()).hexdigest()
    version = ".".join(str(part) for part in sys.version_info[:2])
    return {"python": f"{sys.implementation.name} {version}", "checkout": str(checkout), "project": project}


def read_stamp(environment):
    """The stamp of a complete set-up as a dict, or None."""
    try:
        stamp = json.loads((environment.folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return stamp if isinstance(stamp, dict) and isinstance(stamp.get("extras"), list) else None


def _is_ready(environment, extras):
    stamp = read_stamp(environment)
    if stamp is None or not environment.python.exists() or not set(extras) <= set(stamp["extras"]):
        return False
    return all(stamp.get(name) == value for name, value in fingerprint().items())


def _is_reusable(environment):
    """True when packages may be added to what is there: it is complete, and of this Python and place."""
    stamp, wanted = read_stamp(environment), fingerprint()
    if stamp is None or not environment.python.exists():
        return False
    return all(stamp.get(name) == wanted[name] for name in ("python", "checkout"))


# The set-up


def _set_up(environment, extras):
    earlier = read_stamp(environment) or {"extras": []}
    wanted = sorted({*extras, *earlier["extras"]})
    is_reusable = _is_reusable(environment)
    (environment.folder / STAMP).unlink(missing_ok=True)
    if is_reusable:
        say(f"Bringing {environment.folder} up to date.")
    else:
        say(f"Setting up Dateline in {environment.folder}. This is done once and takes a few minutes.")
        say("1 of 3: making a place for its parts")
        _make_environment(environment)
    _install(environment, wanted, _steps(is_reusable=is_reusable))
    say("Ready.")
    stamp = json.dumps({**fingerprint(), "extras": wanted}, indent=1)
    unfinished = environment.folder / f"{STAMP}.part"
    unfinished.write_text(stamp, encoding="utf-8")
    unfinished.replace(environment.folder / STAMP)


def _steps(*, is_reusable):
    """What is told of getting the parts and of installing them."""
    if is_reusable:
        return "1 of 2: getting what is missing", "2 of 2: installing"
    return "2 of 3: downloading its parts, about 150 MB", "3 of 3: installing them"


def _make_environment(environment):
    _require_venv()
    _clear(environment.folder)
    import venv  # late: a Debian without python3-venv is told so by _require_venv

    try:
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(environment.folder)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupFailed(f"The environment in {environment.folder} could not be made: {error}") from error


def _clear(folder):
    """Empty the folder but for the lock, which is held; a foreign environment is never emptied."""
    is_foreign = (folder / "pyvenv.cfg").exists() and not (folder / LOG).exists()
    if is_foreign:
        raise SetupFailed(f"{folder} was not made by this script. Move or delete that folder and start again.")
    for entry in folder.iterdir():
        if entry.name == LOCK:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    # Written first: it marks whatever follows, complete or not, as this script's own.
    (folder / LOG).write_text("", encoding="utf-8")


def _require_venv():
    """Debian splits venv from Python: install it where that is allowed, else name the line."""
    if _has_venv():
        return
    import system_libraries  # late: it imports this module

    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if system_libraries.may_install() and system_libraries.install_with_apt([package]):
        importlib.invalidate_caches()
        if _has_venv():
            return
    if shutil.which("apt-get"):
        raise SetupFailed(f"This Python comes without venv. Install it with:\n  sudo apt-get install -y {package}")
    raise SetupFailed("This Python comes without venv or ensurepip. Install them, or Python from python.org.")


def _has_venv():
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def _install(environment, extras, steps):
    target = f"{CHECKOUT}[{','.join(extras)}]" if extras else str(CHECKOUT)
    command = [str(environment.python), "-m", "pip", "install", "--disable-pip-version-check", "-e", target]
    progress = pip_progress.PipProgress(say, steps)
    with (
        (environment.folder / LOG).open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command,
            env=clean_variables(),
            cwd=environment.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        ) as pip,
    ):
        for line in pip.stdout:
            progress.take(line)
            log.write(line)
    if pip.returncode != 0:
        output = "\n".join(progress.lines)
        say(f"What pip said:\n{output}\n")
        raise SetupFailed(explain_pip_failure(output, environment.folder / LOG))


def explain_pip_failure(output, log):
    """One or two sentences for what pip printed when it failed; `log` is the file that holds all of it."""
    if "No space left on device" in output:
        return "The disk is full: Dateline needs about 600 MB. Make room and start again."
    if any(sign in output for sign in _SIGNS_OF_NO_NETWORK):
        return (
            "The first start needs the network: Dateline's parts could not be downloaded. "
            f"Connect and start again. What pip said stands above and in {log}"
        )
    errors = [line for line in output.splitlines() if line.lower().startswith("error")]
    last = errors[-1] if errors else "pip failed without saying why"
    return f"Dateline's parts could not be installed ({last}). What pip said stands above and in {log}"


# The lock


@contextlib.contextmanager
def _locked(path):
    """Hold the lock file; it frees itself when this process ends, however it ends."""
    with path.open("a+b") as lock:
        deadline = time.monotonic() + LOCK_PATIENCE_S
        has_waited = False
        while not _try_lock(lock):
            if time.monotonic() > deadline:
                raise SetupFailed("Another set-up of Dateline does not end. Stop it and start again.")
            if not has_waited:
                say("Another set-up of Dateline is at work; waiting for it.")
            has_waited = True
            time.sleep(0.3)
        yield


def _try_lock(lock):
    try:
        if os.name == "nt":
            import msvcrt

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
