// Uses the client that openapi-zod-client makes of the contract. It parses every success, and this
// program every error, with the generated schemas.

import { AxiosError } from "axios";
import type { AxiosRequestConfig } from "axios";
import type { z } from "zod";
import { createApiClient, schemas } from "../../../target/clients/openapi-zod-client/generated/client.js";
import type { Exactly } from "../shared.js";
import { NO_LIVE, TOO_LONG, assert, demo, report } from "../shared.js";

type LiveInput = z.input<typeof schemas.LiveInput>;
type Status = z.infer<typeof schemas.Status>;

const { base_url, org_id, tokens } = demo();
const headers = { "x-bv-org-id": org_id };
const as = (token: string, axiosConfig: AxiosRequestConfig = {}) =>
  createApiClient(base_url, {
    axiosConfig: { ...axiosConfig, headers: { authorization: `Bearer ${token}` } },
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

async function refused(name: string, answer: Promise<unknown>): Promise<void> {
  const error: unknown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert(error instanceof AxiosError && error.response !== undefined, `${name}: an error`);
  const { status, data } = error.response;
  const parsed = schemas.Status.parse(data);
  report({ case: name, status, code: parsed.code, reason: reasonOf(parsed) });
}

const created = await admin.CreateLive({ live: { ...live, custom_id } }, { headers });
const { status, ...known } = created.live;
// Every answer has it, and the types say so.
const id: Exactly<typeof known.id, string> = known.id;
assert(status === "LIVE_STATUS_WAIT_FOR_PREVIEW", "a live that waits for its preview");
report({ case: "CreateLive", status: 200 });

// Its library takes the verb behind a colon for one more parameter, which is to stay as it is.
const minted = await admin.CreateLiveAdminInteractionToken({}, { params: { id, admin: ":admin" }, headers });
const { chatroom_token, poll_token, sticker_token, word_filter_token } = minted;
for (const token of [chatroom_token, poll_token, sticker_token, word_filter_token]) {
  assert(token.split(".").length === 3, "a JWT");
}
report({ case: "CreateLiveAdminInteractionToken", status: 200 });

// One error of each status. The names are those of the examples in the contract. What the schemas
// refuse is never sent, so it is sent without them.

const raw = (body: object) =>
  admin.axios.post("/bv/cms/v1/lives", body, { headers, baseURL: base_url });

await refused("BodyInvalid", raw({ live: { ...live, name: "x".repeat(101) } }));
await refused("ActionNotAllowed", admin.StartLive({}, { params: { id, start: ":start" }, headers }));
await refused("TokenExpired", as(tokens.expired).ListLives({ headers }));
await refused("PermissionDenied", as(tokens.viewer).CreateLive({ live }, { headers }));
await refused("LiveNotFound", admin.GetLive({ params: { id: NO_LIVE }, headers }));
await refused("MethodNotAllowed", admin.axios.patch("/bv/cms/v1/lives", { live }, { headers, baseURL: base_url }));
await refused("CustomIdTaken", admin.CreateLive({ live: { ...live, custom_id } }, { headers }));
await refused("BodyTooLarge", raw({ live: { ...live, metadata: { long_description: TOO_LONG } } }));
await refused(
  "MediaTypeUnsupported",
  admin.axios.post("/bv/cms/v1/lives", JSON.stringify({ live }), {
    headers: { ...headers, "content-type": "text/plain" },
    baseURL: base_url,
  }),
);

// A demo sends these when it is asked to.

await refused("Internal", admin.GetReadiness({ headers: { prefer: "code=500" } }));
await refused("Unavailable", admin.GetReadiness({ headers: { prefer: "code=503" } }));
