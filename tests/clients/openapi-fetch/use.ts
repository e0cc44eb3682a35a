// Uses the client that openapi-typescript and openapi-fetch make of the contract.

import createClient from "openapi-fetch";
import type { components, paths } from "../../../target/clients/openapi-fetch/generated/schema.js";
import type { Exactly } from "../shared.js";
import { NO_LIVE, NO_STATE, TOO_LONG, assert, demo, report, withMethodPatch } from "../shared.js";

type LiveInput = components["schemas"]["LiveInput"];
type Status = components["schemas"]["Status"];

const { base_url, org_id, tokens } = demo();
const header = { "x-bv-org-id": org_id };
const as = (token: string) =>
  createClient<paths>({ baseUrl: base_url, headers: { authorization: `Bearer ${token}` } });
const admin = as(tokens.admin);

const custom_id = `openapi-fetch-${crypto.randomUUID()}`;
const live: LiveInput = {
  type: "LIVE_TYPE_LIVE",
  broadcast_mode: "BROADCAST_MODE_DVR",
  resolution: "LIVE_RESOLUTION_FHD",
  security: { privacy: { type: "SECURITY_PRIVACY_TYPE_PUBLIC" } },
  interaction: { poll_enabled: true, chatroom: { live: { enabled: true } } },
};

/** The `reason` of the ErrorInfo, which the generated types know by the constant in its `@type`. */
function reasonOf({ details }: Status): string {
  for (const detail of details) {
    if (detail["@type"] === "type.googleapis.com/google.rpc.ErrorInfo") {
      const reason: Exactly<typeof detail.reason, string> = detail.reason;
      return reason;
    }
  }
  throw new Error("expected a google.rpc.ErrorInfo");
}

function refused(name: string, answer: { error?: Status; response: Response }): void {
  const { error, response } = answer;
  assert(error !== undefined, `${name}: an error`);
  report({ case: name, status: response.status, code: error.code, reason: reasonOf(error) });
}

const created = await admin.POST("/bv/cms/v1/lives", {
  params: { header },
  body: { live: { ...live, custom_id } },
});
assert(created.data !== undefined, "a live");
const { status, ...known } = created.data.live;
// Every answer has it, and the types say so.
const id: Exactly<typeof known.id, string> = known.id;
assert(status === "LIVE_STATUS_WAIT_FOR_PREVIEW", "a live that waits for its preview");
report({ case: "CreateLive", status: created.response.status });

const minted = await admin.POST("/bv/cms/v1/lives/{id}/interaction/tokens:admin", {
  params: { header, path: { id } },
  body: {},
});
assert(minted.data !== undefined, "tokens");
const { chatroom_token, poll_token, sticker_token, word_filter_token } = minted.data;
for (const token of [chatroom_token, poll_token, sticker_token, word_filter_token]) {
  assert(token.split(".").length === 3, "a JWT");
}
report({ case: "CreateLiveAdminInteractionToken", status: minted.response.status });

// One error of each status. The names are those of the examples in the contract.

refused(
  "BodyInvalid",
  await admin.POST("/bv/cms/v1/lives", {
    params: { header },
    body: { live: { ...live, name: "x".repeat(101) } },
  }),
);
refused(
  "ActionNotAllowed",
  await admin.POST("/bv/cms/v1/lives/{id}:start", { params: { header, path: { id } }, body: {} }),
);
const stale = { ...header, "if-match": NO_STATE };
refused(
  "LiveChanged",
  await admin.POST("/bv/cms/v1/lives/{id}:start", {
    params: { header: stale, path: { id } },
    body: {},
  }),
);
refused(
  "TokenExpired",
  await as(tokens.expired).GET("/bv/cms/v1/lives", { params: { header } }),
);
refused(
  "PermissionDenied",
  await as(tokens.viewer).POST("/bv/cms/v1/lives", { params: { header }, body: { live } }),
);
refused(
  "LiveNotFound",
  await admin.GET("/bv/cms/v1/lives/{id}", { params: { header, path: { id: NO_LIVE } } }),
);
refused(
  "MethodNotAllowed",
  await admin.POST("/bv/cms/v1/lives", {
    params: { header },
    body: { live },
    fetch: (request) => withMethodPatch(fetch, request),
  }),
);
refused(
  "CustomIdTaken",
  await admin.POST("/bv/cms/v1/lives", {
    params: { header },
    body: { live: { ...live, custom_id } },
  }),
);
refused(
  "BodyTooLarge",
  await admin.POST("/bv/cms/v1/lives", {
    params: { header },
    body: { live: { ...live, metadata: { long_description: TOO_LONG } } },
  }),
);
refused(
  "MediaTypeUnsupported",
  await admin.POST("/bv/cms/v1/lives", {
    params: { header },
    headers: { "content-type": "text/plain" },
    body: { live },
  }),
);

// A demo sends these when it is asked to.

refused("Internal", await admin.GET("/readyz", { headers: { prefer: "code=500" } }));
refused("Unavailable", await admin.GET("/readyz", { headers: { prefer: "code=503" } }));
refused("RateLimited", await admin.GET("/.well-known/jwks.json", { headers: { prefer: "code=429" } }));
refused(
  "RequestTimeout",
  await admin.POST("/bv/cms/v1/lives", {
    params: { header },
    headers: { prefer: "code=408" },
    body: { live },
  }),
);
