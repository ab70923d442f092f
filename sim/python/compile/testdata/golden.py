"""Writes errors.out: what CPython says about each program in errors.txt.

    golden.py          writes errors.out
    golden.py -        prints it

A line of errors.out is where the error begins and ends, its kind, and its
message; or 'ok' for a program that compiles.
"""

import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).resolve().parent


def verdict(source):
    try:
        compile(source, "case.py", "exec")
    except SyntaxError as e:
        end = f"{e.end_lineno}:{e.end_offset}" if e.end_offset else "-"
        return f"{e.lineno}:{e.offset} {end} {type(e).__name__}: {e.msg}"
    except RecursionError as e:
        return f"{type(e).__name__}: {e}"
    return "ok"


def main():
    warnings.simplefilter("ignore")
    cases = (HERE / "errors.txt").read_text(encoding="utf-8").split("---\n")
    out = "".join(verdict(source) + "\n" for source in cases)
    if sys.argv[1:] == ["-"]:
        sys.stdout.write(out)
    else:
        (HERE / "errors.out").write_text(out, encoding="utf-8")


main()
