"""The variance of a die in two ways: a squared deviation, and a difference of squares."""

import numpy as np
import show

value = np.arange(1, 7)
of_value = value.mean()  # each value has the same probability
of_square = (value**2).mean()
print(f"expectation of the value              {show.fixed(of_value, 4):>7}")
print(f"expectation of its square             {show.fixed(of_square, 4):>7}")
print(f"square of the expectation             {show.fixed(of_value**2, 4):>7}")
print(f"difference of these two               {show.fixed(of_square - of_value**2, 4):>7}")
print(f"expectation of the squared deviation  {show.fixed(np.var(value), 4):>7}")
