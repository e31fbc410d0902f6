"""An array, a `Vec` and a slice hand their masses to the same function."""

import show


def report(name, values):
    mean = show.fixed(sum(values) / len(values), 1)
    print(f"{name:<5}  length {len(values)}  mean {mean}  {show.vector(values, 0)}")


array = (3750.0, 3800.0, 3250.0)  # a tuple: its length is fixed

vec = []  # a list: it grows
for mass_g in [3450.0, 3650.0, 3625.0]:
    vec.append(mass_g)
vec.append(4675.0)

report("array", array)
report("Vec", vec)
report("slice", vec[1:3])
