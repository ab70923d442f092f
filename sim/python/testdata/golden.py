"""Makes the expected output of the programs in this directory with CPython.

    golden.py               every program
    golden.py slices json   the programs below these directories, or of these files
    golden.py --check       writes nothing, says what differs

Beside NAME.py go NAME.out, the bytes of standard output, and, where the
program ended by an exception nobody caught, NAME.err with the last line of
standard error. NAME.err exists if and only if the exit status is 1; any other
status but 0 is an error of the corpus.
"""

import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent
LIMIT_SECONDS = 10

# -P: a program may stand beside one that is named like a module.
# -B: the tree stays free of __pycache__.
FLAGS = ["-B", "-P"]

# Nothing of the caller's environment may show in an expected output.
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "PYTHONHASHSEED": "0",
}


def programs(names):
    """Yields the program files that the names mean, in order, once each."""
    found = set()
    for name in names or [ROOT]:
        path = pathlib.Path(name)
        if not path.exists():
            path = ROOT / name
        if not path.exists():
            sys.exit(f"golden.py: no such program or directory: {name}")
        found.update(path.resolve().rglob("*.py") if path.is_dir() else [path.resolve()])
    found.discard(ROOT / "golden.py")
    # The programs of the benchmark are only timed.
    return sorted(p for p in found if p.parent != ROOT / "bench")


def run(program, python):
    """Returns (out, err) of one run; err is None unless an exception ended it."""
    with tempfile.TemporaryDirectory(prefix="golden-") as directory:
        done = subprocess.run(
            [python, *FLAGS, str(program)],
            cwd=directory,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LIMIT_SECONDS,
        )
    if done.returncode == 0:
        return done.stdout, None
    if done.returncode != 1:
        raise ValueError(f"exit status {done.returncode}, want 0 or 1")
    lines = done.stderr.splitlines()
    if not lines:
        raise ValueError("exit status 1 with nothing on standard error")
    # Some messages name the file; where the tree lies is nobody's business.
    directory = os.fsencode(f"{program.parent}{os.sep}")
    return done.stdout, lines[-1].replace(directory, b"") + b"\n"


def read(path):
    return path.read_bytes() if path.exists() else None


# How often a program is run in a check before its output counts as another one: those
# with sockets, threads and delays can be disturbed by a machine that is busy.
ATTEMPTS = 3


def settle(program, python, check):
    """Makes or checks the expectations of one program; returns what was found wrong."""
    faults = attempt(program, python, check)
    for _ in range(ATTEMPTS - 1 if check else 0):
        if not faults:
            break
        faults = attempt(program, python, check)
    return faults


def attempt(program, python, check):
    """One run of settle."""
    try:
        results = run(program, python)
    except subprocess.TimeoutExpired:
        return [f"still running after {LIMIT_SECONDS} s"]
    except ValueError as wrong:
        return [str(wrong)]
    faults = []
    for suffix, made in zip((".out", ".err"), results):
        path = program.with_suffix(suffix)
        if read(path) == made:
            continue
        if check:
            faults.append(f"{path.name} is not what {python} says")
        elif made is None:
            path.unlink()
        else:
            path.write_bytes(made)
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="programs or directories (default: all)")
    parser.add_argument("--check", action="store_true", help="write nothing, report differences")
    parser.add_argument("--python", default="/usr/bin/python3", help="the judge (default: %(default)s)")
    arguments = parser.parse_args()

    chosen = programs(arguments.names)
    wrong = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(settle, program, arguments.python, arguments.check) for program in chosen]
        for program, job in zip(chosen, jobs):
            for fault in job.result():
                wrong += 1
                print(f"{program.relative_to(ROOT)}: {fault}", file=sys.stderr)
    print(f"{len(chosen)} programs, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
