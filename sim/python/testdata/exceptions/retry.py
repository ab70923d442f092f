# Retrying with a decorator, backing off, and giving up with a cause.
class TooManyTries(Exception):
    def __init__(self, tries):
        super().__init__(f"gave up after {tries} tries")
        self.tries = tries


def retry(*kinds, tries=3):
    def decorate(function):
        def wrapper(*args):
            delay = 1
            for attempt in range(1, tries + 1):
                try:
                    result = function(*args)
                except kinds as error:
                    print(f"  try {attempt}: {type(error).__name__}: {error}; wait {delay}")
                    last = error
                    delay *= 2
                else:
                    print(f"  try {attempt}: fine")
                    return result
            raise TooManyTries(tries) from last
        return wrapper
    return decorate


plan = {}


@retry(ConnectionError, TimeoutError, tries=4)
def fetch(name):
    step = plan[name].pop(0)
    if isinstance(step, type) and issubclass(step, BaseException):
        raise step(f"{name} broke")
    return step


plan["good"] = ["data"]
plan["flaky"] = [ConnectionResetError, TimeoutError, "late data"]
plan["dead"] = [ConnectionRefusedError] * 4
plan["bug"] = [ConnectionError, KeyError]
for name in plan:
    print(name)
    try:
        print("  got", fetch(name))
    except TooManyTries as error:
        print(" ", error, "because", repr(error.__cause__), error.tries)
    except Exception as error:
        print("  not retried", repr(error))
fetch("good")
