# A queue at a counter, simulated on a heap of events.
import heapq
from itertools import count


def simulate(arrivals, service, servers):
    events, serial, waiting, free, log = [], count(), [], list(range(servers)), []
    heapq.heapify(free)
    for name, (at, _) in zip("abcdefgh", arrivals):
        heapq.heappush(events, (at, next(serial), "arrive", name))
    need = dict(zip("abcdefgh", (n for _, n in arrivals)))
    left = {}
    while events:
        now, _, kind, name = heapq.heappop(events)
        if kind == "arrive":
            heapq.heappush(waiting, (need[name] if service == "shortest" else now, next(serial), name))
        else:
            heapq.heappush(free, left.pop(name))
            log.append(f"{now}:{name} leaves")
        while free and waiting:
            _, _, chosen = heapq.heappop(waiting)
            left[chosen] = heapq.heappop(free)
            log.append(f"{now}:{chosen}@{left[chosen]}")
            heapq.heappush(events, (now + need[chosen], next(serial), "done", chosen))
    return log


arrivals = [(0, 5), (1, 9), (1, 2), (3, 1), (4, 4), (20, 1)]
for service in ("first", "shortest"):
    for servers in (1, 2):
        log = simulate(arrivals, service, servers)
        print(service, servers, *log)
heap = [(2, "b"), (1, "z"), (2, "a"), (1, "c")]
heapq.heapify(heap)
print([heapq.heappop(heap) for _ in range(4)], heap)
stream = [7, 1, 9, 3, 8, 2]
low, high, medians = [], [], []
for n in stream:
    heapq.heappush(high, -heapq.heappushpop(low, -n))
    if len(high) > len(low):
        heapq.heappush(low, -heapq.heappop(high))
    medians.append(-low[0] if len(low) > len(high) else (high[0] - low[0]) / 2)
print(medians)
print(list(heapq.merge(*[[n * k for k in range(1, 4)] for n in (2, 3, 5)])), heapq.nsmallest(3, stream, key=lambda n: -n))
