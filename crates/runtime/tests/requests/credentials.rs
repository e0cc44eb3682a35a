//! Credentials: where they are looked for, and what is none.

use actix_web::HttpRequest;
use actix_web::rt::System;
use actix_web::test::TestRequest;
use bv_cms_runtime::guard::{Alternatives, CredentialsPlace};
use bv_cms_runtime::parameters::Location;
use bv_cms_runtime::{
    Answer, Authenticated, Authenticates, Credentials, Failure, Operation, SecurityScheme,
};

use super::{Ask, Small, outcome};

/// A scheme of each kind.
macro_rules! schemes {
    ($($scheme:ident = $place:expr;)*) => {
        $(
            enum $scheme {}

            impl Operation for $scheme {
                type Document = Small;
                const ID: &'static str = stringify!($scheme);
            }

            impl SecurityScheme for $scheme {
                const NAME: &'static str = stringify!($scheme);
                const CREDENTIALS: CredentialsPlace = $place;
            }

            impl Authenticates<$scheme> for Host {
                type Caller = String;

                async fn authenticate(
                    &self,
                    credentials: Credentials<'_>,
                ) -> Result<Option<Authenticated<String>>, Failure<$scheme>> {
                    assert_eq!(format!("{credentials:?}"), "Credentials(…)", "they are a secret");
                    let caller = credentials.expose().to_owned();
                    Ok(Some(Authenticated { caller, roles: Vec::new() }))
                }
            }
        )*
    };
}

/// Knows everybody, by their credentials.
struct Host;

schemes! {
    Bearer = CredentialsPlace::Bearer;
    Basic = CredentialsPlace::Basic;
    Header = CredentialsPlace::ApiKey(Location::Header, "x-key");
    Query = CredentialsPlace::ApiKey(Location::Query, "key");
    Cookie = CredentialsPlace::ApiKey(Location::Cookie, "key");
}

/// The credentials with which a scheme lets in, or why it does not.
async fn let_in<S: SecurityScheme>(request: &HttpRequest) -> Result<String, String>
where
    Host: Authenticates<S, Caller = String>,
{
    let caller = outcome(request, async {
        let mut alternatives = Alternatives::<Ask>::new(request);
        match alternatives.scheme::<Host, S>(&Host, &[]).await {
            Some(guard) => {
                let shown = format!("{guard:?}");
                assert!(shown.starts_with("Guard(") && shown.ends_with("::Ask)"), "{shown}");
                Ok(Answer::bytes(200, guard.into_inner().into()))
            }
            None => Err(alternatives.refusal()),
        }
    });
    caller.await.map(|caller| String::from_utf8(caller).expect("text"))
}

/// The target of a request, its headers, and what comes of it.
type Case<'c> = (&'c str, &'c [(&'c str, &'c str)], Result<&'c str, &'c str>);

/// Holds a scheme against requests.
fn assert_let_in<S: SecurityScheme>(cases: &[Case<'_>])
where
    Host: Authenticates<S, Caller = String>,
{
    for (target, headers, expected) in cases {
        let mut request = TestRequest::with_uri(target);
        for header in *headers {
            request = request.append_header(*header);
        }
        let request = request.to_http_request();
        let found = System::new().block_on(let_in::<S>(&request));
        let found = found.as_deref().map_err(String::as_str);
        assert_eq!(found, *expected, "{target} {headers:?}");
    }
}

const MISSING: Result<&str, &str> = Err("AuthorizationMissing");
const MALFORMED: Result<&str, &str> = Err("AuthorizationMalformed");

#[test]
fn authorization_names_its_scheme_and_is_there_once() {
    const NAME: &str = "authorization";
    assert_let_in::<Bearer>(&[
        ("/", &[(NAME, "Bearer abc")], Ok("abc")),
        ("/", &[(NAME, "bEARER  abc ")], Ok("abc")),
        ("/", &[], MISSING),
        ("/", &[(NAME, " ")], MISSING),
        ("/", &[(NAME, "Basic YTpi")], MALFORMED),
        ("/", &[(NAME, "abc")], MALFORMED),
        ("/", &[(NAME, "Bearer abc"), (NAME, "Bearer abc")], MALFORMED),
    ]);
    assert_let_in::<Basic>(&[
        ("/", &[(NAME, "Basic YTpi")], Ok("a:b")),
        ("/", &[(NAME, "basic Og==")], Ok(":")),
        ("/", &[], MISSING),
        ("/", &[(NAME, "Bearer YTpi")], MALFORMED),
        // No colon in it, no Base64, no UTF-8.
        ("/", &[(NAME, "Basic YWI=")], MALFORMED),
        ("/", &[(NAME, "Basic a:b")], MALFORMED),
        ("/", &[(NAME, "Basic /zo=")], MALFORMED),
    ]);
}

#[test]
fn a_key_is_where_its_scheme_says_and_is_there_once() {
    assert_let_in::<Header>(&[
        ("/", &[("x-key", "abc")], Ok("abc")),
        ("/?x-key=abc", &[("key", "abc"), ("cookie", "x-key=abc")], MISSING),
        ("/", &[("x-key", "")], MISSING),
        ("/", &[("x-key", "abc"), ("x-key", "abc")], MALFORMED),
    ]);
    assert_let_in::<Query>(&[
        ("/?other=x&key=a%20b+c", &[], Ok("a b c")),
        ("/?other=x", &[("key", "abc"), ("cookie", "key=abc")], MISSING),
        ("/?key=", &[], MISSING),
        ("/?key=abc&key=abc", &[], MALFORMED),
    ]);
    assert_let_in::<Cookie>(&[
        ("/", &[("cookie", "other=x; key=a%20b+c")], Ok("a b+c")),
        ("/?key=abc", &[("key", "abc"), ("cookie", "other=x")], MISSING),
        ("/", &[("cookie", "key=")], MISSING),
        ("/", &[("cookie", "key=abc; key=abc")], MALFORMED),
        ("/", &[("cookie", "key=%ff")], MALFORMED),
    ]);
}

#[test]
fn an_alternative_asks_for_all_its_roles_and_nobody_is_anonymous_who_sent_something() {
    enum Roles {}
    impl Operation for Roles {
        type Document = Small;
        const ID: &'static str = "Roles";
    }
    impl SecurityScheme for Roles {
        const NAME: &'static str = "Roles";
        const CREDENTIALS: CredentialsPlace = CredentialsPlace::Bearer;
    }
    impl Authenticates<Roles> for Host {
        type Caller = ();

        async fn authenticate(
            &self,
            credentials: Credentials<'_>,
        ) -> Result<Option<Authenticated<()>>, Failure<Roles>> {
            let roles = credentials.expose().split('.').map(str::to_owned).collect();
            Ok(Some(Authenticated { caller: (), roles }))
        }
    }
    let tried = |authorization: Option<&str>, roles: &'static [&'static str]| {
        let request = authorization
            .into_iter()
            .fold(TestRequest::default(), |request, text| {
                request.insert_header(("authorization", text))
            })
            .to_http_request();
        System::new().block_on(async {
            let mut alternatives = Alternatives::<Ask>::new(&request);
            let is_in = alternatives.scheme::<Host, Roles>(&Host, roles).await.is_some();
            (is_in, alternatives.anonymous())
        })
    };
    assert_eq!(tried(Some("Bearer reader"), &["reader"]), (true, false));
    assert_eq!(tried(Some("Bearer reader.writer"), &["reader", "writer"]), (true, false));
    assert_eq!(tried(Some("Bearer reader"), &["reader", "writer"]), (false, false));
    assert_eq!(tried(Some("Bearer reader"), &[]), (true, false));
    assert_eq!(tried(Some("Basic"), &[]), (false, false));
    assert_eq!(tried(None, &[]), (false, true));
}
