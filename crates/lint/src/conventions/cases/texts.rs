//! Edits of prose, of keywords of our own and of examples.

use super::{Case, breaks, keeps};
use crate::rule;

pub(super) const CASES: &[Case] = &[
    breaks(rule::DESCRIPTION_MISSING, "/info", ", description: Lives.}\ntags", "}\ntags"),
    breaks(
        rule::DESCRIPTION_MISSING,
        "/tags/0/description",
        "description: Lives.}]",
        "description: ' '}]",
    ),
    breaks(rule::DESCRIPTION_MISSING, "/servers/0", ", description: There.", ""),
    breaks(rule::DESCRIPTION_MISSING, "/x-permissions/live.read", "description: See lives., ", ""),
    breaks(
        rule::DESCRIPTION_MISSING,
        "/paths/~1lives/get",
        "      description: Lists lives.\n",
        "",
    ),
    breaks(rule::DESCRIPTION_MISSING, "/paths/~1lives/get", "      summary: List lives\n", ""),
    breaks(
        rule::DESCRIPTION_MISSING,
        "/paths/~1lives/get/parameters/1",
        "description: Only these., ",
        "",
    ),
    breaks(
        rule::DESCRIPTION_MISSING,
        "/components/parameters/Page",
        "description: Which page., ",
        "",
    ),
    breaks(
        rule::DESCRIPTION_MISSING,
        "/paths/~1lives/post/requestBody",
        "        description: The live.\n        content",
        "        content",
    ),
    breaks(
        rule::DESCRIPTION_MISSING,
        "/paths/~1lives/post/responses/201/headers/Location",
        "description: Where it is., ",
        "",
    ),
    breaks(
        rule::DESCRIPTION_MISSING,
        "/components/securitySchemes/api_token",
        ", description: A token.",
        "",
    ),
    breaks(
        rule::DESCRIPTION_MISSING,
        "/components/schemas/LiveKind",
        "      description: What kind it is.\n",
        "",
    ),
    breaks(
        rule::DESCRIPTION_MISSING,
        "/components/schemas/Status/properties/code",
        ", description: What it is.",
        "",
    ),
    breaks(rule::DESCRIPTION_MISSING, "/components/examples/Party", "summary: A party., ", ""),
    keeps(
        "        id: {type",
        "        headers: {type: boolean, description: Not headers.}\n        id: {type",
    ),
    breaks(
        rule::EXTENSION_UNKNOWN,
        "/components/schemas/Live/properties/name/x-secrt",
        "maxLength: 9, d",
        "maxLength: 9, x-secrt: true, d",
    ),
    breaks(
        rule::EXTENSION_UNKNOWN,
        "/paths/~1lives/post/x-secret",
        "      operationId: CreateLive\n",
        "      operationId: CreateLive\n      x-secret: true\n",
    ),
    breaks(
        rule::EXTENSION_UNKNOWN,
        "/tags/0/x-order",
        "{name: Live, description",
        "{name: Live, x-order: 1, description",
    ),
    keeps("maxLength: 9, d", "maxLength: 9, x-secret: true, d"),
    breaks(
        rule::EXAMPLE_UNNAMED,
        "/paths/~1lives/get/responses/200/content/application~1json/example",
        "                $ref: \"#/components/schemas/Lives\"\n",
        "                $ref: \"#/components/schemas/Lives\"\n              example: {total: 1}\n",
    ),
    breaks(
        rule::EXAMPLE_NOT_UNIQUE,
        "/paths/~1lives/post/requestBody/content/application~1json/examples/Feast",
        "Party:\n",
        "Feast:\n",
    ),
    breaks(
        rule::EXAMPLE_NOT_UNIQUE,
        "/paths/~1lives/get/responses/200/content/application~1json/examples/Two",
        "                $ref: \"#/components/schemas/Lives\"\n",
        "                $ref: \"#/components/schemas/Lives\"\n              examples: {One: {summary: One., value: {total: 1}}, Two: {summary: Two., value: {total: 1}}}\n",
    ),
    breaks(
        rule::EXAMPLE_NOT_UNIQUE,
        "/paths/~1lives/get/responses/200/content/application~1json/examples/Party",
        "                $ref: \"#/components/schemas/Lives\"\n",
        "                $ref: \"#/components/schemas/Lives\"\n              examples: {Party: {summary: None., value: {total: 1}}}\n",
    ),
    keeps(
        "                $ref: \"#/components/schemas/Lives\"\n",
        "                $ref: \"#/components/schemas/Lives\"\n              examples: {One: {summary: One., value: {total: 1}}}\n",
    ),
    breaks(
        rule::EXAMPLE_INVALID,
        "/paths/~1lives/post/requestBody/content/application~1json/schema/example/id",
        "              $ref: \"#/components/schemas/Live\"\n",
        "              $ref: \"#/components/schemas/Live\"\n              example: {id: a}\n",
    ),
    breaks(
        rule::EXAMPLE_INVALID,
        "/components/parameters/Page/schema/example",
        "minimum: 1, maximum: 99",
        "minimum: 1, maximum: 99, example: 0",
    ),
    breaks(
        rule::EXAMPLE_INVALID,
        "/components/parameters/Page/example",
        "Page: {name: page,",
        "Page: {example: 0, name: page,",
    ),
    breaks(
        rule::EXAMPLE_INVALID,
        "/components/headers/Allow/examples/Two/value",
        "Allow: {description: The methods.,",
        "Allow: {examples: {Two: {summary: Two., value: 2}}, description: The methods.,",
    ),
    breaks(
        rule::EXAMPLE_INVALID,
        "/components/headers/Cache/schema/examples/1",
        "enum: [no-store]",
        "enum: [no-store], examples: [no-store, store]",
    ),
];
