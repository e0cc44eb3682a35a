//! Edits of operations, their answers and their names.

use super::{Case, breaks, keeps};
use crate::rule;

pub(super) const CASES: &[Case] = &[
    breaks(
        rule::META_SCHEMA_INVALID,
        "/paths/~1lives/get/tag",
        "tags: [Live]\n      summary: List",
        "tag: [Live]\n      summary: List",
    ),
    breaks(
        rule::SCHEMA_INVALID,
        "/components/schemas/Live/properties/name/maxLength",
        "maxLength: 9, d",
        "maxLength: -9, d",
    ),
    breaks(
        rule::REFERENCE_UNRESOLVED,
        "/components/schemas/Live/properties/kind/$ref",
        "LiveKind\"\n    L",
        "Gone\"\n    L",
    ),
    breaks(
        rule::OPERATION_ID_MISSING,
        "/paths/~1lives/put",
        "    post:\n",
        "    put: {summary: Swap., description: Swaps., responses: {\"200\": {description: Done.}}}\n    post:\n",
    ),
    breaks(
        rule::OPERATION_ID_DUPLICATE,
        "/paths/~1lives/post/operationId",
        "    post:\n",
        "    put: {operationId: CreateLive, summary: Swap., description: Swaps., responses: {\"200\": {description: Done.}}}\n    post:\n",
    ),
    breaks(
        rule::EXAMPLE_INVALID,
        "/components/examples/Party/value/name",
        "value: {name: Party}",
        "value: {name: A long party}",
    ),
    breaks(rule::OPERATION_ID_FORM, "/paths/~1lives/get/operationId", "ListLives", "listLives"),
    breaks(rule::OPERATION_ID_FORM, "/paths/~1lives/get/operationId", "ListLives", "ListURLs"),
    breaks(rule::OPERATION_ID_REMOVED, "/CancelLive", "# promised", "CancelLive # promised"),
    breaks(rule::OPERATION_ID_UNLISTED, "/paths/~1lives/get/operationId", "\nListLives", ""),
    keeps("# promised\n", "\n  \n"),
    breaks(
        rule::ERROR_BODY_NOT_SHARED,
        "/components/responses/Forbidden/content/application~1json/schema",
        "Cache\"}\n      content:\n        application/json:\n          schema: {$ref: \"#/components/schemas/Status\"}",
        "Cache\"}\n      content:\n        application/json:\n          schema: {$ref: \"#/components/schemas/Lives\"}",
    ),
    breaks(
        rule::ERROR_BODY_NOT_SHARED,
        "/components/responses/Forbidden/content",
        "Cache\"}\n      content:\n",
        "Cache\"}\n      content:\n        text/plain: {}\n",
    ),
    breaks(
        rule::ERROR_BODY_NOT_SHARED,
        "/paths/~1lives/post/responses/500",
        "        \"503\":\n",
        "        \"500\": {description: It failed.}\n        \"503\":\n",
    ),
    keeps(
        "        \"503\":\n",
        "        \"500\": {$ref: \"#/components/responses/NotFound\"}\n        \"503\":\n",
    ),
    breaks(
        rule::ERROR_EXAMPLE_MISSING,
        "/paths/~1lives/post/responses/5XX/content/application~1json",
        "        \"503\":\n",
        "        5XX: {description: It failed., content: {application/json: {schema: {$ref: \"#/components/schemas/Status\"}}}}\n        \"503\":\n",
    ),
    breaks(
        rule::WWW_AUTHENTICATE_MISSING,
        "/components/responses/Unauthenticated",
        "WWW-Authenticate:",
        "X-Authenticate:",
    ),
    breaks(
        rule::WWW_AUTHENTICATE_MISSING,
        "/components/responses/Unauthenticated/headers/WWW-Authenticate",
        "WWW-Authenticate: {required: true,",
        "WWW-Authenticate: {",
    ),
    keeps("WWW-Authenticate:", "www-authenticate:"),
    breaks(
        rule::ALLOW_MISSING,
        "/components/responses/Unexpected",
        "Allow: {$ref",
        "X-Allow: {$ref",
    ),
    breaks(
        rule::RETRY_AFTER_MISSING,
        "/components/responses/Unavailable",
        "Retry-After:",
        "Retry-Later:",
    ),
    keeps("\"503\":\n", "\"429\":\n"),
    breaks(rule::LOCATION_MISSING, "/paths/~1lives/post/responses/201", "Location:", "Locality:"),
    keeps("\"201\":\n", "\"200\":\n"),
    breaks(
        rule::FORBIDDEN_WITHOUT_UNAUTHENTICATED,
        "/paths/~1lives/post/responses/403",
        "        \"503\":\n",
        "        \"403\": {$ref: \"#/components/responses/Forbidden\"}\n        \"503\":\n",
    ),
    breaks(
        rule::UNAUTHENTICATED_WITHOUT_SECURITY,
        "/paths/~1lives/post/responses/401",
        "        \"503\":\n",
        "        \"401\": {$ref: \"#/components/responses/Unauthenticated\"}\n        \"503\":\n",
    ),
    keeps("security: [{api_token: []}]", "security: [{}, {api_token: []}]"),
];
