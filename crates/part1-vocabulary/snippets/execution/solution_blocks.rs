//! Blocks needed and threads left idle: divide the elements by the block size and round up.

pub fn main() {
    let mut rows = Vec::new();
    for n in [1000, 1024, 1025] {
        let blocks = blocks_of_256(n);
        rows.push(show::row![n, blocks, blocks * 256 - n]);
    }
    println!("{}", show::table(&["elements", "blocks of 256", "idle threads"], &rows));
}

fn blocks_of_256(n: usize) -> usize {
    // yours: how many blocks of 256 threads cover n elements
    n.div_ceil(256)
    // end
}
