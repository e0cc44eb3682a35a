//! What is asked.

use std::process::Command;

/// What every request needs that is allowed to do something.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    pub(crate) token: String,
    pub(crate) organisation: String,
}

/// A request, or many that differ in the live.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) method: &'static str,
    /// The path with its query; where it is a pattern, a regular expression that generates paths, in
    /// which dots stand for themselves.
    pub(crate) path: String,
    pub(crate) is_pattern: bool,
    pub(crate) caller: Option<Caller>,
}

impl Request {
    /// The options of oha that ask it.
    pub(crate) fn arguments(&self, base_url: &str, oha: &mut Command) {
        oha.args(["-m", self.method]);
        if self.method == "POST" {
            oha.args(["-T", "application/json", "-d", "{}"]);
        }
        if let Some(Caller { token, organisation }) = &self.caller {
            oha.args(["-H", &format!("authorization: Bearer {token}")]);
            oha.args(["-H", &format!("x-bv-org-id: {organisation}")]);
        }
        if self.is_pattern {
            // It escapes dots by itself; escaped twice, the address of the server would become another.
            oha.arg("--rand-regex-url");
        }
        oha.arg(format!("{base_url}{}", self.path));
    }
}

/// The lives of a database of `lives`: the identifier of the first, with other digits at its end.
pub(crate) fn any_live(first: &str, lives: u32) -> String {
    let digits = lives.checked_ilog10().unwrap_or_default() as usize;
    let fixed = first.len().saturating_sub(digits);
    format!("{}[0-9]{{{digits}}}", first.get(..fixed).unwrap_or(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lives_differ_in_as_many_digits_as_there_are_lives() {
        assert_eq!(any_live("be4c-000000", 10), "be4c-00000[0-9]{1}");
        assert_eq!(any_live("be4c-000000", 10_000), "be4c-00[0-9]{4}");
    }

    #[test]
    fn the_address_of_the_server_is_the_same_in_a_pattern() {
        for is_pattern in [false, true] {
            let request =
                Request { method: "GET", path: "/a[0-9]{2}".to_owned(), is_pattern, caller: None };
            let mut oha = Command::new("oha");
            request.arguments("http://127.0.0.1:8080", &mut oha);
            let last = oha.get_args().last().expect("an argument");
            assert_eq!(last, "http://127.0.0.1:8080/a[0-9]{2}");
            assert_eq!(oha.get_args().any(|argument| argument == "--rand-regex-url"), is_pattern);
        }
    }
}
