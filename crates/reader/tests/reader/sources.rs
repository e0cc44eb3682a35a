//! Where documents are.

use std::path::Path;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_reader::{Source, read, read_text};
use serde_json::{Value, json};

use crate::{Folder, document};

fn titled(title: &str) -> String {
    format!("openapi: 3.1.0\ninfo: {{title: {title}, version: '1'}}\npaths: {{}}\n")
}

fn title(document: &Document) -> &str {
    document.get("/info/title").and_then(Value::as_str).expect("a title")
}

#[test]
fn a_file_is_one_that_exists_whatever_its_name_looks_like() {
    let folder = Folder::of(&[
        ("a.yaml", &titled("yaml")),
        ("HEAD:a.yaml", &titled("colon")),
        ("a.json", r#"{"openapi": "3.1.0", "info": {"title": "json", "version": "1"}}"#),
    ]);
    assert_eq!(title(&folder.read("a.yaml")), "yaml");
    assert_eq!(title(&folder.read("HEAD:a.yaml")), "colon");
    assert_eq!(title(&folder.read("a.json")), "json");
}

#[test]
fn a_folder_holds_exactly_one_document() {
    let folder = Folder::of(&[
        ("one/openapi.yml", &titled("one")),
        ("two/openapi.yaml", &titled("two")),
        ("two/openapi.json", "{}"),
        ("none/other.yaml", ""),
    ]);
    assert_eq!(title(&folder.read("one")), "one");
    let error = |name: &str| {
        let name = folder.path().join(name);
        let error = Source::parse(name.to_str().unwrap(), folder.path()).unwrap_err();
        folder.short(&error.to_string())
    };
    assert_eq!(
        error("two"),
        "the folder `two` holds openapi.yaml and openapi.json; name the document itself"
    );
    assert!(error("none").starts_with("the folder `none` holds none of openapi.yaml, "));
    assert!(error("missing").contains("is no document: there is no file and no folder of"));
}

#[test]
fn standard_input_is_a_dash() {
    assert_eq!(Source::parse("-", Path::new(".")).unwrap(), Source::StandardInput);
}

#[test]
fn a_revision_of_git_is_read_as_it_was() {
    let folder = Folder::of(&[("api/root.yaml", &titled("old"))]);
    folder.git(&["init", "--quiet", "--initial-branch", "main"]);
    folder.git(&["add", "--all"]);
    folder.git(&["commit", "--quiet", "--no-verify", "--message", "c"]);
    folder.git(&["tag", "v1.0"]);
    folder.write("api/root.yaml", &titled("index"));
    folder.git(&["add", "--all"]);
    folder.write("api/root.yaml", &titled("now"));
    let at = |name: &str, repository: &Path| {
        read(&Source::parse(name, repository).unwrap(), BV_CMS).map_err(|error| error.to_string())
    };
    let top = folder.path();
    for (name, repository, expected) in [
        ("HEAD:api/root.yaml", top, "old"),
        ("v1.0:./api/root.yaml", top, "old"),
        ("HEAD^{/c}:api/root.yaml", top, "old"),
        (":api/root.yaml", top, "index"),
        (":0:api/root.yaml", top, "index"),
        ("main:api/root.yaml", &top.join("api"), "old"),
        ("main:./root.yaml", &top.join("api"), "old"),
        ("main:../api/root.yaml", &top.join("api"), "old"),
    ] {
        let document = at(name, repository).unwrap();
        assert_eq!(title(&document), expected, "{name}");
        assert_eq!(document.file_name(), name);
    }
    for name in ["HEAD:api", "HEAD:none.yaml", "none:api/root.yaml", "--output=x:a"] {
        let error = at(name, top).unwrap_err();
        assert!(error.starts_with(&format!("git has no `{name}`: fatal: ")), "{error}");
    }
    let source = Source::at_revision(top, "v1.0", "api/root.yaml");
    assert_eq!(title(&read(&source, BV_CMS).unwrap()), "old");
    assert!(!top.join("x:a").exists());
}

#[test]
fn what_is_beside_a_document_in_a_revision_is_read_from_the_same_one() {
    let root = document("components: {schemas: {A: {$ref: '../common/a.yaml#/A'}}}\n");
    let folder = Folder::of(&[
        ("api/root.yaml", &root),
        ("common/a.yaml", "A: {$ref: 'b.yaml'}\n"),
        ("common/b.yaml", "\n\nconst: old\n"),
    ]);
    folder.git(&["init", "--quiet", "--initial-branch", "main"]);
    folder.git(&["add", "--all"]);
    folder.git(&["commit", "--quiet", "--no-verify", "--message", "c"]);
    folder.write("common/b.yaml", "const: new\n");
    let source = Source::parse("HEAD:./root.yaml", &folder.path().join("api")).unwrap();
    let document = read(&source, BV_CMS).unwrap();
    assert_eq!(document.faults(), []);
    let at = "/components/schemas/_.common.b/const";
    assert_eq!(document.get(at), Some(&json!("old")));
    assert_eq!(document.location(at).to_string(), "HEAD:common/b.yaml:3:1");
    folder.write("api/root.yaml", &root.replace("../common/a.yaml#/A", "../../outside.yaml"));
    folder.git(&["commit", "--quiet", "--no-verify", "--all", "--message", "c"]);
    let document = read(&source, BV_CMS).unwrap();
    assert_eq!(
        folder.faults(&document),
        ["HEAD:./root.yaml:3:28: `../../outside.yaml` leads out of the repository; refer to a \
             file in it"]
    );
}

#[test]
fn what_is_no_document_is_said_with_its_place() {
    let folder = Folder::of(&[
        ("bytes.yaml", ""),
        ("broken.yaml", "a: 1\n b: 2\n"),
        ("other.yaml", "# c\nasyncapi: 3.0.0\n"),
        ("value.yaml", "- 1\n"),
    ]);
    std::fs::write(folder.path().join("bytes.yaml"), b"a: 1\n\xFF").unwrap();
    for (name, told) in [
        ("bytes.yaml", "bytes.yaml:2:1: the byte 0xFF is not UTF-8; save the file as UTF-8"),
        ("broken.yaml", "broken.yaml:2:"),
        ("other.yaml", "other.yaml:1:1: this is no OpenAPI document: it has no member"),
        ("value.yaml", "value.yaml:1:1: this is no OpenAPI document, but a single value"),
    ] {
        let error = folder.error(name);
        assert!(error.starts_with(told), "{error}");
    }
    let missing = Source::File("no-such.yaml".into());
    let error = read(&missing, BV_CMS).unwrap_err().to_string();
    assert!(error.starts_with("no-such.yaml: ") && error.ends_with("can be read"), "{error}");
}

#[test]
fn a_text_refers_to_what_is_in_the_working_directory() {
    let text = document("components: {schemas: {A: {$ref: './Cargo.toml'}, B: {$ref: 'none'}}}\n");
    let document = read_text("some.yaml", text.as_bytes(), BV_CMS).unwrap();
    let [first, second] = document.faults() else { panic!("{:?}", document.faults()) };
    // It is there, and no YAML.
    assert!(first.message.starts_with("`./Cargo.toml` leads nowhere: Cargo.toml:"), "{first:?}");
    assert!(second.message.starts_with("`none` leads nowhere: `none`: "), "{second:?}");
    assert_eq!(document.location(&second.pointer).to_string(), "some.yaml:3:55");
}
