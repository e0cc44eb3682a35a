//! What is no OpenAPI 3.1.

use bv_cms_dialect::BV_CMS;
use bv_cms_reader::read_text;
use serde_json::json;

use crate::Folder;

const REST: &str = "info: {title: t, version: '1'}\npaths: {}\n";

#[test]
fn openapi_3_is_understood() {
    for version in ["3.1.0", "3.1.1", "'3.1.2'", "3.1.0-rc0", "3.0.0", "3.0.4", "3.2.0"] {
        let text = format!("openapi: {version}\n{REST}");
        let document = read_text("a.yaml", text.as_bytes(), BV_CMS).unwrap();
        let is_3_1 = version.trim_matches('\'').starts_with("3.1");
        let expected = if is_3_1 { version.trim_matches('\'') } else { "3.1.1" };
        assert_eq!(document.get("/openapi"), Some(&json!(expected)));
        assert_eq!(document.position("/openapi").to_string(), "1:1");
    }
}

#[test]
fn anything_else_is_named_with_its_place_and_what_to_do() {
    for (first, message, remedy) in [
        (
            "openapi: 3.3.0",
            "2:1: this is OpenAPI 3.3.0, and only 3.0, 3.1 and",
            "leave out what later",
        ),
        ("openapi: 4.0.0", "2:1: this is OpenAPI 4.0.0, and only", "begins with"),
        ("openapi: '3.1'", "2:1: the version 3.1 has no third number", "`openapi: 3.1.1`"),
        ("openapi: '3.0'", "2:1: the version 3.0 has no third number", "`openapi: 3.1.1`"),
        ("openapi: 3.1", "2:1: the version 3.1 is no text of three", "`openapi: 3.1.1`"),
        ("openapi: 3.1.x", "2:1: this is OpenAPI 3.1.x", "`openapi: 3.1.1`"),
        ("swagger: '2.0'", "2:1: this is Swagger 2.0, and only", "swagger2openapi"),
        ("swagger: 2.0", "2:1: this is Swagger, and only", "convert it"),
        ("asyncapi: 3.0.0", "1:1: this is no OpenAPI document", "`openapi: 3.1.1`"),
    ] {
        let text = format!("# a comment\n{first}\n{REST}");
        let said = read_text("a.yaml", text.as_bytes(), BV_CMS).unwrap_err().to_string();
        assert!(said.starts_with(&format!("a.yaml:{message}")), "{said}");
        assert!(said.contains(remedy), "{said}");
    }
}

#[test]
fn other_files_are_of_the_version_that_they_say_or_else_of_the_documents() {
    let root = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    \
                A: {$ref: 'old.yaml#/A', description: dropped}\n    B: {$ref: 'new.yaml#/components/schemas/B'}\n    \
                C: {properties: {$ref: 'old.yaml'}}\n";
    let folder = Folder::of(&[
        ("root.yaml", root),
        (
            "old.yaml",
            "A:\n  type: string\n  nullable: true\n  items: {$ref: '#/A', default: {$ref: none}}\n",
        ),
        (
            "new.yaml",
            "openapi: 3.1.0\ncomponents: {schemas: {B: {nullable: true, type: string}}}\n",
        ),
    ]);
    let document = folder.read("root.yaml");
    assert_eq!(folder.faults(&document), [""; 0]);
    let old = json!({"type": ["string", "null"], "items": {"$ref": "#/components/schemas/old.A"}});
    assert_eq!(
        document.get("/components/schemas"),
        Some(&json!({
            "A": {"$ref": "#/components/schemas/old.A"},
            "B": {"$ref": "#/components/schemas/new.B"},
            "C": {"properties": {"A": old}},
            "old.A": old,
            "new.B": {"nullable": true, "type": "string"},
        }))
    );
    assert_eq!(
        folder.place(&document, "/components/schemas/old.A/type/1"),
        "old.yaml:3:3 nullable: true"
    );
}

#[test]
fn what_only_3_2_has_is_refused_at_its_place() {
    let header = "openapi: 3.2.0\ninfo: {title: t, version: '1'}\n";
    for (more, told) in [
        (
            "$self: https://e.example/a\n",
            "3:1: `$self` came with OpenAPI 3.2, and only what 3.1 has",
        ),
        ("paths: {/a: {query: {}}}\n", "3:14: `query`"),
        ("paths: {/a: {additionalOperations: {COPY: {}}}}\n", "3:14: `additionalOperations`"),
        ("components: {mediaTypes: {}}\n", "3:14: `mediaTypes`"),
        (
            "components: {responses: {A: {content: {a/b: {itemSchema: {}}}}}}\n",
            "3:46: `itemSchema`",
        ),
        (
            "components: {responses: {A: {content: {a/b: {prefixEncoding: []}}}}}\n",
            "3:46: `prefixEncoding`",
        ),
        (
            "components: {responses: {A: {content: {a/b: {itemEncoding: {}}}}}}\n",
            "3:46: `itemEncoding`",
        ),
        (
            "components: {responses: {A: {content: {a/b: {encoding: {c: {encoding: {}}}}}}}}\n",
            "3:61: `encoding`",
        ),
        ("components: {responses: {A: {summary: s}}}\n", "3:30: `summary`"),
        ("components: {parameters: {A: {in: querystring}}}\n", "3:31: `in: querystring`"),
        ("components: {parameters: {A: {in: cookie, style: cookie}}}\n", "3:43: `style: cookie`"),
        ("components: {examples: {A: {dataValue: 1}}}\n", "3:29: `dataValue`"),
        (
            "components: {securitySchemes: {A: {flows: {deviceAuthorization: {}}}}}\n",
            "3:44: `deviceAuthorization`",
        ),
        (
            "components: {securitySchemes: {A: {oauth2MetadataUrl: u}}}\n",
            "3:36: `oauth2MetadataUrl`",
        ),
        ("components: {schemas: {A: {xml: {nodeType: text}}}}\n", "3:34: `nodeType`"),
        (
            "components: {schemas: {A: {discriminator: {defaultMapping: B}}}}\n",
            "3:44: `defaultMapping`",
        ),
        ("tags: [{name: a, parent: b}]\n", "3:18: `parent`"),
        ("servers: [{name: a, url: b}]\n", "3:12: `name`"),
        (
            "paths: {/a: {query: {}}, /b: {query: {}}}\n",
            "3:14: `query` came with OpenAPI 3.2, and only what 3.1 has is understood (and 1 more); use `post`",
        ),
    ] {
        let text = format!("{header}{more}");
        let said = read_text("a.yaml", text.as_bytes(), BV_CMS).unwrap_err().to_string();
        assert!(said.starts_with(&format!("a.yaml:{told}")), "{said}");
        assert!(said.contains("; "), "{said}");
        // The names of these members mean nothing where they are names or data.
        let text = format!("{header}x-data: {{a: {{{}}}}}\n", more.trim_end());
        assert!(read_text("a.yaml", text.as_bytes(), BV_CMS).is_ok(), "{text}");
    }
    let names = "components: {schemas: {query: {properties: {itemSchema: {}, nodeType: {}}}}}\n";
    assert!(read_text("a.yaml", format!("{header}{names}").as_bytes(), BV_CMS).is_ok());
    let folder = Folder::of(&[
        ("root.yaml", &format!("{header}paths: {{/a: {{$ref: 'a.yaml'}}}}\n")),
        ("a.yaml", "get: {}\nquery: {}\n"),
    ]);
    let error = folder.error("root.yaml");
    assert!(error.starts_with("a.yaml:2:1: `query` came with OpenAPI 3.2"), "{error}");
}
