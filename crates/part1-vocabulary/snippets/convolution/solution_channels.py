"""Four colored pixels: three channels each, mixed to gray, and read in the wrong order."""

import numpy as np
import show

# (height, width, channel): red, green and blue light from 0 to 255.
image = np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [255, 255, 0]]])
print(f"the image {show.shape(image)}: {image.size} numbers")
print(f"channel 0, red\n{show.matrix(image[:, :, 0], 0)}")
gray = image @ [0.299, 0.587, 0.114]  # yours: 0.299 times red, 0.587 green, 0.114 blue, added up
print(f"gray\n{show.matrix(gray, 1)}")
swapped = image[:, :, ::-1]  # some programs store blue first
print("the first pixel             ", show.vector(image[0, 0], 0))
print("read in the other order     ", show.vector(swapped[0, 0], 0))
