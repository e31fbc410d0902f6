//! Data that does not fit into memory: read shard by shard, shuffled as it streams by, and taken up again where it stopped.

use numerics::{Error, Result, Rng, check};

/// At most so many things in a buffer.
const MOST_BUFFERED: usize = 1 << 24;

/// Where a stream of shards stands: what a checkpoint of a training keeps of its data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Position {
    /// How many times all shards were read.
    pub epoch: u64,
    /// How many shards of this epoch are done.
    pub n_shards: usize,
    /// How many documents of the open shard are done.
    pub n_documents: usize,
}

/// The documents of many shards, one shard open at a time, in an order of shards that each epoch draws anew.
///
/// A shard is a text with a document a line; lines without a character but blanks are none. The order of an epoch is the
/// permutation of the generator with the seed `seed + epoch`, so it can be drawn again and need not be stored. As an
/// iterator it gives the rest of the epoch and then `None`; asked again, it begins the next one.
///
/// ```
/// use language::corpus::ShardStream;
///
/// let shards = ["a\nb\n", "c\nd\n"];
/// let mut stream = ShardStream::new(&shards, 3)?;
/// assert_eq!(stream.next(), Some("c"));
/// let stopped = stream.position();
/// let mut again = ShardStream::resume(&shards, 3, stopped)?;
/// assert_eq!(again.by_ref().collect::<Vec<_>>(), ["d", "a", "b"]);
/// assert_eq!(again.position().epoch, 1);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16a (corpus).
#[derive(Debug, Clone)]
pub struct ShardStream<'a> {
    shards: Vec<&'a str>,
    seed: u64,
    position: Position,
    order: Vec<usize>,
    /// The open shard's lines that are still to come.
    open: std::str::Lines<'a>,
}

impl<'a> ShardStream<'a> {
    /// A stream from its beginning. Errors: no shard.
    pub fn new<T: AsRef<str>>(shards: &'a [T], seed: u64) -> Result<Self> {
        Self::resume(shards, seed, Position::default())
    }

    /// A stream from where another one stopped: only the open shard is read up to there.
    ///
    /// Errors: no shard; a position behind the last shard, or behind the last document of the open one.
    pub fn resume<T: AsRef<str>>(shards: &'a [T], seed: u64, position: Position) -> Result<Self> {
        check::not_empty("shards", shards.len(), "shard")?;
        let shards: Vec<&str> = shards.iter().map(AsRef::as_ref).collect();
        check::between(
            "position.n_shards",
            position.n_shards,
            0,
            ("the number of shards", shards.len()),
        )?;
        let order = order(shards.len(), seed, position.epoch);
        let open = order.get(position.n_shards).map_or("", |shard| shards[*shard]);
        let mut stream = Self { shards, seed, position, order, open: open.lines() };
        for n_done in 0..position.n_documents {
            if stream.next_line().is_none() {
                let wanted = format!("at most {n_done}, what the open shard holds");
                return Err(Error::invalid("position.n_documents", position.n_documents, wanted));
            }
        }
        Ok(stream)
    }

    /// Where the stream stands: what [`ShardStream::resume`] wants.
    pub fn position(&self) -> Position {
        self.position
    }

    fn next_line(&mut self) -> Option<&'a str> {
        self.open.by_ref().find(|line| !line.trim().is_empty())
    }
}

fn order(n_shards: usize, seed: u64, epoch: u64) -> Vec<usize> {
    Rng::new(seed.wrapping_add(epoch)).permutation(n_shards)
}

impl<'a> Iterator for ShardStream<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        loop {
            if let Some(document) = self.next_line() {
                self.position.n_documents += 1;
                return Some(document);
            }
            let Position { epoch, n_shards, .. } = self.position;
            if n_shards >= self.shards.len() {
                let epoch = epoch.wrapping_add(1);
                self.position = Position { epoch, ..Position::default() };
                self.order = order(self.shards.len(), self.seed, epoch);
                self.open = self.shards[self.order[0]].lines();
                return None;
            }
            self.position = Position { epoch, n_shards: n_shards + 1, n_documents: 0 };
            let shard = self.order.get(n_shards + 1);
            self.open = shard.map_or("", |shard| self.shards[*shard]).lines();
        }
    }
}

/// A few of the many that stream by, from which each place of the output is drawn.
///
/// It fills with the first `capacity` things. Each further one takes the place of one drawn by lot, which goes out. So a
/// thing can come any time later than it came in, but at most `capacity` places earlier: a shuffle of what is near, not of
/// everything. A clone of the buffer, with the generator inside, is its state for a checkpoint.
///
/// ```
/// use language::corpus::ShuffleBuffer;
/// use numerics::Rng;
///
/// let mut buffer = ShuffleBuffer::new(3, Rng::new(7))?;
/// let mut out: Vec<usize> = (0..8).filter_map(|i| buffer.push(i)).collect();
/// out.extend(buffer.finish());
/// assert_eq!(out.len(), 8);
/// assert!((0..8).all(|i| out.iter().position(|x| *x == i).is_some_and(|place| place + 3 >= i)));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16a (corpus). Source: the documentation of `tf.data.Dataset.shuffle`, TensorFlow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShuffleBuffer<T> {
    held: Vec<T>,
    capacity: usize,
    rng: Rng,
}

impl<T> ShuffleBuffer<T> {
    /// An empty buffer for so many things. Errors: a capacity of 0, or above 16,777,216.
    pub fn new(capacity: usize, rng: Rng) -> Result<Self> {
        check::between("capacity", capacity, 1, ("the limit", MOST_BUFFERED))?;
        Ok(Self { held: Vec::new(), capacity, rng })
    }

    /// Takes one in; gives one out once it is full.
    pub fn push(&mut self, item: T) -> Option<T> {
        if self.held.len() < self.capacity {
            self.held.push(item);
            return None;
        }
        // The range is not empty, because a capacity is at least 1.
        let place = self.rng.integers(0..self.capacity).unwrap_or(0);
        Some(std::mem::replace(&mut self.held[place], item))
    }

    /// What is left, shuffled; the buffer is empty then.
    pub fn finish(&mut self) -> Vec<T> {
        let mut left = std::mem::take(&mut self.held);
        self.rng.shuffle(&mut left);
        left
    }
}
