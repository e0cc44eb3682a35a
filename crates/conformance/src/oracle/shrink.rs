//! The smallest instance that shows the same.

use serde_json::{Map, Value};

use super::wire::{Instance, Spelling};

/// Instances with a little less in them, those with the least first.
pub(super) fn smaller(instance: &Instance) -> Vec<Instance> {
    let Instance::Value(value, spelling) = instance else { return Vec::new() };
    let mut found = Vec::new();
    if *spelling != Spelling::Plain {
        found.push(Instance::Value(value.clone(), Spelling::Plain));
    }
    found.extend(values(value).into_iter().map(|value| Instance::Value(value, *spelling)));
    found
}

fn values(value: &Value) -> Vec<Value> {
    match value {
        Value::Object(members) => {
            let mut found = Vec::new();
            for name in members.keys() {
                let mut fewer = members.clone();
                fewer.shift_remove(name);
                found.push(Value::Object(fewer));
            }
            for (name, inner) in members {
                for smaller in values(inner) {
                    let mut changed: Map<String, Value> = members.clone();
                    changed.insert(name.clone(), smaller);
                    found.push(Value::Object(changed));
                }
            }
            found
        }
        Value::Array(items) => {
            let mut found = Vec::new();
            if items.len() > 3 {
                found.push(Value::from(&items[..items.len() / 2]));
                found.push(Value::from(&items[items.len() / 2..]));
            }
            for index in 0..items.len() {
                let mut fewer = items.clone();
                fewer.remove(index);
                found.push(Value::Array(fewer));
            }
            for (index, inner) in items.iter().enumerate() {
                for smaller in values(inner) {
                    let mut changed = items.clone();
                    changed[index] = smaller;
                    found.push(Value::Array(changed));
                }
            }
            found
        }
        Value::String(text) => {
            let characters: Vec<char> = text.chars().collect();
            let half = characters.len() / 2;
            let mut found: Vec<String> = Vec::new();
            if half > 0 {
                found.push(characters[..half].iter().collect());
                found.push(characters[half..].iter().collect());
                found.push(characters[1..].iter().collect());
            }
            if let Some((_, rest)) = characters.split_last() {
                found.push(rest.iter().collect());
            }
            if text.chars().any(|character| character != 'a') {
                found.push("a".repeat(characters.len()));
            }
            found.into_iter().map(Value::String).collect()
        }
        Value::Number(number) => match number.as_i64() {
            Some(0) | None => Vec::new(),
            Some(number) => {
                [0, number / 2].into_iter().filter(|it| *it != number).map(Value::from).collect()
            }
        },
        Value::Bool(_) | Value::Null => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_smaller_ends() {
        let mut instance = Instance::Value(
            json!({ "a": ["long text 😀", 7, { "b": null }], "c": true }),
            Spelling::Escaped,
        );
        for _ in 0..100 {
            let next = smaller(&instance).into_iter().next_back();
            let Some(next) = next else { return };
            instance = next;
        }
        panic!("it does not end: {instance:?}");
    }
}
