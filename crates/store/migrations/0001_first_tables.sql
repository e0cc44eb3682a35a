-- Identifiers are hyphenated UUIDs, so that they can be read and typed in the sqlite3 shell.
-- Times are microseconds since 1970-01-01T00:00:00Z.

CREATE TABLE organisations (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE memberships (
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    role TEXT NOT NULL,
    PRIMARY KEY (organisation_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX memberships_by_account ON memberships (account_id);

CREATE TABLE api_tokens (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    parent_id TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    last_used_at INTEGER,
    deleted_at INTEGER,
    UNIQUE (id, account_id),
    -- A token speaks for the account of its parent and for no other.
    FOREIGN KEY (parent_id, account_id) REFERENCES api_tokens (id, account_id)
) STRICT;

CREATE INDEX api_tokens_by_parent ON api_tokens (parent_id, account_id)
    WHERE parent_id IS NOT NULL;
CREATE INDEX api_tokens_by_creation ON api_tokens (account_id, created_at DESC, id)
    WHERE deleted_at IS NULL;

CREATE TABLE lives (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL,
    broadcast_mode TEXT NOT NULL,
    resolution TEXT NOT NULL,
    status TEXT NOT NULL,
    settings TEXT NOT NULL CHECK (json_valid(settings)),
    chat_id TEXT NOT NULL,
    chatroom_options TEXT CHECK (json_valid(chatroom_options)),
    admin_name TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    revision INTEGER NOT NULL,
    -- Copies of what the settings hold, to search by; the settings are what counts.
    custom_id TEXT,
    name TEXT,
    labels TEXT NOT NULL CHECK (json_type(labels) = 'array'),
    vod_started_at INTEGER,
    vod_ended_at INTEGER,
    UNIQUE (organisation_id, custom_id)
) STRICT;

CREATE INDEX lives_by_update ON lives (organisation_id, updated_at DESC, id);
CREATE INDEX lives_by_start ON lives (organisation_id, started_at);
CREATE INDEX lives_by_end ON lives (organisation_id, ended_at);
CREATE INDEX lives_by_vod_start ON lives (organisation_id, vod_started_at);
CREATE INDEX lives_by_vod_end ON lives (organisation_id, vod_ended_at);

CREATE TABLE signing_keys (
    algorithm TEXT NOT NULL PRIMARY KEY,
    pkcs8 BLOB NOT NULL
) STRICT;
