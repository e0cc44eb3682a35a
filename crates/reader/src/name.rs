//! What the parts of other files are called among the components of the document.

use std::collections::{HashMap, HashSet};

use bv_cms_document::pointer;

use crate::tree::FilePath;

/// A part of another file.
#[derive(Debug)]
pub(crate) struct Part<'p> {
    pub(crate) section: &'static str,
    pub(crate) path: &'p FilePath,
    pub(crate) pointer: &'p str,
}

/// A name for each part, none of which is taken. It depends on nothing but the files, so that those of
/// two states of a document are the same; on all of them, but not on their order.
pub(crate) fn names(parts: &[Part<'_>], taken: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let readable: Vec<String> = parts.iter().map(readable).collect();
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    for (part, name) in parts.iter().zip(&readable) {
        *counts.entry((part.section, name)).or_default() += 1;
    }
    let mut given = HashSet::new();
    let mut names = Vec::with_capacity(parts.len());
    for (part, name) in parts.iter().zip(&readable) {
        let mut name = name.clone();
        if counts[&(part.section, name.as_str())] > 1 || taken(part.section, &name) {
            name = format!("{name}-{:016x}", hash(part));
        }
        while taken(part.section, &name) || given.contains(&(part.section, name.clone())) {
            name.push('_');
        }
        given.insert((part.section, name.clone()));
        names.push(name);
    }
    names
}

/// The path without the ending of the file, and what the pointer says beyond where parts usually
/// stand: `schemas.pet.Name` for `schemas/pet.yaml#/$defs/Name`.
fn readable(part: &Part<'_>) -> String {
    let mut words: Vec<&str> =
        part.path.0.iter().map(|name| if name == ".." { "_" } else { name }).collect();
    if let Some(last) = words.last_mut()
        && let Some((stem, "yaml" | "yml" | "json")) = last.rsplit_once('.')
    {
        *last = stem;
    }
    let tokens = pointer::tokens(part.pointer);
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    words.extend(match tokens.as_slice() {
        ["components", _, rest @ ..] | ["$defs" | "definitions", rest @ ..] => rest,
        all => all,
    });
    let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '_' | '-');
    words.join(".").chars().map(|it| if is_plain(it) { it } else { '_' }).collect()
}

/// FNV-1a of 64 bits: the same at all times and on all machines.
fn hash(part: &Part<'_>) -> u64 {
    let whole = format!("{}#{}", part.path.0.join("/"), part.pointer);
    whole.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(parts: &[(&'static str, &str, &str)], taken: &str) -> Vec<String> {
        let path = |path: &str| FilePath(path.split('/').map(str::to_owned).collect());
        let paths: Vec<FilePath> = parts.iter().map(|part| path(part.1)).collect();
        let parts: Vec<Part<'_>> = parts
            .iter()
            .zip(&paths)
            .map(|((section, _, pointer), path)| Part { section, path, pointer })
            .collect();
        names(&parts, |_, name| name == taken)
    }

    #[test]
    fn names_say_file_and_place() {
        for (path, pointer, name) in [
            ("pet.yaml", "", "pet"),
            ("schemas/pet.yml", "/Pet", "schemas.pet.Pet"),
            ("../common/a b.json", "/components/schemas/Id", "_.common.a_b.Id"),
            ("pet.v1.yaml", "/$defs/a~1b/items", "pet.v1.a_b.items"),
            ("日.yaml", "/definitions/Name", "_.Name"),
            ("plain", "", "plain"),
        ] {
            assert_eq!(named(&[("schemas", path, pointer)], ""), [name]);
        }
    }

    #[test]
    fn alike_names_are_told_apart_in_any_order() {
        let (one, other) = (("schemas", "a b.yaml", ""), ("schemas", "a_b.yaml", ""));
        let elsewhere = ("headers", "a b.yaml", "");
        let first = named(&[one, other, elsewhere], "");
        let second = named(&[other, elsewhere, one], "");
        assert_ne!(first[0], first[1]);
        assert_eq!(first[2], "a_b");
        assert_eq!([&first[0], &first[1]], [&second[2], &second[0]]);
        let beside = named(&[("schemas", "pet.yaml", "")], "pet");
        assert!(beside[0].starts_with("pet-"), "{beside:?}");
    }
}
