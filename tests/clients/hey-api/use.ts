// Uses the client that @hey-api/openapi-ts makes of the contract.

import { createClient } from "../../../target/clients/hey-api/generated/client/index.js";
import * as cms from "../../../target/clients/hey-api/generated/index.js";
import type { Exactly } from "../shared.js";
import { NO_LIVE, NO_STATE, TOO_LONG, assert, demo, report, withMethodPatch } from "../shared.js";

const { base_url, org_id, tokens } = demo();
const headers = { "x-bv-org-id": org_id };
const as = (token: string) => createClient({ baseUrl: base_url, auth: token });
const client = as(tokens.admin);

const custom_id = `hey-api-${crypto.randomUUID()}`;
const live: cms.LiveInput = {
  type: "LIVE_TYPE_LIVE",
  broadcast_mode: "BROADCAST_MODE_DVR",
  resolution: "LIVE_RESOLUTION_FHD",
  security: { privacy: { type: "SECURITY_PRIVACY_TYPE_PUBLIC" } },
  interaction: { poll_enabled: true, chatroom: { live: { enabled: true } } },
};

/** The `reason` of the ErrorInfo, which the generated types know by the constant in its `@type`. */
function reasonOf({ details }: cms.Status): string {
  for (const detail of details) {
    if (detail["@type"] === "type.googleapis.com/google.rpc.ErrorInfo") {
      const reason: Exactly<typeof detail.reason, string> = detail.reason;
      return reason;
    }
  }
  throw new Error("expected a google.rpc.ErrorInfo");
}

function refused(name: string, answer: { error: cms.Status | undefined; response: Response }): void {
  const { error, response } = answer;
  assert(error !== undefined, `${name}: an error`);
  report({ case: name, status: response.status, code: error.code, reason: reasonOf(error) });
}

const created = await cms.createLive({ client, headers, body: { live: { ...live, custom_id } } });
assert(created.data !== undefined, "a live");
const { status, ...known } = created.data.live;
// Every answer has it, and the types say so.
const id: Exactly<typeof known.id, string> = known.id;
assert(status === "LIVE_STATUS_WAIT_FOR_PREVIEW", "a live that waits for its preview");
report({ case: "CreateLive", status: created.response.status });

const path = { id };
const minted = await cms.createLiveAdminInteractionToken({ client, headers, path, body: {} });
assert(minted.data !== undefined, "tokens");
const { chatroom_token, poll_token, sticker_token, word_filter_token } = minted.data;
for (const token of [chatroom_token, poll_token, sticker_token, word_filter_token]) {
  assert(token.split(".").length === 3, "a JWT");
}
report({ case: "CreateLiveAdminInteractionToken", status: minted.response.status });

// One error of each status. The names are those of the examples in the contract.

refused(
  "BodyInvalid",
  await cms.createLive({ client, headers, body: { live: { ...live, name: "x".repeat(101) } } }),
);
refused("ActionNotAllowed", await cms.startLive({ client, headers, path, body: {} }));
const stale = { ...headers, "if-match": NO_STATE };
refused("LiveChanged", await cms.startLive({ client, headers: stale, path, body: {} }));
refused("TokenExpired", await cms.listLives({ client: as(tokens.expired), headers }));
refused(
  "PermissionDenied",
  await cms.createLive({ client: as(tokens.viewer), headers, body: { live } }),
);
refused("LiveNotFound", await cms.getLive({ client, headers, path: { id: NO_LIVE } }));
refused(
  "MethodNotAllowed",
  await cms.createLive({
    client,
    headers,
    body: { live },
    fetch: (input, init) => withMethodPatch(fetch, input, init),
  }),
);
refused(
  "CustomIdTaken",
  await cms.createLive({ client, headers, body: { live: { ...live, custom_id } } }),
);
refused(
  "BodyTooLarge",
  await cms.createLive({
    client,
    headers,
    body: { live: { ...live, metadata: { long_description: TOO_LONG } } },
  }),
);
const plain = { ...headers, "Content-Type": "text/plain" };
refused("MediaTypeUnsupported", await cms.createLive({ client, headers: plain, body: { live } }));

// A demo sends these when it is asked to.

const prefer = (preference: string) => ({ client, headers: { prefer: preference } });
refused("Internal", await cms.getReadiness(prefer("code=500")));
refused("Unavailable", await cms.getReadiness(prefer("code=503")));
refused("RateLimited", await cms.getJsonWebKeySet(prefer("code=429")));
const late = { ...headers, prefer: "code=408" };
refused("RequestTimeout", await cms.createLive({ client, headers: late, body: { live } }));
