"""1,000 checkpoints, and the first of them with a NaN found by halves."""

from bisect import bisect_left

looks = []


def is_bad(checkpoint):
    looks.append(checkpoint)
    return checkpoint >= 617  # stands for a look at all weights of a file


# yours: the place, found by halves
first = bisect_left(range(1000), True, key=is_bad)
# end
print(f"the first bad checkpoint is {first}, after {len(looks)} looks")
