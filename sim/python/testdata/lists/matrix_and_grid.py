# Lists of lists: transpose, rotate, spiral, life, flood fill.
def show(grid):
    for row in grid:
        print(" ".join(str(c) for c in row))
    print()


m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
show(zip(*m)); show(zip(*m[::-1])); show([row[::-1] for row in m])


def spiral(grid):
    grid = [list(r) for r in grid]
    while grid:
        yield from grid.pop(0)
        grid = [list(r) for r in zip(*grid)][::-1]


print(list(spiral(m)), [m[i][i] for i in range(3)], [m[i][~i] for i in range(3)])


def life(cells, size):
    out = []
    for r in range(size):
        row = []
        for c in range(size):
            n = sum(cells[(r + i) % size][(c + j) % size] for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0))
            row.append(1 if n == 3 or n == 2 and cells[r][c] else 0)
        out.append(row)
    return out


world = [[0] * 6 for _ in range(6)]
for r, c in ((0, 1), (1, 2), (2, 0), (2, 1), (2, 2)): world[r][c] = 1
for step in range(3):
    print("\n".join("".join(".#"[c] for c in row) for row in world)); print(step)
    world = life(world, 6)
picture = [list(row) for row in ("..##..", ".#..#.", ".#..#.", "..##..")]


def fill(grid, r, c, new):
    old, stack, count = grid[r][c], [(r, c)], 0
    while stack:
        r, c = stack.pop()
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == old:
            grid[r][c] = new
            count += 1
            stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return count


print(fill(picture, 1, 2, "o"), fill(picture, 0, 0, "~"))
print("\n".join("".join(row) for row in picture))
triangle = [[1]]
while len(triangle) < 7:
    last = triangle[-1]
    triangle.append([1] + [a + b for a, b in zip(last, last[1:])] + [1])
for row in triangle: print(" ".join(f"{n:2}" for n in row).center(24).rstrip())
