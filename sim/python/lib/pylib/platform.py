from collections import namedtuple
import sys

uname_result = namedtuple("uname_result", "system node release version machine processor", module="platform")


def uname():
    return uname_result("Linux", node(), release(), version(), machine(), "")


def system():
    return "Linux"


def node():
    return "localhost"


def release():
    return "6.1.0"


def version():
    return "#1 SMP"


def machine():
    return "x86_64"


def processor():
    return ""


def architecture(executable=None, bits="", linkage=""):
    return bits or "64bit", linkage or "ELF"


def platform(aliased=False, terse=False):
    return "Linux-6.1.0" if terse else "Linux-6.1.0-x86_64-with-glibc2.36"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return "glibc", "2.36"


def python_implementation():
    return "CPython"


def python_version():
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "main", "Jan  1 2024 09:00:00"


def python_compiler():
    return "GCC 12.2.0"
