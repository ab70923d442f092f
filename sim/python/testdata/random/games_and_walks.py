# Programs on random numbers: dice, walks, passwords, shuffled teams, a maze.
import random

random.seed(99)
counts = {}
for _ in range(60):
    roll = random.randint(1, 6) + random.randint(1, 6)
    counts[roll] = counts.get(roll, 0) + 1
for total in sorted(counts):
    print(f"{total:>2} {'#' * counts[total]}")
x = y = 0
path = []
for _ in range(12):
    dx, dy = random.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
    x, y = x + dx, y + dy
    path.append((x, y))
print(path)
print("".join(random.choices("abcdefghjkmnpqrstuvwxyz23456789", k=12)))
names = ["Ada", "Bob", "Cem", "Dan", "Eve", "Fay"]
random.shuffle(names)
print([names[i::3] for i in range(3)])
prizes = {"gold": 1, "silver": 3, "nothing": 16}
print(random.choices(list(prizes), weights=prizes.values(), k=10))


def maze(width, height):
    walls = {(x, y) for x in range(2 * width + 1) for y in range(2 * height + 1)}
    stack = [(0, 0)]
    walls.discard((1, 1))
    seen = {(0, 0)}
    while stack:
        x, y = stack[-1]
        steps = [(x + dx, y + dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)) if 0 <= x + dx < width and 0 <= y + dy < height and (x + dx, y + dy) not in seen]
        if not steps:
            stack.pop()
            continue
        nx, ny = random.choice(steps)
        walls.discard((x + nx + 1, y + ny + 1))
        walls.discard((2 * nx + 1, 2 * ny + 1))
        seen.add((nx, ny))
        stack.append((nx, ny))
    return "\n".join("".join("#" if (x, y) in walls else " " for x in range(2 * width + 1)) for y in range(2 * height + 1))


print(maze(12, 5))
