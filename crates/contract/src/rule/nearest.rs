//! Suggestions for a mistyped name.

/// The most suggestions that help.
const MOST: usize = 3;

/// The names most like `wanted`, the nearest first.
pub(super) fn nearest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let mut ranked: Vec<(usize, &str)> = names.map(|name| (distance(wanted, name), name)).collect();
    ranked.sort_unstable();
    ranked.into_iter().take(MOST).map(|(_, name)| name).collect()
}

/// How many characters have to be inserted, deleted or replaced to get from one to the other
/// (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, character) in one.chars().enumerate() {
        let mut diagonal = index;
        row[0] = index + 1;
        for (column, candidate) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(character != *candidate);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_edits() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("same", "same"), 0);
    }

    #[test]
    fn the_nearest_comes_first() {
        let names = ["shape-differs", "derived-differs", "route-extra", "waiver-unused"];
        let found = nearest("derived-difers", names.into_iter());
        assert_eq!(found.len(), MOST);
        assert_eq!(found[0], "derived-differs");
    }
}
