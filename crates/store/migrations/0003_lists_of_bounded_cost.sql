-- Says whose file this is: `bvcm` in ASCII.
PRAGMA application_id = 1651925869;

-- A table is made anew where a constraint of it is another now: SQLite cannot change one.

-- The names that lives are found by, each with a number.
CREATE TABLE labels (
    number INTEGER NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    UNIQUE (organisation_id, name)
) STRICT;

INSERT INTO labels (organisation_id, name)
SELECT DISTINCT lives.organisation_id, label.value
FROM lives, json_each(lives.labels) AS label
ORDER BY lives.organisation_id, label.value;

CREATE TABLE new_lives (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    kind TEXT NOT NULL,
    broadcast_mode TEXT NOT NULL,
    resolution TEXT NOT NULL,
    status TEXT NOT NULL,
    settings TEXT NOT NULL CHECK (json_valid(settings)),
    chat_id TEXT NOT NULL,
    -- Before 3.45, SQLite's json_valid(NULL) is false, and false refuses the row.
    chatroom_options TEXT CHECK (chatroom_options IS NULL OR json_valid(chatroom_options)),
    admin_name TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    revision INTEGER NOT NULL,
    -- Copies of what the settings hold, to search by; the settings are what counts.
    custom_id TEXT,
    name TEXT,
    -- The numbers of its labels, smallest first, such as <3><12>.
    label_numbers TEXT NOT NULL,
    vod_started_at INTEGER,
    vod_ended_at INTEGER,
    UNIQUE (organisation_id, custom_id)
) STRICT;

INSERT INTO new_lives (
    id, organisation_id, kind, broadcast_mode, resolution, status, settings, chat_id,
    chatroom_options, admin_name, created_at, updated_at, started_at, ended_at, revision,
    custom_id, name, label_numbers, vod_started_at, vod_ended_at
)
SELECT
    id, organisation_id, kind, broadcast_mode, resolution, status, settings, chat_id,
    chatroom_options, admin_name, created_at, updated_at, started_at, ended_at, revision,
    custom_id, name,
    coalesce(
        (
            SELECT group_concat('<' || number || '>', '')
            FROM (
                SELECT labels.number FROM labels
                WHERE labels.organisation_id = lives.organisation_id
                    AND labels.name IN (SELECT value FROM json_each(lives.labels))
                ORDER BY labels.number
            )
        ),
        ''
    ),
    vod_started_at, vod_ended_at
FROM lives;

DROP TABLE lives;
ALTER TABLE new_lives RENAME TO lives;

-- All that lists of lives ask for, in their usual order: a list walks over the part of one
-- organisation and reads no row of the table but those it shows.
CREATE INDEX lives_to_list ON lives (
    organisation_id, updated_at DESC, id, status, started_at, ended_at, vod_started_at, vod_ended_at,
    label_numbers, name
);

-- The same for lists of API tokens.
DROP INDEX api_tokens_by_creation;
CREATE INDEX api_tokens_to_list ON api_tokens (account_id, created_at DESC, id, name)
    WHERE deleted_at IS NULL;

-- How many lives there are, since counting them takes the longer the more there are.
ALTER TABLE organisations ADD COLUMN lives INTEGER NOT NULL DEFAULT 0;

UPDATE organisations
SET lives = (SELECT count(*) FROM lives WHERE organisation_id = organisations.id);

CREATE TRIGGER lives_are_counted AFTER INSERT ON lives
BEGIN
    UPDATE organisations SET lives = lives + 1 WHERE id = NEW.organisation_id;
END;

CREATE TRIGGER lives_are_discounted AFTER DELETE ON lives
BEGIN
    UPDATE organisations SET lives = lives - 1 WHERE id = OLD.organisation_id;
END;
