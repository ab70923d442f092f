# Breadth first, depth first, shortest paths and A* on a little map.
import heapq
from collections import deque

GRID = """
S..#....
.#.#.##.
.#...#..
.####.#.
......#E
""".split()
start = next((r, c) for r, row in enumerate(GRID) for c, x in enumerate(row) if x == "S")
goal = next((r, c) for r, row in enumerate(GRID) for c, x in enumerate(row) if x == "E")


def near(place):
    r, c = place
    for nr, nc in ((r - 1, c), (r, c + 1), (r + 1, c), (r, c - 1)):
        if 0 <= nr < len(GRID) and 0 <= nc < len(GRID[0]) and GRID[nr][nc] != "#":
            yield nr, nc


def path(came, place):
    out = []
    while place is not None:
        out.append(place)
        place = came[place]
    return out[::-1]


def breadth():
    came, queue = {start: None}, deque([start])
    while queue:
        place = queue.popleft()
        if place == goal:
            return path(came, place), len(came)
        for n in near(place):
            if n not in came:
                came[n] = place
                queue.append(n)


def depth(place, seen):
    if place == goal:
        return [place]
    seen.add(place)
    for n in near(place):
        if n not in seen and (rest := depth(n, seen)):
            return [place] + rest


def a_star():
    def guess(p):
        return abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    heap, cost, came = [(guess(start), start)], {start: 0}, {start: None}
    while heap:
        _, place = heapq.heappop(heap)
        if place == goal:
            return path(came, place), len(cost)
        for n in near(place):
            if cost[place] + 1 < cost.get(n, 10 ** 9):
                cost[n], came[n] = cost[place] + 1, place
                heapq.heappush(heap, (cost[n] + guess(n), n))


route, visited = breadth()
print(len(route), visited, route)
print(len(depth(start, set())), len(a_star()[0]), a_star()[1] <= visited)
print("\n".join("".join("*" if (r, c) in route and x == "." else x for c, x in enumerate(row)) for r, row in enumerate(GRID)))
graph = {"a": "bc", "b": "d", "c": "de", "d": "f", "e": "f", "f": "", "g": "h", "h": "g"}


def all_paths(a, b):
    if a == b:
        yield b
    for n in graph[a]:
        for rest in all_paths(n, b):
            yield a + rest


print(list(all_paths("a", "f")))


def components():
    left = dict.fromkeys(graph)
    links = {n: set(graph[n]) | {m for m in graph if n in graph[m]} for n in graph}
    while left:
        group, todo = [], [next(iter(left))]
        while todo:
            n = todo.pop()
            if n in left:
                del left[n]
                group.append(n)
                todo += links[n]
        yield sorted(group)


print(list(components()))
distance = {(a, b): 0 if a == b else 1 if b in graph[a] else 99 for a in graph for b in graph}
for k in graph:
    for a in graph:
        for b in graph:
            distance[a, b] = min(distance[a, b], distance[a, k] + distance[k, b])
for a in "ag":
    print(a, {b: d for b in graph if (d := distance[a, b]) < 99})
