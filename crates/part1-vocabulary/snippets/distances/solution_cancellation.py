"""The squared distance from dot products alone: right near zero, far off far away from it."""

import show


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1]


for offset in [0.0, 1e6, 1e8, 3e9]:
    a = [offset + 1.0, offset + 2.0]
    b = [offset + 4.0, offset + 6.0]
    from_dots = dot(a, a) + dot(b, b) - 2 * dot(a, b)
    difference = [a[0] - b[0], a[1] - b[1]]
    print("moved by", show.integer(offset))
    print("  from the differences  ", show.fixed(dot(difference, difference), 0))
    print("  from the dot products ", show.fixed(from_dots, 0))
