"""Python's three divisions and its power, each with the Rust that gives the same."""

import math

import show

for a, b in [(7, 2), (-7, 2)]:
    print(f"{a} by {b}")
    print("  Python /      ", show.fixed(a / b, 1))
    print("  Python //     ", a // b)
    print("  Python %      ", a % b)
    print("  Rust / and %  ", math.trunc(a / b), "and", show.fixed(math.fmod(a, b), 0))
print("Python 2**100")
print("  exact         ", 2**100)
print("  as a float    ", show.fixed(2.0**100, 0))
