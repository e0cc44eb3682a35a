"""Whether the values of the pairs show what they are there to show, by an implementation of JSON Schema that
shares nothing with the tools that are compared: jsonschema.

A value of a breaking pair is accepted by who sends and refused by who receives; the values of a safe pair are
accepted by both. Where `beyond` says that JSON Schema by itself does not decide, it is made sure of that it
does not.
"""

import base64
import binascii
import datetime
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import jsonschema
from jsonschema import Draft202012Validator, FormatChecker, validators

from pairs import Pair

FLOAT = 3.4028234663852886e38
WHOLE = {"int8": (-(2**7), 2**7 - 1), "int16": (-(2**15), 2**15 - 1), "int32": (-(2**31), 2**31 - 1)}
WHOLE |= {"int64": (-(2**63), 2**63 - 1), "uint8": (0, 2**8 - 1)}
# The first bytes of files.
SIGNATURES = {"image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8\xff"}
# In the place of a schema, not inside of the value that it describes.
IN_PLACE = ("allOf", "anyOf", "oneOf")

standard = FormatChecker()


@standard.checks("date-time", raises=ValueError)
def is_date_time(value: Any) -> bool:
    if not isinstance(value, str):
        return True
    datetime.datetime.fromisoformat(value)
    return bool(re.search(r"\d[Tt]\d.*([Zz]|[+-]\d\d:\d\d)$", value))


openapi = FormatChecker()
openapi.checkers = dict(standard.checkers)


@openapi.checks("float")
def is_float(value: Any) -> bool:
    return not isinstance(value, (int, float)) or abs(value) <= FLOAT


@openapi.checks("byte", raises=binascii.Error)
def is_byte(value: Any) -> bool:
    return not isinstance(value, str) or decoded("base64", value) is not None


def is_whole(low: int, high: int) -> Any:
    return lambda value: not isinstance(value, (int, float)) or low <= value <= high


for name, (low, high) in WHOLE.items():
    openapi.checks(name)(is_whole(low, high))


def decoded(encoding: str, value: str) -> bytes | None:
    """The bytes that a text stands for; none when it is not in the encoding."""
    try:
        match encoding.lower():
            case "base64":
                return base64.b64decode(value, validate=True)
            case "base64url":
                if re.search(r"[^A-Za-z0-9_=-]", value):
                    return None
                return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
            case "base16":
                return base64.b16decode(value, casefold=True)
    except (binascii.Error, ValueError):
        return None
    raise ValueError(f"the encoding {encoding} is not known here")


Errors = Iterator[jsonschema.ValidationError]


def content(_: Any, keyword: str, instance: Any, schema: dict[str, Any]) -> Errors:
    """The keywords for the contents of texts, which JSON Schema only notes (validation, section 8)."""
    if not isinstance(instance, str):
        return
    encoding, media = schema.get("contentEncoding"), schema.get("contentMediaType", "").lower()
    read = instance.encode() if encoding is None else decoded(encoding, instance)
    if read is None:
        yield jsonschema.ValidationError(f"{instance!r} is not in {encoding}")
    elif media == "application/json":
        try:
            json.loads(read)
        except ValueError:
            yield jsonschema.ValidationError(f"{instance!r} is no JSON")
    elif media in ("application/xml", "text/xml"):
        if not read.lstrip().startswith(b"<"):
            yield jsonschema.ValidationError(f"{instance!r} is no XML")
    elif media in SIGNATURES and not read.startswith(SIGNATURES[media]):
        yield jsonschema.ValidationError(f"{instance!r} is no {media}")


def discriminator(validator: Any, said: dict[str, Any], instance: Any, schema: dict[str, Any]) -> Errors:
    """The schema that a value names is the one it is of (OAS 3.1.1, section 4.8.25)."""
    branches = [it["$ref"] for it in schema.get("oneOf", schema.get("anyOf", []))]
    if not isinstance(instance, dict):
        return
    named = instance.get(said["propertyName"])
    target = said.get("mapping", {}).get(named, named)
    meant = [it for it in branches if target in (it, it.removeprefix("#/$defs/"))]
    if not meant:
        yield jsonschema.ValidationError(f"no schema is named {named!r}")
    for reference in meant:
        yield from validator.descend(instance, {"$ref": reference})


Message: Any = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"contentEncoding": content, "contentMediaType": content, "discriminator": discriminator},
)


class Side:
    """A schema of one side of a pair, as it is written and as a message in one direction."""

    def __init__(self, schema: Any, direction: str) -> None:
        self.written = schema
        self.hidden = "readOnly" if direction == "request" else "writeOnly"
        self.definitions = schema.get("$defs", {}) if isinstance(schema, dict) else {}

    def target(self, reference: str) -> Any:
        return self.definitions.get(reference.removeprefix("#/$defs/"), {})

    def parts(self, schema: Any, seen: tuple[str, ...] = ()) -> Iterator[dict[str, Any]]:
        """A schema and all that describe the same value."""
        if not isinstance(schema, dict):
            return
        yield schema
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            yield from self.parts(self.target(reference), (*seen, reference))
        inside = [it for keyword in IN_PLACE for it in schema.get(keyword, [])]
        inside += [schema[keyword] for keyword in ("if", "then", "else") if keyword in schema]
        for part in [*inside, *schema.get("dependentSchemas", {}).values()]:
            yield from self.parts(part, seen)

    def is_hidden(self, schema: Any, seen: tuple[str, ...] = ()) -> bool:
        if not isinstance(schema, dict):
            return False
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            behind = self.target(reference)
            if self.is_hidden(behind, (*seen, reference)):
                return True
        return schema.get(self.hidden) is True or any(self.is_hidden(it, seen) for it in schema.get("allOf", []))

    def hidden_names(self, parts: Iterable[dict[str, Any]]) -> set[str]:
        """The members that do not travel in the direction, of schemas of one value."""
        members = [member for part in parts for member in part.get("properties", {}).items()]
        return {name for name, schema in members if self.is_hidden(schema)}

    def message(self, closed: bool) -> Any:
        """The schema of messages: what does not travel in the direction is refused, and who sends, in the
        `closed` form, sends what is declared."""
        return self.child(self.written, closed)

    def child(self, schema: Any, closed: bool) -> Any:
        parts = list(self.parts(schema))
        hidden = self.hidden_names(parts)
        inner = self.place(schema, closed, hidden)
        declares = any(part.get("properties") or part.get("patternProperties") for part in parts)
        others = [part.get(it, False) for part in parts for it in ("additionalProperties", "unevaluatedProperties")]
        if not closed or not declares or any(it is not False for it in others):
            return inner
        required = {name for part in parts for name in part.get("required", []) if name not in hidden}
        outer = {name: inner.pop(name) for name in ("$id", "$defs") if name in inner}
        names = dict.fromkeys(sorted(required), True)
        return {**outer, "allOf": [inner], "properties": names, "unevaluatedProperties": False}

    def place(self, schema: Any, closed: bool, hidden: set[str]) -> Any:
        if not isinstance(schema, dict):
            return schema
        changed: dict[str, Any] = {}
        for keyword, value in schema.items():
            match keyword:
                case "properties":
                    value = {
                        name: False if self.is_hidden(it) else self.child(it, closed) for name, it in value.items()
                    }
                case "patternProperties":
                    value = {name: self.child(it, closed) for name, it in value.items()}
                case "$defs":
                    value = {name: self.definition(it, closed) for name, it in value.items()}
                case "required":
                    value = [name for name in value if name not in hidden]
                case "allOf" | "anyOf" | "oneOf":
                    value = [self.place(it, closed, hidden) for it in value]
                case "then" | "else":
                    value = self.place(value, closed, hidden)
                case "not" | "if":
                    value = self.place(value, False, hidden)
                case "dependentSchemas":
                    value = {name: self.place(it, closed, hidden) for name, it in value.items()}
                case "prefixItems":
                    value = [self.child(it, closed) for it in value]
                case "items" | "additionalProperties" | "unevaluatedProperties" | "unevaluatedItems" | "contains":
                    value = self.child(value, closed)
            changed[keyword] = value
        return changed

    def definition(self, schema: Any, closed: bool) -> Any:
        """A schema that others refer to: whoever does closes it."""
        return self.place(schema, closed, self.hidden_names(self.parts(schema)))

    def accepts(self, value: Any, closed: bool) -> bool:
        """Whether a value can be a message, of who sends where `closed`."""
        return bool(Message(self.message(closed), format_checker=openapi).is_valid(value))

    def accepts_as_written(self, value: Any) -> bool:
        """The same, for JSON Schema by itself."""
        return Draft202012Validator(self.written, format_checker=standard).is_valid(value)


def check(pair: Pair) -> list[str]:
    """What the values of a pair do not show."""
    wrong = []
    sender, receiver = (Side(pair.schema(side), pair.direction) for side in pair.sides())
    for side in (sender, receiver):
        try:
            Draft202012Validator.check_schema(side.written)
        except jsonschema.SchemaError as error:
            return [f"{error.json_path} of a schema: {error.message}"]

    def plain(value: Any) -> bool:
        return sender.accepts_as_written(value) and not receiver.accepts_as_written(value)

    values = [pair.written["value"]] if pair.verdict == "breaking" else pair.written["values"]
    for value in values:
        if not sender.accepts(value, True):
            wrong.append(f"who sends does not send {value!r}")
        if receiver.accepts(value, False) != (pair.verdict == "safe"):
            wrong.append(f"who receives says otherwise about {value!r}")
    if pair.beyond is None:
        others = [value for value in values if plain(value) != (pair.verdict == "breaking")]
        wrong += [f"JSON Schema says otherwise about {value!r}" for value in others]
    elif pair.verdict == "breaking" and plain(values[0]):
        wrong.append("JSON Schema decides it, `beyond` goes")
    elif pair.verdict == "safe":
        alone = pair.written["alone"]
        if not plain(alone):
            wrong.append(f"by JSON Schema alone, {alone!r} does not break it")
        if sender.accepts(alone, True) and not receiver.accepts(alone, False):
            wrong.append(f"{alone!r} is sent and refused, so that it is not safe")
    return wrong
