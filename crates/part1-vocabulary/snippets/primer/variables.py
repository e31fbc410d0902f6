"""Names for values, their types, one value that changes, and a function."""

import show


def guess_g(flipper_mm):
    """The line of page 0b: a flipper's length in, a guess at the mass out."""
    return 50 * flipper_mm - 5800


species = "Adelie"  # str
flipper_mm = 181  # int
mass_g = 3750.0  # float
is_heavy = mass_g > 4000  # bool
heavy = str(is_heavy).lower()  # Python writes True and False
print(f"{species}: {flipper_mm} mm, {show.fixed(mass_g, 0)} g, heavy: {heavy}")

n_seen = 0
n_seen += 1
n_seen += 1
print(f"seen {n_seen} times")

bill_mm, depth_mm = 39.1, 18.7
longer = "length" if bill_mm > depth_mm else "depth"
print(f"the bill's {longer} is larger, by {show.fixed(bill_mm - depth_mm, 1)} mm")

guess = guess_g(181.0)
print(f"guess {show.fixed(guess, 0)} g, miss {show.fixed(guess - mass_g, 0)} g")
