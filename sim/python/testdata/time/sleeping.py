# time: sleep moves the clocks on by at least what was asked.
import time

start = time.monotonic()
wall = time.time()
counter = time.perf_counter()
time.sleep(0.02)
passed = time.monotonic() - start
print("slept enough:", passed >= 0.02, "not too much:", passed < 1)
print(0.0199 <= time.time() - wall < 1, time.perf_counter() > counter)
print(type(time.time()).__name__, type(time.time_ns()).__name__, type(time.monotonic_ns()).__name__)
a = time.monotonic_ns()
b = time.monotonic_ns()
print(b >= a, time.perf_counter_ns() > 0)
print(time.sleep(0), time.sleep(0.001))
for bad in (-1, "x", None):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Stopwatch:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *error):
        self.seconds = time.perf_counter() - self.start


with Stopwatch() as watch:
    for i in range(3):
        time.sleep(0.005)
print(watch.seconds >= 0.015, f"{round(watch.seconds, 1):.1f}" in ("0.0", "0.1"))
deadline = time.monotonic() + 0.01
turns = 0
while time.monotonic() < deadline:
    time.sleep(0.004)
    turns += 1
print("turns", 1 <= turns <= 3)
