//! libFuzzer for the target of this name.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bv_cms_fuzz::query_string(bytes));
