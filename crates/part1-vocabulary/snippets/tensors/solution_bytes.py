"""How many bytes a hundred color photographs take, as bytes and as f32."""

import math

import numpy as np
import show

shape = (100, 480, 640, 3)  # yours: the shape of the tensor
n = math.prod(shape)
print("rank   ", len(shape))
print(f"as u8   {show.integer(n * np.dtype(np.uint8).itemsize)} bytes")
print(f"as f32  {show.integer(n * np.dtype(np.float32).itemsize)} bytes")
