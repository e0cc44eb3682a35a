//! Servers, statuses, media types and headers: what goes around the schemas.

use super::{compare, found};

const NOTHING: &[&str] = &[];
const SERVER: &[&str] = &["breaking-server-removed request"];

fn document(servers: &str, path: &str, operation: &str) -> String {
    format!(
        "openapi: 3.1.1\ninfo: {{title: t, version: 1.0.0}}\n{servers}\npaths:\n  /x:\n    {path}\n    \
         get:\n      operationId: X\n      {operation}\n"
    )
}

#[test]
fn an_operation_stays_at_its_servers() {
    let one = "servers: [{url: 'https://a.example/v1'}]";
    let two = "servers: [{url: 'https://b.example/'}]";
    let variable = |name: &str, values: &str| {
        let url = format!("https://{{{name}}}.example");
        format!(
            "servers: [{{url: '{url}', variables: {{{name}: {{default: eu, enum: {values}}}}}}}]"
        )
    };
    let (regions, others) = (variable("r", "[eu, us]"), variable("s", "[us, eu]"));
    let fewer = variable("r", "[eu]");
    let plain = |servers: &str| document(servers, "summary: s", "responses: {}");
    for (name, before, after, expected) in [
        (
            "the same with a slash",
            plain(one),
            plain("servers: [{url: 'HTTPS://A.example/v1/'}]"),
            NOTHING,
        ),
        ("another", plain(one), plain(two), SERVER),
        ("another variable", plain(&regions), plain(&others), NOTHING),
        ("fewer values", plain(&regions), plain(&fewer), SERVER),
        ("more values", plain(&fewer), plain(&regions), NOTHING),
        ("of the path", plain(one), document(one, two, "responses: {}"), SERVER),
        (
            "of the operation",
            plain(one),
            document(one, "summary: s", &format!("{two}\n      responses: {{}}")),
            SERVER,
        ),
        ("of the path, as before", plain(one), document(two, one, "responses: {}"), NOTHING),
    ] {
        let outcome = compare(&before, &after);
        assert_eq!(found(&outcome), expected, "{name}: {:#?}", outcome.findings());
    }
}

#[test]
fn ranges_charsets_and_contents_of_headers() {
    let answer =
        |responses: &str| document("", "summary: s", &format!("responses: {{{responses}}}"));
    let status = |status: &str| answer(&format!("{status}: {{description: d}}"));
    let media = |media: &str| {
        answer(&format!(
            "'200': {{description: d, content: {{'{media}': {{schema: {{type: string}}}}}}}}"
        ))
    };
    let taking = |media: &str| {
        let body = format!("requestBody: {{content: {{'{media}': {{schema: {{type: string}}}}}}}}");
        document("", "summary: s", &format!("{body}\n      responses: {{}}"))
    };
    let header = |required: &str| {
        let schema =
            format!("{{type: object, required: {required}, properties: {{a: {{type: string}}}}}}");
        let content = format!("{{application/json: {{schema: {schema}}}}}");
        answer(&format!("'200': {{description: d, headers: {{X-A: {{content: {content}}}}}}}"))
    };
    let (json, utf, latin) =
        ("application/json", "application/json; charset=UTF-8", "application/json;charset=latin1");
    let gone: &[&str] = &["breaking-media-type-removed response"];
    for (name, before, after, expected) in [
        ("fewer of a range", status("2XX"), status("'200'"), NOTHING),
        ("more of a range", status("'200'"), status("2XX"), &["breaking-status-added response"]),
        (
            "a range less",
            answer("2XX: {description: d}, 4XX: {description: d}"),
            status("4XX"),
            &["breaking-status-removed response"],
        ),
        ("the charset it has", media(json), media(utf), NOTHING),
        ("the charset it had", media(utf), media(json), NOTHING),
        ("another charset", media(json), media(latin), gone),
        ("the charset that is sent", taking(json), taking(utf), NOTHING),
        (
            "a charset that is not",
            taking(json),
            taking(latin),
            &["breaking-media-type-removed request"],
        ),
        ("any charset", taking(latin), taking(json), NOTHING),
        (
            "a member of a header less",
            header("[a]"),
            header("[]"),
            &["breaking-response-widened response"],
        ),
        ("a member of a header more", header("[]"), header("[a]"), NOTHING),
    ] {
        let outcome = compare(&before, &after);
        assert_eq!(found(&outcome), expected, "{name}: {:#?}", outcome.findings());
    }
}
