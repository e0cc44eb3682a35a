#!/usr/bin/env python3
"""Have Schemathesis referee a running `bv-cms demo`, which must be fresh: this changes its lives.

    BV_CMS_DEMO="$(head -1 demo.json)" target/python/bin/python tests/schemathesis/run.py

`cargo xtask test schemathesis` does all of it. `BV_CMS_DEMO` is the line that `bv-cms demo --json`
prints. Every phase and every check runs as an admin, then the part about accounts as an admin beside a
viewer who must not see the admin's objects, then everything again without credentials. It takes about
two minutes on two cores.

What was sent and answered is kept in target/schemathesis. Exit: 0 passed, 1 failed, 3 not run.
"""

import collections
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PYTHON = ROOT / "target" / "python"
OUT = ROOT / "target" / "schemathesis"

# Every check there is; one that is missing from a run, or new in Schemathesis, fails it.
CHECKS = {
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
    "use_after_free",
    "ensure_resource_availability",
    "ignored_auth",
    "object_level_authorization",
    "max_response_time",
}
PHASES = {"examples", "coverage", "fuzzing", "stateful"}
OPERATIONS = 20
WITHOUT_SECURITY = {"GET /healthz", "GET /readyz", "GET /.well-known/jwks.json"}

passed = failed = 0


def expect(what, holds, why=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"failed: {what}{': ' if why else ''}{why}", flush=True)


def not_run(why):
    print(f"not run: {why}", flush=True)
    sys.exit(3)


def referee(name, demo, *, peers=(), options=()):
    """Run Schemathesis once, as the admin if there are peers and as nobody if not."""
    out = OUT / name
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    config = (HERE / "schemathesis.toml").read_text()
    if peers:
        entries = [
            {"name": peer, "fixedHeaders": [{"name": "authorization", "value": "Bearer " + demo["tokens"][peer]}]}
            for peer in peers
        ]
        (out / "auth.json").write_text(json.dumps({"auth": entries}))
        auth = {"path": str(out / "auth.json"), "user": peers[0], "peers": list(peers)}
        config += "\n[auth.wfc]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in auth.items())
    (out / "schemathesis.toml").write_text(config)
    command = [
        PYTHON / "bin" / "schemathesis",
        "--config-file",
        "schemathesis.toml",
        "run",
        ROOT / "openapi" / "bv-cms.yaml",
        "--url",
        demo["base_url"],
        "--no-color",
        "--report=json,vcr",
        "--report-json-path=report.json",
        "--report-vcr-path=calls.yaml",
        *options,
    ]
    print(f"{name}: Schemathesis runs", flush=True)
    began = time.monotonic()
    with open(out / "output.txt", "w") as output:
        status = subprocess.run(
            command,
            cwd=out,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ
            | {
                "BV_CMS_AUTHORISED": "1" if peers else "0",
                "BV_CMS_TALLY": str(out / "tally.json"),
                "PYTHONPATH": str(HERE),
                "PYTHONDONTWRITEBYTECODE": "1",
                "SCHEMATHESIS_HOOKS": "hooks",
            },
        ).returncode
    try:
        report = json.loads((out / "report.json").read_text())
        tally = json.loads((out / "tally.json").read_text())
    except FileNotFoundError:
        report = {"complete": False}
        tally = {}
    if status != 0 or not report["complete"]:
        print((out / "output.txt").read_text(), flush=True)
    expect(f"{name}: the run is complete", report["complete"] and status in (0, 1), f"exit code {status}")
    if not report["complete"]:
        return None
    counts = report["test_cases"]
    bad = counts["unique_failures"] + counts["errored"]
    global passed, failed
    passed += counts["generated"] - counts["with_failures"] - counts["errored"]
    failed += bad
    expect(f"{name}: exit code", (status == 0) == (bad == 0 and not report["errors"]), str(status))
    expect(f"{name}: no errors", not report["errors"], json.dumps(report["errors"]))

    ran = collections.Counter(re.findall(r"^    - name: '(\w+)'$", (out / "calls.yaml").read_text(), re.M))
    expect(f"{name}: every check ran", set(ran) == CHECKS, f"differing: {sorted(set(ran) ^ CHECKS)}")
    phases = {phase for phase, result in report["phases"].items() if result["status"] in ("success", "failure")}
    expect(f"{name}: every phase ran", phases == PHASES, f"differing: {sorted(phases ^ PHASES)}")
    print(
        f"{name}: {counts['generated']} test cases, {sum(ran.values())} checks, "
        f"{sum(tally['waived'].values())} waived, {bad} failed, {time.monotonic() - began:.0f} s",
        flush=True,
    )
    return tally


def review(waivers, waived, today):
    """Expect each waiver to be in force, and each of its operations to need it."""
    where = "tests/schemathesis/hooks.py"
    for waiver in waivers:
        reason = waiver["reason"]
        expires = datetime.date.fromisoformat(waiver["expires"])
        expect(
            f"the waiver for {reason} is in force",
            today <= expires,
            f"it ended with {expires}: read {waiver['issue']}, then remove the waiver from {where}, "
            "or give it another day if the referee is still wrong",
        )
        expect(f"the waiver for {reason} names operations", bool(waiver["operations"]), f"name them in {where}")
        for operation in waiver["operations"]:
            expect(
                f"the waiver for {reason} of {operation} is needed",
                f"{reason} {operation}" in waived,
                f"nothing was waived: remove {operation} from it in {where}",
            )


def main():
    if "BV_CMS_DEMO" not in os.environ:
        not_run("BV_CMS_DEMO is not set; it is the line that `bv-cms demo --json` prints")
    demo = json.loads(os.environ["BV_CMS_DEMO"])
    if not (PYTHON / "bin" / "schemathesis").exists():
        not_run("Schemathesis is not installed; `cargo xtask test schemathesis` does it")

    authorised = referee("authorised", demo, peers=("admin", "outsider"))
    if authorised:
        expect("every operation was called", len(authorised["answers"]) == OPERATIONS, str(len(authorised["answers"])))
        for operation, answers in authorised["answers"].items():
            method = operation.split()[0]
            # A run whose requests are all refused finds nothing and looks well.
            expect(f"authorised: {operation} succeeded at least once", f"admin {method} 200" in answers)
            if operation not in WITHOUT_SECURITY:
                refused = f"nobody {method} 401 ERROR_REASON_AUTHORIZATION_MISSING"
                expect(f"authorised: {operation} was tried without credentials", refused in answers)
        review(authorised["waivers"], authorised["waived"], datetime.date.today())
    request = urllib.request.Request(
        f"{demo['base_url']}/bv/cms/v1/lives",
        headers={"authorization": "Bearer " + demo["tokens"]["admin"], "x-bv-org-id": demo["org_id"]},
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        expect("the admin token has survived", response.status == 200)

    # A viewer sees the lives of the organisation, as a member should, and no other account's API tokens.
    referee("accounts", demo, peers=("admin", "viewer"), options=("--include-tag=Account",))

    # Every answer is the same here, so fewer requests will do.
    unauthorised = referee("unauthorised", demo, options=("--max-examples=20",))
    if unauthorised:
        for operation, answers in unauthorised["answers"].items():
            method = operation.split()[0]
            found = {answer.split()[2] for answer in answers if answer.split()[1] == method}
            if operation in WITHOUT_SECURITY:
                expect(f"unauthorised: {operation} answers", found == {"200"}, str(found))
            else:
                # A path parameter can make a path of another shape, which no operation has.
                expect(f"unauthorised: {operation} is closed", "401" in found and found <= {"401", "404"}, str(found))

    print(f"{passed} passed, {failed} failed", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
