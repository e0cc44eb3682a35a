//! Query parameters that are spelt almost as the document has them. Ignored like other unknown ones,
//! they would change what is answered without a word.

use super::encoded::Pair;
use super::parameter::{Location, Parameter, Style};

/// What is said about a parameter that is there under another spelling.
pub(super) const MISSPELT: &str = "must be written exactly so, with the same case and number and \
    without brackets; the query has it in another spelling";

/// The parameters that a query does not hold under their own name, but under one that differs in its
/// case, in `_` or `-`, in a plural, or by brackets.
pub(super) fn misspelt<'p>(
    parameters: &'p [Parameter],
    query: &'p [Pair],
) -> impl Iterator<Item = &'p Parameter> {
    let in_query = || parameters.iter().filter(|it| it.location == Location::Query);
    let is_known = move |pair: &Pair| in_query().any(|parameter| parameter.is_named(&pair.name));
    let unknown = query.iter().filter(move |pair| !is_known(pair)).map(|pair| letters(&pair.name));
    let unknown: Vec<String> = unknown.collect();
    in_query().filter(move |parameter| unknown.contains(&letters(parameter.name)))
}

/// What two spellings of a name have in common.
fn letters(name: &str) -> String {
    let name = match name.split_once('[') {
        Some((name, brackets)) if brackets.ends_with(']') => name,
        _ => name,
    };
    let letters = name.chars().filter(|character| !matches!(character, '_' | '-'));
    let letters: String = letters.flat_map(char::to_lowercase).collect();
    match letters.trim_end_matches(['e', 's']) {
        "" => letters,
        singular => singular.to_owned(),
    }
}

impl Parameter {
    /// Whether a name in the query is one of the parameter's own.
    fn is_named(&self, name: &str) -> bool {
        name == self.name
            || match self.style {
                Style::Form { explode: true } if self.is_object() => {
                    self.schema.members().contains(&name)
                }
                Style::DeepObject => {
                    name.strip_prefix(self.name).is_some_and(|rest| rest.starts_with('['))
                }
                // A list in brackets has an answer of its own.
                _ => self.is_repeated() && self.is_in_brackets(name),
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_separators_plurals_and_brackets_do_not_tell_names_apart() {
        for other in ["Filter.Statuses", "filter.status", "filter.stat-us_es", "filter.statuses[0]"]
        {
            assert_eq!(letters(other), letters("filter.statuses"), "{other}");
        }
        // What is no bracket to its end is a part of the name.
        assert_ne!(letters("filter.statuses[0"), letters("filter.statuses"));
        assert_ne!(letters("filter.state"), letters("filter.statuses"));
        // A name of nothing else stays what it is.
        assert_eq!(letters("s"), "s");
    }
}
