# A discrete-event simulation: an elevator serves calls in virtual time.
import heapq
import random
from collections import deque


class Simulation:
    def __init__(self):
        self.now, self.queue, self.serial = 0, [], 0

    def at(self, delay, action, *args):
        self.serial += 1
        heapq.heappush(self.queue, (self.now + delay, self.serial, action, args))

    def run(self):
        while self.queue:
            self.now, _, action, args = heapq.heappop(self.queue)
            action(*args)


class Elevator:
    def __init__(self, sim, floors):
        self.sim, self.floor, self.waiting, self.riders = sim, 0, [deque() for _ in range(floors)], []
        self.busy, self.waits, self.travelled = False, [], 0

    def call(self, name, start, target):
        print(f"{self.sim.now:>4} {name} calls at {start} for {target}")
        self.waiting[start].append((self.sim.now, name, target))
        if not self.busy:
            self.busy = True
            self.sim.at(0, self.step, 1)

    def step(self, direction):
        leaving = [r for r in self.riders if r[2] == self.floor]
        self.riders = [r for r in self.riders if r[2] != self.floor]
        for since, name, _ in leaving:
            print(f"{self.sim.now:>4}   {name} leaves at {self.floor}")
            self.waits.append(self.sim.now - since)
        while self.waiting[self.floor]:
            rider = self.waiting[self.floor].popleft()
            print(f"{self.sim.now:>4}   {rider[1]} enters at {self.floor}")
            self.riders.append(rider)
        wanted = {r[2] for r in self.riders} | {f for f, q in enumerate(self.waiting) if q}
        if not wanted:
            self.busy = False
            print(f"{self.sim.now:>4} idle at {self.floor}")
            return
        if not any((f - self.floor) * direction > 0 for f in wanted):
            direction = -direction
        self.floor += direction
        self.travelled += 1
        self.sim.at(3, self.step, direction)


sim = Simulation()
lift = Elevator(sim, 6)
rng = random.Random(5)
clock = 0
for name in ("ann", "bob", "cyd", "dan", "eve", "fay"):
    clock += rng.randint(0, 12)
    start, target = rng.sample(range(6), 2)
    sim.at(clock, lift.call, name, start, target)
sim.run()
print("waits", sorted(lift.waits), "mean", round(sum(lift.waits) / len(lift.waits), 2), "floors", lift.travelled, "ended", sim.now)
