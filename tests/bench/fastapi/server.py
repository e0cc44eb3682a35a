"""The mint of bv-cms in FastAPI and PyJWT, on the database of a bv-cms server that has been started once.

Prints its address.
"""

import base64
import hashlib
import json
import socket
import sqlite3
import sys
import time
import uuid

import jwt
import uvicorn
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from fastapi import Body, FastAPI, Header
from fastapi.responses import JSONResponse

LIFETIME = 86_400

database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True, check_same_thread=False)
(PKCS8,) = database.execute("SELECT pkcs8 FROM signing_keys WHERE algorithm = 'EdDSA'").fetchone()
# The key as it is stored has its public half beside it (RFC 5958), which the library does not read: the 32
# bytes of the private half come after 16 that are always the same (RFC 8410).
KEY = Ed25519PrivateKey.from_private_bytes(PKCS8[16:48])
PUBLIC = KEY.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


THUMBPRINT = json.dumps({"crv": "Ed25519", "kty": "OKP", "x": base64url(PUBLIC)}, separators=(",", ":"))
KID = base64url(hashlib.sha256(THUMBPRINT.encode()).digest())

app = FastAPI()


def refused(status: int) -> JSONResponse:
    return JSONResponse({}, status_code=status)


def sign(kind: str, name: str, shared: dict) -> str:
    claims = {**shared, "aud": f"bv-cms:{name}", "type": kind, "jti": str(uuid.uuid4())}
    return jwt.encode(claims, KEY, algorithm="EdDSA", headers={"kid": KID, "typ": f"{name}-admin+jwt"})


@app.post("/bv/cms/v1/lives/{live_id}/interaction/tokens:admin")
async def mint(
    live_id: str,
    authorization: str = Header(""),
    x_bv_org_id: str = Header(""),
    _body: dict = Body(...),
) -> JSONResponse:
    if not authorization.startswith("Bearer "):
        return refused(401)
    digest = hashlib.sha256(authorization.removeprefix("Bearer ").encode()).digest()
    token = database.execute(
        "SELECT id, account_id, expires_at, deleted_at FROM api_tokens WHERE hash = ?", (digest,)
    ).fetchone()
    now = time.time()
    if token is None or token[3] is not None or (token[2] is not None and token[2] / 1e6 <= now):
        return refused(401)
    role = database.execute(
        "SELECT role FROM memberships WHERE organisation_id = ? AND account_id = ?", (x_bv_org_id, token[1])
    ).fetchone()
    if role is None or role[0] not in ("admin", "editor"):
        return refused(403)
    live = database.execute(
        "SELECT settings, chat_id, admin_name FROM lives WHERE id = ? AND organisation_id = ?",
        (live_id, x_bv_org_id),
    ).fetchone()
    if live is None:
        return refused(404)
    interaction = json.loads(live[0]).get("interaction") or {}
    phase = ((interaction.get("chatroom") or {}).get("live")) or {}
    chatroom = phase.get("enabled", False)
    iat = int(now)
    shared = {
        "iss": BASE_URL,
        "sub": token[1],
        "tenant_id": x_bv_org_id,
        "live_id": live_id,
        "chat_id": live[1],
        "roles": ["admin"],
        "device_id": str(uuid.uuid4()),
        "name": live[2] or "Admin",
        "iat": iat,
        "nbf": iat,
        "exp": iat + LIFETIME,
        "api_token_id": token[0],
    }
    answer = {
        "chatroom_token": sign("chatroom", "chatroom", shared) if chatroom else "",
        "poll_token": sign("poll", "poll", shared) if interaction.get("poll_enabled") else "",
        "sticker_token": sign("sticker", "sticker", shared) if chatroom else "",
        "word_filter_token": sign("word_filter", "word-filter", shared) if chatroom else "",
    }
    return JSONResponse(answer, headers={"cache-control": "no-store"})


listener = socket.create_server(("127.0.0.1", 0))
BASE_URL = f"http://127.0.0.1:{listener.getsockname()[1]}"
print(json.dumps({"base_url": BASE_URL}), flush=True)
config = uvicorn.Config(app, access_log=False, log_level="warning", loop="uvloop", http="httptools")
uvicorn.Server(config).run(sockets=[listener])
