"""Channels by hand: a filter has a grid for each channel that comes in, and makes one channel."""

import data
import numpy as np
import show


def convolve(x, weight):
    """Multiply, add, move on, in all channels at once."""
    windows = np.lib.stride_tricks.sliding_window_view(x, weight.shape[2:], axis=(1, 2))
    return np.einsum("cijab,ocab->oij", windows, weight)


one = data.digits().images[1][None]
upright = np.array([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])
edges = np.stack([upright, upright.T])[:, None]  # two filters of one channel
both = np.stack([upright, upright.T])[None]  # one filter of two channels
mixed = np.array([[[[1.0]], [[0.5]]]])  # 1 × 1: one weight for each channel

maps = convolve(one, edges)
for name, x, weight in [
    ("two edge filters", one, edges),
    ("one filter over both maps", maps, both),
    ("a 1×1 convolution", maps, mixed),
]:
    y = convolve(x, weight)
    print(f"{name}: {weight.size} weights of shape {show.shape(weight)}")
    print(f"  {show.shape(x)} becomes {show.shape(y)}")
    print("  first row of each channel")
    print(show.matrix(y[:, 0], 1))
