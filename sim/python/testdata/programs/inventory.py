# An inventory on dataclasses: orders, stock, errors, a report.
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum


class Category(Enum):
    TOOL = "tool"
    FOOD = "food"


class OutOfStock(LookupError):
    pass


@dataclass(frozen=True)
class Product:
    sku: str
    name: str
    price: int
    category: Category = Category.TOOL

    def __str__(self):
        return f"{self.name} ({self.price / 100:.2f})"


@dataclass
class Line:
    product: Product
    count: int

    @property
    def cost(self):
        return self.product.price * self.count


@dataclass
class Order:
    number: int
    day: date
    lines: list[Line] = field(default_factory=list)

    @property
    def total(self):
        return sum(line.cost for line in self.lines)


class Inventory:
    def __init__(self):
        self.stock, self.products, self.orders = defaultdict(int), {}, []

    def receive(self, product, count):
        self.products[product.sku] = product
        self.stock[product.sku] += count

    def order(self, day, **wanted):
        taken = []
        try:
            order = Order(len(self.orders) + 1, day)
            for sku, count in wanted.items():
                if self.stock[sku] < count:
                    raise OutOfStock(f"{sku}: want {count}, have {self.stock[sku]}")
                self.stock[sku] -= count
                taken.append((sku, count))
                order.lines.append(Line(self.products[sku], count))
        except OutOfStock:
            for sku, count in taken:
                self.stock[sku] += count
            raise
        self.orders.append(order)
        return order


inv = Inventory()
for sku, name, price, *more in (("h1", "hammer", 1999), ("n1", "nails", 5), ("a1", "apple", 45, Category.FOOD)):
    inv.receive(Product(sku, name, price, *more), 100)
day = date(2024, 2, 27)
for wanted in ({"h1": 1, "n1": 80}, {"a1": 30, "n1": 30}, {"n1": 20}, {"zz": 1}, {"a1": 70}):
    try:
        order = inv.order(day, **wanted)
        print(order.number, order.day, [f"{l.count} x {l.product}" for l in order.lines], f"{order.total / 100:.2f}")
    except OutOfStock as error:
        print("refused", error)
    day += timedelta(days=1)
print(dict(inv.stock), inv.orders[0])
sums = defaultdict(lambda: [0, 0])
for order in inv.orders:
    for line in order.lines:
        entry = sums[line.product.category]
        entry[0] += line.count
        entry[1] += line.cost
for category in Category:
    print(category, category.value, sums[category])
print(sorted(inv.products.values(), key=lambda p: (p.category.value, -p.price)))
try:
    inv.products["h1"].price = 1
except AttributeError as error:
    print(type(error).__name__, error)
