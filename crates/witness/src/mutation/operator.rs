//! The kinds of changes.

/// What kind of change was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operator {
    /// A member or an item is gone.
    Delete,
    /// A member has another name.
    RenameKey,
    /// A value has another type.
    Retype,
    /// What must be given may be left out, or the other way around.
    FlipRequired,
    /// A value of an enumeration is gone.
    EnumDrop,
    /// An enumeration has one more value.
    EnumAdd,
    /// A length, number or size may be one more, or one less.
    Bound,
    /// Another pattern.
    Pattern,
    /// Another format.
    Format,
    /// Another default.
    Default,
    /// A property can be read only, or written only, or no longer.
    ReadOnly,
    /// A value inside an example is another.
    Example,
    /// A response has another status.
    Status,
    /// A header has another name, or is gone.
    Header,
    /// Other credentials, or none.
    Security,
    /// A reference leads to another component.
    Reference,
    /// Another `operationId`.
    OperationId,
    /// Another path.
    Path,
    /// A text is another.
    Text,
    /// A flag or number that none of the others changes.
    Value,
    /// Members, or the items of a list, in another order.
    Order,
    /// A prose is wrapped in another way.
    Wrap,
}

impl Operator {
    /// Every operator.
    pub const ALL: [Self; 22] = [
        Self::Delete,
        Self::RenameKey,
        Self::Retype,
        Self::FlipRequired,
        Self::EnumDrop,
        Self::EnumAdd,
        Self::Bound,
        Self::Pattern,
        Self::Format,
        Self::Default,
        Self::ReadOnly,
        Self::Example,
        Self::Status,
        Self::Header,
        Self::Security,
        Self::Reference,
        Self::OperationId,
        Self::Path,
        Self::Text,
        Self::Value,
        Self::Order,
        Self::Wrap,
    ];

    /// The name, as reports write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Delete => "delete",
            Self::RenameKey => "rename-key",
            Self::Retype => "retype",
            Self::FlipRequired => "flip-required",
            Self::EnumDrop => "enum-drop",
            Self::EnumAdd => "enum-add",
            Self::Bound => "bound",
            Self::Pattern => "pattern",
            Self::Format => "format",
            Self::Default => "default",
            Self::ReadOnly => "read-only",
            Self::Example => "example",
            Self::Status => "status",
            Self::Header => "header",
            Self::Security => "security",
            Self::Reference => "reference",
            Self::OperationId => "operation-id",
            Self::Path => "path",
            Self::Text => "text",
            Self::Value => "value",
            Self::Order => "order",
            Self::Wrap => "wrap",
        }
    }
}
