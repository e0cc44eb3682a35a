"""What Schemathesis is told about bv-cms, and what it is overruled in.

`run.py` names this module to Schemathesis and reads the tally that is written at the end.
"""

import atexit
import collections
import json
import os
import re
import urllib.request

import schemathesis

DEMO = json.loads(os.environ["BV_CMS_DEMO"])
AUTHORISED = os.environ["BV_CMS_AUTHORISED"] == "1"
# The custom id of a live of the demo, which is the example in the YAML.
CUSTOM_ID = "demo-all"
# The id of the demo's admin token.
ADMIN_TOKEN_ID = "0de30000-0000-4000-8000-0000000000f1"

# Where the referee is wrong: which failure, of which answer, to which operations, and the issue that
# says so. From the day after `expires` the run fails until somebody has looked again; so does one that
# finds nothing to waive.
WAIVERS = [
    {
        "issue": "https://github.com/schemathesis/schemathesis/issues/3696",
        "failure": "RejectedPositiveData",
        "status": 400,
        "reason": "ERROR_REASON_ACTION_NOT_ALLOWED",
        "operations": ["PreviewLive", "StartLive", "EndLive", "CancelLive", "ArchiveLive"],
        "expires": "2027-05-31",
        "why": "Whether an action is possible depends on the live's status, which no schema of a request knows.",
    },
    {
        "issue": "https://github.com/schemathesis/schemathesis/issues/3696",
        "failure": "RejectedPositiveData",
        "status": 400,
        "reason": "ERROR_REASON_FIELD_IMMUTABLE",
        "operations": ["UpdateLive"],
        "expires": "2027-05-31",
        "why": "Whether a field would change depends on the value it has, which no schema of a request knows.",
    },
    {
        "issue": "https://github.com/schemathesis/schemathesis/issues/3696",
        "failure": "RejectedPositiveData",
        "status": 400,
        "reason": "ERROR_REASON_EXPIRY_NOT_IN_FUTURE",
        "operations": ["CreateApiToken"],
        "expires": "2027-05-31",
        "why": "Whether a time is in the future depends on the time, which no schema of a request knows.",
    },
]

answers = collections.defaultdict(collections.Counter)
waived = collections.Counter()


def reason_of(response):
    try:
        return next(d["reason"] for d in response.json()["details"] if "reason" in d)
    except Exception:
        return ""


def ask(method, path, body):
    request = urllib.request.Request(
        DEMO["base_url"] + path,
        method=method,
        data=json.dumps(body).encode(),
        headers={
            "authorization": "Bearer " + DEMO["tokens"]["admin"],
            "x-bv-org-id": DEMO["org_id"],
            "content-type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        return json.load(response)


def make_token():
    return ask("POST", "/bv/account/v1/accounts/api-tokens", {"name": "to be deleted"})["id"]


def make_live(actions):
    live = {
        "type": "LIVE_TYPE_LIVE",
        "broadcast_mode": "BROADCAST_MODE_DVR",
        "resolution": "LIVE_RESOLUTION_HD",
        "security": {"privacy": {"type": "SECURITY_PRIVACY_TYPE_PUBLIC"}},
    }
    live_id = ask("POST", "/bv/cms/v1/lives", {"live": live})["live"]["id"]
    for action in actions:
        ask("POST", f"/bv/cms/v1/lives/{live_id}:{action}", {})
    return live_id


# What has to be done to a new live before it can be done what the operation does.
BEFORE = {"preview": [], "start": ["preview"], "end": ["preview", "start"], "cancel": [], "archive": []}


def is_uuid(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", value)


# What is made, and what can be done with it then. Without these links the referee hardly ever reads
# what it has deleted, and `use_after_free` has nothing to compare.
LINKS = {
    ("/bv/account/v1/accounts/api-tokens", "$response.body#/id"): ["GetApiToken", "DeleteApiToken"],
    ("/bv/cms/v1/lives", "$response.body#/live/id"): ["GetLive", "UpdateLive", "CreateLiveAdminInteractionToken"],
}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    for (path, made), operations in LINKS.items():
        raw_schema["paths"][path]["post"]["responses"]["200"]["links"] = {
            operation: {
                "operationId": operation,
                "parameters": {"path.id": made, "header.x-bv-org-id": DEMO["org_id"]},
            }
            for operation in operations
        }
    one_type_each(raw_schema["components"]["schemas"])


def one_type_each(schema):
    """Write a text that may be null as a choice of two, which says the same: Schemathesis makes texts of
    no format where there are two types."""
    members = schema.values() if isinstance(schema, dict) else schema
    for member in members if isinstance(schema, dict | list) else []:
        one_type_each(member)
    if isinstance(schema, dict) and schema.get("type") == ["string", "null"] and "format" in schema:
        schema["anyOf"] = [
            {"type": "string", "format": schema.pop("format")},
            {"type": "null"},
        ]
        del schema["type"]


@schemathesis.hook
def before_call(context, case, kwargs):
    """Put in what has to exist for a request to reach anything.

    Nothing is put in where the referee sends what is not valid, or leaves something out on purpose.
    """
    if not AUTHORISED:
        return
    org_id = case.headers and case.headers.get("x-bv-org-id")
    if is_uuid(org_id):
        case.headers["x-bv-org-id"] = DEMO["org_id"]
    parameters = case.path_parameters or {}
    if parameters.get("id") == CUSTOM_ID and not case.operation.path.endswith(":custom-id"):
        # Links that the referee infers by name take the one kind of id for the other.
        parameters["id"] = DEMO["lives"]["all"]
    action = case.operation.path.rpartition(":")[2]
    if action in BEFORE and case.method == "POST" and parameters.get("id") == DEMO["lives"]["all"]:
        # The example in the YAML can be acted upon only once, so each request gets a live of its own.
        parameters["id"] = make_live(BEFORE[action])
    if case.method == "DELETE" and parameters.get("id") == ADMIN_TOKEN_ID:
        # This is the API token the run lives on; another one is deleted in its place.
        parameters["id"] = make_token()


@schemathesis.hook
def after_call(context, case, response):
    sent = response.request.headers.get("authorization")
    who = "nobody" if sent is None else "admin" if sent == "Bearer " + DEMO["tokens"]["admin"] else "other"
    answer = " ".join([who, response.request.method, str(response.status_code), reason_of(response)])
    answers[case.operation.label][answer.strip()] += 1


@schemathesis.hook
def filter_failure(context, failure, case, response):
    found = {"failure": type(failure).__name__, "status": response.status_code, "reason": reason_of(response)}
    operation = case.operation.definition.raw["operationId"]
    for waiver in WAIVERS:
        if found.items() <= waiver.items() and operation in waiver["operations"]:
            waived[f"{waiver['reason']} {operation}"] += 1
            return False
    return True


@atexit.register
def write_tally():
    with open(os.environ["BV_CMS_TALLY"], "w") as file:
        json.dump({"answers": answers, "waived": waived, "waivers": WAIVERS}, file, indent=1)
