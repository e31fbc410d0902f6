"""Four colored pixels: three channels each, mixed to gray, and read in the wrong order."""

import numpy as np
import show

# (height, width, channel): red, green and blue light from 0 to 255.
image = np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [255, 255, 0]]])
print(f"the image {show.shape(image)}: {image.size} numbers")
for c, name in enumerate(["red", "green", "blue"]):
    channel = image[:, :, c]
    print(f"channel {c}, {name} {show.shape(channel)}\n{show.matrix(channel, 0)}")

# How bright each color looks: weights of the standard ITU-R BT.601.
gray = image @ np.array([0.299, 0.587, 0.114])
print(f"gray {show.shape(gray)}\n{show.matrix(gray, 1)}")

# Some programs store blue first. Reading their file as red first swaps the two.
swapped = image[:, :, ::-1]
print("the first pixel, red first  ", show.vector(image[0, 0], 0))
print("the first pixel, blue first ", show.vector(swapped[0, 0], 0))
print("channel axis first", show.shape(image.transpose(2, 0, 1)))
