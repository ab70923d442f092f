# Instances, class variables, instance variables and bound methods.
class Point:
    """A point of the plane."""

    count = 0
    names = []

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1

    def moved(self, dx=0, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1, 2)
q = p.moved(dx=5)
print(p, q, Point.count)
print(p.__dict__, vars(q))
p.count = 100
print(p.count, q.count, Point.count)
del p.count
print(p.count)
p.names.append("shared")
print(q.names)
method = p.moved
print(method(1, 1), method.__self__, method.__func__ is Point.moved)
print(Point.moved(q, dy=9))
print(Point.__name__, Point.__doc__, Point.__module__)
print(isinstance(p, Point), isinstance(p, object), type(p) is Point)
setattr(p, "label", "first")
print(getattr(p, "label"), getattr(p, "other", "default"), hasattr(p, "other"))
delattr(p, "label")
try:
    p.label
except AttributeError as error:
    print(error)
try:
    del p.label
except AttributeError as error:
    print(error)
print(sorted(name for name in dir(p) if not name.startswith("__")))
