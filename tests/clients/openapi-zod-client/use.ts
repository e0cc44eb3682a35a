// Uses the client that openapi-zod-client makes of the contract. It parses every success, and this
// program every error, with the generated schemas.

import { isErrorFromAlias } from "@zodios/core";
import { isAxiosError } from "axios";
import type { z } from "zod";
import { createApiClient, schemas } from "../../../target/clients/openapi-zod-client/generated/client.js";
import type { Exactly } from "../shared.js";
import { NO_LIVE, NO_STATE, TOO_LONG, assert, demo, report } from "../shared.js";

type LiveInput = z.input<typeof schemas.LiveInput>;
type Status = z.infer<typeof schemas.Status>;

const { base_url, org_id, tokens } = demo();
const headers = { "x-bv-org-id": org_id };
const as = (token: string) =>
  createApiClient(base_url, {
    axiosConfig: { headers: { authorization: `Bearer ${token}` } },
    // Requests are the server's to refuse.
    validate: "response",
  });
const admin = as(tokens.admin);

const custom_id = `openapi-zod-client-${crypto.randomUUID()}`;
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

type Operation = "CreateLive" | "GetJsonWebKeySet" | "GetLive" | "GetReadiness" | "ListLives" | "StartLive";

const thrownBy = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

/** The schema that the operation has for this status must parse the error. */
async function refused(name: string, operation: Operation, call: Promise<unknown>): Promise<void> {
  const error = await thrownBy(call);
  assert(isErrorFromAlias(admin.api, operation, error), `${name}: an error of ${operation}`);
  const { status, data } = error.response;
  report({ case: name, status, code: data.code, reason: reasonOf(data) });
}

// The client returns what is in an answer without its status.
let answered = 0;
admin.axios.interceptors.response.use((answer) => {
  answered = answer.status;
  return answer;
});

const created = await admin.CreateLive({ live: { ...live, custom_id } }, { headers });
const { status, ...known } = created.live;
// Every answer has it, and the types say so.
const id: Exactly<typeof known.id, string> = known.id;
assert(status === "LIVE_STATUS_WAIT_FOR_PREVIEW", "a live that waits for its preview");
report({ case: "CreateLive", status: answered });

// Its library takes the verb behind a colon for one more parameter, which is to stay as it is.
const minted = await admin.CreateLiveAdminInteractionToken({}, { params: { id, admin: ":admin" }, headers });
const { chatroom_token, poll_token, sticker_token, word_filter_token } = minted;
for (const token of [chatroom_token, poll_token, sticker_token, word_filter_token]) {
  assert(token.split(".").length === 3, "a JWT");
}
report({ case: "CreateLiveAdminInteractionToken", status: answered });

// One error of each status. The names are those of the examples in the contract.

const create = (input: LiveInput, client = admin) => client.CreateLive({ live: input }, { headers });

await refused("BodyInvalid", "CreateLive", create({ ...live, name: "x".repeat(101) }));
const start = admin.StartLive({}, { params: { id, start: ":start" }, headers });
await refused("ActionNotAllowed", "StartLive", start);
const stale = { ...headers, "if-match": NO_STATE };
const restart = admin.StartLive({}, { params: { id, start: ":start" }, headers: stale });
await refused("LiveChanged", "StartLive", restart);
await refused("TokenExpired", "ListLives", as(tokens.expired).ListLives({ headers }));
await refused("PermissionDenied", "CreateLive", create(live, as(tokens.viewer)));
await refused("LiveNotFound", "GetLive", admin.GetLive({ params: { id: NO_LIVE }, headers }));
await refused("CustomIdTaken", "CreateLive", create({ ...live, custom_id }));
const longText = { long_description: TOO_LONG };
await refused("BodyTooLarge", "CreateLive", create({ ...live, metadata: longText }));
const plain = { ...headers, "content-type": "text/plain" };
await refused("MediaTypeUnsupported", "CreateLive", admin.CreateLive({ live }, { headers: plain }));

// The client has nothing for `default`, which is a `Status` as well.

const patching = as(tokens.admin);
patching.use({ name: "patch", request: async (_, config) => ({ ...config, method: "patch" }) });
const unexpected = await thrownBy(create(live, patching));
assert(isAxiosError(unexpected) && unexpected.response !== undefined, "MethodNotAllowed: an error");
const parsed = schemas.Status.parse(unexpected.response.data);
report({
  case: "MethodNotAllowed",
  status: unexpected.response.status,
  code: parsed.code,
  reason: reasonOf(parsed),
});

// A demo sends these when it is asked to.

const prefer = (preference: string) => admin.GetReadiness({ headers: { prefer: preference } });
await refused("Internal", "GetReadiness", prefer("code=500"));
await refused("Unavailable", "GetReadiness", prefer("code=503"));
await refused("RateLimited", "GetJsonWebKeySet", admin.GetJsonWebKeySet({ headers: { prefer: "code=429" } }));
const late = { ...headers, prefer: "code=408" };
await refused("RequestTimeout", "CreateLive", admin.CreateLive({ live }, { headers: late }));
