"""Five small differences of large numbers, and the same five without the subtraction."""

from decimal import Decimal, getcontext

import numpy as np
import show

getcontext().prec = 60
b, tiny, large, step = 1e8, 1e-12, 1e12, 2.0**-20
D = Decimal
one, other = np.array([3.0, 4.0]), np.array([3.0, 4 + step])
u, v = one / np.linalg.norm(one), other / np.linalg.norm(other)
root = np.sqrt(b * b - 4)
lengths = D(25).sqrt() * (9 + D(4 + step) ** 2).sqrt()
cases = {
    "small root": ((b - root) / 2, 2 / (b + root), (D(b) - (D(b) ** 2 - 4).sqrt()) / 2),
    "log(1 + x)": (np.log(1 + tiny), np.log1p(tiny), (1 + D(tiny)).ln()),
    "exp(x) − 1": (np.exp(tiny) - 1, np.expm1(tiny), D(tiny).exp() - 1),
    "√(x + 1) − √x": (
        np.sqrt(large + 1) - np.sqrt(large),
        1 / (np.sqrt(large + 1) + np.sqrt(large)),
        (D(large) + 1).sqrt() - D(large).sqrt(),
    ),
    "1 − cosine": (1 - u @ v, (u - v) @ (u - v) / 2, 1 - (9 + 4 * D(4 + step)) / lengths),
}


def digits(found, truth):
    relative_error = float(abs((D(float(found)) - truth) / truth))
    return int(np.clip(-np.log10(max(relative_error, 1e-15)), 0, 15))


rows = [show.row(k, digits(w, t), digits(r, t)) for k, (w, r, t) in cases.items()]
print(show.table(["right digits of", "as written", "rewritten"], rows))
