#!/usr/bin/env python3
"""Ask `contract breaking` and its peers about the pairs in tests/verdicts/pairs, and count who is right.

    python3 tests/verdicts/peers.py --contract target/release/contract [--list]

Without `--contract`, only the peers are asked: jsoncompat and jsonsubschema, about the pairs of schemas. The
first run makes a virtual environment with what requirements.txt names. Exit: 0 ours is right on all pairs, or
was not asked; 1 it is not, or a pair does not show what it says; 3 not run.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import dataclasses
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from pairs import Pair

HERE = pathlib.Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
ENVIRONMENT = HERE.parent.parent / "target" / "verdicts" / "python"
PEERS = ("jsoncompat", "jsonsubschema")
OURS = "contract"
# What a pair may take in seconds, unless `--limit` says otherwise.
LIMIT = 20.0
# What a peer may take to start, in seconds.
START = 60.0

# The exit codes of `contract`, and rules that say nothing about a verdict.
CLEAN, FINDINGS = 0, 1
UNDECIDED, VERSION = "breaking-undecided", "breaking-version"

# An answer is a verdict, or why there is none.
Ask = Callable[["Pair"], str]


@dataclasses.dataclass
class Tally:
    """What one tool answered."""

    tool: str
    answers: dict[str, str] = dataclasses.field(default_factory=dict)
    seconds: float = 0.0


def not_run(why: str) -> NoReturn:
    print(f"not run: {why}", file=sys.stderr, flush=True)
    sys.exit(3)


def provide() -> None:
    """See to it that this runs in the environment that requirements.txt describes."""
    python = ENVIRONMENT / "bin" / "python"
    if pathlib.Path(sys.prefix) == ENVIRONMENT:
        return
    fulfilled = ENVIRONMENT / "requirements.txt"
    if not fulfilled.exists() or fulfilled.read_bytes() != REQUIREMENTS.read_bytes():
        print(f"installing what {REQUIREMENTS.name} names", file=sys.stderr, flush=True)
        install = ["install", "--quiet", "--disable-pip-version-check", "-r", str(REQUIREMENTS)]
        try:
            subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=True)
            subprocess.run([str(python), "-m", "pip", *install], check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            not_run(f"the packages of {REQUIREMENTS} cannot be installed: {error}")
        shutil.copy(REQUIREMENTS, fulfilled)
    # The sources stay alone in their folder.
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    os.execv(python, [str(python), __file__, *sys.argv[1:]])


class Worker:
    """A peer in a process of its own, so that no crash and no endless loop of it is ours."""

    def __init__(self, peer: str, limit: float) -> None:
        self.peer, self.limit = peer, limit
        self.process: subprocess.Popen[bytes] | None = None

    def __call__(self, pair: Pair) -> str:
        process = self.running()
        asked = {"base": pair.schema("base"), "revision": pair.schema("revision"), "direction": pair.direction}
        answer = ""
        if process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.write(json.dumps(asked).encode() + b"\n")
                process.stdin.flush()
                answer = self.line(process, self.limit)
        if not answer.endswith("\n"):
            self.close()
            return f"failed: it crashed, or took more than {self.limit:.0f} s or its memory"
        return str(json.loads(answer))

    def line(self, process: subprocess.Popen[bytes], limit: float) -> str:
        """The next line of a worker; nothing when it ended, or says nothing in time."""
        if process.stdout is None or not select.select([process.stdout], [], [], limit)[0]:
            return ""
        return process.stdout.readline().decode()

    def running(self) -> subprocess.Popen[bytes]:
        if self.process is None:
            command = [sys.executable, str(HERE / "worker.py"), self.peer]
            pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
            self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=quiet)
            if not self.line(self.process, START):
                self.close()
                not_run(f"{self.peer} does not start: see what `{' '.join(command)}` says")
        return self.process

    def close(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None


class Contract:
    """Our tool: a process for each pair, which finds two documents in a folder."""

    def __init__(self, program: pathlib.Path, folder: pathlib.Path, limit: float) -> None:
        self.program, self.folder, self.limit = program, folder, limit

    def __call__(self, pair: Pair) -> str:
        files = {side: self.folder / f"{side}.json" for side in ("base", "revision")}
        for side, file in files.items():
            file.write_text(json.dumps(pair.document(side)), encoding="utf-8")
        # Named errors are a convention of this project, which a document of somebody else does not have.
        dialect = "bv-cms" if pair.kind == "errors" else "openapi"
        (self.folder / "contract.toml").write_text(f'dialect = "{dialect}"\n', encoding="utf-8")
        sides = ["--base", str(files["base"]), "--document", str(files["revision"])]
        command = [str(self.program), "breaking", *sides, "--format", "json"]
        try:
            done = subprocess.run(command, capture_output=True, timeout=self.limit, check=False)
        except subprocess.TimeoutExpired:
            return f"failed: more than {self.limit:.0f} s"
        except OSError as error:
            not_run(f"{self.program} does not start: {error}")
        if done.returncode not in (CLEAN, FINDINGS):
            return f"failed: exit code {done.returncode}: {done.stderr.decode(errors='replace').strip()}"
        try:
            found = json.loads(done.stdout)["findings"]
            return verdict([it["rule"] for it in found if it["severity"] == "error"])
        except (ValueError, LookupError, TypeError) as error:
            return f"failed: no report in JSON: {error!r}"


def verdict(rules: list[str]) -> str:
    """What findings say: one that is decided decides, and the version is another question."""
    said = set(rules) - {VERSION}
    if said == {UNDECIDED}:
        return "undecided: it says so itself"
    return "breaking" if said else "safe"


def progress(tool: str, pairs: list[Pair]) -> Iterator[Pair]:
    """The pairs, with a line that moves on a terminal, and one at the end elsewhere."""
    moves = sys.stderr.isatty()
    for number, pair in enumerate(pairs, 1):
        if moves:
            print(f"\r\033[K{tool}: {number} of {len(pairs)}, {pair.name}", end="", file=sys.stderr, flush=True)
        yield pair
    print("\r\033[K" if moves else f"{tool}: {len(pairs)} pairs\n", end="", file=sys.stderr, flush=True)


def asked(tool: str, ask: Ask, pairs: list[Pair]) -> Tally:
    tally = Tally(tool)
    for pair in progress(tool, pairs):
        began = time.monotonic()
        tally.answers[pair.name] = ask(pair)
        tally.seconds += time.monotonic() - began
    return tally


def outcome(pair: Pair, answer: str) -> str:
    """In which column of the table an answer counts."""
    word = answer.partition(":")[0]
    if word in ("undecided", "failed"):
        return {"undecided": "undecided", "failed": "could not run"}[word]
    return "right" if word == pair.verdict else f"false {word}"


COLUMNS = ("right", "false safe", "false breaking", "undecided", "could not run")


def table(tallies: list[Tally], pairs: list[Pair]) -> str:
    """The table of all tools, in Markdown. Of pairs of schemas, those that JSON Schema decides by itself are
    counted once more: the peers know nothing else."""
    parts: list[tuple[str, Callable[[Pair], bool]]] = [
        ("all", lambda _: True),
        ("schemas", lambda pair: pair.is_schema),
        ("schemas, by JSON Schema alone", lambda pair: pair.is_schema and pair.beyond is None),
    ]
    lines = [f"| tool | pairs | of them | {' | '.join(COLUMNS)} | time |", "|---|---|--:|--:|--:|--:|--:|--:|--:|"]
    for tally in tallies:
        for what, belongs in parts:
            counted = [pair for pair in pairs if pair.name in tally.answers and belongs(pair)]
            if not counted or (what == "all" and all(pair.is_schema for pair in counted)):
                continue
            count = collections.Counter(outcome(pair, tally.answers[pair.name]) for pair in counted)
            is_all = len(counted) == len(tally.answers)
            seconds = f"{tally.seconds:.1f} s" if is_all else ""
            cells = [tally.tool, what, len(counted), *(count[column] for column in COLUMNS), seconds]
            lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def wrong(tallies: list[Tally], pairs: list[Pair]) -> Iterator[str]:
    """A line for each answer that is not right."""
    for tally in tallies:
        for pair in pairs:
            answer = tally.answers.get(pair.name)
            if answer is not None and outcome(pair, answer) != "right":
                said = " ".join(answer.split())
                yield f"{tally.tool}: {pair.kind}: {pair.name} is {pair.verdict}, not {said[:160]} ({pair.why})"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Who is right about the pairs in tests/verdicts/pairs.")
    ours = "our binary; without it, only the peers are asked"
    parser.add_argument("--contract", type=pathlib.Path, metavar="PATH", help=ours)
    parser.add_argument("--list", action="store_true", help="name each pair that a tool is not right on")
    parser.add_argument("--limit", type=float, default=LIMIT, metavar="SECONDS", help="what a pair may take")
    parser.add_argument("--only", choices=(OURS, *PEERS), help="ask one tool")
    parser.add_argument("--kind", help="ask about one file of pairs, such as `arrays`")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    provide()
    # Only the environment has what these need.
    import oracle
    import pairs as written

    try:
        pairs = [pair for pair in written.read() if options.kind in (None, pair.kind)]
    except written.Wrong as error:
        not_run(str(error))
    if not pairs:
        not_run(f"there is no file of pairs called {options.kind}.yaml in {written.FOLDER}")
    if options.only == OURS and options.contract is None:
        not_run("our tool is asked with `--contract PATH`")
    schemas = [pair for pair in pairs if pair.is_schema]
    shown = [f"{pair.kind}: {pair.name}: {why}" for pair in progress("values", schemas) for why in oracle.check(pair)]
    print(*shown, sep="\n", end="\n" if shown else "")

    tallies = []
    if options.contract is not None and options.only in (None, OURS):
        program = options.contract.resolve()
        with tempfile.TemporaryDirectory() as folder:
            tallies.append(asked(OURS, Contract(program, pathlib.Path(folder), options.limit), pairs))
    for peer in PEERS:
        if not schemas or options.only not in (None, peer):
            continue
        with contextlib.closing(Worker(peer, options.limit)) as worker:
            tallies.append(asked(peer, worker, schemas))
    if options.list:
        print(*wrong(tallies, pairs), sep="\n")
    print(table(tallies, pairs))
    ours = [tally for tally in tallies if tally.tool == OURS]
    right = all(outcome(pair, tally.answers[pair.name]) == "right" for tally in ours for pair in pairs)
    return 0 if right and not shown else 1


if __name__ == "__main__":
    sys.exit(main())
