use std::collections::HashMap;
use std::io::Read;

// Counts the words of the input and writes them as JSON, the most frequent first.
fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut counts: HashMap<String, u32> = HashMap::new();
    for word in text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_ascii_lowercase()).or_insert(0) += 1;
    }
    let mut entries: Vec<(String, u32)> = counts.into_iter().collect();
    entries.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let members: Vec<String> = entries.iter().map(|(word, count)| format!("\"{word}\":{count}")).collect();
    println!("{{{}}}", members.join(","));
}
