# typing: how annotations look, get_type_hints, NamedTuple, TypedDict, Protocol.
import typing
from typing import Any, Callable, Dict, Final, Generic, Iterable, List, Literal, NamedTuple, Optional, Protocol, Tuple, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, runtime_checkable

T = TypeVar("T")
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None], Tuple[int, ...], Callable[[int], str], Any, T, Literal["a", 1], Iterable[T])
print(list[int], dict[str, int], int | None, int | str, tuple[int, ...], list[int] | None, type(list[int]).__name__)
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(int | str) is not None, get_args(int | str), get_args(Callable[[int], str]), Union[int, int] is int, get_origin(int))


def f(a: int, b: "str" = "x", *c: List[int], d: Optional[float] = None) -> bool:
    return True


print(f.__annotations__["b"], get_type_hints(f))


class Employee(NamedTuple):
    name: str
    id: int = 3

    def tag(self):
        return f"{self.name}/{self.id}"


e = Employee("Ada")
print(e, e.tag(), e._replace(id=5), Employee.__annotations__, e == ("Ada", 3), Employee._field_defaults)


class Movie(TypedDict, total=False):
    title: str
    year: int


m: Movie = {"title": "Metropolis"}
print(m, Movie(year=1927), Movie.__annotations__, type(m).__name__, Movie.__total__)


@runtime_checkable
class Quacks(Protocol):
    def quack(self) -> str: ...


class Duck:
    def quack(self):
        return "quack"


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


s = Stack[int]()
s.push(1)
print(isinstance(Duck(), Quacks), isinstance(5, Quacks), s.items, cast(int, "unchanged"), Stack[str].__origin__ is Stack, type(s).__name__)
MAX: Final = 5
Number = Union[int, float]
UserId = typing.NewType("UserId", int)
print(MAX, Number, UserId(5) + 1, UserId.__name__, typing.TYPE_CHECKING, isinstance(1, int | str), isinstance([], int | None))


@typing.overload
def g(x: int) -> int: ...
def g(x):
    return x


print(g(3), typing.no_type_check(g) is g, isinstance(1, (int, str)))
for attempt in (lambda: isinstance([], List[int]), lambda: List[int, int], lambda: Union[()], lambda: Quacks(), lambda: isinstance([], list[int]), lambda: Employee(), lambda: Optional[int, str]):
    try:
        print("no error", attempt())
    except TypeError as error:
        print(error)
