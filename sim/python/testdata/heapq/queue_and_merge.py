# heapq: push, pop, heapify, nlargest, merge and a priority queue.
import heapq

heap = []
for n in (5, 1, 8, 3, 9, 2):
    heapq.heappush(heap, n)
    print(heap)
print([heapq.heappop(heap) for _ in range(3)], heap)
items = [9, 4, 7, 1, 8, 2, 6]
heapq.heapify(items); print(items)
print(heapq.heappushpop(items, 0), heapq.heappushpop(items, 5), items, heapq.heapreplace(items, 100), items)
print(heapq.nlargest(3, [5, 1, 9, 7]), heapq.nsmallest(2, "hello"), heapq.nlargest(2, ["aa", "b", "cccc"], key=len), heapq.nsmallest(10, [3, 1]), heapq.nlargest(1, [4, 8]), heapq.nsmallest(0, [1]))
print(list(heapq.merge([1, 4, 7], [2, 5], [3])), list(heapq.merge([5, 1], [4, 2], reverse=True)), list(heapq.merge("ace", "BD", key=str.lower)))


class Queue:
    def __init__(self):
        self.heap, self.count = [], 0

    def put(self, priority, item):
        heapq.heappush(self.heap, (priority, self.count, item))
        self.count += 1

    def get(self):
        return heapq.heappop(self.heap)[-1]


q = Queue()
for priority, item in ((2, "write"), (1, "read"), (2, "rewrite"), (0, "wake")):
    q.put(priority, item)
print([q.get() for _ in range(4)])


def dijkstra(graph, start):
    best, heap = {}, [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        if node in best:
            continue
        best[node] = cost
        for other, weight in graph.get(node, {}).items():
            heapq.heappush(heap, (cost + weight, other))
    return best


print(dijkstra({"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 8}, "b": {"d": 2}}, "a"))
for attempt in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: heapq.heapify([1, "a"]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush([{}], {})):
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__, error)
