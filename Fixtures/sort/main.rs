use std::io::{BufWriter, Read, Write};

// Integers, separated by white space, come out sorted, one a line.
fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let numbers: Result<Vec<i64>, _> = text.split_ascii_whitespace().map(str::parse).collect();
    let mut numbers = numbers.unwrap_or_else(|error| {
        eprintln!("{error}");
        std::process::exit(1)
    });
    numbers.sort();
    let mut output = BufWriter::new(std::io::stdout());
    for number in numbers {
        writeln!(output, "{number}").unwrap();
    }
}
