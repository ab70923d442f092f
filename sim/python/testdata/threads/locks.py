# Two threads that take turns at a lock, and a first one that waits for them.
import _thread
import time

lock = _thread.allocate_lock()
done = _thread.allocate_lock()
done.acquire()
log = []
def worker(name, delay, n):
    for i in range(n):
        time.sleep(delay)
        with lock:
            log.append((name, i))
            time.sleep(0.03)
    log.append((name, "end"))
    if name == "b":
        done.release()
_thread.start_new_thread(worker, ("a", 0.3, 3))
_thread.start_new_thread(worker, ("b", 0.45, 3))
print("main waits", done.acquire(True, 0.15))
done.acquire()
print(log)
