"""An enum is one of several cases, with values of its own; `match` has an arm for every case."""

from dataclasses import dataclass

import show


@dataclass
class Empty:
    pass


@dataclass
class Eggs:
    n: int


@dataclass
class Adult:
    mass_g: float


def describe(nest):
    match nest:
        case Empty():
            return "no bird and no egg"
        case Eggs(1):
            return "a single egg"
        case Eggs(n):
            return f"{n} eggs"
        case Adult(mass_g):
            return f"an adult of {show.fixed(mass_g, 0)} g"


for nest in [Eggs(2), Empty(), Adult(3750.0), Eggs(1), Eggs(0)]:
    print("found:", describe(nest))
