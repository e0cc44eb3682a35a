//! The four kinds of interaction tokens, and what tells them apart.

use bv_cms_core::AdminCapabilities;

/// What an interaction token opens.
///
/// Every kind has a `typ` and an `aud` of its own, so that a service which checks either cannot
/// take a token that was meant for another one (RFC 8725, sections 3.9 and 3.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// The chatroom.
    Chatroom,
    /// The polls.
    Poll,
    /// The stickers of the chatroom.
    Sticker,
    /// The word filter of the chatroom.
    WordFilter,
}

impl TokenKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Chatroom, Self::Poll, Self::Sticker, Self::WordFilter];

    /// The claim `type`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chatroom => "chatroom",
            Self::Poll => "poll",
            Self::Sticker => "sticker",
            Self::WordFilter => "word_filter",
        }
    }

    /// The header parameter `typ`: a media type without its `application/` (RFC 7515, section
    /// 4.1.9).
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Chatroom => "chatroom-admin+jwt",
            Self::Poll => "poll-admin+jwt",
            Self::Sticker => "sticker-admin+jwt",
            Self::WordFilter => "word-filter-admin+jwt",
        }
    }

    /// The claim `aud`: the service the token is for.
    #[must_use]
    pub const fn audience(self) -> &'static str {
        match self {
            Self::Chatroom => "bv-cms:chatroom",
            Self::Poll => "bv-cms:poll",
            Self::Sticker => "bv-cms:sticker",
            Self::WordFilter => "bv-cms:word-filter",
        }
    }

    /// Whether an admin with these capabilities gets a token of this kind.
    #[must_use]
    pub const fn is_covered_by(self, capabilities: AdminCapabilities) -> bool {
        match self {
            Self::Chatroom | Self::Sticker | Self::WordFilter => capabilities.chatroom,
            Self::Poll => capabilities.poll,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_kinds_share_anything() {
        let distinct = |text: fn(TokenKind) -> &'static str| {
            TokenKind::ALL.map(text).into_iter().collect::<HashSet<_>>().len()
        };
        assert_eq!(distinct(TokenKind::name), 4);
        assert_eq!(distinct(TokenKind::media_type), 4);
        assert_eq!(distinct(TokenKind::audience), 4);
    }

    #[test]
    fn everything_about_the_chatroom_comes_with_the_chatroom() {
        let covered = |chatroom, poll| {
            TokenKind::ALL.map(|kind| kind.is_covered_by(AdminCapabilities { chatroom, poll }))
        };
        assert_eq!(covered(true, false), [true, false, true, true]);
        assert_eq!(covered(false, true), [false, true, false, false]);
    }
}
