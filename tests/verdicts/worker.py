"""One peer, asked about pair after pair: a line of JSON in, a line of JSON out.

`peers.py` starts it, and starts another one when it crashes or does not come to an end.
"""

import importlib
import json
import resource
import sys
from typing import Any

# What a peer may take; a machine with less would rather lose the peer than the run.
MEMORY = 4 << 30


def jsoncompat(base: Any, revision: Any, direction: str) -> str:
    library = importlib.import_module("jsoncompat")
    role = library.Role.DESERIALIZER if direction == "request" else library.Role.SERIALIZER
    try:
        compatible = library.check_compat(json.dumps(base), json.dumps(revision), role)
    except ValueError as error:
        return f"undecided: {error}"
    return "safe" if compatible else "breaking"


def jsonsubschema(base: Any, revision: Any, direction: str) -> str:
    library = importlib.import_module("jsonsubschema")
    exceptions = importlib.import_module("jsonsubschema.exceptions")
    one, other = (base, revision) if direction == "request" else (revision, base)
    # What it says about itself that it cannot do; everything else is a fault of it.
    cannot = tuple(it for it in vars(exceptions).values() if isinstance(it, type) and issubclass(it, Exception))
    try:
        contained = library.isSubschema(one, other)
    except cannot as error:
        return f"undecided: {type(error).__name__}"
    return "safe" if contained else "breaking"


PEERS = {"jsoncompat": jsoncompat, "jsonsubschema": jsonsubschema}


def main() -> None:
    peer = PEERS[sys.argv[1]]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    answers = sys.stdout
    # What a library prints is not an answer.
    sys.stdout = sys.stderr
    peer({"type": "string"}, {"type": "string"}, "request")
    print("ready", file=answers, flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = peer(asked["base"], asked["revision"], asked["direction"])
        except (Exception, RecursionError) as error:
            answer = f"failed: {type(error).__name__}: {error}"
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
