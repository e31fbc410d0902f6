"""The squared distance from dot products alone: right near zero, far off far away from it."""

import show


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1]


rows = []
for offset in [0.0, 1e6, 1e8, 3e9]:
    a, b = [offset + 1.0, offset + 2.0], [offset + 4.0, offset + 6.0]
    from_dots = dot(a, a) + dot(b, b) - 2 * dot(a, b)
    difference = [a[0] - b[0], a[1] - b[1]]
    rows.append(show.row(show.integer(offset), (dot(difference, difference), 0), (from_dots, 0)))
print(show.table(["moved by", "from the differences", "from the dot products"], rows))
