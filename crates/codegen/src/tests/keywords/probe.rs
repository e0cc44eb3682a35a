//! A document that has something and the same without, and what the generator makes of both.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_lint::openapi;
use serde_json::{Map, Value, json};

use super::decides::decides;
use crate::tests::{assert_place, rich};

/// What becomes of a keyword.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    Enforced,
    Documented,
    /// With what the generator says.
    Refused(String),
}

/// One row of a table.
#[derive(Debug)]
pub(super) struct Probe {
    pub(super) keyword: String,
    /// What the page calls it.
    pub(super) shown: String,
    pub(super) note: String,
    pub(super) verdict: Verdict,
    /// What has the keyword, and where that stands.
    pub(super) example: Value,
    pub(super) at: String,
}

impl Probe {
    /// Reads a row, and measures. `at` is the place that the rows of its table change. The error says
    /// why nothing can be measured.
    pub(super) fn read(row: &Value, at: &str) -> Result<Self, String> {
        let text = |name: &str| row[name].as_str().map(str::to_owned);
        let keyword = text("keyword").unwrap_or_else(|| panic!("no keyword: {row}"));
        let at = row["at"].as_str().unwrap_or(at);
        let (with, without) = documents(row, &keyword, at);
        let about = text("about").unwrap_or_else(|| keyword.clone());
        let shown = text("shown").unwrap_or_else(|| format!("`{keyword}`"));
        let verdict =
            verdict(&with, &without, &about).map_err(|error| format!("{at}, {shown}: {error}"))?;
        let note = text("note").unwrap_or_default();
        let example = with.pointer(at).cloned().unwrap_or_default();
        Ok(Self { keyword, shown, note, verdict, example, at: at.to_owned() })
    }
}

/// The errors of callers who are known, beside those that every document here has.
const OF_CALLERS: [&str; 5] = [
    "RoleMissing",
    "OrgHeaderMissing",
    "OrgHeaderInvalid",
    "MembershipMissing",
    "PermissionDenied",
];

/// The document with the keyword and the one without.
fn documents(row: &Value, keyword: &str, at: &str) -> (Value, Value) {
    let mut base = rich("MakeZ");
    let missing = base["components"]["examples"]["BodyMissing"].clone();
    let answers = "/paths/~1z/post/responses/default/content/application~1json/examples";
    for name in OF_CALLERS {
        base["components"]["examples"][name] = missing.clone();
        let reference = json!({ "$ref": format!("#/components/examples/{name}") });
        set(&mut base, &format!("{answers}/{name}"), reference);
    }
    for (pointer, value) in row["also"].as_object().into_iter().flatten() {
        set(&mut base, pointer, value.clone());
    }
    let holder = base.pointer(at).and_then(Value::as_object).cloned().unwrap_or_default();
    let whole = |name: &str| row.get(name).cloned();
    let member = |name: &str| -> Value {
        let mut holder: Map<String, Value> = holder.clone();
        holder.extend(row["beside"].as_object().cloned().unwrap_or_default());
        match (row.get(name), name) {
            (Some(value), _) => drop(holder.insert(keyword.to_owned(), value.clone())),
            (None, "value") => assert!(holder.contains_key(keyword), "no value: {row}"),
            (None, _) => drop(holder.remove(keyword)),
        }
        holder.into()
    };
    let (mut with, mut without) = (base.clone(), base);
    set(&mut with, at, whole("with").unwrap_or_else(|| member("value")));
    set(&mut without, at, whole("without").unwrap_or_else(|| member("instead")));
    (with, without)
}

/// Sets the value at a pointer; what holds it is made.
fn set(document: &mut Value, pointer: &str, value: Value) {
    let mut place = document;
    for name in pointer.split('/').skip(1) {
        let name = name.replace("~1", "/").replace("~0", "~");
        place = match place {
            Value::Array(items) => {
                let index: usize = name.parse().expect("an item has a number");
                items.get_mut(index).expect("the item is there")
            }
            other => &mut other[name],
        };
    }
    *place = value;
}

fn verdict(with: &Value, without: &Value, about: &str) -> Result<Verdict, String> {
    let read = |value: &Value| {
        Document::parse("openapi/bv-cms.yaml", &value.to_string(), BV_CMS).expect("it is JSON")
    };
    openapi::valid("without.json", without.to_string().as_bytes(), BV_CMS)
        .map_err(|error| format!("the document without it is not valid: {error}"))?;
    let without = decides(&read(without))
        .map_err(|error| format!("the document without it is refused: {error}"))?;
    match decides(&read(with)) {
        Err(error) => {
            let message = error.to_string();
            assert_place(&message);
            if !message.contains(about) {
                return Err(format!("it is refused for another reason: {message}"));
            }
            Ok(Verdict::Refused(message))
        }
        Ok(files) if files == without => Ok(Verdict::Documented),
        Ok(_) => Ok(Verdict::Enforced),
    }
}
