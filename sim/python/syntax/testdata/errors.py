"""Prints what CPython says about wrong programs.

Reads programs from standard input, with a line of four dashes between them,
and prints for each what python3 prints when it is told to run it, and where
the error stands: line:column-line:column, as in SyntaxError's attributes.
"""
import ast
import ctypes
import io
import os
import sys
import tempfile

libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
run = ctypes.pythonapi.PyRun_SimpleFileExFlags
run.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p]

reported = []


def report(kind, error, traceback):
    sys.stderr = io.StringIO()
    sys.__excepthook__(kind, error, None)
    printed, sys.stderr = sys.stderr.getvalue(), sys.__stderr__
    reported.append(f"{printed}{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}")


def verdict(source):
    with open("x.py", "wb") as file:
        file.write(source)
    try:
        # Not even a right program is run.
        compile(source, "x.py", "exec", ast.PyCF_ONLY_AST)
        return "no error"
    except SyntaxError:
        pass
    # Parsing a file differs from parsing a string in some columns.
    run(libc.fopen(b"x.py", b"rb"), b"x.py", 1, None)
    return reported.pop()


sys.excepthook = report
programs = sys.stdin.buffer.read().split(b"\n----\n")
# The line that an error shows is read from the file, by its name.
os.chdir(tempfile.mkdtemp())
for program in programs:
    sys.stdout.buffer.write(verdict(program + b"\n").encode("utf-8", "surrogateescape") + b"\n----\n")
sys.stdout.flush()
os.remove("x.py")
os.rmdir(os.getcwd())
