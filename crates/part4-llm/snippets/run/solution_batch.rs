//! GPT-3's global batch on eight machines: how many micro-batches, and how many steps.

pub fn main() {
    let (context, global_batch, tokens): (f64, f64, f64) = (2048.0, 3.2e6, 300e9); // in tokens
    let (machines, micro_batch) = (8.0, 4.0); // sequences at a time, each machine

    let n_micro: f64 = 49.0; // yours: micro-batches that each machine adds up, rounded up
    let n_steps: f64 = 93_750.0; // yours: steps of 3.2 million tokens

    let at_once = machines * micro_batch * context;
    let covered = at_once * n_micro;
    println!("tokens a step            {}", show::integer(covered));
    println!("one micro-batch fewer    {}", show::integer(covered - at_once));
    println!("wanted                   {}", show::integer(global_batch));
    println!("tokens in all the steps  {}", show::integer(n_steps * global_batch));
    println!("of                       {}", show::integer(tokens));
}
