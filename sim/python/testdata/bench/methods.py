class Shape:
    def __init__(self, width):
        self.width = width
        self.uses = 0

    def area(self):
        self.uses += 1
        return self.width * self.width


class Wide(Shape):
    def __init__(self, width, height):
        super().__init__(width)
        self.height = height

    def area(self):
        self.uses += 1
        return self.width * self.height

    def grow(self, by):
        self.width += by
        return self


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, n):
        self.n = (self.n + n) % 1000003

    def value(self):
        return self.n


counter = Counter()
for i in range(60000):
    shapes = [Shape(i), Wide(i, 2)]
    for shape in shapes:
        counter.add(shape.area())
    shapes[1].grow(1).grow(2)
    counter.add(shapes[1].area() + shapes[1].uses)
print(counter.value())
