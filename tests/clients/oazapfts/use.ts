// Uses the client that oazapfts makes of the contract.

import * as cms from "../../../target/clients/oazapfts/generated/client.js";
import type { Exactly } from "../shared.js";
import { NO_LIVE, NO_STATE, TOO_LONG, assert, demo, report, withMethodPatch } from "../shared.js";

const { base_url, org_id, tokens } = demo();
cms.defaults.baseUrl = base_url;
const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const admin = as(tokens.admin);

const custom_id = `oazapfts-${crypto.randomUUID()}`;
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

type Operation =
  | "createLive"
  | "createLiveAdminInteractionToken"
  | "getLive"
  | "getReadiness"
  | "listLives"
  | "startLive";
type Answer = Awaited<ReturnType<(typeof cms)[Operation]>>;

/**
 * Narrows by status what comparing it does not: to the generated types `default` is of any status, 200
 * too. What is left is what they say of errors.
 */
const isError = (answer: Answer): answer is Exclude<Answer, { status: 200 }> =>
  answer.status !== 200;

function refused(name: string, answer: Answer): void {
  assert(isError(answer), `${name}: an error`);
  const { status, data } = answer;
  report({ case: name, status, code: data.code, reason: reasonOf(data) });
}

const created = await cms.createLive(org_id, { live: { ...live, custom_id } }, admin);
assert(!isError(created), "a live");
const { status, ...known } = created.data.live;
// Every answer has it, and the types say so.
const id: Exactly<typeof known.id, string> = known.id;
assert(status === "LIVE_STATUS_WAIT_FOR_PREVIEW", "a live that waits for its preview");
report({ case: "CreateLive", status: created.status });

const minted = await cms.createLiveAdminInteractionToken(id, org_id, {}, admin);
assert(!isError(minted), "tokens");
const { chatroom_token, poll_token, sticker_token, word_filter_token } = minted.data;
for (const token of [chatroom_token, poll_token, sticker_token, word_filter_token]) {
  assert(token.split(".").length === 3, "a JWT");
}
report({ case: "CreateLiveAdminInteractionToken", status: minted.status });

// One error of each status. The names are those of the examples in the contract.

const longName = { live: { ...live, name: "x".repeat(101) } };
refused("BodyInvalid", await cms.createLive(org_id, longName, admin));
refused("ActionNotAllowed", await cms.startLive(id, org_id, undefined, {}, admin));
const stale = { ifMatch: NO_STATE };
refused("LiveChanged", await cms.startLive(id, org_id, undefined, stale, admin));
refused("TokenExpired", await cms.listLives(org_id, {}, as(tokens.expired)));
refused("PermissionDenied", await cms.createLive(org_id, { live }, as(tokens.viewer)));
refused("LiveNotFound", await cms.getLive(NO_LIVE, org_id, admin));
const patching: typeof fetch = (input, init) => withMethodPatch(fetch, input, init);
refused("MethodNotAllowed", await cms.createLive(org_id, { live }, { ...admin, fetch: patching }));
refused("CustomIdTaken", await cms.createLive(org_id, { live: { ...live, custom_id } }, admin));
const longText = { live: { ...live, metadata: { long_description: TOO_LONG } } };
refused("BodyTooLarge", await cms.createLive(org_id, longText, admin));
const plain = { headers: { ...admin.headers, "content-type": "text/plain" } };
refused("MediaTypeUnsupported", await cms.createLive(org_id, { live }, plain));

// A demo sends these when it is asked to.

refused("Internal", await cms.getReadiness({ headers: { prefer: "code=500" } }));
refused("Unavailable", await cms.getReadiness({ headers: { prefer: "code=503" } }));
refused("RateLimited", await cms.getJsonWebKeySet({ headers: { prefer: "code=429" } }));
const late = { headers: { ...admin.headers, prefer: "code=408" } };
refused("RequestTimeout", await cms.createLive(org_id, { live }, late));
