// Uses the client that typed-openapi makes of the contract.

import type { Fetcher, Schemas } from "../../../target/clients/typed-openapi/generated/client.js";
import { createApiClient } from "../../../target/clients/typed-openapi/generated/client.js";
import type { Exactly } from "../shared.js";
import { NO_LIVE, NO_STATE, TOO_LONG, assert, demo, report } from "../shared.js";

type Sent = Parameters<Fetcher["fetch"]>[0];

const { base_url, org_id, tokens } = demo();
const header = { "x-bv-org-id": org_id };

/** A client with credentials: typed-openapi leaves it to its users how requests are sent. */
function as(token: string | undefined, change: (request: Request) => Request = (request) => request) {
  const fetcher = {
    fetch({ method, url, urlSearchParams, parameters, overrides }: Sent): Promise<Response> {
      if (urlSearchParams) url.search = urlSearchParams.toString();
      const headers = new Headers(overrides?.headers);
      if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
      for (const [name, value] of Object.entries(parameters?.header ?? {})) {
        headers.set(name, String(value));
      }
      const init: RequestInit = { method: method.toUpperCase(), headers };
      if (parameters?.body !== undefined) {
        init.body = JSON.stringify(parameters.body);
        if (!headers.has("content-type")) headers.set("content-type", "application/json");
      }
      return fetch(change(new Request(url, init)));
    },
  };
  return createApiClient(fetcher, base_url);
}
const admin = as(tokens.admin);

const custom_id = `typed-openapi-${crypto.randomUUID()}`;
const live: Schemas.LiveInput = {
  type: "LIVE_TYPE_LIVE",
  broadcast_mode: "BROADCAST_MODE_DVR",
  resolution: "LIVE_RESOLUTION_FHD",
  security: { privacy: { type: "SECURITY_PRIVACY_TYPE_PUBLIC" } },
  interaction: { poll_enabled: true, chatroom: { live: { enabled: true } } },
};

/** The `reason` of the ErrorInfo, which the generated types know by the constant in its `@type`. */
function reasonOf({ details }: Schemas.Status): string {
  for (const detail of details) {
    if (detail["@type"] === "type.googleapis.com/google.rpc.ErrorInfo") {
      const reason: Exactly<typeof detail.reason, string> = detail.reason;
      return reason;
    }
  }
  throw new Error("expected a google.rpc.ErrorInfo");
}

/** Narrowed by `ok`, the answer of an operation is a `Status`. */
type Answer = { ok: true } | { ok: false; status: unknown; data: Schemas.Status };

function refused(name: string, answer: Answer): void {
  assert(!answer.ok, `${name}: an error`);
  const { status, data } = answer;
  report({ case: name, status: Number(status), code: data.code, reason: reasonOf(data) });
}

const lives = "/bv/cms/v1/lives";
const withResponse = true;
const create = { header, withResponse } as const;

const created = await admin.post(lives, { ...create, body: { live: { ...live, custom_id } } });
assert(created.ok, "a live");
const { status, ...known } = created.data.live;
// Every answer has it, and the types say so.
const id: Exactly<typeof known.id, string> = known.id;
assert(status === "LIVE_STATUS_WAIT_FOR_PREVIEW", "a live that waits for its preview");
report({ case: "CreateLive", status: created.status });

const path = { id };
const about = { path, header, body: {}, withResponse } as const;
const minted = await admin.post("/bv/cms/v1/lives/{id}/interaction/tokens:admin", about);
assert(minted.ok, "tokens");
const { chatroom_token, poll_token, sticker_token, word_filter_token } = minted.data;
for (const token of [chatroom_token, poll_token, sticker_token, word_filter_token]) {
  assert(token.split(".").length === 3, "a JWT");
}
report({ case: "CreateLiveAdminInteractionToken", status: minted.status });

// One error of each status. The names are those of the examples in the contract.

const longName = { live: { ...live, name: "x".repeat(101) } };
refused("BodyInvalid", await admin.post(lives, { ...create, body: longName }));
refused("ActionNotAllowed", await admin.post("/bv/cms/v1/lives/{id}:start", about));
const stale = { ...about, header: { ...header, "if-match": NO_STATE } };
refused("LiveChanged", await admin.post("/bv/cms/v1/lives/{id}:start", stale));
refused("TokenExpired", await as(tokens.expired).get(lives, { query: {}, header, withResponse }));
refused("PermissionDenied", await as(tokens.viewer).post(lives, { ...create, body: { live } }));
const nothing = { path: { id: NO_LIVE }, header, withResponse } as const;
refused("LiveNotFound", await admin.get("/bv/cms/v1/lives/{id}", nothing));
const patching = as(tokens.admin, (request) => new Request(request, { method: "PATCH" }));
refused("MethodNotAllowed", await patching.post(lives, { ...create, body: { live } }));
refused("CustomIdTaken", await admin.post(lives, { ...create, body: { live: { ...live, custom_id } } }));
const longText = { live: { ...live, metadata: { long_description: TOO_LONG } } };
refused("BodyTooLarge", await admin.post(lives, { ...create, body: longText }));
const plain = { headers: { "content-type": "text/plain" } };
refused("MediaTypeUnsupported", await admin.post(lives, { ...create, body: { live }, overrides: plain }));

// A demo sends these when it is asked to.

const late = { headers: { prefer: "code=408" } };
refused("RequestTimeout", await admin.post(lives, { ...create, body: { live }, overrides: late }));
for (const [name, path, prefer] of [
  ["RateLimited", "/.well-known/jwks.json", "code=429"],
  ["Internal", "/readyz", "code=500"],
  ["Unavailable", "/readyz", "code=503"],
] as const) {
  refused(name, await as(undefined).get(path, { withResponse, overrides: { headers: { prefer } } }));
}
