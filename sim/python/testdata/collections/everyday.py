# Counter, defaultdict, deque and namedtuple solving small tasks.
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

log = """10 GET /index ann
12 GET /about bob
15 POST /login ann
19 GET /index cyd
20 GET /index ann"""
Entry = namedtuple("Entry", "time method path user")
entries = [Entry(int(t), *rest) for t, *rest in map(str.split, log.splitlines())]
print(entries[0], Counter(e.path for e in entries).most_common(1), Counter(e.user for e in entries))
by_user = defaultdict(list)
for e in entries:
    by_user[e.user].append(e.path)
print(dict(by_user), {u: len(set(p)) for u, p in by_user.items()})
gaps = deque(maxlen=2)
for e in entries:
    gaps.append(e.time)
    if len(gaps) == 2:
        print(gaps[1] - gaps[0], end=" ")
print()
print(entries[1]._replace(user="eve"), [e._asdict() for e in entries[:1]], max(entries, key=lambda e: e.time).user)
hand, pool = Counter("letter"), Counter("battle tree")
print(hand - pool, not hand - pool, pool - hand, hand & pool, Counter("aab") == Counter("aba"), sorted((hand | pool).elements())[:5])
graph = defaultdict(set)
for a, b in ("ab", "bc", "cd", "ae"):
    graph[a].add(b)
    graph[b].add(a)
level, frontier = {"a": 0}, deque("a")
while frontier:
    n = frontier.popleft()
    for m in sorted(graph[n]):
        if m not in level:
            level[m] = level[n] + 1
            frontier.append(m)
print(level)
recent = OrderedDict()
for page in "a b c a d b".split():
    recent[page] = recent.pop(page, 0) + 1
    if len(recent) > 3:
        print("drop", recent.popitem(last=False), end=" ")
print(list(recent.items()))
nested = defaultdict(lambda: defaultdict(int))
for word in "to be or not to be".split():
    nested[len(word)][word] += 1
print({k: dict(v) for k, v in nested.items()})
d = deque([1, 2, 3, 4, 5])
d.rotate(2); print(list(d), d.popleft() + d.pop(), end=" "); d.extendleft([8, 9]); print(d)
votes = Counter()
for ballot in ("ann", "bob", "ann", "cyd", "bob", "ann"): votes[ballot] += 1
print(votes, votes.total(), [f"{n}: {c / votes.total():.0%}" for n, c in votes.most_common()], votes["none"], len(votes))
