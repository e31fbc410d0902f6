//! Message passing: a layer over the edges of a graph.
