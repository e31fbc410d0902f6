"""Six signs of Rust on three flippers: let, mut, for, &, fn and the mark of println!."""

import show


def average(values):
    """A row of numbers in, one number out."""
    return sum(values) / len(values)


flippers_mm = [181.0, 211.0, 192.0]
longest_mm = 0.0
for flipper_mm in flippers_mm:
    if flipper_mm > longest_mm:
        longest_mm = flipper_mm
print("the longest has ", show.fixed(longest_mm, 0), "mm")
print("the average is  ", show.fixed(average(flippers_mm), 2), "mm")
