# A thread that ends by an exception: the others go on.
import _thread
import sys
import time


def bad():
    raise ValueError("in a thread")


def leaves():
    sys.exit(3)


_thread.start_new_thread(bad, ())
time.sleep(0.02)
_thread.start_new_thread(leaves, ())
time.sleep(0.02)
print("first goes on", _thread.get_ident() == _thread.get_ident())
for wrong in (lambda: _thread.start_new_thread(5, ()), lambda: _thread.start_new_thread(bad, []),
              lambda: _thread.allocate_lock().release(), lambda: _thread.allocate_lock().acquire(False, 1)):
    try:
        wrong()
    except (TypeError, RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
owned = _thread.RLock()
with owned:
    with owned:
        print("twice", owned.acquire(False))
        owned.release()
try:
    owned.release()
except RuntimeError as error:
    print(error)
