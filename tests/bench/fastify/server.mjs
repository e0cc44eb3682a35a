// The mint of bv-cms in Fastify, fast-jwt and better-sqlite3, on the database of a bv-cms server that has
// been started once. Prints its address.
import { createHash, createPrivateKey, createPublicKey, randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import { createSigner } from "fast-jwt";
import fastify from "fastify";

const database = new Database(process.argv[2], { readonly: true });
const tokenByHash = database.prepare(
  "SELECT id, account_id, expires_at, deleted_at FROM api_tokens WHERE hash = ?",
);
const roleOf = database
  .prepare("SELECT role FROM memberships WHERE organisation_id = ? AND account_id = ?")
  .pluck();
const liveOf = database.prepare(
  "SELECT status, settings, chat_id, admin_name FROM lives WHERE id = ? AND organisation_id = ?",
);

// Kept, as the statements above: Node.js 24 stops when it collects a statement as garbage.
export const keyOf = database.prepare("SELECT pkcs8 FROM signing_keys WHERE algorithm = 'EdDSA'").pluck();
const pkcs8 = keyOf.get();
// The key as it is stored has its public half beside it (RFC 5958), which OpenSSL does not read: the private
// half alone is the last 32 bytes of a document whose other bytes are always the same (RFC 8410).
const seed = pkcs8.subarray(16, 48);
const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
const { crv, kty, x } = createPublicKey(privateKey).export({ format: "jwk" });
const kid = createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");
const key = privateKey.export({ format: "pem", type: "pkcs8" });

const LIFETIME = 86_400;
const signer = (type, name) => {
  const sign = createSigner({
    algorithm: "EdDSA",
    key,
    kid,
    noTimestamp: true,
    header: { typ: `${name}-admin+jwt` },
  });
  const aud = `bv-cms:${name}`;
  return (shared) => {
    const { iss, sub, tenant_id, live_id, chat_id, roles, device_id, name, iat, nbf, exp, api_token_id } = shared;
    const jti = randomUUID();
    return sign({
      iss, aud, sub, tenant_id, live_id, chat_id, type, roles, device_id, name, iat, nbf, exp, jti, api_token_id,
    });
  };
};
const signers = {
  chatroom: signer("chatroom", "chatroom"),
  poll: signer("poll", "poll"),
  sticker: signer("sticker", "sticker"),
  word_filter: signer("word_filter", "word-filter"),
};

const server = fastify();
const text = { type: "string" };
const schema = {
  body: { type: "object" },
  response: {
    200: {
      type: "object",
      properties: { chatroom_token: text, poll_token: text, sticker_token: text, word_filter_token: text },
    },
  },
};
// Of two colons the router makes one.
server.post("/bv/cms/v1/lives/:id/interaction/tokens::admin", { schema }, async (request, reply) => {
  const authorization = request.headers.authorization ?? "";
  if (!authorization.startsWith("Bearer ")) return reply.code(401).send({});
  const hash = createHash("sha256").update(authorization.slice("Bearer ".length)).digest();
  const token = tokenByHash.get(hash);
  const now = Date.now();
  if (!token || token.deleted_at !== null || (token.expires_at !== null && token.expires_at / 1000 <= now)) {
    return reply.code(401).send({});
  }
  const organisation = request.headers["x-bv-org-id"];
  const role = roleOf.get(organisation, token.account_id);
  if (role !== "admin" && role !== "editor") return reply.code(403).send({});
  const live = liveOf.get(request.params.id, organisation);
  if (!live) return reply.code(404).send({});
  const interaction = JSON.parse(live.settings).interaction ?? {};
  const chatroom = interaction.chatroom?.live?.enabled ?? false;
  const iat = Math.floor(now / 1000);
  const shared = {
    iss: server.listeningOrigin,
    sub: token.account_id,
    tenant_id: organisation,
    live_id: request.params.id,
    chat_id: live.chat_id,
    roles: ["admin"],
    device_id: randomUUID(),
    name: live.admin_name ?? "Admin",
    iat,
    nbf: iat,
    exp: iat + LIFETIME,
    api_token_id: token.id,
  };
  reply.header("cache-control", "no-store");
  return {
    chatroom_token: chatroom ? signers.chatroom(shared) : "",
    poll_token: interaction.poll_enabled ? signers.poll(shared) : "",
    sticker_token: chatroom ? signers.sticker(shared) : "",
    word_filter_token: chatroom ? signers.word_filter(shared) : "",
  };
});

const base_url = await server.listen({ host: "127.0.0.1", port: 0 });
console.log(JSON.stringify({ base_url }));
