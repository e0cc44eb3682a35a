"""What Schemathesis is told about bv-cms, and what it is overruled in.

`run.py` names this module to Schemathesis and reads the tally that is written at the end.
"""

import atexit
import collections
import json
import os
import re
import urllib.error
import urllib.request

import schemathesis

DEMO = json.loads(os.environ["BV_CMS_DEMO"])
# What there is, how it is made, and what has to be done to it before an operation: declared once, in
# crates/conformance.
DECLARED = json.loads(os.environ["BV_CMS_RESOURCES"])
RESOURCES, BEFORE = DECLARED["resources"], DECLARED["before"]
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


def ask(operation, item=None, body=None):
    """The answer to a request that has to succeed, about the thing of that id."""
    return json.loads(send(operation, item, body).body)


Answer = collections.namedtuple("Answer", "headers body")


def send(operation, item, body=None):
    path = re.sub(r"\{\w+\}", item or "", operation["path"])
    request = urllib.request.Request(
        DEMO["base_url"] + path,
        method=operation["method"].upper(),
        data=json.dumps(body or {}).encode(),
        headers={
            "authorization": "Bearer " + DEMO["tokens"]["admin"],
            "x-bv-org-id": DEMO["org_id"],
            "content-type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        return Answer(response.headers, response.read())


# Every operation of the contract, by its id.
operations = {}


def read_operations(contract):
    for path, item in contract["paths"].items():
        for method, operation in item.items():
            if isinstance(operation, dict) and "operationId" in operation:
                operations[operation["operationId"]] = {**operation, "method": method, "path": path}


def named_by(operation):
    """The component of the parameter that names what an operation is about."""
    references = [p.get("$ref", "") for p in operation.get("parameters", [])]
    components = [reference.rpartition("/")[2] for reference in references]
    named = [name["parameter"] for resource in RESOURCES for name in resource["names"]]
    return next((component for component in components if component in named), None)


def resource_of(operation):
    return next(r for r in RESOURCES if named_by(operation) in [name["parameter"] for name in r["names"]])


def example_body(contract, operation):
    """The first example of a request, without the names that only one thing can have."""
    examples = operation["requestBody"]["content"]["application/json"]["examples"]
    example = next(iter(examples.values()))
    if "$ref" in example:
        example = contract["components"]["examples"][example["$ref"].rpartition("/")[2]]
    chosen = {name["member"] for r in RESOURCES for name in r["names"] if name["is_chosen"]}

    def but_for_names(value):
        if isinstance(value, dict):
            return {name: but_for_names(member) for name, member in value.items() if name not in chosen}
        return value

    return but_for_names(example["value"])


def make(operation):
    """Something new that an operation can be about; its id."""
    resource = resource_of(operation)
    answer = ask(operations[resource["created_by"]], body=bodies[resource["created_by"]])
    for step in resource["names"][0]["pointer"].split("/")[1:]:
        answer = answer[step]
    for earlier in BEFORE.get(operation["operationId"], []):
        ask(operations[earlier], answer)
    return answer


# What is sent to make something.
bodies = {}


def is_uuid(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", value)


def is_meant_to_be_valid(case):
    """Whether the referee means its entity tags to be right. Where it goes through the values of a body it
    makes headers of nothing but letters and digits, which no entity tag is, and takes them for valid."""
    tag = r'(W/)?"[!#-~]*"'
    is_right = re.fullmatch(rf"\*|{tag}([ \t]*,[ \t]*{tag})*", str(case.headers["if-match"]))
    return is_right or case.meta.generation.mode.is_positive


def entity_tag(live):
    """That of a live as it is; any where there is none."""
    try:
        return send(operations["GetLive"], live).headers["etag"]
    except urllib.error.HTTPError:
        return "*"


def is_action(operation):
    """Whether it is done to the very thing that the path names, such as `/lives/{id}:start`."""
    return operation["method"] == "post" and re.search(r"\}:[\w-]+$", operation["path"])


@schemathesis.hook
def before_load_schema(context, raw_schema):
    read_operations(raw_schema)
    for resource in (r for r in RESOURCES if r["created_by"]):
        create, name = operations[resource["created_by"]], resource["names"][0]
        bodies[resource["created_by"]] = example_body(raw_schema, create)
        # What is made, and what can be done with it then. Without these links the referee hardly ever
        # reads what it has deleted, and `use_after_free` has nothing to compare.
        about = [o for o in operations.values() if named_by(o) == name["parameter"] and not is_action(o)]
        raw_schema["paths"][create["path"]][create["method"]]["responses"]["200"]["links"] = {
            operation["operationId"]: {
                "operationId": operation["operationId"],
                "parameters": {
                    "path.id": "$response.body#" + name["pointer"],
                    "header.x-bv-org-id": DEMO["org_id"],
                },
            }
            for operation in about
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
    operation = operations[case.operation.definition.raw["operationId"]]
    if is_action(operation) and parameters.get("id") == DEMO["lives"]["all"]:
        # The example in the YAML can be acted upon only once, so each request gets one of its own.
        parameters["id"] = make(operation)
    if "if-match" in (case.headers or {}) and is_meant_to_be_valid(case):
        case.headers["if-match"] = entity_tag(parameters.get("id"))
    if case.method == "DELETE" and parameters.get("id") == ADMIN_TOKEN_ID:
        # This is the API token the run lives on; another one is deleted in its place.
        parameters["id"] = make(operation)


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
