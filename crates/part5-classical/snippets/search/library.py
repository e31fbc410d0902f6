"""The neighbors of one penguin by two searches of ours and one of another library."""

import data
import show
from scipy.spatial import KDTree
from sklearn.neighbors import NearestNeighbors
from sklearn.preprocessing import StandardScaler

x, _ = data.penguins_by_species(data.PENGUIN_FEATURES)
z = StandardScaler().fit_transform(x)
bird = z[100]
tree = NearestNeighbors(n_neighbors=5, algorithm="kd_tree").fit(z)
distances, rows = tree.kneighbors([bird])
print("5 nearest, kd-tree         ", rows[0].tolist())
brute = NearestNeighbors(n_neighbors=5, algorithm="brute").fit(z)
print("5 nearest, brute force     ", brute.kneighbors([bird])[1][0].tolist())
print("their distances            ", show.vector(distances[0], 3))
print("within 0.7, kd-tree        ", sorted(tree.radius_neighbors([bird], 0.7)[1][0].tolist()))

theirs = KDTree(z)
print("5 nearest, other library   ", theirs.query(bird, 5)[1].tolist())
print("within 0.7, other library  ", sorted(theirs.query_ball_point(bird, 0.7)))
