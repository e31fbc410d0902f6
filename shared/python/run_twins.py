"""Runs Python twins in parallel, each alone in its own process, and reports each as soon as it ends.

Reads one job a line from standard input and prints one result a line, both JSON:

    {"name": "kernels/xor", "path": "crates/part1-vocabulary/snippets/kernels/xor.py"}
    {"name": "kernels/xor", "exit": 0, "stdout": "…", "stderr": "", "seconds": 0.012, "timed_out": false,
     "too_much": null, "missing_module": null, "returned": true, "left_running": false}

- `stdout` and `stderr` hold one character a byte (Latin-1), so that any bytes come through unchanged.
- `exit` is the exit code; −9 means that signal 9 ended the program.
- `too_much` is `stdout` or `stderr` where the twin was stopped because it wrote more than the limit to it.
- `missing_module` names the module whose absence ended the twin.
- `returned` says that the twin came to its end: `sys.exit()` half-way gives exit code 0 as well.
- `left_running` says that a process which the twin started did not end with it; it was killed.

On Linux the libraries that the twins import are imported once, and every twin is a fork of that process: a hundred twins
pay for scikit-learn once. Where a library starts a thread with its import, and on other systems, forking a process that
has loaded them is not safe, and every twin starts anew.

A twin finds an empty working folder, `show` and `data` on the path, `__name__ == "__main__"`, an environment that is the
same for everyone, and line feeds as line ends on every system. `shared/run.toml` says which variables hold the number
of threads, and what a twin may use up.
"""

import argparse
import ast
import importlib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
import traceback
import types
from pathlib import Path

HERE = Path(__file__).resolve().parent

# Imported once before forking, with the submodules that the twins name. With one thread a library, none starts a second.
PRELOADED = {"numpy", "pandas", "scipy", "show", "data", "sklearn", "torch"}

POLICY = tomllib.loads((HERE.parent / "run.toml").read_text(encoding="utf-8"))

# Every other variable a twin sees is one that Windows itself needs, or names its working folder.
ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONPATH": str(HERE),
    "PYTHONUTF8": "1",
    "TZ": "UTC",
} | {name: "1" for name in POLICY["thread_variables"]}
KEPT = ["SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "WINDIR"]
FOLDERS = ["HOME", "TEMP", "TMP", "TMPDIR", "USERPROFILE"]

# How long processes that a twin started may run on after it, in seconds.
GRACE = 0.5

# How long to wait before looking again whether a twin has ended, in seconds.
LOOK = 0.003


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="twins at a time")
    limits = POLICY["limits"]
    parser.add_argument("--time-limit", type=float, default=limits["seconds"], help="seconds for one twin")
    parser.add_argument("--stdout-limit", type=int, default=limits["stdout_bytes"], help="bytes one twin may print")
    parser.add_argument("--stderr-limit", type=int, default=limits["stderr_bytes"], help="bytes one twin may write as errors")
    parser.add_argument("--no-fork", action="store_true", help="a new interpreter for every twin, as outside Linux")
    parser.add_argument("--one", metavar="PATH", help=argparse.SUPPRESS)  # what `--no-fork` starts
    parser.add_argument("--sign", metavar="PATH", help=argparse.SUPPRESS)
    options = parser.parse_args()

    # Some variables count only from the interpreter's start, so it starts again with the right ones.
    environment = {name: os.environ[name] for name in KEPT if name in os.environ} | ENVIRONMENT
    if any(os.environ.get(name) != value for name, value in environment.items()):
        command = [sys.executable, str(Path(__file__).resolve()), *sys.argv[1:]]
        if os.name == "posix":
            os.execve(sys.executable, command, environment)
        return subprocess.run(command, env=environment).returncode
    for name in os.environ.keys() - environment.keys():
        del os.environ[name]

    if options.one is not None:
        return run_twin(options.one, options.sign)
    try:
        jobs = read_jobs(sys.stdin)
    except ValueError as error:
        print(f"run_twins: {error}", file=sys.stderr)
        return 2
    fork = sys.platform == "linux" and not options.no_fork
    if fork:
        preload(job["path"] for job in jobs)
        fork = has_one_thread()
    try:
        run_all(jobs, options, Forked if fork else Started)
    except (KeyboardInterrupt, BrokenPipeError):  # whoever asked has gone: `run_all` has stopped the twins
        return 130
    return 0


def read_jobs(lines):
    """The jobs, checked: an error names the line."""
    jobs = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            job = json.loads(line)
        except json.JSONDecodeError as error:
            raise ValueError(f"line {number} of the jobs is not JSON: {error}") from error
        if not isinstance(job, dict) or not all(isinstance(job.get(key), str) for key in ("name", "path")):
            raise ValueError(f'line {number} of the jobs is not {{"name": "…", "path": "…"}}: {line.strip()}')
        # A twin starts in a folder of its own: from there a relative path would lead elsewhere.
        jobs.append({"name": job["name"], "path": os.path.abspath(job["path"])})
    return jobs


def preload(paths):
    """Imports what the twins import, as far as it is worth sharing. What fails here fails again, visibly, in its twin."""
    names = set()
    for path in paths:
        try:
            tree = ast.parse(Path(path).read_bytes())
        except (OSError, SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names.add(node.module)
    for name in sorted(names):
        if name.split(".")[0] in PRELOADED:
            try:
                importlib.import_module(name)
            except Exception:
                continue


def has_one_thread():
    """Whether a fork is safe: only the thread that forks lives on in the child, and what another one holds stays locked."""
    return len(os.listdir("/proc/self/task")) == 1


def run_all(jobs, options, kind):
    """Keeps up to `options.jobs` twins running, and prints a line for each that ends."""
    waiting, running = list(reversed(jobs)), []
    try:
        while waiting or running:
            while waiting and len(running) < max(1, options.jobs):
                running.append(kind(waiting.pop(), options))
            ended = [twin for twin in running if twin.has_ended()]
            running = [twin for twin in running if twin not in ended]
            for twin in ended:
                print(json.dumps(twin.result()), flush=True)
            if not ended:
                time.sleep(LOOK)
    finally:
        # Reached with twins still running only when this program is interrupted.
        for twin in running:
            if twin.exit is None:
                twin.stop()
            twin.folder.cleanup()


class Twin:
    """A running twin. It writes to files, not to pipes, so that no full pipe holds it up and no reader waits for ever."""

    def __init__(self, job, options):
        self.job, self.options = job, options
        self.exit = None
        self.timed_out = False
        self.too_much = None
        # The process may still hold a file when it is gone: on Windows such a file cannot be deleted.
        self.folder = tempfile.TemporaryDirectory(prefix="twin-", ignore_cleanup_errors=True)
        folder = Path(self.folder.name)
        self.sign = folder / "returned"
        self.ended = None
        self.left_running = False
        self.files = {"stdout": folder / "stdout", "stderr": folder / "stderr"}
        self.limits = {"stdout": options.stdout_limit, "stderr": options.stderr_limit}
        work = folder / "work"
        work.mkdir()
        self.started = time.monotonic()
        with self.files["stdout"].open("wb") as stdout, self.files["stderr"].open("wb") as stderr:
            self.start(work, stdout, stderr)

    def has_ended(self):
        """Looks once; stops the twin where it is over a limit, and what it left running."""
        now = time.monotonic()
        if self.ended is None:
            self.exit = self.poll()
            self.seconds = now - self.started
            self.ended = now if self.exit is not None else None
        if self.ended is not None and self.is_running():
            if now - self.ended < GRACE:
                return False
            self.left_running = True
            self.kill()
        for stream, path in self.files.items():
            if path.stat().st_size > self.limits[stream]:
                self.too_much = self.too_much or stream
        if self.exit is None and (self.too_much or self.seconds > self.options.time_limit):
            self.timed_out = not self.too_much
            self.stop()
        return self.exit is not None

    def result(self):
        """What happened, and an end to the twin's folder."""
        output = {}
        for stream, path in self.files.items():
            with path.open("rb") as file:
                output[stream] = file.read(self.limits[stream]).decode("latin-1")
        self.returned = self.sign.exists()
        self.folder.cleanup()
        return {
            "name": self.job["name"],
            "exit": self.exit,
            **output,
            "seconds": round(self.seconds, 3),
            "timed_out": self.timed_out,
            "too_much": self.too_much,
            "missing_module": missing_module(output["stderr"]) if self.exit == 1 else None,
            "returned": self.returned,
            "left_running": self.left_running,
        }

    def is_running(self):
        """Whether a process of the twin's group is left; ask when the twin itself has ended. Not known on Windows."""
        if os.name != "posix":
            return False
        try:
            os.killpg(self.process_id(), 0)
        except (PermissionError, ProcessLookupError):  # macOS says so of processes that have ended
            return False
        return True

    def kill(self):
        """Ends all processes of the twin's group."""
        try:
            os.killpg(self.process_id(), signal.SIGKILL)
        except ProcessLookupError:
            pass


class Forked(Twin):
    """A fork of this process, with the libraries already loaded."""

    def start(self, work, stdout, stderr):
        self.process = os.fork()
        if self.process == 0:
            # From here on nothing may return into the parent's code: its `finally` would end the other twins.
            code = 1
            try:
                os.setsid()
                os.chdir(work)
                with open(os.devnull, "rb") as nothing:
                    os.dup2(nothing.fileno(), 0)
                os.dup2(stdout.fileno(), 1)
                os.dup2(stderr.fileno(), 2)
                code = run_twin(self.job["path"], self.sign)
            finally:
                os._exit(code)

    def process_id(self):
        return self.process

    def poll(self):
        process, status = os.waitpid(self.process, os.WNOHANG)
        return os.waitstatus_to_exitcode(status) if process else None

    def stop(self):
        try:
            os.killpg(self.process, signal.SIGKILL)
        except ProcessLookupError:  # it has not reached `setsid` yet
            os.kill(self.process, signal.SIGKILL)
        self.exit = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


class Started(Twin):
    """A new interpreter."""

    def start(self, work, stdout, stderr):
        command = [sys.executable, str(Path(__file__).resolve()), "--one", self.job["path"], "--sign", str(self.sign)]
        self.process = subprocess.Popen(
            command, cwd=work, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, start_new_session=True
        )

    def process_id(self):
        return self.process.pid

    def poll(self):
        return self.process.poll()

    def stop(self):
        if sys.platform == "win32":
            tree = ["taskkill", "/F", "/T", "/PID", str(self.process.pid)]
            subprocess.run(tree, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        else:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.exit = self.process.wait()


def run_twin(path, sign):
    """Runs a file as the main program of this process and returns its exit code; writes `sign` when it came to its end."""
    # Not before the interpreter has started: a reader's own PyTorch may lie in a folder below the real HOME.
    os.environ.update({name: os.getcwd() for name in FOLDERS})
    tempfile.tempdir = None
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", newline="\n")
    # As Python itself does, but with the shared modules first: a twin called `random.py` must not hide Python's own.
    sys.path[0] = str(HERE)
    sys.argv = [path]
    module = types.ModuleType("__main__")
    module.__file__ = path
    sys.modules["__main__"] = module
    try:
        code, returned = execute(path, module)
        sys.stdout.flush()
        sys.stderr.flush()
        if returned:
            Path(sign).touch()
    except (OSError, ValueError):  # the twin has closed its output
        code = 1
    return code


def execute(path, module):
    """The exit code, and whether the last line was reached."""
    try:
        exec(compile(Path(path).read_bytes(), path, "exec"), module.__dict__)
    except SystemExit as end:
        if end.code is None:
            return 0, False
        if isinstance(end.code, int):
            return end.code & 0xFF, False
        print(end.code, file=sys.stderr)
        return 1, False
    except BaseException as error:
        sys.stdout.flush()
        # The first entry of the traceback is this function's: it does not belong to the twin.
        traceback.print_exception(error.with_traceback(error.__traceback__ and error.__traceback__.tb_next))
        return 1, False
    return 0, True


def missing_module(stderr):
    """The top-level module named by an error message that ends with `No module named …`."""
    last = stderr.rstrip().rpartition("\n")[2]
    found = re.fullmatch(r"ModuleNotFoundError: No module named '([^'.]+)[^']*'", last)
    return found.group(1) if found else None


if __name__ == "__main__":
    sys.exit(main())
