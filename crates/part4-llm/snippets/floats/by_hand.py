"""6.5 and 0.1 taken apart by halving and doubling, and the sixteen bits that a library stores."""

import numpy as np
import show

for x in [6.5, 0.1]:
    half, exponent = np.frexp(x)  # a number from 0.5 to 1, times a power of two
    significand, exponent = 2 * half, exponent - 1
    print(f"{show.fixed(x, 1)} = {show.fixed(significand, 3)} · 2^{exponent}")

    whole, rest = divmod((significand - 1) * 2**10, 1)
    digits = f"{int(whole):010b}"
    print(f"  significand  1.{digits}, and {show.fixed(rest, 1)} of a last digit")
    print(f"  by hand      0 {exponent + 15:05b} {digits}")
    code = f"{np.float16(x).view(np.uint16):016b}"
    print(f"  library      {code[:1]} {code[1:6]} {code[6:]}")
    print(f"  is worth     {show.fixed(np.float16(x), 13)}")
