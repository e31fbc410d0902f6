"""Two tables put together: concatenated they grow along an axis, stacked they get a new one."""

import numpy as np
import show

a = np.array([[1, 2, 3], [4, 5, 6]])
b = np.array([[7, 8, 9], [10, 11, 12]])
print(f"a and b, shape {show.shape(a)} each")

below = np.concatenate([a, b], axis=0)
print("concatenated along axis 0, shape", show.shape(below))
print(show.matrix(below, 0))
beside = np.concatenate([a, b], axis=1)
print("concatenated along axis 1, shape", show.shape(beside))
print(show.matrix(beside, 0))

stacked = np.stack([a, b], axis=0)
print("stacked along a new axis 0, shape", show.shape(stacked))
print("  element [1, 0, 2] ", stacked[1, 0, 2])
woven = np.stack([a, b], axis=2)
print("stacked along a new axis 2, shape", show.shape(woven))
print("  element [0, 2, 1] ", woven[0, 2, 1])
