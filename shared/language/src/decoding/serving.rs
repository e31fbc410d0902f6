//! Several requests in one memory: contiguous reservations against pages, counted in passes.

use std::collections::VecDeque;

use numerics::{Error, Result, check};

/// A text to be written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// How many tokens the prompt has.
    pub n_prompt: usize,
    /// How many tokens the answer will have, which is not known before.
    pub n_answer: usize,
}

/// How the memory for keys and values is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allocation {
    /// Each request gets so many tokens in one piece, the most that it may need.
    Contiguous(usize),
    /// Each gets pages of so many tokens, one more when the last is full.
    Paged(usize),
}

/// What became of the requests.
#[derive(Debug, Clone, PartialEq)]
pub struct Served {
    /// How many passes the model made; in each, every request in memory gets one token.
    pub n_passes: usize,
    /// After how many passes each request had its answer, counted from the first.
    pub finished: Vec<usize>,
    /// The share of what was given out that held a token, over all passes.
    pub filled: f64,
    /// How often a request was put back for want of a page, and had to begin its memory again.
    pub n_put_back: usize,
}

/// Serves requests that all wait at the start, in their order, in a memory for so many tokens.
///
/// Before each pass, requests are let in as long as there is room for the first in line: a whole reservation, or the pages of
/// its prompt and one token. In a pass every request in memory gets one token; the first pass of one reads its prompt, too.
/// When a page is wanted and none is free, the request that came last is put back to the front of the line, with what it
/// has written, and gives its pages away.
///
/// Errors: no request; an empty prompt or answer; a page or a reservation of 0 tokens; a request that does not fit alone;
/// requests of more than [`check::MOST_ELEMENTS`] tokens together. Cost: O(n_passes · requests in memory).
///
/// ```
/// use language::decoding::{Allocation, Request, serve};
///
/// let requests = [Request { n_prompt: 6, n_answer: 2 }; 4];
/// let whole = serve(&requests, 32, Allocation::Contiguous(16))?; // two at a time
/// let pages = serve(&requests, 32, Allocation::Paged(4))?; // all four
/// assert_eq!((whole.n_passes, pages.n_passes), (4, 2));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15g (decoding). Source: Woosuk Kwon and others, *Efficient Memory Management for Large Language
/// Model Serving with PagedAttention*, 2023, sections 4.3 and 4.5.
pub fn serve(requests: &[Request], memory: usize, allocation: Allocation) -> Result<Served> {
    check_requests(requests, memory, allocation)?;
    let room = |n_tokens: usize| match allocation {
        Allocation::Contiguous(reserved) => reserved,
        Allocation::Paged(page) => n_tokens.div_ceil(page) * page,
    };
    let memory = match allocation {
        Allocation::Contiguous(_) => memory,
        Allocation::Paged(page) => memory / page * page,
    };
    let mut waiting: VecDeque<usize> = (0..requests.len()).collect();
    let mut running: Vec<usize> = Vec::new();
    let mut written = vec![0; requests.len()];
    let mut served =
        Served { n_passes: 0, finished: vec![0; requests.len()], filled: 0.0, n_put_back: 0 };
    let (mut held, mut given) = (0_u64, 0_u64);
    while !(waiting.is_empty() && running.is_empty()) {
        let after = |i: usize, written: &[usize]| requests[i].n_prompt + written[i] + 1;
        let mut used: usize = running.iter().map(|&i| room(after(i, &written))).sum();
        while used > memory {
            let Some(last) = running.pop() else { break };
            used -= room(after(last, &written));
            waiting.push_front(last);
            served.n_put_back += 1;
        }
        while let Some(&next) = waiting.front() {
            let wanted = room(after(next, &written));
            if used + wanted > memory {
                break;
            }
            used += wanted;
            running.push(next);
            waiting.pop_front();
        }
        served.n_passes += 1;
        for &i in &running {
            written[i] += 1;
            held += (requests[i].n_prompt + written[i]) as u64;
            served.finished[i] = served.n_passes;
        }
        given += used as u64;
        running.retain(|&i| written[i] < requests[i].n_answer);
    }
    served.filled = held as f64 / given as f64;
    Ok(served)
}

fn check_requests(requests: &[Request], memory: usize, allocation: Allocation) -> Result<()> {
    check::not_empty("requests", requests.len(), "request")?;
    let (name, size) = match allocation {
        Allocation::Contiguous(reserved) => ("the reservation", reserved),
        Allocation::Paged(page) => ("the page", page),
    };
    check::at_least(name, size, 1)?;
    let mut all = 0_usize;
    for (i, request) in requests.iter().enumerate() {
        check::at_least(&format!("requests[{i}].n_prompt"), request.n_prompt, 1)?;
        check::at_least(&format!("requests[{i}].n_answer"), request.n_answer, 1)?;
        let n_tokens = request.n_prompt.saturating_add(request.n_answer);
        all = all.saturating_add(n_tokens);
        let most = match allocation {
            Allocation::Contiguous(reserved) if reserved <= memory => reserved,
            Allocation::Contiguous(_) => 0,
            Allocation::Paged(page) => memory / page * page,
        };
        if n_tokens > most {
            let wanted = format!("at most {most}, what one request can have of {memory}");
            return Err(Error::invalid(format!("the tokens of requests[{i}]"), n_tokens, wanted));
        }
    }
    check::size("the tokens of all requests", &[all])
}
