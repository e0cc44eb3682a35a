// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What each schema of the document admits, as the running server enforces it.
#[allow(unused_imports, reason = "not every document needs all of them")]
use bv_cms_runtime::schema::{
    Format, Keyword, Literal, Pattern, Property, Schema, Travel, Types,
};
#[allow(unused_imports, reason = "schemas refer to each other")]
use super::schemas;
pub(super) static PATTERN_0: Pattern = Pattern::new("^[a-z]+$", "^[a-z]+$");
pub(super) static PATTERN_1: Pattern = Pattern::new("^n_", "^n_");
pub(super) static PATTERN_2: Pattern = Pattern::new("^t_", "^t_");
pub(super) static PATTERN_3: Pattern = Pattern::new("^[0-9]{3}$", "^[0-9]{3,3}$");
pub(super) static PATTERN_4: Pattern = Pattern::new(
    "^[A-Z][A-Z0-9_]+[A-Z0-9]$",
    "^[A-Z][A-Z0-9_]+[A-Z0-9]$",
);
pub(super) static PATTERN_5: Pattern = Pattern::new(
    "^[a-z][a-zA-Z0-9_-]+$",
    "^[a-z][a-zA-Z0-9_\\-]+$",
);
pub(super) static PATTERN_6: Pattern = Pattern::new(
    "^(0|[1-9][0-9]*)(\\.[0-9]{1,9})?s$",
    "^(?:0|[1-9][0-9]*)(?:\\.[0-9]{1,9})?s$",
);
pub(super) static PATTERN_7: Pattern = Pattern::new(
    "^/live-streams/",
    "^/live\\-streams/",
);
pub(super) static PATTERN_8: Pattern = Pattern::new(
    "^[a-z_]+( [a-z]+)?$",
    "^[a-z_]+(?: [a-z]+)?$",
);
pub(super) static PATTERN_9: Pattern = Pattern::new("^[a-c]+$", "^[a-c]+$");
/// `Scalars`.
pub static SCALARS: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "boolean",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                },
                Property {
                    name: "number",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::NUMBER),
                            Keyword::Minimum(Literal::Number(-1.5)),
                            Keyword::Maximum(Literal::Integer(100)),
                        ],
                    ),
                },
                Property {
                    name: "float",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::NUMBER),
                            Keyword::Format(Format::Float),
                            Keyword::ExclusiveMinimum(Literal::Integer(0)),
                        ],
                    ),
                },
                Property {
                    name: "large",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::NUMBER),
                            Keyword::Minimum(Literal::Number(10000000000000000000.0)),
                            Keyword::ExclusiveMaximum(
                                Literal::Number(100000000000000000000.0),
                            ),
                        ],
                    ),
                },
                Property {
                    name: "large_or_small",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Enum(
                                &[
                                    Literal::Number(10000000000000000000.0),
                                    Literal::Integer(2),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "double",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::NUMBER),
                            Keyword::Format(Format::Double),
                            Keyword::ExclusiveMaximum(Literal::Integer(10)),
                            Keyword::MultipleOf(Literal::Number(0.5)),
                        ],
                    ),
                },
                Property {
                    name: "int32",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Format(Format::Int32),
                            Keyword::Minimum(Literal::Integer(-5)),
                            Keyword::Maximum(Literal::Integer(5)),
                        ],
                    ),
                },
                Property {
                    name: "int64",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Format(Format::Int64),
                            Keyword::ExclusiveMinimum(Literal::Integer(10)),
                            Keyword::ExclusiveMaximum(Literal::Integer(20)),
                        ],
                    ),
                },
                Property {
                    name: "integer",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::MultipleOf(Literal::Integer(3)),
                            Keyword::Format(Format::Int64),
                        ],
                    ),
                },
                Property {
                    name: "text_int64",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::StringInt64),
                        ],
                    ),
                },
                Property {
                    name: "date",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Date)],
                    ),
                },
                Property {
                    name: "byte",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::Byte),
                            Keyword::MaxLength(16),
                        ],
                    ),
                },
                Property {
                    name: "email",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Email)],
                    ),
                },
                Property {
                    name: "uri",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uri)],
                    ),
                },
                Property {
                    name: "uuid",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                    ),
                },
                Property {
                    name: "date_time",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "duration",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::Duration),
                        ],
                    ),
                },
                Property {
                    name: "text",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MinLength(2),
                            Keyword::MaxLength(4),
                            Keyword::Pattern(&schemas::PATTERN_0),
                        ],
                    ),
                },
                Property {
                    name: "nullable_text",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::MaxLength(3),
                        ],
                    ),
                },
                Property {
                    name: "nullable_number",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::NUMBER.or(Types::NULL)),
                            Keyword::Minimum(Literal::Integer(0)),
                        ],
                    ),
                },
                Property {
                    name: "nullable_integer",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER.or(Types::NULL)),
                            Keyword::Format(Format::Int32),
                        ],
                    ),
                },
                Property {
                    name: "nullable_boolean",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN.or(Types::NULL))]),
                },
                Property {
                    name: "nullable_uuid",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::Format(Format::Uuid),
                        ],
                    ),
                },
                Property {
                    name: "nullable_moment",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "text_or_integer",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::INTEGER)),
                            Keyword::MaxLength(2),
                            Keyword::Minimum(Literal::Integer(7)),
                            Keyword::Format(Format::Int64),
                        ],
                    ),
                },
                Property {
                    name: "const_text",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("fixed")]),
                        ],
                    ),
                },
                Property {
                    name: "const_number",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Enum(&[Literal::Integer(7)]),
                            Keyword::Format(Format::Int64),
                        ],
                    ),
                },
                Property {
                    name: "const_boolean",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::BOOLEAN),
                            Keyword::Enum(&[Literal::Boolean(true)]),
                        ],
                    ),
                },
                Property {
                    name: "integer_or_number",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER.or(Types::NUMBER)),
                            Keyword::Maximum(Literal::Number(2.5)),
                        ],
                    ),
                },
                Property {
                    name: "flag_or_object",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(
                                Types::BOOLEAN.or(Types::OBJECT).or(Types::NULL),
                            ),
                            Keyword::MinProperties(1),
                        ],
                    ),
                },
                Property {
                    name: "far",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Format(Format::Int32),
                            Keyword::Maximum(Literal::Integer(99999999999)),
                        ],
                    ),
                },
                Property {
                    name: "hidden",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::MaxLength(5)],
                    ),
                },
                Property {
                    name: "anything",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[]),
                },
            ],
        ),
    ],
);
/// `Arrays`.
pub static ARRAYS: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "plain",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &Schema(&[Keyword::Type(Types::STRING)]),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "bounded",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::MinItems(1),
                            Keyword::MaxItems(3),
                            Keyword::Items {
                                each: &Schema(
                                    &[
                                        Keyword::Type(Types::INTEGER),
                                        Keyword::Format(Format::Int32),
                                        Keyword::Minimum(Literal::Integer(0)),
                                    ],
                                ),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "unique",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::UniqueItems,
                            Keyword::Items {
                                each: &Schema(&[Keyword::Type(Types::NUMBER)]),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "containing",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Contains {
                                of: &Schema(
                                    &[
                                        Keyword::Type(Types::INTEGER),
                                        Keyword::Enum(&[Literal::Integer(1)]),
                                        Keyword::Format(Format::Int64),
                                    ],
                                ),
                                min: 1,
                                max: Some(2),
                            },
                            Keyword::Items {
                                each: &Schema(
                                    &[
                                        Keyword::Type(Types::INTEGER),
                                        Keyword::Format(Format::Int32),
                                    ],
                                ),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "counted",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Contains {
                                of: &Schema(
                                    &[
                                        Keyword::Type(Types::STRING),
                                        Keyword::Enum(&[Literal::Text("k")]),
                                    ],
                                ),
                                min: 2,
                                max: None,
                            },
                            Keyword::Items {
                                each: &Schema(&[Keyword::Type(Types::STRING)]),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "tuple",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::PrefixItems(
                                &[
                                    &Schema(&[Keyword::Type(Types::STRING)]),
                                    &Schema(
                                        &[
                                            Keyword::Type(Types::INTEGER),
                                            Keyword::Format(Format::Int32),
                                        ],
                                    ),
                                ],
                            ),
                            Keyword::Items {
                                each: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                                after: 2,
                            },
                        ],
                    ),
                },
                Property {
                    name: "closed_tuple",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::PrefixItems(
                                &[
                                    &Schema(
                                        &[Keyword::Type(Types::STRING), Keyword::MaxLength(2)],
                                    ),
                                ],
                            ),
                            Keyword::Items {
                                each: &Schema(&[Keyword::Never]),
                                after: 1,
                            },
                        ],
                    ),
                },
                Property {
                    name: "with_nulls",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &Schema(
                                    &[Keyword::Type(Types::STRING.or(Types::NULL))],
                                ),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "nullable",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY.or(Types::NULL)),
                            Keyword::MaxItems(2),
                            Keyword::Items {
                                each: &Schema(
                                    &[
                                        Keyword::Type(Types::STRING),
                                        Keyword::Format(Format::Date),
                                    ],
                                ),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "objects",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::MaxItems(2),
                            Keyword::Items {
                                each: &Schema(
                                    &[
                                        Keyword::Type(Types::OBJECT),
                                        Keyword::Properties(
                                            &[
                                                Property {
                                                    name: "name",
                                                    required: true,
                                                    travel: Travel::Both,
                                                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                                },
                                            ],
                                        ),
                                    ],
                                ),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "nested",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &Schema(
                                    &[
                                        Keyword::Type(Types::ARRAY),
                                        Keyword::MaxItems(2),
                                        Keyword::Items {
                                            each: &Schema(
                                                &[
                                                    Keyword::Type(Types::INTEGER),
                                                    Keyword::Format(Format::Int64),
                                                ],
                                            ),
                                            after: 0,
                                        },
                                    ],
                                ),
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "unique_objects",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::UniqueItems,
                            Keyword::Items {
                                each: &schemas::RANGE,
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "anything",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::ARRAY)]),
                },
            ],
        ),
    ],
);
/// `Understood`.
pub static UNDERSTOOD: Schema = Schema(&[Keyword::Type(Types::OBJECT)]);
/// `Mood`.
pub static MOOD: Schema = Schema(
    &[
        Keyword::Type(Types::STRING),
        Keyword::Enum(
            &[
                Literal::Text("good"),
                Literal::Text("bad"),
                Literal::Text("unknown mood"),
                Literal::Text("+1"),
                Literal::Text("-1"),
            ],
        ),
    ],
);
/// `Enums`.
pub static ENUMS: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "inline",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[
                                    Literal::Text("+1"),
                                    Literal::Text("-1"),
                                    Literal::Text(""),
                                    Literal::Text("a b"),
                                    Literal::Text("日本"),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "single",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("only")]),
                        ],
                    ),
                },
                Property {
                    name: "integers",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Enum(
                                &[
                                    Literal::Integer(1),
                                    Literal::Integer(2),
                                    Literal::Integer(-3),
                                ],
                            ),
                            Keyword::Format(Format::Int64),
                        ],
                    ),
                },
                Property {
                    name: "with_null",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING.or(Types::NULL)),
                            Keyword::Enum(
                                &[
                                    Literal::Text("left"),
                                    Literal::Text("right"),
                                    Literal::Null,
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "referred",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::MOOD,
                },
                Property {
                    name: "referred_or_null",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[&schemas::MOOD, &Schema(&[Keyword::Type(Types::NULL)])],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "listed",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::MOOD,
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "mixed",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Enum(
                                &[
                                    Literal::Integer(1),
                                    Literal::Text("text"),
                                    Literal::Boolean(true),
                                    Literal::Null,
                                ],
                            ),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Range`.
pub static RANGE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::AdditionalProperties {
            each: None,
            known: &["low", "high"],
            patterns: &[],
        },
        Keyword::Properties(
            &[
                Property {
                    name: "low",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Format(Format::Int32),
                            Keyword::Minimum(Literal::Integer(0)),
                        ],
                    ),
                },
                Property {
                    name: "high",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Format(Format::Int32),
                            Keyword::Maximum(Literal::Integer(100)),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Named`.
pub static NAMED: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MinLength(1),
                            Keyword::MaxLength(8),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Objects`.
pub static OBJECTS: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "inline",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::Properties(
                                &[
                                    Property {
                                        name: "name",
                                        required: true,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                    Property {
                                        name: "deeper",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(
                                            &[
                                                Keyword::Type(Types::OBJECT),
                                                Keyword::Properties(
                                                    &[
                                                        Property {
                                                            name: "flag",
                                                            required: false,
                                                            travel: Travel::Both,
                                                            schema: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                                                        },
                                                    ],
                                                ),
                                            ],
                                        ),
                                    },
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "all_of",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::WHOLE,
                },
                Property {
                    name: "inline_all_of",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::AllOf(
                                &[
                                    &schemas::NAMED,
                                    &Schema(
                                        &[
                                            Keyword::Type(Types::OBJECT),
                                            Keyword::Properties(
                                                &[
                                                    Property {
                                                        name: "size",
                                                        required: false,
                                                        travel: Travel::Both,
                                                        schema: &Schema(
                                                            &[
                                                                Keyword::Type(Types::INTEGER),
                                                                Keyword::Format(Format::Int32),
                                                            ],
                                                        ),
                                                    },
                                                ],
                                            ),
                                        ],
                                    ),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "map",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::AdditionalProperties {
                                each: Some(
                                    &Schema(
                                        &[
                                            Keyword::Type(Types::INTEGER),
                                            Keyword::Format(Format::Int32),
                                        ],
                                    ),
                                ),
                                known: &[],
                                patterns: &[],
                            },
                            Keyword::MaxProperties(3),
                        ],
                    ),
                },
                Property {
                    name: "map_of_objects",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::AdditionalProperties {
                                each: Some(&schemas::NAMED),
                                known: &[],
                                patterns: &[],
                            },
                        ],
                    ),
                },
                Property {
                    name: "free",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::OBJECT)]),
                },
                Property {
                    name: "free_open",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::OBJECT), Keyword::MinProperties(1)],
                    ),
                },
                Property {
                    name: "closed",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::RANGE,
                },
                Property {
                    name: "nullable",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT.or(Types::NULL)),
                            Keyword::Properties(
                                &[
                                    Property {
                                        name: "name",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "extended",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::Properties(
                                &[
                                    Property {
                                        name: "name",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                ],
                            ),
                            Keyword::AdditionalProperties {
                                each: Some(
                                    &Schema(
                                        &[
                                            Keyword::Type(Types::INTEGER),
                                            Keyword::Format(Format::Int32),
                                        ],
                                    ),
                                ),
                                known: &["name"],
                                patterns: &[],
                            },
                        ],
                    ),
                },
                Property {
                    name: "patterns",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::PatternProperties(
                                &[
                                    (
                                        &schemas::PATTERN_1,
                                        &Schema(
                                            &[
                                                Keyword::Type(Types::INTEGER),
                                                Keyword::Format(Format::Int32),
                                            ],
                                        ),
                                    ),
                                    (
                                        &schemas::PATTERN_2,
                                        &Schema(&[Keyword::Type(Types::STRING)]),
                                    ),
                                ],
                            ),
                            Keyword::AdditionalProperties {
                                each: None,
                                known: &[],
                                patterns: &[&schemas::PATTERN_1, &schemas::PATTERN_2],
                            },
                        ],
                    ),
                },
                Property {
                    name: "names",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::PropertyNames(
                                &Schema(
                                    &[
                                        Keyword::MaxLength(3),
                                        Keyword::Pattern(&schemas::PATTERN_0),
                                    ],
                                ),
                            ),
                            Keyword::MinProperties(1),
                            Keyword::MaxProperties(2),
                        ],
                    ),
                },
                Property {
                    name: "dependent",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::Properties(
                                &[
                                    Property {
                                        name: "card",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                    Property {
                                        name: "address",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                ],
                            ),
                            Keyword::DependentRequired(&[("card", &["address"])]),
                        ],
                    ),
                },
                Property {
                    name: "dependent_schemas",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::Properties(
                                &[
                                    Property {
                                        name: "card",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                    Property {
                                        name: "limit",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(
                                            &[
                                                Keyword::Type(Types::INTEGER),
                                                Keyword::Format(Format::Int32),
                                            ],
                                        ),
                                    },
                                ],
                            ),
                            Keyword::DependentSchemas(
                                &[
                                    (
                                        "card",
                                        &Schema(
                                            &[
                                                Keyword::Properties(
                                                    &[
                                                        Property {
                                                            name: "limit",
                                                            required: true,
                                                            travel: Travel::Both,
                                                            schema: &Schema(&[Keyword::Minimum(Literal::Integer(10))]),
                                                        },
                                                    ],
                                                ),
                                            ],
                                        ),
                                    ),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "open",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::Properties(
                                &[
                                    Property {
                                        name: "name",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "beside",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Ref(&schemas::NAMED),
                            Keyword::Properties(
                                &[
                                    Property {
                                        name: "size",
                                        required: true,
                                        travel: Travel::Both,
                                        schema: &Schema(
                                            &[
                                                Keyword::Type(Types::INTEGER),
                                                Keyword::Format(Format::Int32),
                                            ],
                                        ),
                                    },
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "only_required",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::Properties(
                                &[
                                    Property {
                                        name: "name",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                    Property {
                                        name: "anything",
                                        required: true,
                                        travel: Travel::Both,
                                        schema: &Schema(&[]),
                                    },
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "not",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Not(
                                &Schema(&[Keyword::Enum(&[Literal::Text("forbidden")])]),
                            ),
                        ],
                    ),
                },
                Property {
                    name: "conditional",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::OBJECT),
                            Keyword::Properties(
                                &[
                                    Property {
                                        name: "country",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                    Property {
                                        name: "code",
                                        required: false,
                                        travel: Travel::Both,
                                        schema: &Schema(&[Keyword::Type(Types::STRING)]),
                                    },
                                ],
                            ),
                            Keyword::If {
                                condition: &Schema(
                                    &[
                                        Keyword::Properties(
                                            &[
                                                Property {
                                                    name: "country",
                                                    required: true,
                                                    travel: Travel::Both,
                                                    schema: &Schema(&[Keyword::Enum(&[Literal::Text("TW")])]),
                                                },
                                            ],
                                        ),
                                    ],
                                ),
                                then: Some(
                                    &Schema(
                                        &[
                                            Keyword::Properties(
                                                &[
                                                    Property {
                                                        name: "code",
                                                        required: true,
                                                        travel: Travel::Both,
                                                        schema: &Schema(&[Keyword::Pattern(&schemas::PATTERN_3)]),
                                                    },
                                                ],
                                            ),
                                        ],
                                    ),
                                ),
                                otherwise: Some(
                                    &Schema(
                                        &[
                                            Keyword::Properties(
                                                &[
                                                    Property {
                                                        name: "code",
                                                        required: false,
                                                        travel: Travel::Both,
                                                        schema: &Schema(&[Keyword::MaxLength(5)]),
                                                    },
                                                ],
                                            ),
                                        ],
                                    ),
                                ),
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Whole`.
pub static WHOLE: Schema = Schema(
    &[
        Keyword::AllOf(
            &[
                &schemas::NAMED,
                &Schema(
                    &[
                        Keyword::Type(Types::OBJECT),
                        Keyword::Properties(
                            &[
                                Property {
                                    name: "size",
                                    required: true,
                                    travel: Travel::Both,
                                    schema: &Schema(
                                        &[
                                            Keyword::Type(Types::INTEGER),
                                            Keyword::Format(Format::Int32),
                                            Keyword::Minimum(Literal::Integer(1)),
                                        ],
                                    ),
                                },
                            ],
                        ),
                    ],
                ),
            ],
        ),
    ],
);
/// `Cat`.
pub static CAT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "kind",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("cat")]),
                        ],
                    ),
                },
                Property {
                    name: "lives",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Format(Format::Int32),
                            Keyword::Minimum(Literal::Integer(1)),
                            Keyword::Maximum(Literal::Integer(9)),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Dog`.
pub static DOG: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "kind",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("dog")]),
                        ],
                    ),
                },
                Property {
                    name: "tricks",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &Schema(&[Keyword::Type(Types::STRING)]),
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Pet`.
pub static PET: Schema = Schema(&[Keyword::OneOf(&[&schemas::CAT, &schemas::DOG])]);
/// `Choices`.
pub static CHOICES: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "pet",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::PET,
                },
                Property {
                    name: "one_of",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[
                                    &Schema(
                                        &[Keyword::Type(Types::STRING), Keyword::MaxLength(5)],
                                    ),
                                    &Schema(
                                        &[
                                            Keyword::Type(Types::INTEGER),
                                            Keyword::Format(Format::Int32),
                                        ],
                                    ),
                                    &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "any_of",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::AnyOf(
                                &[
                                    &Schema(
                                        &[
                                            Keyword::Type(Types::INTEGER),
                                            Keyword::Format(Format::Int32),
                                            Keyword::Minimum(Literal::Integer(10)),
                                        ],
                                    ),
                                    &Schema(
                                        &[
                                            Keyword::Type(Types::INTEGER),
                                            Keyword::Format(Format::Int32),
                                            Keyword::MultipleOf(Literal::Integer(2)),
                                        ],
                                    ),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "any_objects",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::AnyOf(&[&schemas::RANGE, &schemas::NAMED])],
                    ),
                },
                Property {
                    name: "one_or_null",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[&schemas::RANGE, &Schema(&[Keyword::Type(Types::NULL)])],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "list",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::PET,
                                after: 0,
                            },
                        ],
                    ),
                },
                Property {
                    name: "limits",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::LIMITS,
                },
                Property {
                    name: "tagged",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::TAGGED,
                },
            ],
        ),
    ],
);
/// `Limits`.
pub static LIMITS: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "count",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Format(Format::Int64),
                            Keyword::Maximum(Literal::Integer(3000000000)),
                        ],
                    ),
                },
                Property {
                    name: "text",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::MaxLength(5000000000)],
                    ),
                },
            ],
        ),
    ],
);
/// `Tagged`.
pub static TAGGED: Schema = Schema(
    &[
        Keyword::OneOf(
            &[
                &schemas::CAT,
                &Schema(
                    &[
                        Keyword::Type(Types::OBJECT),
                        Keyword::Properties(
                            &[
                                Property {
                                    name: "kind",
                                    required: true,
                                    travel: Travel::Both,
                                    schema: &Schema(
                                        &[
                                            Keyword::Type(Types::STRING),
                                            Keyword::Enum(&[Literal::Text("bird")]),
                                        ],
                                    ),
                                },
                            ],
                        ),
                    ],
                ),
            ],
        ),
    ],
);
/// `Trees`.
pub static TREES: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "chain",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::CHAIN,
                },
                Property {
                    name: "branch",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::BRANCH,
                },
                Property {
                    name: "ping",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::PING,
                },
                Property {
                    name: "dictionary",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::DICTIONARY,
                },
                Property {
                    name: "term",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::TERM,
                },
            ],
        ),
    ],
);
/// `Chain`.
pub static CHAIN: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::MaxLength(3)],
                    ),
                },
                Property {
                    name: "next",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::CHAIN,
                },
            ],
        ),
    ],
);
/// `Branch`.
pub static BRANCH: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "branches",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::MaxItems(3),
                            Keyword::Items {
                                each: &schemas::BRANCH,
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Ping`.
pub static PING: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "pong",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::PONG,
                },
            ],
        ),
    ],
);
/// `Pong`.
pub static PONG: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "value",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::INTEGER), Keyword::Format(Format::Int32)],
                    ),
                },
                Property {
                    name: "ping",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::OneOf(
                                &[&schemas::PING, &Schema(&[Keyword::Type(Types::NULL)])],
                            ),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Term`.
pub static TERM: Schema = Schema(
    &[
        Keyword::OneOf(
            &[
                &Schema(&[Keyword::Type(Types::STRING), Keyword::MaxLength(3)]),
                &schemas::SUM,
                &schemas::PRODUCT,
            ],
        ),
    ],
);
/// `Sum`.
pub static SUM: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "operator",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("sum")]),
                        ],
                    ),
                },
                Property {
                    name: "of",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::TERM,
                },
            ],
        ),
    ],
);
/// `Product`.
pub static PRODUCT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "operator",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("product")]),
                        ],
                    ),
                },
                Property {
                    name: "of",
                    required: true,
                    travel: Travel::Both,
                    schema: &schemas::TERM,
                },
            ],
        ),
    ],
);
/// `Dictionary`.
pub static DICTIONARY: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::AdditionalProperties {
            each: Some(&schemas::DICTIONARY),
            known: &[],
            patterns: &[],
        },
    ],
);
/// `Account`.
pub static ACCOUNT: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::AllOf(
            &[
                &Schema(
                    &[
                        Keyword::Type(Types::OBJECT),
                        Keyword::Properties(
                            &[
                                Property {
                                    name: "id",
                                    required: true,
                                    travel: Travel::Answers,
                                    schema: &Schema(&[]),
                                },
                            ],
                        ),
                    ],
                ),
            ],
        ),
        Keyword::Properties(
            &[
                Property {
                    name: "id",
                    required: false,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                    ),
                },
                Property {
                    name: "created_at",
                    required: false,
                    travel: Travel::Answers,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Format(Format::DateTime),
                        ],
                    ),
                },
                Property {
                    name: "name",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MinLength(1),
                            Keyword::MaxLength(8),
                        ],
                    ),
                },
                Property {
                    name: "secret",
                    required: true,
                    travel: Travel::Requests,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MinLength(4),
                            Keyword::MaxLength(12),
                        ],
                    ),
                },
                Property {
                    name: "hint",
                    required: false,
                    travel: Travel::Requests,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::MaxLength(5)],
                    ),
                },
                Property {
                    name: "nickname",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING.or(Types::NULL))]),
                },
            ],
        ),
    ],
);
/// `A-b`.
pub static A_B: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "for",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "where",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "move",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "self",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "4k",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                },
                Property {
                    name: "日本",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "fooBar",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::INTEGER), Keyword::Format(Format::Int32)],
                    ),
                },
                Property {
                    name: "@type",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("names")]),
                        ],
                    ),
                },
                Property {
                    name: "$ref-like",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "option",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::OPTION,
                },
                Property {
                    name: "value",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::VALUE,
                },
                Property {
                    name: "dotted",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::A_C,
                },
                Property {
                    name: "expired",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::CREDENTIALS_EXPIRED,
                },
            ],
        ),
    ],
);
/// `A.c`.
pub static A_C: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "a.b",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `CredentialsExpired`.
pub static CREDENTIALS_EXPIRED: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "since",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Date)],
                    ),
                },
            ],
        ),
    ],
);
/// `Option`.
pub static OPTION: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "some",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `Value`.
pub static VALUE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "type",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `Form`.
pub static FORM: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "name",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MinLength(1),
                            Keyword::MaxLength(8),
                        ],
                    ),
                },
                Property {
                    name: "age",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::INTEGER),
                            Keyword::Format(Format::Int32),
                            Keyword::Minimum(Literal::Integer(0)),
                        ],
                    ),
                },
                Property {
                    name: "ratio",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::NUMBER)]),
                },
                Property {
                    name: "agreed",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::BOOLEAN)]),
                },
                Property {
                    name: "born",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::STRING), Keyword::Format(Format::Date)],
                    ),
                },
                Property {
                    name: "moods",
                    required: false,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::MaxItems(3),
                            Keyword::Items {
                                each: &schemas::MOOD,
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `Status`.
pub static STATUS: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "code",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[Keyword::Type(Types::INTEGER), Keyword::Format(Format::Int32)],
                    ),
                },
                Property {
                    name: "message",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "details",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::ERROR_DETAIL,
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `ErrorDetail`.
pub static ERROR_DETAIL: Schema = Schema(
    &[
        Keyword::OneOf(
            &[
                &schemas::ERROR_INFO,
                &schemas::BAD_REQUEST,
                &schemas::PRECONDITION_FAILURE,
                &schemas::RETRY_INFO,
                &schemas::REQUEST_INFO,
            ],
        ),
    ],
);
/// `ErrorInfo`.
pub static ERROR_INFO: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[Literal::Text("type.googleapis.com/google.rpc.ErrorInfo")],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "reason",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::MaxLength(63),
                            Keyword::Pattern(&schemas::PATTERN_4),
                        ],
                    ),
                },
                Property {
                    name: "domain",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("bv.features.v1")]),
                        ],
                    ),
                },
                Property {
                    name: "metadata",
                    required: false,
                    travel: Travel::Both,
                    schema: &schemas::ERROR_INFO_METADATA,
                },
            ],
        ),
    ],
);
/// `ErrorInfoMetadata`.
pub static ERROR_INFO_METADATA: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::PropertyNames(
            &Schema(
                &[
                    Keyword::Type(Types::STRING),
                    Keyword::MaxLength(64),
                    Keyword::Pattern(&schemas::PATTERN_5),
                ],
            ),
        ),
        Keyword::AdditionalProperties {
            each: Some(&Schema(&[Keyword::Type(Types::STRING)])),
            known: &[],
            patterns: &[],
        },
    ],
);
/// `BadRequest`.
pub static BAD_REQUEST: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[
                                    Literal::Text("type.googleapis.com/google.rpc.BadRequest"),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "fieldViolations",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::BAD_REQUEST_FIELD_VIOLATION,
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `BadRequestFieldViolation`.
pub static BAD_REQUEST_FIELD_VIOLATION: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "field",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "description",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `PreconditionFailure`.
pub static PRECONDITION_FAILURE: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[
                                    Literal::Text(
                                        "type.googleapis.com/google.rpc.PreconditionFailure",
                                    ),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "violations",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::ARRAY),
                            Keyword::Items {
                                each: &schemas::PRECONDITION_FAILURE_VIOLATION,
                                after: 0,
                            },
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `PreconditionFailureViolation`.
pub static PRECONDITION_FAILURE_VIOLATION: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "subject",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
                Property {
                    name: "description",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
/// `RetryInfo`.
pub static RETRY_INFO: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[Literal::Text("type.googleapis.com/google.rpc.RetryInfo")],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "retryDelay",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Pattern(&schemas::PATTERN_6),
                        ],
                    ),
                },
            ],
        ),
    ],
);
/// `RequestInfo`.
pub static REQUEST_INFO: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "@type",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(
                                &[
                                    Literal::Text("type.googleapis.com/google.rpc.RequestInfo"),
                                ],
                            ),
                        ],
                    ),
                },
                Property {
                    name: "requestId",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(&[Keyword::Type(Types::STRING)]),
                },
            ],
        ),
    ],
);
pub(super) static ALTERNATIVE_0: Schema = Schema(
    &[Keyword::Type(Types::STRING), Keyword::MaxLength(5)],
);
pub(super) static ALTERNATIVE_1: Schema = Schema(
    &[Keyword::Type(Types::INTEGER), Keyword::Format(Format::Int32)],
);
pub(super) static ALTERNATIVE_2: Schema = Schema(&[Keyword::Type(Types::BOOLEAN)]);
pub(super) static ALTERNATIVE_3: Schema = Schema(
    &[
        Keyword::Type(Types::INTEGER),
        Keyword::Format(Format::Int32),
        Keyword::Minimum(Literal::Integer(10)),
    ],
);
pub(super) static ALTERNATIVE_4: Schema = Schema(
    &[
        Keyword::Type(Types::INTEGER),
        Keyword::Format(Format::Int32),
        Keyword::MultipleOf(Literal::Integer(2)),
    ],
);
pub(super) static ALTERNATIVE_5: Schema = Schema(
    &[
        Keyword::Type(Types::OBJECT),
        Keyword::Properties(
            &[
                Property {
                    name: "kind",
                    required: true,
                    travel: Travel::Both,
                    schema: &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("bird")]),
                        ],
                    ),
                },
            ],
        ),
    ],
);
pub(super) static ALTERNATIVE_6: Schema = Schema(
    &[Keyword::Type(Types::STRING), Keyword::MaxLength(3)],
);
