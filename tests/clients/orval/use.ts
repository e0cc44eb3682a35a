// Uses the client that orval makes of the contract.

import * as cms from "../../../target/clients/orval/generated/cms.js";
import type { Exactly } from "../shared.js";
import { NO_LIVE, NO_STATE, TOO_LONG, assert, demo, report, withMethodPatch } from "../shared.js";

const { org_id, tokens } = demo();
const header = { "x-bv-org-id": org_id };
const as = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });
const admin = as(tokens.admin);

const custom_id = `orval-${crypto.randomUUID()}`;
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

/** Narrowed by its status, the answer of an operation is a `Status`. */
type Answer = { status: 200; data: unknown } | { status: Exclude<cms.HTTPStatusCodes, 200>; data: cms.Status };

function refused(name: string, answer: Answer): void {
  assert(answer.status !== 200, `${name}: an error`);
  const { status, data } = answer;
  report({ case: name, status, code: data.code, reason: reasonOf(data) });
}

/** The generated functions call the global `fetch` and take no other one. */
async function patched<T>(call: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => withMethodPatch(fetch, input, init);
  try {
    return await call();
  } finally {
    globalThis.fetch = fetch;
  }
}

const created = await cms.createLive({ live: { ...live, custom_id } }, header, admin);
assert(created.status === 200, "a live");
const { status, ...known } = created.data.live;
// Every answer has it, and the types say so.
const id: Exactly<typeof known.id, string> = known.id;
assert(status === "LIVE_STATUS_WAIT_FOR_PREVIEW", "a live that waits for its preview");
report({ case: "CreateLive", status: created.status });

const minted = await cms.createLiveAdminInteractionToken(id, {}, header, admin);
assert(minted.status === 200, "tokens");
const { chatroom_token, poll_token, sticker_token, word_filter_token } = minted.data;
for (const token of [chatroom_token, poll_token, sticker_token, word_filter_token]) {
  assert(token.split(".").length === 3, "a JWT");
}
report({ case: "CreateLiveAdminInteractionToken", status: minted.status });

// One error of each status. The names are those of the examples in the contract.

const longName = { live: { ...live, name: "x".repeat(101) } };
refused("BodyInvalid", await cms.createLive(longName, header, admin));
refused("ActionNotAllowed", await cms.startLive(id, header, undefined, admin));
const stale = { ...header, "if-match": NO_STATE };
refused("LiveChanged", await cms.startLive(id, stale, undefined, admin));
refused("TokenExpired", await cms.listLives(header, {}, as(tokens.expired)));
refused("PermissionDenied", await cms.createLive({ live }, header, as(tokens.viewer)));
refused("LiveNotFound", await cms.getLive(NO_LIVE, header, admin));
refused("MethodNotAllowed", await patched(() => cms.createLive({ live }, header, admin)));
refused("CustomIdTaken", await cms.createLive({ live: { ...live, custom_id } }, header, admin));
const longText = { live: { ...live, metadata: { long_description: TOO_LONG } } };
refused("BodyTooLarge", await cms.createLive(longText, header, admin));
const plain = { headers: { ...admin.headers, "Content-Type": "text/plain" } };
refused("MediaTypeUnsupported", await cms.createLive({ live }, header, plain));

// A demo sends these when it is asked to.

refused("Internal", await cms.getReadiness({ headers: { prefer: "code=500" } }));
refused("Unavailable", await cms.getReadiness({ headers: { prefer: "code=503" } }));
refused("RateLimited", await cms.getJsonWebKeySet({ headers: { prefer: "code=429" } }));
const late = { headers: { ...admin.headers, prefer: "code=408" } };
refused("RequestTimeout", await cms.createLive({ live }, header, late));
