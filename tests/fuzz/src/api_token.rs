//! API tokens as they are read from a header.

use bv_cms_token::ApiToken;

/// A text is an API token, or it is not: none is taken for another.
///
/// # Panics
/// When a text is taken that is not letter by letter what the token is written as, or when what a token
/// is written as is not taken.
pub fn api_token(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    if let Ok(token) = text.parse::<ApiToken>() {
        assert_eq!(token.expose(), text, "taken for another");
    }
    // Any bytes are as good as random ones.
    let mut entropy = [0; 20];
    entropy.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    let token = ApiToken::from_entropy(entropy);
    let read: ApiToken = token.expose().parse().expect("what a token is written as is one");
    assert_eq!((read.expose(), read.hash()), (token.expose(), token.hash()));
}
