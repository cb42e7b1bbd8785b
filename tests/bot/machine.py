"""A machine to try OPERATIONS.md on: its folders are below one, and what needs root is a stub that says what was asked.

`systemd-run` is strict: it knows the properties that deploy/operate uses, and refuses any other.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "OPERATIONS.md").read_text(encoding="utf-8")
PROGRAM = ("bot", "dialogs", "review", "storage", "app.yaml", "requirements.lock")
#: where the page and the scripts of deploy lead
FOLDERS = (
    "/opt/case-review",
    "/etc/case-review",
    "/etc/systemd/system",
    "/var/lib/case-review",
    "/var/backups",
    "/root/",
)
STUBS = {
    "useradd": 'echo "useradd $*"',
    "systemctl": 'echo "systemctl $*"',
    "python3": 'test "$*" = "-m venv .venv" && ln -s "{venv}" .venv',
    # Nobody can own a file of ours here but we.
    "install": 'set -- $(echo " $*" | sed "s/ -[og] case-review//g"); exec /usr/bin/install "$@"',
    "systemd-run": 'exec "{python}" "{asked}" "$@"',
}


def blocks() -> tuple[str, ...]:
    """The commands of the page, in its order."""
    return tuple(re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


@dataclass(frozen=True, kw_only=True)
class Machine:
    folder: Path

    def at(self, path: str) -> Path:
        return self.folder / path.lstrip("/")

    def unpacks(self, where: str) -> None:
        """The program, as it is here."""
        self.at(where).mkdir(parents=True)
        for name in PROGRAM:
            self.at(where).joinpath(name).symlink_to(ROOT / name)
        shutil.copytree(ROOT / "deploy", self.at(where) / "deploy")
        for script in ("operate", "nightly"):
            path = self.at(where) / "deploy" / script
            path.write_text(self._here(path.read_text().replace("/run/credentials", f"{self.folder}/run")))

    def is_there(self) -> "Machine":
        for folder in ("bin", "run", "root", "etc/systemd/system", "var/lib", "var/backups"):
            self.at(folder).mkdir(parents=True)
        for name, does in STUBS.items():
            made = does.format(venv=ROOT / ".venv", python=sys.executable, asked=Path(__file__))
            path = self.at("bin") / name
            path.write_text(f"#!/bin/sh\n{made}\n")
            path.chmod(0o755)
        self.unpacks("/opt/case-review")
        return self

    def runs(self, block: str, **put: str) -> str:
        """What a block of the page prints; `put` is what the reader puts in place of a word."""
        for word, value in put.items():
            block = re.sub(rf"\b{word}\b", value, block)
        typed = self._here(block).replace(".venv/bin/python -m pip install", "true")
        environment = {
            "PATH": f"{self.at('bin')}:{os.environ['PATH']}",
            "HOME": str(self.at("root")),
            "OPERATOR": "ola",
        }
        done = subprocess.run(
            ["sh", "-eu", "-c", typed],
            cwd=self.at("/opt/case-review"),
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"
        return " ".join(done.stdout.split())

    def _here(self, text: str) -> str:
        return re.sub(
            "|".join(map(re.escape, FOLDERS)), lambda found: str(self.at(found[0])) + "/" * found[0].endswith("/"), text
        )


# --- systemd-run ----------------------------------------------------------------------------------------------------

FLAGS = frozenset({"--quiet", "--wait", "--collect", "--pipe", "--pty"})
PROPERTIES = frozenset(
    {
        *("User", "Group", "UMask", "WorkingDirectory", "LimitCORE", "StateDirectory", "StateDirectoryMode"),
        *("ProtectSystem", "PrivateTmp", "NoNewPrivileges", "ReadWritePaths", "LoadCredential"),
    }
)


def systemd_run(words: list[str]) -> int:
    options = [one for one in words if one.startswith("--")][: _first_plain(words)]
    command = words[len(options) :]
    given: dict[str, list[str]] = {}
    for one in (one for one in options if one not in FLAGS):
        name, value = one.removeprefix("--").split("=", 1)
        given.setdefault(name, []).append(value)
    assert set(given) <= {"unit", "property", "setenv"}, given
    (unit,) = given["unit"]
    properties = [one.split("=", 1) for one in given["property"]]
    assert {name for name, _ in properties} <= PROPERTIES, properties
    values = dict(properties)
    program = Path(values["WorkingDirectory"])
    machine = program.parents[1]
    (machine / "var/lib" / values["StateDirectory"]).mkdir(mode=0o700, exist_ok=True)
    kept = machine / "run" / f"{unit}.service"
    kept.mkdir(mode=0o700)
    for name, file in (value.split(":", 1) for key, value in properties if key == "LoadCredential"):
        shutil.copyfile(file, kept / name)
    environment = {"PATH": "/usr/bin:/bin"}
    for one in given["setenv"]:
        name, _, value = one.partition("=")
        environment[name] = value if "=" in one else os.environ[name]
    offline = ["--offline"] if "doctor" in command else []  # no platform is asked from a test
    done = subprocess.run([*command, *offline], cwd=program, env=environment, check=False)
    return 0 if offline and done.returncode == 1 else done.returncode


def _first_plain(words: list[str]) -> int:
    return next(number for number, one in enumerate(words) if not one.startswith("--"))


if __name__ == "__main__":
    sys.exit(systemd_run(sys.argv[1:]))
