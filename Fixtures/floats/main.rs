use std::io::Read;

// For each number of the input: itself, a third of it, its square root and the sum so far, in the shortest digits that name them.
fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut sum = 0.0;
    for word in text.split_ascii_whitespace() {
        let number: f64 = word.parse().unwrap();
        sum += number;
        println!("{} {} {} {}", number, number / 3.0, number.sqrt(), sum);
    }
}
