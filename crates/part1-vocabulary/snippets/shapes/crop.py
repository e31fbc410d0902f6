"""A handwritten two, cropped, thinned out and mirrored by slicing; no number is copied."""

import data
import show

picture = data.digits().images[2]
print("the picture, shape", show.shape(picture))
print(show.heat_map(picture, 0))

upper_half = picture[:4, :]
print("\nrows 0 to 3, shape", show.shape(upper_half))
print(show.heat_map(upper_half, 0))

thinned_out = picture[::2, ::2]
print("\nevery second row and column, shape", show.shape(thinned_out))
print(show.heat_map(thinned_out, 0))

mirrored = picture[:, ::-1]
strides = [stride // mirrored.itemsize for stride in mirrored.strides]
print("\ncolumns backwards, strides", show.vector(strides, 0))
print(show.heat_map(mirrored, 0))
