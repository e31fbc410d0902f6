"""One function borrows the masses to read them, another borrows them to change them."""

import show


def repair(values):
    """Changes the caller's list; nothing at the call tells."""
    for i, value in enumerate(values):
        if value > 10_000:
            values[i] = value / 10


masses_g = [3750.0, 3800.0, 32500.0]
print(f"largest   {show.fixed(max(masses_g), 0)} g")
repair(masses_g)
print("repaired ", show.vector(masses_g, 0))
print(f"largest   {show.fixed(max(masses_g), 0)} g")
