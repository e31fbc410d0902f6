//! Every parameter of the little GPT, counted line by line, with weight tying.

pub fn main() {
    let (vocabulary, width, layers) = (256, 128, 4);
    let (query_heads, shared_heads, head, hidden) = (4, 2, 32, 416);
    let parts = [
        ("embedding", 1, vocabulary, width),
        ("norm before attention", layers, 1, width),
        ("queries", layers, width, query_heads * head),
        ("keys", layers, width, shared_heads * head),
        ("values", layers, width, shared_heads * head),
        ("mix of the heads", layers, query_heads * head, width),
        ("norm before feed-forward", layers, 1, width),
        ("gate", layers, width, hidden),
        ("up", layers, width, hidden),
        ("down", layers, hidden, width),
        ("last norm", 1, 1, width),
        ("language-model head, tied", 0, vocabulary, width),
    ];
    let count = |times: usize, rows: usize, columns: usize| times * rows * columns;
    let total: usize = parts.iter().map(|&(_, n, rows, columns)| count(n, rows, columns)).sum();
    let mut table: Vec<_> = parts
        .iter()
        .map(|&(name, n, rows, columns)| {
            let all = count(n, rows, columns);
            let share = show::percent(all as f64 / total as f64, 1);
            show::row![name, n, rows, columns, all, share]
        })
        .collect();
    table.push(show::row!["together", "", "", "", total, "100.0%"]);
    println!("{}", show::table(&["part", "times", "rows", "columns", "parameters", ""], &table));
}
