CREATE TABLE _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
);

INSERT INTO organisations VALUES
    ('00000000-0000-0000-0000-000000000001', 'o'),
    ('00000000-0000-0000-0000-000000000002', 'o');

INSERT INTO lives (
    id, organisation_id, kind, broadcast_mode, resolution, status, settings, chat_id,
    chatroom_options, created_at, updated_at, revision, custom_id, name, labels
)
VALUES
(
    '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001',
    'Live', 'Dvr', 'Hd', 'LIVE_STATUS_LIVE',
    '{"name":"one","custom_id":"one","scheduled_at":null,"live_vod":null,"privacy":{"audience":"Public","device_limit":null},"metadata":{"short_description":null,"long_description":null,"labels":["b","a"]},"interaction":null}',
    '00000000-0000-0000-0000-000000000011', '{}', 1, 1, 1, 'one', 'one', '["b","a"]'
),
(
    '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001',
    'Live', 'Dvr', 'Hd', 'LIVE_STATUS_LIVE',
    '{"name":null,"custom_id":null,"scheduled_at":null,"live_vod":null,"privacy":{"audience":"Public","device_limit":null},"metadata":{"short_description":null,"long_description":null,"labels":["a","b","c","a"]},"interaction":null}',
    '00000000-0000-0000-0000-000000000012', NULL, 2, 2, 1, NULL, NULL, '["a","b","c","a"]'
),
(
    '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000001',
    'Live', 'Dvr', 'Hd', 'LIVE_STATUS_LIVE',
    '{"name":null,"custom_id":null,"scheduled_at":null,"live_vod":null,"privacy":{"audience":"Public","device_limit":null},"metadata":null,"interaction":null}',
    '00000000-0000-0000-0000-000000000013', NULL, 3, 3, 1, NULL, NULL, '[]'
),
(
    '00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000002',
    'Live', 'Dvr', 'Hd', 'LIVE_STATUS_LIVE',
    '{"name":null,"custom_id":null,"scheduled_at":null,"live_vod":null,"privacy":{"audience":"Public","device_limit":null},"metadata":{"short_description":null,"long_description":null,"labels":["elsewhere"]},"interaction":null}',
    '00000000-0000-0000-0000-000000000014', NULL, 4, 4, 1, NULL, NULL, '["elsewhere"]'
);
