//! Blocks needed and threads left idle: divide the elements by the block size and round up.

pub fn main() {
    let threads_per_block = 256_usize;
    let mut rows = Vec::new();
    for n in [1000_usize, 1024, 1025] {
        let blocks = n.div_ceil(threads_per_block);
        let idle = blocks * threads_per_block - n;
        rows.push([show::integer(n), show::integer(blocks), show::integer(idle)]);
    }
    println!("{}", show::table(&["elements", "blocks of 256", "idle threads"], &rows));
}
