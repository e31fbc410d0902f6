//! Language models made by counting: n-grams, add-k smoothing, absolute discounting, Kneser–Ney.
//!
//! [`NGramCounts`] counts a text once, for every length up to the longest; [`NGramCounts::model`] makes probabilities of the
//! counts, for any order up to that and with any [`Smoothing`]. Tokens are numbers: bytes, or what a tokenizer gives.

use std::sync::Arc;

use ndarray::Array1;
use numerics::{Error, Result, Rng, check};

/// The longest n-gram that can be counted.
const LONGEST: usize = 64;

/// What is not in the tree.
const NOWHERE: u32 = u32::MAX;

/// The empty n-gram, from which all others grow.
const ROOT: u32 = 0;

/// A token's number: a byte, a `u16` or a `u32`.
pub trait TokenId: Copy + Into<u32> + TryFrom<u32> {}

impl<T: Copy + Into<u32> + TryFrom<u32>> TokenId for T {}

/// How often each n-gram of a text occurs, for all n up to a longest.
///
/// The n-grams are a tree: *the* is a child of *th*, by the token *e*. All children lie in one hash table, found by their
/// parent and their token.
///
/// ```
/// use language::ngram::NGramCounts;
///
/// let counts = NGramCounts::new(b"abracadabra", 256, 3)?;
/// assert_eq!(counts.count(b"ab"), 2);
/// assert_eq!(counts.count(b"abr"), 2);
/// assert_eq!(counts.different(2), 7); // ab br ra ac ca ad da
/// # Ok::<(), numerics::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct NGramCounts(Arc<Tree>);

#[derive(Debug)]
struct Tree {
    vocabulary: usize,
    longest: usize,
    children: Children,
    nodes: Vec<Node>,
    /// How many n-grams there are of each length, from 0.
    different: Vec<usize>,
}

/// An n-gram: what the text has of it, and what of its children.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// How often, and before how many different tokens it has.
    occurs: Tally,
    /// Sums over the children: of their counts.
    followed: Sums,
    /// The same of the numbers of tokens before them.
    preceded: Sums,
}

#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    count: u32,
    before: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    total: u32,
    different: u32,
}

impl Sums {
    fn add(&mut self, count: u32) {
        self.total += count;
        self.different += u32::from(count > 0);
    }
}

impl NGramCounts {
    /// Counts the n-grams of a text: all that are not longer than `longest` tokens.
    ///
    /// Errors: an empty text, a token that is not below `vocabulary`; a `longest` of 0 or above 64; a vocabulary of 0 or
    /// above [`check::MOST_CLASSES`]; more than [`check::MOST_ELEMENTS`] n-grams to count. Cost: one look-up in a hash
    /// table for each token and length, and 40 bytes for each different n-gram.
    ///
    /// ```
    /// use language::ngram::NGramCounts;
    ///
    /// let error = NGramCounts::new(&[0_u8, 3], 3, 2).unwrap_err();
    /// assert_eq!(error.to_string(), "ids[1] is 3, but it must be below vocabulary = 3");
    /// ```
    ///
    /// Explained in Part IV, chapter 15c (counting).
    pub fn new<T: TokenId>(ids: &[T], vocabulary: usize, longest: usize) -> Result<Self> {
        check::between("longest", longest, 1, ("the longest that is counted", LONGEST))?;
        check::between("vocabulary", vocabulary, 1, ("the largest", check::MOST_CLASSES))?;
        check::size("the text's length times longest", &[ids.len(), longest])?;
        in_vocabulary("ids", ids, vocabulary)?;
        let mut tree = Tree {
            vocabulary,
            longest,
            children: Children::new(),
            nodes: vec![Node::default()],
            different: vec![0; longest + 1],
        };
        tree.different[0] = 1;
        let mut ends = vec![NOWHERE; longest + 1]; // ends[n]: the last n tokens
        ends[0] = ROOT;
        for &id in ids {
            tree.read(id.into(), &mut ends);
        }
        tree.sum_up();
        Ok(Self(Arc::new(tree)))
    }

    /// How often an n-gram occurs; 0 for one that is longer than what was counted, the text's length for an empty one.
    pub fn count<T: TokenId>(&self, ngram: &[T]) -> usize {
        if ngram.is_empty() {
            return self.0.nodes[0].followed.total as usize;
        }
        let mut node = ROOT;
        for &id in ngram {
            node = self.0.child(node, id.into());
        }
        self.0.node(node).map_or(0, |node| node.occurs.count as usize)
    }

    /// How many different n-grams of a length occur; 0 for a length that was not counted.
    pub fn different(&self, n: usize) -> usize {
        self.0.different.get(n).copied().unwrap_or(0)
    }

    /// A language model of an order: it looks at `order − 1` tokens, and predicts the one that follows.
    ///
    /// Nothing is copied: models of the same counts share them.
    ///
    /// Errors: an order of 0, or one longer than what was counted; a constant of the smoothing outside its range.
    ///
    /// ```
    /// use language::ngram::{NGramCounts, Smoothing};
    ///
    /// let counts = NGramCounts::new(b"abracadabra", 256, 3)?;
    /// let bigram = counts.model(2, Smoothing::AddK(0.0))?;
    /// let p = bigram.probabilities(b"a")?; // of four, two are followed by b
    /// assert_eq!([p[usize::from(b'b')], p[usize::from(b'c')]], [0.5, 0.25]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15c (counting).
    pub fn model(&self, order: usize, smoothing: Smoothing) -> Result<NGramModel> {
        check::between("order", order, 1, ("longest", self.0.longest))?;
        match smoothing {
            Smoothing::AddK(k) => check::non_negative("k", k)?,
            Smoothing::Discount(discount) | Smoothing::KneserNey(discount) => {
                if !(discount > 0.0 && discount < 1.0) {
                    return Err(Error::invalid("the discount", discount, "between 0 and 1"));
                }
            }
        }
        Ok(NGramModel { counts: self.clone(), order, smoothing })
    }
}

/// What becomes of n-grams that were never counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Smoothing {
    /// Each token is counted k times more in each context: `(count + k) / (total + k · vocabulary)`.
    ///
    /// A context that was never seen gives all tokens the same probability. With k = 0 nothing is smoothed.
    AddK(f64),
    /// Absolute discounting, interpolated: each count gives the discount away, and what is collected is shared out by the
    /// next shorter context.
    ///
    /// `max(count − d, 0) / total + d · different / total · p(token | shorter context)`; the shortest has the uniform
    /// distribution below it. A context that was never seen leaves all to the shorter one.
    Discount(f64),
    /// Kneser–Ney: as [`Smoothing::Discount`], but in the shorter contexts an n-gram counts once for each different token
    /// before it, not once for each time it occurs.
    KneserNey(f64),
}

/// An n-gram language model: the probability of each token after the ones before it.
///
/// ```
/// use language::ngram::{NGramCounts, Smoothing};
/// use numerics::Rng;
///
/// let model = NGramCounts::new(b"a sailor, a sail, a sea", 256, 4)?.model(4, Smoothing::KneserNey(0.75))?;
/// let drawn: Vec<u8> = model.sample(b"a s", 3, &mut Rng::new(0))?;
/// assert_eq!(drawn.len(), 3);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15c (counting). Source: Chen and Goodman, *An Empirical Study of Smoothing Techniques for
/// Language Modeling*, 1999, section 2.
#[derive(Debug, Clone)]
pub struct NGramModel {
    counts: NGramCounts,
    order: usize,
    smoothing: Smoothing,
}

impl NGramModel {
    /// The number n of tokens of an n-gram: the context's, and the one that is predicted.
    pub fn order(&self) -> usize {
        self.order
    }

    /// How many tokens there are to choose from.
    pub fn vocabulary(&self) -> usize {
        self.counts.0.vocabulary
    }

    /// The probability of each token after a context, of which the last `order − 1` tokens are looked at.
    ///
    /// Shape: `(vocabulary)`; the sum is 1. Errors: a token that is not in the vocabulary. Cost: for each token at most one
    /// look-up a length.
    pub fn probabilities<T: TokenId>(&self, context: &[T]) -> Result<Array1<f64>> {
        in_vocabulary_or_empty("context", context, self.vocabulary())?;
        let ends = self.ends(context);
        let n_tokens = 0..self.vocabulary() as u32; // at most MOST_CLASSES
        Ok(n_tokens.map(|id| self.probability(&ends, context.len(), id)).collect())
    }

    /// How much each token of a text surprises, in nats, after those before it: `−log p`.
    ///
    /// The first has no context, the second a context of one. Shape: `(n_tokens)`. A token with the probability 0, which only
    /// `AddK(0.0)` gives, surprises by an infinite number.
    ///
    /// Errors: an empty text; a token that is not in the vocabulary. Cost: two look-ups for each token and length.
    pub fn surprises_nats<T: TokenId>(&self, ids: &[T]) -> Result<Array1<f64>> {
        in_vocabulary("ids", ids, self.vocabulary())?;
        let mut ends = vec![NOWHERE; self.order];
        ends[0] = ROOT;
        let surprises = ids.iter().enumerate().map(|(i, &id)| {
            let id = id.into();
            let p = self.probability(&ends, i, id);
            self.counts.0.step(id, &mut ends);
            if p == 1.0 { 0.0 } else { -libm::log(p) }
        });
        Ok(surprises.collect())
    }

    /// The mean surprise of a text's tokens in nats: the loss that networks are trained with.
    ///
    /// Errors and cost: as [`surprises_nats`](Self::surprises_nats); like there, it may be infinite with `AddK(0.0)`.
    ///
    /// ```
    /// use language::ngram::{NGramCounts, Smoothing};
    ///
    /// let coin = NGramCounts::new(&[0_u8, 1], 2, 1)?.model(1, Smoothing::AddK(1.0))?;
    /// assert_eq!(coin.loss_nats(&[1_u8, 1, 0, 1])?, std::f64::consts::LN_2); // one bit each
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn loss_nats<T: TokenId>(&self, ids: &[T]) -> Result<f64> {
        let surprises = self.surprises_nats(ids)?;
        Ok(numerics::sum::sum(&surprises) / surprises.len() as f64)
    }

    /// Writes on: `n_tokens` tokens after a prompt, each drawn with its probability after those before it.
    ///
    /// Gives back the new ones alone. Errors: a token that is not in the vocabulary, or one drawn that `T` does not hold; more
    /// than [`check::MOST_ELEMENTS`]. Cost: [`probabilities`](Self::probabilities) for each.
    pub fn sample<T: TokenId>(
        &self,
        prompt: &[T],
        n_tokens: usize,
        rng: &mut Rng,
    ) -> Result<Vec<T>> {
        check::size("n_tokens", &[n_tokens])?;
        in_vocabulary_or_empty("prompt", prompt, self.vocabulary())?;
        let first = prompt.len().saturating_sub(self.order - 1);
        let mut text = prompt[first..].to_vec();
        let n_before = text.len();
        for _ in 0..n_tokens {
            let context = &text[text.len().saturating_sub(self.order - 1)..];
            let p = self.probabilities(context)?;
            let drawn = rng.choice_weighted(p.as_slice().unwrap_or(&[]), 1)?[0];
            let token = u32::try_from(drawn).ok().and_then(|id| T::try_from(id).ok());
            text.push(token.ok_or_else(|| {
                Error::invalid(
                    "the token that was drawn",
                    drawn,
                    "a number that the ids' type holds",
                )
            })?);
        }
        Ok(text.split_off(n_before))
    }

    /// The nodes of the context's last 0, 1, … tokens.
    fn ends<T: TokenId>(&self, context: &[T]) -> Vec<u32> {
        let mut ends = vec![NOWHERE; self.order];
        ends[0] = ROOT;
        for &id in &context[context.len().saturating_sub(self.order - 1)..] {
            self.counts.0.step(id.into(), &mut ends);
        }
        ends
    }

    /// The probability of a token, where `ends[n]` is the node of the last n of `n_before` tokens.
    fn probability(&self, ends: &[u32], n_before: usize, id: u32) -> f64 {
        let tree = &*self.counts.0;
        let uniform = 1.0 / tree.vocabulary as f64;
        match self.smoothing {
            Smoothing::AddK(k) => {
                let node = ends[n_before.min(self.order - 1)];
                let total = tree.node(node).map_or(0, |node| node.followed.total);
                if total == 0 {
                    return uniform;
                }
                let count = tree.node(tree.child(node, id)).map_or(0, |child| child.occurs.count);
                let (count, total) = (f64::from(count), f64::from(total));
                let all = total + k * tree.vocabulary as f64;
                if all.is_finite() { (count + k) / all } else { uniform }
            }
            Smoothing::Discount(discount) | Smoothing::KneserNey(discount) => {
                let mut p = uniform;
                for (n, &end) in ends.iter().enumerate() {
                    let Some(node) = tree.node(end) else { break };
                    let child =
                        tree.node(tree.child(end, id)).map_or(Tally::default(), |c| c.occurs);
                    let whole =
                        n + 1 == self.order || matches!(self.smoothing, Smoothing::Discount(_));
                    let (count, sums) = if whole {
                        (child.count, node.followed)
                    } else {
                        (child.before, node.preceded)
                    };
                    if sums.total > 0 {
                        let total = f64::from(sums.total);
                        let kept = (f64::from(count) - discount).max(0.0);
                        p = kept / total + discount * f64::from(sums.different) / total * p;
                    }
                }
                p
            }
        }
    }
}

impl Tree {
    fn node(&self, i: u32) -> Option<&Node> {
        self.nodes.get(i as usize)
    }

    fn child(&self, parent: u32, token: u32) -> u32 {
        if parent == NOWHERE { NOWHERE } else { self.children.get(key(parent, token)) }
    }

    /// Counts the n-grams that end with one more token.
    fn read(&mut self, token: u32, ends: &mut [u32]) {
        let mut context = ends[0];
        for n in 1..ends.len() {
            if context == NOWHERE {
                break; // the text has not so many tokens yet
            }
            let next_new = self.nodes.len() as u32; // at most MOST_ELEMENTS
            let node = self.children.get_or_insert(key(context, token), next_new);
            if node == next_new {
                self.nodes.push(Node::default());
                self.different[n] += 1;
                if n > 1 {
                    self.nodes[ends[n - 1] as usize].occurs.before += 1; // one token shorter, in front
                }
            }
            self.nodes[node as usize].occurs.count += 1;
            context = std::mem::replace(&mut ends[n], node);
        }
    }

    /// Follows one more token, where nothing is counted.
    fn step(&self, token: u32, ends: &mut [u32]) {
        let mut context = ends[0];
        for end in &mut ends[1..] {
            context = std::mem::replace(end, self.child(context, token));
        }
    }

    fn sum_up(&mut self) {
        for (key, node) in self.children.entries() {
            let Tally { count, before } = self.nodes[node as usize].occurs;
            let parent = &mut self.nodes[(key >> 32) as usize];
            parent.followed.add(count);
            parent.preceded.add(before);
        }
    }
}

/// A hash table with open addressing: much faster than the standard library's, because its keys come from no stranger.
#[derive(Debug)]
struct Children {
    keys: Vec<u64>,
    nodes: Vec<u32>,
    n: usize,
}

/// No parent and token has this key, because no node has the number [`NOWHERE`].
const FREE: u64 = u64::MAX;

fn key(parent: u32, token: u32) -> u64 {
    u64::from(parent) << 32 | u64::from(token)
}

impl Children {
    fn new() -> Self {
        Self { keys: vec![FREE; 1024], nodes: vec![0; 1024], n: 0 }
    }

    /// Where the key is, or the free place where it would be.
    fn place(&self, key: u64) -> usize {
        let mask = self.keys.len() - 1;
        let mixed = (key ^ key >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15); // 2⁶⁴ over the golden ratio
        let mut place = (mixed >> 32) as usize & mask;
        while self.keys[place] != key && self.keys[place] != FREE {
            place = (place + 1) & mask;
        }
        place
    }

    fn get(&self, key: u64) -> u32 {
        let place = self.place(key);
        if self.keys[place] == FREE { NOWHERE } else { self.nodes[place] }
    }

    fn get_or_insert(&mut self, key: u64, node: u32) -> u32 {
        let mut place = self.place(key);
        if self.keys[place] != FREE {
            return self.nodes[place];
        }
        if 2 * (self.n + 1) > self.keys.len() {
            self.grow();
            place = self.place(key);
        }
        (self.keys[place], self.nodes[place]) = (key, node);
        self.n += 1;
        node
    }

    fn grow(&mut self) {
        let size = 2 * self.keys.len();
        let larger = Self { keys: vec![FREE; size], nodes: vec![0; size], n: self.n };
        let old = std::mem::replace(self, larger);
        for (key, node) in old.entries() {
            let place = self.place(key);
            (self.keys[place], self.nodes[place]) = (key, node);
        }
    }

    fn entries(&self) -> impl Iterator<Item = (u64, u32)> + '_ {
        let all = self.keys.iter().zip(&self.nodes);
        all.filter(|(key, _)| **key != FREE).map(|(key, node)| (*key, *node))
    }
}

fn in_vocabulary<T: TokenId>(name: &str, ids: &[T], vocabulary: usize) -> Result<()> {
    check::not_empty(name, ids.len(), "token")?;
    in_vocabulary_or_empty(name, ids, vocabulary)
}

fn in_vocabulary_or_empty<T: TokenId>(name: &str, ids: &[T], vocabulary: usize) -> Result<()> {
    let ids = ids.iter().map(|&id| -> u32 { id.into() });
    match ids.enumerate().find(|(_, id)| *id as usize >= vocabulary) {
        None => Ok(()),
        Some((i, id)) => {
            let wanted = format!("below vocabulary = {vocabulary}");
            Err(Error::invalid(format!("{name}[{i}]"), id, wanted))
        }
    }
}
