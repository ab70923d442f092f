# Errors and cancellation thrown into waiting coroutines.
class Cancelled(BaseException):
    pass


class Pause:
    def __await__(self):
        yield "pause"


async def careful(name):
    try:
        print(name, "waits")
        await Pause()
        print(name, "goes on")
    except Cancelled:
        print(name, "is cancelled")
        raise
    except ValueError as error:
        print(name, "recovers from", error)
        return "recovered"
    finally:
        print(name, "cleans up")
        await Pause()
    return "finished"


def step(coroutine, method="send", value=None):
    try:
        return getattr(coroutine, method)(value)
    except StopIteration as stop:
        return f"returned {stop.value}"
    except BaseException as error:
        return f"raised {error!r}"


a = careful("a")
print([step(a), step(a), step(a), step(a)])
b = careful("b")
print([step(b), step(b, "throw", ValueError("oops")), step(b)])
c = careful("c")
print([step(c), step(c, "throw", Cancelled()), step(c)])
d = careful("d")
print([step(d, "throw", Cancelled()), step(d)])


async def shield():
    while True:
        try:
            await careful("inside")
        except Cancelled:
            print("shield refuses")
            break
    await Pause()
    return "shielded"


e = shield()
print([step(e), step(e, "throw", Cancelled()), step(e), step(e)])
f = careful("f")
step(f)
try:
    f.close()
except RuntimeError as error:
    print(error)
g = careful("g")
print(g.cr_running, g.cr_frame.f_locals, g.cr_await, g.cr_code.co_name)
g.close()
print(g.cr_frame)
