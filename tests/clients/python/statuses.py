"""Prints the statuses that each module of the generated client tells apart, as JSON.

The types of the client do not name statuses; its `_parse_response` does, in one comparison each, and
ends with what it makes of every other status.
"""

import ast
import json
import sys
from pathlib import Path


def statuses(module: Path) -> list[str]:
    tree = ast.parse(module.read_text())
    [parse] = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name == "_parse_response"
    ]
    found: list[str] = []
    for node in parse.body:
        match node:
            case ast.If(
                test=ast.Compare(
                    left=ast.Attribute(attr="status_code"),
                    ops=[ast.Eq()],
                    comparators=[ast.Constant(value=int(status))],
                )
            ):
                found.append(str(status))
            case ast.Return(value=ast.Name(id="response_default")):
                found.append("default")
            case _:
                pass
    return found


if __name__ == "__main__":
    modules = Path(sys.argv[1]).glob("api/*/*.py")
    found = {each.stem: statuses(each) for each in modules if each.stem != "__init__"}
    print(json.dumps(found))
