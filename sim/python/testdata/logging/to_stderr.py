# logging without configuration: the last resort and basicConfig on stderr.
import contextlib
import io
import logging
import re

err = io.StringIO()
with contextlib.redirect_stderr(err):
    log = logging.getLogger("quiet")
    log.info("not shown")
    log.warning("the last resort prints the message alone")
print(repr(err.getvalue()))
err = io.StringIO()
with contextlib.redirect_stderr(err):
    logging.warning("root configures itself")
    logging.getLogger("a.b").error("child of %s", "root")
    logging.info("too low")
print(repr(err.getvalue()))
target = io.StringIO()
logging.basicConfig(stream=target, level=logging.DEBUG, force=True, format="%(asctime)s %(levelname)s %(message)s")
logging.debug("with a time")
print(bool(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} DEBUG with a time\n", target.getvalue())))
target = io.StringIO()
logging.basicConfig(stream=target, force=True, format="%(asctime)s", datefmt="%d/%m")
logging.warning("x")
print(bool(re.fullmatch(r"\d\d/\d\d\n", target.getvalue())), len(logging.getLogger().handlers), logging.getLogger().level)
logging.raiseExceptions = False
logging.error("%d", "not a number")
print(repr(target.getvalue().count("\n")))
try:
    raise ValueError("traced")
except ValueError:
    target = io.StringIO()
    logging.basicConfig(stream=target, force=True)
    logging.exception("message")
lines = target.getvalue().splitlines()
print(lines[0], lines[1], lines[-1], sep="|")
logging.getLogger("to standard error").error("this line goes to the real handler")
print("end")
