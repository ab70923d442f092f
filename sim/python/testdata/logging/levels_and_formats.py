# logging: levels, formats, handlers on standard output.
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("hidden")
logging.info("shown %s", "argument")
logging.warning("two %d %r", 5, "x")
logging.error("error with mapping %(key)s", {"key": "value"})
logging.critical("critical")
log = logging.getLogger("app")
child = logging.getLogger("app.part.deep")
print(log.name, log.level, log.getEffectiveLevel(), child.parent.name, child.isEnabledFor(logging.DEBUG), logging.getLogger("app") is log, log.parent.name, logging.getLogger().name, repr(log), log.handlers, log.propagate)
log.setLevel(logging.DEBUG)
child.debug("from the child")
log.setLevel("ERROR")
child.warning("hidden now")
child.setLevel(5)
child.log(7, "odd level")
print(logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(7), logging.INFO, logging.NOTSET)
logging.addLevelName(25, "NOTICE")
child.log(25, "notice")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[%(levelname)-8s] %(funcName)s %(lineno)d %(module)s {%(message)s}"))
handler.setLevel(logging.WARNING)
own = logging.getLogger("own")
own.addHandler(handler)
own.propagate = False


def work():
    own.info("too low for the handler")
    own.warning("from work")


work()
own.addHandler(logging.NullHandler())
own.removeHandler(handler)
own.error("nobody prints this")
logging.disable(logging.ERROR)
logging.error("disabled")
logging.critical("still")
logging.disable(logging.NOTSET)
logging.log(logging.INFO, "enabled again")
logging.basicConfig(format="ignored the second time")
logging.info("same format")
log.setLevel(0)
log.info(["any", "object"])
log.info("100%")
for bad in (lambda: log.setLevel("LOUD"), lambda: logging.getLogger(5)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
