"""The kind of number decides how many bytes an element takes and how well it remembers 0.1."""

import data
import numpy as np
import show

images = data.digits().images
print(f"{show.integer(images.size)} numbers, the pictures of all digits")
rows = []
for name, dtype, decimals in [("f64, float64", np.float64, 20), ("f32, float32", np.float32, 20),
                              ("u8, uint8", np.uint8, 0)]:
    kept = images.astype(dtype)
    tenth = float(np.array(0.1).astype(dtype))
    rows.append(show.row(name, kept.itemsize, kept.nbytes, (tenth, decimals)))
print(show.table(["dtype", "bytes each", "bytes in all", "0.1 kept as"], rows))

# 2²⁴: the first whole number after which an f32 has to skip one.
many = np.float32(16_777_216.0)
print("in f32, 16,777,216 + 1 =", show.integer(many + np.float32(1.0)))
