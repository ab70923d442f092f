# Generic classes, protocols and named tuples used by a small program.
from typing import Callable, ClassVar, Dict, Generic, Iterator, List, NamedTuple, Optional, Protocol, Sequence, TypeVar, Union

T = TypeVar("T")
K = TypeVar("K", bound="Comparable")


class Comparable(Protocol):
    def __lt__(self, other) -> bool: ...


class Result(NamedTuple):
    ok: bool
    value: Optional[int] = None
    error: str = ""

    def map(self, f: Callable[[int], int]) -> "Result":
        return Result(True, f(self.value)) if self.ok else self


class Stack(Generic[T]):
    created: ClassVar[int] = 0

    def __init__(self, items: Sequence[T] = ()) -> None:
        self._items: List[T] = list(items)
        type(self).created += 1

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> T:
        return self._items.pop()

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)


class Pair(Generic[K, T]):
    def __init__(self, key: K, value: T):
        self.key, self.value = key, value

    def __lt__(self, other: "Pair[K, T]") -> bool:
        return self.key < other.key


def largest(items: Sequence[K]) -> K:
    best = items[0]
    for item in items:
        if best < item:
            best = item
    return best


def parse(text: str) -> Result:
    try:
        return Result(True, int(text))
    except ValueError as error:
        return Result(False, error=str(error))


numbers: Dict[str, Union[int, None]] = {t: parse(t).value for t in ("1", "x", "30")}
print(numbers, parse("x"), parse("20").map(lambda n: n + 1), parse("x").map(abs).error)
s = Stack[int]([1, 2]).push(3)
print(list(s), s.pop(), list(s), Stack.created, Stack[str]("ab").pop(), Stack.created)
print(largest([3, 9, 2]), largest("hello"), largest([Pair(1, "a"), Pair(5, "b")]).value)
print(Stack.__parameters__, Pair.__parameters__, Stack[int], Pair[str, int], Stack.__mro__[1].__name__, Stack.__annotations__)
print(Result._fields, Result._field_defaults, Result.map.__annotations__["return"], parse.__annotations__)


class IntStack(Stack[int]):
    def total(self) -> int:
        return sum(self)


i = IntStack([4, 5])
print(i.total(), isinstance(i, Stack), IntStack.__bases__[0].__name__, IntStack.__orig_bases__, T, K.__bound__ is not None)
for action in (lambda: Stack[int, str], lambda: Generic[int], lambda: Pair[int], lambda: Stack[int]().missing):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
