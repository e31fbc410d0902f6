//! Recurrent cells: RNN, LSTM and GRU, forward and back through time.
