use std::io::{Read, Write};
use std::process::exit;

fn fail(message: &str) -> ! {
    eprintln!("{message}");
    exit(1)
}

/// Reads a string at its opening quote.
fn string(text: &mut std::iter::Peekable<std::str::Chars>) -> String {
    let mut value = String::new();
    if text.next() != Some('"') {
        fail("a string is missing");
    }
    loop {
        match text.next() {
            Some('"') => return value,
            Some('\\') => match text.next() {
                Some('n') => value.push('\n'),
                Some('t') => value.push('\t'),
                Some('u') => {
                    let mut units = vec![unit(text)];
                    if (0xd800..0xdc00).contains(&units[0]) {
                        text.nth(1);
                        units.push(unit(text));
                    }
                    value.push_str(&String::from_utf16_lossy(&units));
                }
                Some(c) => value.push(c),
                None => fail("a string is not closed"),
            },
            Some(c) => value.push(c),
            None => fail("a string is not closed"),
        }
    }
}

fn unit(text: &mut std::iter::Peekable<std::str::Chars>) -> u16 {
    let digits: String = text.take(4).collect();
    u16::from_str_radix(&digits, 16).unwrap_or_else(|_| fail("an unknown escape"))
}

fn space(text: &mut std::iter::Peekable<std::str::Chars>) {
    while text.next_if(|c| c.is_ascii_whitespace()).is_some() {}
}

/// Reads an object of strings, which is all that this program needs of JSON.
fn name(text: &mut std::iter::Peekable<std::str::Chars>) -> String {
    let mut name = String::from("World");
    space(text);
    if text.next() != Some('{') {
        fail("an object is missing");
    }
    space(text);
    while text.peek() != Some(&'}') {
        let key = string(text);
        space(text);
        if text.next() != Some(':') {
            fail("a colon is missing");
        }
        space(text);
        let value = string(text);
        if key == "name" {
            name = value;
        }
        space(text);
        if text.next_if_eq(&',').is_some() {
            space(text);
        } else if text.peek() != Some(&'}') {
            fail("a comma is missing");
        }
    }
    name
}

fn main() {
    let mut text = String::new();
    if std::io::stdin().read_to_string(&mut text).is_err() {
        fail("the input is not UTF-8");
    }
    let name = name(&mut text.chars().peekable());
    let escaped = name.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
    writeln!(std::io::stdout(), "{{\"greeting\":\"Hello, {escaped}\"}}").unwrap();
}
