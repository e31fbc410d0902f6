//! Small text plots: bars, a line, points, and a picture of a matrix, in at most 100 columns.

use std::fmt::Display;

use crate::number::common_decimals;
use crate::ticks::{self, Ticks};
use crate::{Grid, Number, fixed, text};

/// No plot is wider than this, unless its labels are.
const COLUMNS: usize = 100;

/// A bar's last piece, in eighths of a column.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// The shades of a heat map, from the smallest value to the largest.
const SHADES: [char; 5] = [' ', '░', '▒', '▓', '█'];

/// Horizontal bars, one a line: label, value, bar. The longest bar takes `width` columns.
///
/// Where a value is negative, all bars stand on a vertical line, the negative ones to the left of it.
/// A value that is not zero has at least a sliver; `NaN` and infinities have no bar.
/// Never fails: without values the text is `(nothing to draw)`, and where the counts of labels and values differ, it says so.
///
/// ```
///
/// let expected = "\
/// Adelie     152  ████████
/// Chinstrap   68  ███▋
/// Gentoo     124  ██████▌";
/// assert_eq!(show::bars(&["Adelie", "Chinstrap", "Gentoo"], [152, 68, 124], 0, 8), expected);
/// ```
pub fn bars<L, I>(labels: &[L], values: I, decimals: usize, width: usize) -> String
where
    L: AsRef<str>,
    I: IntoIterator<Item: Number>,
{
    let labels: Vec<String> = labels.iter().map(|label| text::clean(label.as_ref())).collect();
    let values: Vec<I::Item> = values.into_iter().collect();
    let decimals = common_decimals(&values, decimals);
    let sizes: Vec<f64> = values.iter().map(Number::to_f64).collect();
    let numbers: Vec<String> = values.iter().map(|value| fixed(value, decimals)).collect();
    if labels.len() != sizes.len() {
        return mismatch("labels", labels.len(), "values", sizes.len());
    }
    if labels.is_empty() {
        return NOTHING.to_string();
    }

    let label_width = labels.iter().map(|label| text::width(label)).max().unwrap_or(0);
    let number_width = numbers.iter().map(String::len).max().unwrap_or(0);
    let longest =
        sizes.iter().filter(|size| size.is_finite()).fold(0.0, |a: f64, b| a.max(b.abs()));
    let sides = if sizes.iter().any(|&size| size.is_finite() && size < 0.0) { 2 } else { 1 };
    let room = COLUMNS.saturating_sub(label_width + number_width + 4 + sides) / sides;
    let width = width.max(1).min(room.max(8));
    // How many pieces of a column a bar takes; only halves can be drawn on both sides.
    let pieces = |size: f64, per_column: usize| {
        if size == 0.0 || !size.is_finite() || longest == 0.0 {
            return 0;
        }
        let exact = size.abs() / longest * (width * per_column) as f64;
        ((exact + 0.5).floor() as usize).max(1)
    };

    let mut lines = Vec::with_capacity(labels.len());
    for i in 0..labels.len() {
        let bar = if sides == 1 {
            let n = pieces(sizes[i], 8);
            format!("{}{}", "█".repeat(n / 8), EIGHTHS[n % 8])
        } else {
            let n = pieces(sizes[i], 2);
            let full = "█".repeat(n / 2);
            if sizes[i] < 0.0 {
                let bar = format!("{}{full}", if n % 2 == 1 { "▐" } else { "" });
                format!("{}│", text::right(&bar, width))
            } else {
                format!("{}│{full}{}", " ".repeat(width), if n % 2 == 1 { "▌" } else { "" })
            }
        };
        let line = format!(
            "{}  {}  {bar}",
            text::left(&labels[i], label_width),
            text::right(&numbers[i], number_width)
        );
        lines.push(line.trim_end_matches(' ').to_string());
    }
    lines.join("\n")
}

/// A curve through the points, in the order of `xs`, `width` columns wide and at most `height` lines high
/// (fewer where that makes the steps of the axis even).
///
/// The line is read off at `width + 1` places from the first x to the last; a narrower spike may fall between two of them.
/// A `y` that is `NaN` or infinite leaves a gap; a point without neighbors is a `•`.
/// Never fails: without a finite point the text is `(nothing to draw)`, and where the counts differ, it says so.
///
/// ```
///
/// let expected = "\
/// y
/// 4 ┤           ╭─
///   │        ╭──╯
/// 2 ┤    ╭───╯
///   │ ╭──╯
/// 0 ┤─╯
///   └┬─────┬─────┬
///    0     2     4
///          x";
/// assert_eq!(show::line("x", [0, 4], "y", [0, 4], 13, 5), expected);
/// ```
pub fn line<X, Y>(x_label: &str, xs: X, y_label: &str, ys: Y, width: usize, height: usize) -> String
where
    X: IntoIterator<Item: Number>,
    Y: IntoIterator<Item: Number>,
{
    let (xs, ys) = (numbers(xs), numbers(ys));
    if xs.len() != ys.len() {
        return mismatch("x", xs.len(), "y", ys.len());
    }
    let mut points: Vec<(f64, f64)> = xs
        .into_iter()
        .zip(ys)
        .filter(|(x, _)| x.is_finite())
        .map(|(x, y)| (clamp(x), if y.is_finite() { clamp(y) } else { f64::NAN }))
        .collect();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    let Some(mut canvas) = Canvas::new(&points, width, height) else {
        return NOTHING.to_string();
    };

    let joined = |a: (f64, f64), b: (f64, f64)| a.1.is_finite() && b.1.is_finite() && b.0 > a.0;
    let rows: Vec<Option<usize>> = (0..=canvas.width)
        .map(|j| {
            let x = canvas.x.0 + (canvas.x.1 - canvas.x.0) * (j as f64 / canvas.width as f64);
            let segment = points
                .windows(2)
                .find(|pair| joined(pair[0], pair[1]) && pair[0].0 <= x && x <= pair[1].0)?;
            let (a, b) = (segment[0], segment[1]);
            Some(canvas.row(a.1 + (b.1 - a.1) * ((x - a.0) / (b.0 - a.0))))
        })
        .collect();
    for column in 0..canvas.width {
        match (rows[column], rows[column + 1]) {
            (Some(from), Some(to)) if from == to => canvas.put(column, from, '─'),
            (Some(from), Some(to)) => {
                for row in from.min(to) + 1..from.max(to) {
                    canvas.put(column, row, '│');
                }
                let rises = to < from;
                canvas.put(column, from, if rises { '╯' } else { '╮' });
                canvas.put(column, to, if rises { '╭' } else { '╰' });
            }
            (Some(row), None) | (None, Some(row)) => canvas.put(column, row, '─'),
            (None, None) => {}
        }
    }
    for (i, &point) in points.iter().enumerate() {
        let before = i > 0 && joined(points[i - 1], point);
        let after = i + 1 < points.len() && joined(point, points[i + 1]);
        if point.1.is_finite() && !before && !after {
            let (column, row) = (canvas.column(point.0), canvas.row(point.1));
            canvas.put(column, row, '•');
        }
    }
    canvas.finish(x_label, y_label)
}

/// Points on a plane, each a `•`, in a field `width` columns wide and at most `height` lines high.
///
/// A point with a coordinate that is `NaN` or infinite is left out.
/// Never fails: without a finite point the text is `(nothing to draw)`, and where the counts differ, it says so.
///
/// ```
///
/// let expected = "\
/// mass (kg)
/// 6 ┤           •
///   │
/// 4 ┤•
///   └┬──────────┬
///    190      200
///    flipper (mm)";
/// assert_eq!(show::scatter("flipper (mm)", [190, 200], "mass (kg)", [4, 6], 12, 3), expected);
/// ```
pub fn scatter<X, Y>(
    x_label: &str,
    xs: X,
    y_label: &str,
    ys: Y,
    width: usize,
    height: usize,
) -> String
where
    X: IntoIterator<Item: Number>,
    Y: IntoIterator<Item: Number>,
{
    let (xs, ys) = (numbers(xs), numbers(ys));
    if xs.len() != ys.len() {
        return mismatch("x", xs.len(), "y", ys.len());
    }
    let points: Vec<(f64, f64)> = xs.into_iter().zip(ys).collect();
    points_of(x_label, y_label, &points, &vec!['•'; points.len()], width, height)
}

/// Points on a plane, each marked by the first letter of its group, with a key under the plot
/// (where a name is more than its mark).
///
/// Groups are strings or integers. Where two of them share a first letter, the marks are `a`, `b`, `c` … in order of appearance.
/// `*` marks a place where points of several groups fall together.
/// Never fails, as with [`scatter`].
///
/// ```
///
/// let groups = ["Adelie", "Gentoo"];
/// let expected = "\
/// mass (kg)
/// 6 ┤           G
///   │
/// 4 ┤A
///   └┬──────────┬
///    190      200
///    flipper (mm)
///    A Adelie   G Gentoo";
/// assert_eq!(show::scatter_by("flipper (mm)", [190, 200], "mass (kg)", [4, 6], groups, 12, 3), expected);
/// ```
pub fn scatter_by<X, Y, G>(
    x_label: &str,
    xs: X,
    y_label: &str,
    ys: Y,
    groups: G,
    width: usize,
    height: usize,
) -> String
where
    X: IntoIterator<Item: Number>,
    Y: IntoIterator<Item: Number>,
    G: IntoIterator<Item: Display>,
{
    let (xs, ys) = (numbers(xs), numbers(ys));
    if xs.len() != ys.len() {
        return mismatch("x", xs.len(), "y", ys.len());
    }
    let groups: Vec<String> =
        groups.into_iter().map(|group| text::clean(&group.to_string())).collect();
    if xs.len() != groups.len() {
        return mismatch("x", xs.len(), "groups", groups.len());
    }
    let mut names: Vec<&str> = Vec::new();
    for group in &groups {
        if !names.contains(&group.as_str()) {
            names.push(group);
        }
    }
    let marks = marks(&names);
    let of_points: Vec<char> = groups
        .iter()
        .map(|group| names.iter().position(|name| name == group).map_or('*', |i| marks[i]))
        .collect();
    let points: Vec<(f64, f64)> = xs.into_iter().zip(ys).collect();
    let plot = points_of(x_label, y_label, &points, &of_points, width, height);
    if plot == NOTHING {
        return plot;
    }
    let indent = plot.lines().find_map(|line| line.find('└')).unwrap_or(0) + 1;
    let mut key: Vec<String> = names
        .iter()
        .zip(&marks)
        .filter(|(name, mark)| **name != mark.to_string())
        .map(|(name, mark)| format!("{mark} {name}"))
        .collect();
    if plot.lines().any(|line| line.contains(['┤', '│']) && line.contains('*'))
        && !marks.contains(&'*')
    {
        key.push("* several".to_string());
    }
    if key.is_empty() {
        return plot;
    }
    format!("{plot}\n{}{}", " ".repeat(indent), key.join("   ").trim_end())
}

/// A matrix as a picture: the larger the number, the darker the place. A frame, and a line that says what blank and full stand for.
///
/// `decimals` is for that line. A number takes two columns, so that squares are square; more than 48 columns of numbers take one each,
/// with two rows averaged in a line; more than 96 are averaged in blocks. A place that is `NaN` shows `?`;
/// infinities show as the largest and the smallest finite number do. If all numbers are the same, the picture is of one middle shade.
/// Never fails: without a finite number the text is `(nothing to draw)`.
///
/// ```
///
/// let expected = "\
/// ┌──────┐
/// │  ▒▒██│
/// │░░  ▓▓│
/// └──────┘
/// blank = 0, █ = 4";
/// assert_eq!(show::heat_map([[0, 2, 4], [1, 0, 3]], 0), expected);
/// ```
pub fn heat_map(values: impl Grid, decimals: usize) -> String {
    let decimals = values.common_decimals(decimals);
    let rows = values.values();
    let Some((low, high)) = finite_range(&rows) else {
        return NOTHING.to_string();
    };
    let n_columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    // Numbers side by side in one place, rows in one line, columns of text for a place.
    let (across, down, wide) = match n_columns {
        0..=48 => (1, 1, 2),
        _ => {
            let across = n_columns.div_ceil(96);
            (across, 2 * across, 1)
        }
    };
    let n_places = n_columns.div_ceil(across);
    let rule = "─".repeat(n_places * wide);
    let mut lines = vec![format!("┌{rule}┐")];
    for block in rows.chunks(down) {
        let mut line = String::from("│");
        for place in 0..n_places {
            let shade = match average(block, place * across, across, low, high) {
                None => ' ',
                Some(value) => shade(value, low, high),
            };
            line.extend(std::iter::repeat_n(shade, wide));
        }
        line.push('│');
        lines.push(line);
    }
    lines.push(format!("└{rule}┘"));
    lines.push(if low == high {
        format!("▒ = {}", fixed(low, decimals))
    } else {
        format!("blank = {}, █ = {}", fixed(low, decimals), fixed(high, decimals))
    });
    lines.join("\n")
}

/// What is shown where there is nothing to show.
const NOTHING: &str = "(nothing to draw)";

/// What is shown where two counts differ.
fn mismatch(a: &str, n_a: usize, b: &str, n_b: usize) -> String {
    format!("(nothing to draw: {n_a} {a}, but {n_b} {b})")
}

fn numbers<I: IntoIterator<Item: Number>>(values: I) -> Vec<f64> {
    values.into_iter().map(|value| value.to_f64()).collect()
}

fn clamp(value: f64) -> f64 {
    value.clamp(-ticks::LARGEST, ticks::LARGEST)
}

/// A mark for each group: its first letter, or letters in order where these collide.
fn marks(names: &[&str]) -> Vec<char> {
    let firsts: Vec<char> = names.iter().map(|name| name.chars().next().unwrap_or(' ')).collect();
    let clear = firsts
        .iter()
        .enumerate()
        .all(|(i, first)| !firsts[..i].contains(first) && first.is_ascii_graphic());
    if clear {
        return firsts;
    }
    ('a'..='z').chain('A'..='Z').cycle().take(names.len()).collect()
}

fn points_of(
    x_label: &str,
    y_label: &str,
    points: &[(f64, f64)],
    marks: &[char],
    width: usize,
    height: usize,
) -> String {
    let shown: Vec<(f64, f64, char)> = points
        .iter()
        .zip(marks)
        .filter(|((x, y), _)| x.is_finite() && y.is_finite())
        .map(|(&(x, y), &mark)| (clamp(x), clamp(y), mark))
        .collect();
    let finite: Vec<(f64, f64)> = shown.iter().map(|&(x, y, _)| (x, y)).collect();
    let Some(mut canvas) = Canvas::new(&finite, width, height) else {
        return NOTHING.to_string();
    };
    for (x, y, mark) in shown {
        let (column, row) = (canvas.column(x), canvas.row(y));
        let there = canvas.cells[row][column];
        canvas.put(column, row, if there == ' ' || there == mark { mark } else { '*' });
    }
    canvas.finish(x_label, y_label)
}

/// The finest ticks that divide at most so many lines evenly and use at least three quarters of them;
/// and how many lines they use.
fn y_axis((low, high): (f64, f64), most_lines: usize) -> (Ticks, usize) {
    let rows = most_lines - 1;
    let mut axis = (Ticks::around(low, high, 1), most_lines);
    for steps in (1..=5).rev() {
        let ticks = Ticks::around(low, high, steps);
        let n = (ticks.last - ticks.first).max(1) as usize;
        let used = rows / n * n;
        axis = (ticks, used.max(1) + 1);
        // At most every second line has a label.
        if 2 * n <= rows && 4 * used >= 3 * rows {
            break;
        }
    }
    axis
}

/// A field of characters with axes: x to the right, y upwards.
struct Canvas {
    width: usize,
    height: usize,
    x: (f64, f64),
    y: (f64, f64),
    /// The labels on the left, by line, and how wide they are.
    labels: Vec<String>,
    gutter: usize,
    cells: Vec<Vec<char>>,
}

impl Canvas {
    /// Ranges and labels for these points; `None` where no point is finite.
    fn new(points: &[(f64, f64)], width: usize, height: usize) -> Option<Canvas> {
        let x =
            ticks::range(points.iter().filter(|point| point.1.is_finite()).map(|point| point.0))?;
        let y = ticks::range(points.iter().map(|point| point.1))?;
        let (y_ticks, height) = y_axis(y, height.clamp(3, 60));
        let y = (y_ticks.value(y_ticks.first), y_ticks.value(y_ticks.last));
        let mut canvas = Canvas {
            width: 0,
            height,
            x,
            y,
            labels: vec![String::new(); height],
            gutter: 0,
            cells: Vec::new(),
        };
        for (value, label) in y_ticks.labels() {
            let row = canvas.row(value);
            if canvas.labels[row].is_empty() {
                canvas.gutter = canvas.gutter.max(label.len());
                canvas.labels[row] = label;
            }
        }
        canvas.width = width.clamp(8, COLUMNS - 2 - canvas.gutter);
        canvas.cells = vec![vec![' '; canvas.width]; height];
        Some(canvas)
    }

    fn row(&self, y: f64) -> usize {
        let share = (self.y.1 - y) / (self.y.1 - self.y.0);
        ((share * (self.height - 1) as f64 + 0.5).floor() as usize).min(self.height - 1)
    }

    fn column(&self, x: f64) -> usize {
        let share = (x - self.x.0) / (self.x.1 - self.x.0);
        ((share * (self.width - 1) as f64 + 0.5).floor() as usize).min(self.width - 1)
    }

    fn put(&mut self, column: usize, row: usize, mark: char) {
        self.cells[row][column] = mark;
    }

    /// The field with its axes, ticks and names.
    fn finish(self, x_label: &str, y_label: &str) -> String {
        let mut lines = Vec::with_capacity(self.height + 4);
        if !y_label.is_empty() {
            lines.push(text::clean(y_label));
        }
        for (label, cells) in self.labels.iter().zip(&self.cells) {
            let axis = if label.is_empty() { '│' } else { '┤' };
            let cells: String = cells.iter().collect();
            lines.push(format!("{} {axis}{cells}", text::right(label, self.gutter)));
        }

        let x_ticks = Ticks::inside(self.x.0, self.x.1, (self.width / 10).clamp(1, 8));
        let mut axis = vec!['─'; self.width];
        let mut below = String::new();
        for (value, label) in x_ticks.labels() {
            let column = self.column(value);
            axis[column] = '┬';
            // Centered under its tick, but neither left of the axis nor beyond the right end.
            let start = (column.saturating_sub((label.len() - 1) / 2))
                .min(self.width.saturating_sub(label.len()));
            if below.is_empty() || start > below.len() {
                below = format!("{}{label}", text::left(&below, start));
            }
        }
        let axis: String = axis.into_iter().collect();
        let indent = " ".repeat(self.gutter + 2);
        lines.push(format!("{} └{axis}", " ".repeat(self.gutter)));
        lines.push(format!("{indent}{below}"));
        if !x_label.is_empty() {
            let label = text::clean(x_label);
            let start = self.width.saturating_sub(text::width(&label)) / 2;
            lines.push(format!("{indent}{}{label}", " ".repeat(start)));
        }
        let lines: Vec<&str> = lines.iter().map(|line| line.trim_end_matches(' ')).collect();
        lines.join("\n")
    }
}

fn finite_range(rows: &[Vec<f64>]) -> Option<(f64, f64)> {
    let mut range: Option<(f64, f64)> = None;
    for &value in rows.iter().flatten().filter(|value| value.is_finite()) {
        let (low, high) = range.unwrap_or((value, value));
        range =
            Some((if value < low { value } else { low }, if value > high { value } else { high }));
    }
    range
}

/// The mean of a block of numbers, infinities taken as the ends of the range; `None` where the block is empty.
fn average(rows: &[Vec<f64>], first: usize, across: usize, low: f64, high: f64) -> Option<f64> {
    let mut sum = 0.0;
    let mut count = 0;
    for row in rows {
        for &value in row.iter().skip(first).take(across) {
            sum += if value.is_infinite() { value.clamp(low, high) } else { value };
            count += 1;
        }
    }
    if count == 0 { None } else { Some(sum / f64::from(count)) }
}

fn shade(value: f64, low: f64, high: f64) -> char {
    if value.is_nan() {
        return '?';
    }
    if low == high {
        return '▒';
    }
    // Halves, so that the length of the range is finite.
    let share = (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
    SHADES[((share * SHADES.len() as f64).floor() as usize).min(SHADES.len() - 1)]
}
