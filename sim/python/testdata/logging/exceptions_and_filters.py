# logging: exceptions in records, filters, extra fields, own handlers.
import logging
import sys


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


log = logging.getLogger("svc")
log.setLevel(logging.DEBUG)
keep = ListHandler()
log.addHandler(keep)
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname).1s %(message)s"))
log.addHandler(out)
log.propagate = False


def fail():
    return {}["missing"]


class Short(logging.Formatter):
    def formatException(self, info):
        return f"    because {info[0].__name__}({info[1]})"


out.setFormatter(Short("%(levelname).1s %(message)s"))
try:
    fail()
except KeyError:
    log.exception("lookup of %s failed", "missing")
    log.error("with info", exc_info=True)
    log.warning("without")
log.error("given", exc_info=ValueError("an instance"))
log.addFilter(lambda record: "secret" not in record.getMessage())
log.info("this is secret")
log.info("this is not")


class Prefix(logging.Filter):
    def filter(self, record):
        record.who = getattr(record, "who", "nobody")
        return True


out.addFilter(Prefix())
out.setFormatter(logging.Formatter("%(who)s> %(message)s"))
log.info("hello")
log.info("hello", extra={"who": "ada"})
out.setFormatter(logging.Formatter("{levelname}|{message:>10}", style="{"))
log.debug("braces")
out.setFormatter(logging.Formatter("$levelname-$message", style="$"))
log.debug("dollars")
adapter = logging.LoggerAdapter(log, {"who": "adapter"})
out.setFormatter(logging.Formatter("%(who)s: %(message)s"))
adapter.info("adapted %d", 1)
print(len(keep.records), [r.levelno for r in keep.records], keep.records[0].args, keep.records[0].msg, keep.records[0].exc_info[0].__name__, keep.records[0].funcName, keep.records[-1].name)
print(logging.Formatter().format(keep.records[2]), logging.Formatter("%(asctime)s", "%Y").usesTime(), keep.records[0].getMessage())
try:
    log.info("x", extra={"message": "clash"})
except KeyError as error:
    print("KeyError", error)
