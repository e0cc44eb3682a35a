"""The pairs of documents with their verdicts: read, put into whole documents, and into JSON Schemas.

How a pair is written is in README.md. Everything that is written wrongly ends with a `Wrong` that names the
pair.
"""

import copy
import dataclasses
import json
import pathlib
import re
from typing import Any

import yaml

FOLDER = pathlib.Path(__file__).resolve().parent / "pairs"

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
VERDICTS = {"safe", "breaking"}
DIRECTIONS = {"request", "response"}
# What decides a pair where JSON Schema by itself says something else, or nothing.
BEYOND = {"members", "direction", "format", "content", "discriminator"}
FRAMES = {"schema", "parameter", "header", "operation", "paths", "document"}
KEYS = {
    *("name", "verdict", "why", "as", "direction", "at", "into", "base", "revision"),
    *("value", "values", "beyond", "alone"),
    *(f"{side}{what}" for side in ("", "base_", "revision_") for what in ("schemas", "components")),
}
# Where in a frame the two sides are.
HERE = "HERE"


class Wrong(Exception):
    """A pair that is not written as it has to be; the text says which, and what to do."""


@dataclasses.dataclass(frozen=True)
class Pair:
    """Two documents, and what the change from the one to the other does to clients."""

    name: str
    kind: str
    verdict: str
    why: str
    frame: str
    # Which way the message of a schema travels.
    direction: str
    written: dict[str, Any]

    @property
    def beyond(self) -> str | None:
        """What decides the pair where JSON Schema by itself does not."""
        return self.written.get("beyond")

    @property
    def is_schema(self) -> bool:
        """Whether the pair is one of schemas of bodies, which the peers can be asked about."""
        return self.frame == "schema"

    def document(self, side: str) -> dict[str, Any]:
        """The whole document of one side, `base` or `revision`."""
        document: dict[str, Any] = {
            "openapi": "3.1.1",
            "info": {"title": "Lives", "version": "1.0.0" if side == "base" else "2.0.0"},
            "paths": {},
        }
        own = self._own(side)
        components = merged(self._both(side, "components"))
        schemas = merged(self._both(side, "schemas"))
        if schemas:
            components["schemas"] = merged([components.get("schemas", {}), schemas])
        if components:
            document["components"] = components
        document |= framed(self, own)
        fill_in(document)
        return document

    def schema(self, side: str) -> Any:
        """The schema of one side, with what it refers to beside it."""
        definitions = merged(self._both(side, "schemas"))
        schema = relative(self._own(side))
        if not definitions:
            return schema
        if not isinstance(schema, dict) or "$ref" in schema:
            # Drafts before 2019-09 do not look at what stands beside a reference.
            schema = {"allOf": [schema]}
        return {**schema, "$defs": relative(definitions)}

    def sides(self) -> tuple[str, str]:
        """Who sends and who receives."""
        return ("base", "revision") if self.direction == "request" else ("revision", "base")

    def _own(self, side: str) -> Any:
        return copy.deepcopy(put(self.written.get("into", HERE), self.written[side]))

    def _both(self, side: str, what: str) -> list[dict[str, Any]]:
        return [copy.deepcopy(self.written.get(key, {})) for key in (what, f"{side}_{what}")]


def merged(parts: list[dict[str, Any]]) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for part in parts:
        for name, value in part.items():
            both = isinstance(value, dict) and isinstance(whole.get(name), dict)
            whole[name] = {**whole[name], **value} if both else value
    return whole


def put(frame: Any, own: Any) -> Any:
    """The frame with what a side says in the place of `HERE`."""
    if isinstance(frame, dict):
        return {name: put(member, own) for name, member in frame.items()}
    if isinstance(frame, list):
        return [put(item, own) for item in frame]
    return own if frame == HERE else frame


def framed(pair: Pair, own: Any) -> dict[str, Any]:
    """What a side says, at its place in a document."""
    method, _, path = pair.written.get("at", "get /lives").partition(" ")
    match pair.frame:
        case "document":
            return dict(own)
        case "paths":
            return {"paths": own}
        case "operation":
            return {"paths": {path: {method: own}}}
        case "header":
            answer = {"description": "d", "headers": {"X-Viewers": own}}
            return {"paths": {path: {method: {"responses": {"200": answer}}}}}
        case "parameter":
            parameter = {"name": "q", "in": "query", **own}
            if parameter["in"] == "path":
                path = f"{path}/{{{parameter['name']}}}"
                parameter["required"] = True
            return {"paths": {path: {method: {"parameters": [parameter]}}}}
    content = {"application/json": {"schema": own}}
    if pair.direction == "request":
        return {"paths": {"/lives": {"post": {"requestBody": {"required": True, "content": content}}}}}
    return {"paths": {"/lives": {"get": {"responses": {"200": {"description": "d", "content": content}}}}}}


def fill_in(document: dict[str, Any]) -> None:
    """Give every operation of the document what each has to have and no pair is about."""
    items = [
        *document["paths"].items(),
        *document.get("webhooks", {}).items(),
        *document.get("components", {}).get("pathItems", {}).items(),
    ]
    for path, item in items:
        for method in METHODS & item.keys():
            item[method].setdefault("responses", {"200": {"description": "d"}})
            name = re.sub(r"\{\w+\}", "-", path)
            item[method].setdefault("operationId", f"{method} {name}")


def relative(value: Any) -> Any:
    """The same with references that lead to `$defs`."""
    if isinstance(value, list):
        return [relative(item) for item in value]
    if not isinstance(value, dict):
        return value
    changed = {name: relative(member) for name, member in value.items()}
    # A member of an object that has this name holds a schema, not a text.
    if isinstance(changed.get("$ref"), str):
        changed["$ref"] = changed["$ref"].replace("#/components/schemas/", "#/$defs/")
    mapping = changed.get("discriminator", {})
    if isinstance(mapping, dict) and isinstance(mapping.get("mapping"), dict):
        for name, target in mapping["mapping"].items():
            mapping["mapping"][name] = target.replace("#/components/schemas/", "#/$defs/")
    return changed


def read(folder: pathlib.Path = FOLDER) -> list[Pair]:
    """All pairs, in the order of the files and of what is in them."""
    pairs: list[Pair] = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            whole = yaml.safe_load(file.read_text(encoding="utf-8"))
        except yaml.YAMLError as error:
            raise Wrong(f"{file.name}: {error}") from None
        groups = whole.pop("groups", [{}]) if isinstance(whole, dict) else []
        for group in groups:
            defaults = {**whole, **group}
            written = defaults.pop("pairs", None)
            if not isinstance(written, list):
                raise Wrong(f"{file.name}: no list `pairs`; see README.md for the form")
            pairs.extend(pair(file, {**defaults, **one}) for one in written)
    names = [it.name for it in pairs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise Wrong(f"two pairs have the same name, give one another: {', '.join(twice)}")
    return pairs


def pair(file: pathlib.Path, written: dict[str, Any]) -> Pair:
    name = str(written.get("name", "(no name)"))

    def expect(holds: bool, what: str) -> None:
        if not holds:
            raise Wrong(f"{file.name}: {name}: {what}")

    expect(written.keys() <= KEYS, f"unknown keys {sorted(written.keys() - KEYS)}, known are {sorted(KEYS)}")
    for key in ("name", "verdict", "why", "base", "revision"):
        expect(key in written, f"`{key}` is missing")
    frame, direction = written.get("as", "schema"), written.get("direction", "request")
    for value, known in [(written["verdict"], VERDICTS), (frame, FRAMES), (direction, DIRECTIONS)]:
        expect(value in known, f"{value!r} is none of {sorted(known)}")
    expect("beyond" not in written or written["beyond"] in BEYOND, f"`beyond` is none of {sorted(BEYOND)}")
    is_schema, is_safe = frame == "schema", written["verdict"] == "safe"
    expect(is_schema or not written.keys() & {"value", "values", "beyond"}, "only schemas of bodies have values")
    if is_schema:
        expect(("values" if is_safe else "value") in written, "it has no value that shows its verdict")
        expect(not is_safe or len(written["values"]) >= 2, "a safe pair has two values or more")
        expect(("alone" in written) == (is_safe and "beyond" in written), "`alone` goes with safe and `beyond`")
    try:
        # Dates and the like are nothing that JSON has.
        written = json.loads(json.dumps(written))
    except TypeError as error:
        raise Wrong(f"{file.name}: {name}: {error}; put the text between quotes") from None
    return Pair(name, file.stem, written["verdict"], written["why"], frame, direction, written)
