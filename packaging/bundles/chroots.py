"""A bare Debian in a folder, to try a package where nothing of this machine helps it. For root only."""

import contextlib
import shutil
import subprocess
from pathlib import Path

from setup_environment import SetupFailed, say

USER = "tester"
HOME = f"/home/{USER}"
_QUIET = {"DEBIAN_FRONTEND": "noninteractive", "PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
# The package lists and what the package system notes of its own work.
_OWN_NOTES = ("var/lib/dpkg", "var/lib/apt", "var/cache", "var/log", "proc", "sys", "dev", "run")


class Chroot:
    """A folder with a Debian of its own in it; `run` runs programs there."""

    def __init__(self, folder):
        self.folder = folder

    def make(self):
        """Unpack the smallest Debian of this machine's release, from where this machine has its packages."""
        if (self.folder / "etc/debian_version").exists():
            return
        say(f"Setting up a bare Debian in {self.folder}.")
        site = _first_line(["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"])
        release = _first_line(["sh", "-c", ". /etc/os-release; echo $VERSION_CODENAME"])
        _check(["debootstrap", "--variant=minbase", release, str(self.folder), site])
        for name in ("etc/apt", "etc/resolv.conf", "etc/hosts"):
            _copy_over(Path("/", name), self.folder / name)
        for name in ("/etc/ssl/certs", "/usr/share/ca-certificates", "/usr/local/share/ca-certificates"):
            if Path(name).is_dir():
                shutil.copytree(name, self.folder / name[1:], dirs_exist_ok=True)
        self.run(["useradd", "--create-home", USER])
        self.run(["apt-get", "update", "-q"])

    @contextlib.contextmanager
    def mounted(self):
        """With what programs expect of a running system, and the sockets of the X servers of this machine."""
        sockets = Path("tmp", ".X11-unix")
        (self.folder / sockets).mkdir(parents=True, exist_ok=True)
        with contextlib.ExitStack() as stack:
            for source, place, kind in (
                ("proc", "proc", ["-t", "proc"]),
                ("/dev", "dev", ["--bind"]),
                (str(Path("/", sockets)), str(sockets), ["--bind"]),
            ):
                _check(["mount", *kind, source, str(self.folder / place)])
                stack.callback(subprocess.run, ["umount", str(self.folder / place)])
            yield

    def run(self, command, *, user=None, more=None, is_waited=True):
        """Run a program inside and give the finished process, or the running one when it is not waited for.

        Raises SetupFailed where it ends with another code than 0.
        """
        variables = _QUIET | ({"HOME": HOME, "USER": USER} if user else {"HOME": "/root"}) | (more or {})
        switch = ["--userspec", f"{user}:{user}"] if user else []
        told = [f"{name}={value}" for name, value in variables.items()]
        full = ["chroot", *switch, str(self.folder), "env", "-i", *told, *command]
        if not is_waited:
            return subprocess.Popen(full, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return _check(full)

    def install(self, *packages, recommends=False):
        """Install packages by name or by the path of a .deb inside."""
        options = [] if recommends else ["--no-install-recommends"]
        self.run(["apt-get", "install", "-y", "-q", *options, *packages])

    def list_files(self):
        """Every path inside but those in which the package system notes its own work."""
        skipped = {self.folder / name for name in _OWN_NOTES}
        found = set()
        waiting = [self.folder]
        while waiting:
            for path in waiting.pop().iterdir():
                if path in skipped:
                    continue
                found.add(path.relative_to(self.folder).as_posix())
                if path.is_dir() and not path.is_symlink():
                    waiting.append(path)
        return found


def _check(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SetupFailed(f"{' '.join(command[:6])} … failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done


def _first_line(command):
    return _check(command).stdout.splitlines()[0]


def _copy_over(source, target):
    if source.is_dir():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target, symlinks=True)
    elif source.exists():
        shutil.copyfile(source, target)
