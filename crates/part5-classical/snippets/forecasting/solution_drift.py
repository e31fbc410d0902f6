"""Last year plus the mean rise of all years so far: does a longer memory help?"""

import data
import numpy as np
import show


def mean_rise(past):
    """By how much a month is above the same month of the year before, on average over the past."""
    # yours: the mean rise over twelve months
    return np.mean(past[12:] - past[:-12])
    # end


y = data.co2_monthly()
missed = []
for now in range(240, 433):
    missed.append(np.abs(y[now : now + 12] - (y[now - 12 : now] + mean_rise(y[:now]))))
print("missed, 1 to 12 months ahead", show.vector(np.mean(missed, axis=0), 2), sep="\n")
