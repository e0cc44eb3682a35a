use super::random::{self, Chance};
use super::*;

/// What ECMA-262 makes of a pattern, by an engine of its own; `None` when it is not valid.
fn ecma(pattern: &str) -> Option<regress::Regex> {
    regress::Regex::with_flags(pattern, "u").ok()
}

fn matches(pattern: &str, text: &str) -> bool {
    regex::Regex::new(&translate(pattern).unwrap()).unwrap().is_match(text)
}

fn fault(pattern: &str) -> String {
    translate(pattern).unwrap_err().to_string()
}

/// Patterns whose meaning differs between the two dialects, or whose syntax does.
const TABLE: &[&str] = &[
    "",
    "^[a-z]+$",
    "^\\d+$",
    "^\\D+$",
    "^\\w+$",
    "^\\W$",
    "^\\s+$",
    "^\\S+$",
    "^.$",
    "^.*$",
    "\\bé",
    "a\\b",
    "\\Bb",
    "^$",
    "[^]",
    "[]",
    "a|[]",
    "^[^\\d]$",
    "^[\\D]$",
    "^[\\s\\d_-]+$",
    "\\cJ",
    "\\cj",
    "\\x41",
    "\\u0041",
    "\\u{1F600}",
    "\\uD83D\\uDE00",
    "^[\\uD83D\\uDE00]$",
    "\\uD83D",
    "[\\uD83D]",
    "^[^\\uD83D]$",
    "^[\\uD800-\\uE000]$",
    "^[^\\uD7FF\\uE000]$",
    "\\/",
    "^[\\-a]$",
    "^[a-]$",
    "^[-a]$",
    "^[--0]$",
    "^[a&&b]+$",
    "^[a~~b]+$",
    "^[a--b]+$",
    "^[[a]$",
    "^[[:alpha:]$",
    "^[^[:^a:]$",
    "\\p{Lu}",
    "\\p{Letter}",
    "\\P{L}",
    "\\p{Script=Greek}",
    "\\p{sc=Grek}",
    "\\p{scx=Greek}",
    "\\p{General_Category=Decimal_Number}",
    "\\p{ASCII}",
    "\\p{Any}",
    "\\p{LC}",
    "\\p{Sc}",
    "\\p{Emoji}",
    "[\\p{Lu}\\p{Nd}]",
    "[^\\p{L}]",
    "(?<year>\\d{4})-(?<month>\\d\\d)",
    "(?<$é1>a)",
    "(?<\\u0061b>a)",
    "a*?b",
    "a+?",
    "a??",
    "^a{2}$",
    "^a{2,}$",
    "^a{2,3}?$",
    "(a|b)*",
    "(?:)",
    "()",
    "^a|b$",
    "(?:a|)b",
    "(a*)*",
    "\\0",
    "[\\b]",
    "\\t\\n\\v\\f\\r",
    "\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]",
    "\\{\\}\\|",
    "#",
    "&",
    "~",
    "a b",
    "<>",
    "日本",
    "^[\\w.+-]+@[a-z]+$",
    "^(?:0|[1-9][0-9]*)s$",
    "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}$",
    "ſ",
    "^[^\\S]$",
    "[\\d\\D]",
    "[^\\d\\D]",
    "[$.|(){}*+?]",
    // Not valid.
    "(?i)abc",
    "\\A",
    "\\z",
    "\\Z",
    "[[:alpha:]]",
    "a++",
    "a**",
    "a{2}+",
    "a?+",
    "^*",
    "\\b+",
    "{",
    "}",
    "]",
    "a{",
    "a{,2}",
    "a{2,1}",
    "(",
    ")",
    "(?",
    "(?P<a>b)",
    "(?>a)",
    "(?#a)",
    "[",
    "[a",
    "[z-a]",
    "[\\d-a]",
    "[a-\\d]",
    "\\",
    "\\a",
    "\\e",
    "\\h",
    "\\-",
    "\\_",
    "\\é",
    "\\00",
    "\\01",
    "\\c",
    "\\c1",
    "\\x4",
    "\\u004",
    "\\u{110000}",
    "\\u{}",
    "\\u{ 41}",
    "\\p",
    "\\pL",
    "\\p{}",
    "\\p{lu}",
    "\\p{Foo}",
    "\\p{Script}",
    "\\p{Script=greek}",
    "\\p{sc=Zzzy}",
    "\\p{sc=Isyi}",
    "\\p{IsGreek}",
    "\\p{^Lu}",
    "(?<a>x)(?<a>y)",
    "(?<1>x)",
    "(?<a",
    "(?<a b>x)",
    "\\k<a>",
    "*",
    "?a",
    "[\\A]",
    "[\\c1]",
    "[\\00]",
    "(?<\\q>a)",
    "\\u{0041",
];

/// Every so many characters of a range; the engines follow different versions of Unicode, so those
/// that the older one does not know are left out.
fn characters(range: std::ops::Range<u32>, step: usize) -> impl Iterator<Item = String> {
    // U+0295 is a lowercase letter to the older one.
    let assigned = regex::Regex::new("^[^\\p{Cn}\u{295}]$").unwrap();
    let texts = range.step_by(step).filter_map(char::from_u32).map(String::from);
    texts.filter(move |text| assigned.is_match(text))
}

/// What is refused here and taken by the other engine, with the reason.
fn is_refused_on_purpose(error: &PatternError, pattern: &str) -> bool {
    let fault = error.fault.to_string();
    matches!(error.fault, PatternFault::NotLinear(_))
        // Of ECMA-262's edition of 2025, which JSON Schema 2020-12 does not know.
        || pattern.contains("(?i:")
        || fault.contains("two groups have the same name")
        // The other engine takes `\b+` against 22.2.1, where an assertion has no quantifier.
        || fault.contains("repeats a place")
}

/// Compares the two on texts; answers whether the pattern was valid.
fn agrees(pattern: &str, texts: &[String]) -> bool {
    match (translate(pattern), ecma(pattern)) {
        (Ok(translated), Some(ecma)) => {
            let regex = regex::Regex::new(&translated).unwrap();
            for text in texts {
                let expected = ecma.find(text).is_some();
                assert_eq!(
                    regex.is_match(text),
                    expected,
                    "{pattern:?} → {translated:?}: {text:?}"
                );
            }
            true
        }
        (Err(_), None) => false,
        (Err(error), Some(_)) => {
            assert!(is_refused_on_purpose(&error, pattern), "{pattern:?}: {error}");
            false
        }
        (Ok(translated), None) => panic!("{pattern:?} is not valid, and became {translated:?}"),
    }
}

#[test]
fn a_translated_pattern_matches_what_ecma_262_says() {
    let mut chance = Chance(1);
    let mut texts: Vec<String> = (0..500).map(|_| random::text(&mut chance)).collect();
    // Every character that the classes of the two dialects could disagree about, alone.
    texts.extend(characters(0..0x3100, 1).chain(characters(0xD700..0x1_0000, 1)));
    for pattern in TABLE {
        agrees(pattern, &texts);
    }
}

#[test]
fn patterns_by_chance_match_what_ecma_262_says() {
    let mut chance = Chance(2);
    let mut valid = 0;
    for _ in 0..6_000 {
        let pattern = random::pattern(&mut chance);
        let texts: Vec<String> = (0..12).map(|_| random::text(&mut chance)).collect();
        valid += usize::from(agrees(&pattern, &texts));
    }
    assert!((2_000..5_900).contains(&valid), "{valid} of 6,000 were valid");
}

#[test]
fn every_property_is_known_to_both() {
    let texts: Vec<String> =
        characters(0..0x700, 1).chain(characters(0x700..0x3_0000, 23)).collect();
    let mut unknown = Vec::new();
    for name in unicode::NAMES.iter().flat_map(|list| list.split_whitespace()) {
        let forms = [format!("^\\p{{{name}}}$"), format!("^\\p{{scx={name}}}$")];
        let form = forms.iter().find(|form| ecma(form).is_some()).expect(name);
        let Ok(translated) = translate(form) else {
            unknown.push(name);
            continue;
        };
        let (ours, theirs) = (regex::Regex::new(&translated).unwrap(), ecma(form).unwrap());
        let (mut either, mut one) = (0, 0);
        for text in &texts {
            let (ours, theirs) = (ours.is_match(text), theirs.find(text).is_some());
            either += usize::from(ours || theirs);
            one += usize::from(ours != theirs);
        }
        // A version of Unicode moves a few characters.
        assert!(one * 2 <= either, "{name}: {one} of {either} differ");
    }
    assert_eq!(unknown, ["Changes_When_NFKC_Casefolded", "CWKCF", "Unknown"]);
}

#[test]
fn texts_with_meaning_elsewhere_are_characters() {
    assert!(matches("^\\d$", "3") && !matches("^\\d$", "٣"));
    assert!(matches("^[a&&b]$", "&"));
    assert!(matches("^[[:alpha:]$", ":") && !matches("^[[:alpha:]$", "b"));
    assert!(!matches("^.$", "\u{2028}") && matches("^.$", "\u{85}"));
    assert!(!matches("^a$", "a\n"));
    assert_eq!(translate("^[a-z0-9-]+$").unwrap(), "^[a-z0-9\\-]+$");
}

#[test]
fn a_fault_says_where_and_what_to_write() {
    assert_eq!(
        fault("é(?i)abc"),
        "character 2: not ECMA-262: `(?i)` begins no group: flags inside are no part of it; write \
         both cases, such as `[Aa]`"
    );
    assert_eq!(fault("a\\z"), "character 2: not ECMA-262: `\\z` is no escape; write `$`");
    for (foreign, advice) in [
        ("a\\-b", "character 2: not ECMA-262: `\\-` is no escape; write `-`"),
        ("\\_", "character 1: not ECMA-262: `\\_` is no escape; write `_`"),
        ("[\\A]", "character 2: not ECMA-262: `\\A` is no escape; a class holds characters"),
        ("\\Qa", "character 1: not ECMA-262: `\\Q` is no escape; write a `\\` before"),
        (
            "a(?s).",
            "character 2: not ECMA-262: `(?s)` begins no group: flags inside are no part of",
        ),
        ("(?>a)", "character 1: not ECMA-262: `(?>` begins no group: none keeps what it took"),
        ("(?#a)", "character 1: not ECMA-262: `(?#` begins no group: there are no comments"),
        ("(?P=a)", "character 1: not ECMA-262: `(?P=` begins no group: write out"),
        ("a++", "character 3: not ECMA-262: `+` repeats what is repeated already; remove it"),
        ("a{2}+", "character 5: not ECMA-262: `+` repeats what is repeated already; remove it"),
        (
            "a\\p{Foo}",
            "character 2: not ECMA-262: `Foo` is no property of Unicode; names are exact",
        ),
    ] {
        assert!(fault(foreign).starts_with(advice), "{}", fault(foreign));
    }
    assert!(fault("x[[:alpha:]]").starts_with("character 3: not ECMA-262: `[:alpha:]` is a POSIX"));
    assert!(
        fault("a(?=b)").starts_with("character 2: not enforceable in linear time: a lookahead")
    );
    assert!(fault("(a)\\1").starts_with("character 4: not enforceable in linear time: a backref"));
    assert!(
        fault("(\\w{999}){999}").starts_with("character 1: not enforceable: it takes more than")
    );
    assert!(fault(&"(".repeat(100_000)).starts_with("character 101: not enforceable: groups"));
    assert!(fault("a{4294967296}").starts_with("character 2: not enforceable: more repetitions"));
}

#[test]
fn posix_classes_are_found_where_they_are_valid_and_mean_something_else() {
    let found = |pattern| posix_class(pattern);
    assert_eq!(found("^[a[:alpha:]$"), Some((4, "[:alpha:]".to_owned())));
    assert_eq!(found("[[:^digit:]"), Some((2, "[:^digit:]".to_owned())));
    assert_eq!(found("[\\[:alpha:]"), None);
    assert_eq!(found("[:alpha:]"), None);
    assert_eq!(found("\\[[:a]"), None);
}
