"""Six formats, and what each keeps of the gradients of a classifier of digits."""

import data
import numpy as np
import show


def stored(values, exponent_bits, fraction_bits):
    """Each number rounded to a multiple of its gap: what the format stores, short of overflow."""
    lowest = 2 - 2 ** (exponent_bits - 1)
    exponent = np.maximum(np.frexp(values)[1] - 1, lowest)
    gap = np.ldexp(1.0, exponent - fraction_bits)
    return np.rint(values / gap) * gap


x, y = data.digits()[:2]
x = x / 16
w = np.zeros((64, 10))
for _ in range(100):
    powers = np.exp(x @ w)
    slopes = x.T @ (powers / powers.sum(axis=1, keepdims=True) - np.eye(10)[y]) / len(x)
    w -= 2 * slopes
g = slopes[slopes != 0]

layouts = {"f64": (11, 52), "f32": (8, 23), "f16": (5, 10), "bf16": (8, 7), "fp8 e4m3": (4, 3)}
rows = []
for name, (e, f) in (layouts | {"fp8 e5m2": (5, 2)}).items():
    bias = 2 ** (e - 1) - 1
    top = 1.75 * 2.0 ** (bias + 1) if name == "fp8 e4m3" else (2 - 2.0**-f) * 2.0**bias
    kept = stored(g, e, f)
    powers = np.log10([top, 2.0 ** (1 - bias)])
    digits = (f + 1) * np.log10(2)
    off = 100 * np.median(np.abs(kept / g - 1))
    lost = int((kept == 0).sum())
    rows.append(show.row(name, f"1 + {e} + {f}", (powers, 1), (digits, 1), lost, (off, 3)))
header = ["", "bits", "largest 10^", "normal 10^", "digits", "lost", "off %"]
print(len(g), "gradients that are not 0")
print(show.table(header, rows))
