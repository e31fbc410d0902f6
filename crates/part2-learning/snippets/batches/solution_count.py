"""Sixty thousand samples in batches of 128: how many steps, and how large the last batch."""

import math

import show

steps = math.ceil(60_000 / 128)
print("steps in an epoch ", steps)
print("last batch        ", 60_000 - (steps - 1) * 128)
print("steps in ten      ", show.integer(10 * steps))
