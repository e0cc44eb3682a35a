//! Servers: where the requests of an operation go (OAS 3.1.1, section 4.8.5).

use bv_cms_document::pointer;
use serde_json::Value;

use super::Way;
use super::operation::{Pair, template};
use super::text::absolute;
use super::walk::{Side, Walk};
use crate::rule;

/// How many URLs one template stands for at most; what has more is compared as it is written.
const URLS: usize = 1_000;
/// Stands in a URL where a variable takes any text. No URL has it.
const ANY: char = '\u{0}';

/// A URL that requests go to, and the pointer of the server that offers it.
struct Target {
    url: String,
    at: String,
}

/// The URLs that an operation is offered at: by itself, by its path or by the document.
fn targets(side: &Side<'_>, pair: &bv_cms_document::Operation) -> Vec<Target> {
    let holders = [pair.pointer.as_str(), pair.path_item.as_str(), ""];
    for at in holders.map(|holder| pointer::join(holder, "servers")) {
        let servers = side.document.get(&at).and_then(Value::as_array);
        let Some(servers) = servers.filter(|servers| !servers.is_empty()) else { continue };
        let mut found = Vec::new();
        for (index, server) in servers.iter().enumerate() {
            let at = pointer::join(&at, &index.to_string());
            found.extend(urls(server).into_iter().map(|url| Target { url, at: at.clone() }));
        }
        return found;
    }
    // What the specification says where there are none.
    vec![Target { url: normal("/"), at: "/servers/0".to_owned() }]
}

/// The whole URLs of an operation, as templates.
pub(super) struct Urls(Vec<String>);

impl Urls {
    pub(super) fn of(side: &Side<'_>, operation: &bv_cms_document::Operation) -> Self {
        let path = template(&operation.path);
        Self(targets(side, operation).iter().map(|it| format!("{}{path}", it.url)).collect())
    }

    /// Whether each of them is one of another operation, and there are any.
    pub(super) fn are_all_of(&self, other: &Self) -> bool {
        let Self(urls) = self;
        !urls.is_empty() && urls.iter().all(|url| other.0.contains(url))
    }
}

/// The URLs of a server, one for each choice of the values that its variables list.
fn urls(server: &Value) -> Vec<String> {
    let Some(template) = server.get("url").and_then(Value::as_str) else { return Vec::new() };
    let mut all = vec![template.to_owned()];
    for (name, variable) in server.get("variables").and_then(Value::as_object).into_iter().flatten()
    {
        let values: Vec<String> = match variable.get("enum").and_then(Value::as_array) {
            Some(values) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            None => vec![ANY.to_string()],
        };
        let written = format!("{{{name}}}");
        if !template.contains(&written) || all.len().saturating_mul(values.len()) > URLS {
            continue;
        }
        let put =
            |url: &String| values.iter().map(|it| url.replace(&written, it)).collect::<Vec<_>>();
        all = all.iter().flat_map(put).collect();
    }
    all.iter().map(|url| normal(url)).collect()
}

/// A URL without what makes no difference: the case of scheme and host (RFC 3986, section 6.2.2.1),
/// the port that the scheme has anyway (section 6.2.3), and a slash at the end, behind which a path
/// begins with another.
fn normal(url: &str) -> String {
    let host = url.find("://").map_or(0, |scheme| {
        let rest = &url[scheme + 3..];
        scheme + 3 + rest.find('/').unwrap_or(rest.len())
    });
    let (front, path) = url.split_at(host);
    format!("{}{}", authority(front), path.trim_end_matches('/'))
}

/// Scheme and host as they are compared.
fn authority(front: &str) -> String {
    let front = front.to_ascii_lowercase();
    let port = match front.split(':').next() {
        Some("https") => ":443",
        Some("http") => ":80",
        _ => "",
    };
    let plain = front.strip_suffix(port).or_else(|| front.strip_suffix(':'));
    plain.filter(|plain| plain.contains("://")).unwrap_or(&front).to_owned()
}

/// A whole URL without what makes no difference: as for servers, but a slash at the end counts when
/// something is before it.
pub(super) fn normal_whole(url: &str) -> String {
    let Some(scheme) = url.find("://").map(|at| at + 3) else { return url.to_owned() };
    let host = url[scheme..].find(['/', '?', '#']).map_or(url.len(), |at| scheme + at);
    let (front, rest) = url.split_at(host);
    let slash = if rest.starts_with('/') { "" } else { "/" };
    format!("{}{slash}{rest}", authority(front))
}

/// Whether a URL is one of those that another one with open variables stands for.
fn stands_for(template: &str, url: &str) -> bool {
    match template.split_once(ANY) {
        None => template == url,
        Some((front, rest)) => url.strip_prefix(front).is_some_and(|url| {
            let ends = url.char_indices().map(|(at, it)| at + it.len_utf8());
            ends.into_iter().any(|end| stands_for(rest, &url[end..]))
        }),
    }
}

/// A URL as people read it.
fn shown(url: &str) -> String {
    if url.is_empty() { "/".to_owned() } else { url.replace(ANY, "{any}") }
}

impl Walk<'_> {
    /// Requests to one of the servers of the base go nowhere when it is gone.
    pub(super) fn servers(&mut self, pair: &Pair) {
        let (base, new) = (targets(&self.base, &pair.base), targets(&self.new, &pair.new));
        let same = template(&pair.base.path) == template(&pair.new.path);
        if !same && Urls::of(&self.base, &pair.base).are_all_of(&Urls::of(&self.new, &pair.new)) {
            return;
        }
        for Target { url, at } in base {
            if new.iter().any(|other| stands_for(&other.url, &url)) {
                continue;
            }
            let mut request = self.request(&pair.base, None);
            if !url.contains(ANY) {
                request.server = absolute(&url);
            }
            let all: Vec<String> = new.iter().map(|it| shown(&it.url)).collect();
            let finding = self
                .said(
                    rule::BREAKING_SERVER_REMOVED,
                    "a server is gone that clients may use".to_owned(),
                    format!("valid: {request}, at the server {}", shown(&url)),
                    format!("servers: {}", all.join(", ")),
                )
                .help("keep the server until its clients have moved");
            // What an operation or a path says by itself is said there, and not of all others.
            let own = new.first().filter(|it| !it.at.starts_with("/servers/"));
            let curl = self.command(&pair.base, request);
            let broken = match own.and_then(|it| pointer::parent(&it.at)) {
                Some(own) => self.add_new(finding, Some(Way::Request), own),
                None => self.add_base(finding, Some(Way::Request), &at),
            };
            if let Some(broken) = broken {
                broken.curl = curl;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_names_of_variables_do_not_matter_and_their_values_do() {
        let urls = |name: &str, variable: Value| {
            urls(
                &json!({"url": format!("HTTPS://{{{name}}}.Example/v1/"), "variables": {name: variable}}),
            )
        };
        let two = urls("r", json!({"enum": ["eu", "us"], "default": "eu"}));
        assert_eq!(two, ["https://eu.example/v1", "https://us.example/v1"]);
        assert_eq!(two, urls("s", json!({"enum": ["eu", "us"], "default": "us"})));
        let any = urls("s", json!({"default": "eu"}));
        assert!(two.iter().all(|url| stands_for(&any[0], url)) && stands_for(&any[0], &any[0]));
        assert!(!stands_for(&two[0], &any[0]) && !stands_for(&any[0], "https://.example/v1"));
    }
}
