// A server generated from a random document, judged by that document, one operation at a time.
// `cargo xtask fuzz servers` compiles this beside what it generates.

#[allow(warnings)]
mod generated;
mod host;
mod service;

use bv_cms_conformance::documents::only;
use bv_cms_conformance::oracle::{Extent, Host, Oracle};
use bv_cms_conformance::{Answer, Request};
use bv_cms_dialect::BV_CMS;
use bv_cms_document::{Document, Operation};
use serde_json::{Value, json};

pub(crate) use service::taken;

/// The fewest instances of an operation.
const INSTANCES: usize = 300;

fn main() {
    let file = std::env::args().nth(1).expect("the document");
    let document = Document::read(&file, BV_CMS).expect("it is one");
    actix_web::rt::System::new().block_on(judge(document.value()));
}

/// Prints a line for each operation: the instances, and what is disagreed about.
async fn judge(document: &Value) {
    let host = service::host(&base);
    let send = service::sender().await;
    for path in document["paths"].as_object().expect("paths").keys() {
        let text = format!("{:#}", only(document, path));
        let only = Document::parse("the operation alone", &text, BV_CMS).expect("it is one");
        let (instances, disagreements) = ask(&only, &host, &send).await;
        println!("{}", json!({ "path": path, "instances": instances, "disagreements": disagreements }));
    }
}

async fn ask(
    document: &Document,
    host: &Host<'_>,
    send: &impl AsyncFn(&Request) -> Answer,
) -> (usize, Vec<String>) {
    let extent = Extent { seed: 1, instances: INSTANCES };
    let oracle = Oracle::new(document, host, extent).expect("the oracle can play");
    let (mut instances, mut disagreements) = (0, Vec::new());
    for operation_id in oracle.operations() {
        let report = oracle.play(operation_id, host, send).await.expect("every schema is one");
        instances += report.figures.values().map(|figures| figures.instances).sum::<usize>();
        disagreements.extend(report.disagreements.iter().map(ToString::to_string));
    }
    (instances, disagreements)
}

/// A request that is taken: nothing is required but a segment of the path.
fn base(operation: &Operation) -> Request {
    let mut request = Request::to(operation);
    request.path_parameters.push(("id".to_owned(), "1".to_owned()));
    request
}
