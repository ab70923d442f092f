"""Annotations that are not evaluated, and the module that says so."""
from __future__ import annotations
from __future__ import division as exact_division, print_function

import __future__

from dataclasses import dataclass


def send(message: Message, to: list[Undefined] | None = None, *more: 1 + 1) -> "quoted":
    local: Nowhere = message
    return local


class Node:
    value: int
    next: Node | None = None

    def link(self, other: Node) -> Node:
        self.next = other
        return self


@dataclass
class Point:
    x: int
    y: float = 0.0
    tags: dict[str, list[int]] = None


print(send.__annotations__)
print(Node.__annotations__, Node.link.__annotations__)
print(Point(1), Point.__annotations__)
print(send("hello"), Node().link(Node()).next is not None)
print(annotations, exact_division.getMandatoryRelease(), print_function.compiler_flag)
print(__future__.all_feature_names)
for name in __future__.all_feature_names:
    print(name, getattr(__future__, name).getOptionalRelease())
