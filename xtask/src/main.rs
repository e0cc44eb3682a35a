fn main() {
    let document = bv_cms_contract::Document::read("openapi/bv-cms.yaml").unwrap();
    match bv_cms_codegen::generate(&document) {
        Ok(files) => {
            std::fs::create_dir_all(bv_cms_codegen::FOLDER).unwrap();
            for (n, t) in files {
                std::fs::write(format!("{}/{n}", bv_cms_codegen::FOLDER), t).unwrap();
            }
        }
        Err(e) => {
            println!("{e}");
            std::process::exit(1)
        }
    }
}
