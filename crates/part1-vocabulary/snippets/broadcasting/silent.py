"""One line, written in two ways: two losses of the same predictions, and where a walk ends."""

import data
import show

table = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
x, y = table[:, :1], table[:, 1]
predicted = 50.0 * x - 5800.0  # the line of page 1b
one = predicted - y[:, None]
other = predicted - y
for way, misses in [("one  ", one), ("other", other)]:
    loss = (misses**2).mean()
    loss, root = show.integer(round(loss)), show.fixed(loss**0.5, 1)
    print(f"{way}  loss {loss:>9} g², root {root:>6} g")

# A walk downhill the other way, with x in cm beyond 20 and y in kg, as on page 1b.
x, y, weight, bias = x / 10 - 20, y / 1000, 0.0, 0.0
for _ in range(50):
    misses = weight * x + bias - y
    weight -= 0.4 * 2 * (misses * x).mean()
    bias -= 0.4 * 2 * misses.mean()
print(f"a walk ends at  {show.fixed(weight, 2)}·x + {show.fixed(bias, 4)} kg")
