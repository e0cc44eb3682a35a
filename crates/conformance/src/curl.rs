//! The command line that sends a request again.

use std::fmt::Write as _;

use crate::identity::Identity;
use crate::request::Request;

/// A longer body of nothing but spaces is shown by the command that makes it.
const LONGEST_BODY: usize = 1024;

/// The `curl` command that sends a request to the server at `base_url`, for a POSIX shell. In place
/// of an API token it has a variable, see [`variable`].
#[must_use]
pub fn curl(base_url: &str, request: &Request) -> String {
    let target = format!("{}{}", base_url.trim_end_matches('/'), request.target());
    let mut command = format!("curl -sS -i -X {} {}", request.method, quoted(&target));
    if let Some(variable) = variable(request.identity) {
        // In double quotes the shell puts the value in.
        let _ = write!(command, " \\\n  -H \"authorization: Bearer ${variable}\"");
    }
    for (name, value) in &request.headers {
        let _ = write!(command, " \\\n  -H {}", quoted(&format!("{name}: {value}")));
    }
    if let Some(body) = &request.body {
        let says = |(name, _): &(String, String)| name.eq_ignore_ascii_case("content-type");
        if !request.headers.iter().any(says) {
            // Otherwise curl says that it is a form.
            command += " \\\n  -H 'content-type:'";
        }
        let _ = write!(command, " \\\n  --data-binary {}", data(body));
    }
    command
}

/// The variable of the environment that holds the credentials of a caller.
#[must_use]
pub fn variable(identity: Identity) -> Option<&'static str> {
    Some(match identity {
        Identity::Anonymous => return None,
        Identity::Admin => "BV_CMS_TOKEN",
        Identity::Editor => "BV_CMS_EDITOR_TOKEN",
        Identity::Viewer => "BV_CMS_VIEWER_TOKEN",
        Identity::Outsider => "BV_CMS_OUTSIDER_TOKEN",
        Identity::Expiring => "BV_CMS_EXPIRING_TOKEN",
        Identity::Expired => "BV_CMS_EXPIRED_TOKEN",
        Identity::Deleted => "BV_CMS_DELETED_TOKEN",
        Identity::Unknown => "BV_CMS_UNKNOWN_TOKEN",
    })
}

fn data(body: &[u8]) -> String {
    if body.len() > LONGEST_BODY && body.iter().all(|byte| *byte == b' ') {
        return format!("\"$(printf '%{}s')\"", body.len());
    }
    quoted(&String::from_utf8_lossy(body))
}

/// A text in single quotes, in which the shell changes nothing.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_holds_everything_but_the_secret() {
        let mut request = Request::new("POST", "/lives/{id}").by(Identity::Admin);
        request.path_parameters.push(("id".to_owned(), "7".to_owned()));
        request.set_query("page", "1");
        request.set_header("x-bv-org-id", "0de3");
        request.set_json(&serde_json::json!({ "name": "it's $5" }));
        let expected = r#"curl -sS -i -X POST 'https://cms.example.com/lives/7?page=1' \
  -H "authorization: Bearer $BV_CMS_TOKEN" \
  -H 'x-bv-org-id: 0de3' \
  -H 'content-type: application/json' \
  --data-binary '{"name":"it'\''s $5"}'"#;
        assert_eq!(curl("https://cms.example.com/", &request), expected);
    }

    #[test]
    fn a_command_adds_nothing() {
        let mut request = Request::new("GET", "/healthz");
        assert_eq!(
            curl("http://localhost", &request),
            "curl -sS -i -X GET 'http://localhost/healthz'"
        );
        request.body = Some(vec![b' '; 65537]);
        let expected = "curl -sS -i -X GET 'http://localhost/healthz' \\\n  \
                        -H 'content-type:' \\\n  --data-binary \"$(printf '%65537s')\"";
        assert_eq!(curl("http://localhost", &request), expected);
    }
}
