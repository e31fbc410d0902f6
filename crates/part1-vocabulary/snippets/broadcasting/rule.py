"""The broadcasting rule on five pairs of shapes, written flush right as the rule reads them."""

import numpy as np


def flush_right(shape):
    return f"{''.join(f'{length:>5}' for length in shape):>15}"


pairs = [
    ((342, 4), (4,)),
    ((342, 4), (342, 1)),
    ((342, 1), (4,)),
    ((1797, 8, 8), (8, 8)),
    ((342, 4), (342,)),
]
for a, b in pairs:
    print(f"a         {flush_right(a)}\nb         {flush_right(b)}")
    try:
        print(f"together  {flush_right(np.broadcast_shapes(a, b))}\n")
    except ValueError:
        print("together        refused")
