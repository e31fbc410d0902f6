"""A second name for the same list, and a copy: what a change through one does to the other."""

import show

first = [3750.0, 3800.0]
second = first  # no copy: a second name
second.append(3250.0)
print("after a push through the second name")
print("  second ", show.vector(second, 0))
print("  first  ", show.vector(first, 0))

third = first.copy()
third.append(9999.0)
print("after a push to a copy")
print("  third  ", show.vector(third, 0))
print("  first  ", show.vector(first, 0))
