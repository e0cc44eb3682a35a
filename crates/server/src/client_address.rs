//! Whose request it is, where proxies stand in between.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use actix_web::dev::RequestHead;
use actix_web::http::header::{FORWARDED, HeaderMap, HeaderName, X_FORWARDED_FOR};
use ipnet::{IpNet, Ipv4Net};

/// An address or a network of proxies that are believed about who is behind them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrustedProxy(IpNet);

impl FromStr for TrustedProxy {
    type Err = &'static str;

    /// Reads `10.0.0.0/8`, `2001:db8::/32` or a single address.
    ///
    /// # Errors
    /// When it is neither.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let network = text.parse().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
        let network = network.map_err(|_| {
            "must be the address of a proxy or a network in CIDR notation, such as 10.0.0.0/8 or ::1"
        })?;
        Ok(Self(canonical(network)))
    }
}

/// The network as connections from it are seen: IPv4, where it is written as IPv6 (RFC 4291, section
/// 2.5.5.2).
fn canonical(network: IpNet) -> IpNet {
    let IpNet::V6(mapped) = network else { return network };
    let address = mapped.addr().to_ipv4_mapped();
    let prefix = mapped.prefix_len().checked_sub(96);
    let network =
        address.zip(prefix).and_then(|(address, prefix)| Ipv4Net::new(address, prefix).ok());
    network.map_or(IpNet::V6(mapped), IpNet::V4)
}

/// The address of the client, in the extensions of its request.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ClientAddress(pub(crate) IpAddr);

/// The address of the client that sent the request; nothing when it came over no network.
///
/// It is the one that the connection comes from, unless that is a trusted proxy. Then it is the last
/// that `Forwarded` (RFC 7239) or `X-Forwarded-For` names before trusted proxies only: what stands to
/// the left of it was written by somebody who is not trusted. Where both headers are sent and do not
/// agree, a client wrote one of them, and neither is believed.
#[must_use]
pub fn client_address(request: &RequestHead, trusted: &[TrustedProxy]) -> Option<IpAddr> {
    let peer = request.peer_addr?.ip().to_canonical();
    if !is_trusted(peer, trusted) {
        return Some(peer);
    }
    let headers = request.headers();
    let forwarded = behind(peer, hops(headers, &FORWARDED, forwarded_for), trusted);
    let x_forwarded_for = behind(peer, hops(headers, &X_FORWARDED_FOR, address), trusted);
    Some(match (forwarded, x_forwarded_for) {
        (Some(one), Some(other)) if one != other => peer,
        (one, other) => one.or(other).unwrap_or(peer),
    })
}

fn is_trusted(address: IpAddr, trusted: &[TrustedProxy]) -> bool {
    trusted.iter().any(|TrustedProxy(network)| network.contains(&address))
}

/// The nearest address that is not trusted, or the farthest that was told by a trusted one; nothing
/// when nothing was told.
fn behind(
    peer: IpAddr,
    mut hops: impl Iterator<Item = Option<IpAddr>>,
    trusted: &[TrustedProxy],
) -> Option<IpAddr> {
    let mut found = hops.next()?;
    let mut nearest = peer;
    while let Some(address) = found {
        nearest = address;
        if !is_trusted(address, trusted) {
            break;
        }
        found = hops.next().flatten();
    }
    Some(nearest)
}

/// What each proxy added to a header, the last one first; `None` for what names no address.
fn hops<'h>(
    headers: &'h HeaderMap,
    name: &'h HeaderName,
    read: impl Fn(&str) -> Option<IpAddr> + 'h,
) -> impl Iterator<Item = Option<IpAddr>> + 'h {
    let lines: Vec<_> = headers.get_all(name).map(|line| line.to_str().unwrap_or("")).collect();
    let hops = lines.into_iter().rev().flat_map(|line| line.rsplit(','));
    hops.map(move |hop| read(hop.trim()))
}

/// The address of a hop in `Forwarded`. No hop is looked at by the quotation marks of another one: a
/// client that leaves one open hides nothing.
fn forwarded_for(hop: &str) -> Option<IpAddr> {
    let node = rfc7239::parse(hop).next()?.ok()?.forwarded_for?;
    node.ip().map(IpAddr::to_canonical)
}

/// The address of a hop in `X-Forwarded-For`, to which some proxies add the port.
fn address(hop: &str) -> Option<IpAddr> {
    let bare = hop.strip_prefix('[').and_then(|hop| hop.strip_suffix(']')).unwrap_or(hop);
    let with_port = || hop.parse::<SocketAddr>().map(|address| address.ip());
    bare.parse().or_else(|_| with_port()).ok().map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    /// The client of a request from `peer` with these headers, where 10.0.0.0/8 and `::1` are trusted.
    fn client(peer: &str, headers: &[(&str, &str)]) -> String {
        let trusted = ["10.0.0.0/8", "::1"].map(|text| text.parse().expect("a network"));
        let mut request = TestRequest::default()
            .peer_addr(SocketAddr::new(peer.parse().expect("an address"), 4711));
        for header in headers {
            request = request.append_header(*header);
        }
        let request = request.to_srv_request();
        client_address(request.head(), &trusted).expect("it has a peer").to_string()
    }

    #[test]
    fn nobody_but_trusted_proxies_is_believed() {
        for header in [("x-forwarded-for", "192.0.2.1"), ("forwarded", "for=192.0.2.1")] {
            assert_eq!(client("203.0.113.9", &[header]), "203.0.113.9");
            assert_eq!(client("10.1.2.3", &[header]), "192.0.2.1");
            assert_eq!(client("::ffff:10.1.2.3", &[header]), "192.0.2.1");
            assert_eq!(client("::1", &[header]), "192.0.2.1");
        }
        assert_eq!(client("10.1.2.3", &[]), "10.1.2.3");
    }

    #[test]
    fn what_the_client_wrote_itself_is_not_believed() {
        for (spoofed, expected) in [
            // The proxy appends the address that it sees.
            ("127.0.0.1, 192.0.2.1", "192.0.2.1"),
            ("198.51.100.7, 192.0.2.1, 10.9.9.9", "192.0.2.1"),
            ("10.0.0.1, 10.0.0.2", "10.0.0.1"),
            ("192.0.2.1:5060", "192.0.2.1"),
            ("[2001:db8::7]:5060", "2001:db8::7"),
            ("[2001:db8::7]", "2001:db8::7"),
            ("2001:db8::7", "2001:db8::7"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            ("192.0.2.1, unknown", "10.1.2.3"),
            ("192.0.2.1, unknown, 10.9.9.9", "10.9.9.9"),
            ("192.0.2.1,", "10.1.2.3"),
            ("", "10.1.2.3"),
        ] {
            assert_eq!(client("10.1.2.3", &[("x-forwarded-for", spoofed)]), expected, "{spoofed}");
        }
        let lines = [("x-forwarded-for", "198.51.100.7"), ("x-forwarded-for", "192.0.2.1")];
        assert_eq!(client("10.1.2.3", &lines), "192.0.2.1");
    }

    #[test]
    fn forwarded_is_read_as_rfc_7239_writes_it() {
        for (header, expected) in [
            ("for=198.51.100.7, for=192.0.2.1", "192.0.2.1"),
            ("For=\"[2001:db8::7]:4711\";proto=https;by=10.0.0.1", "2001:db8::7"),
            ("proto=http;for=\"192.0.2.1:47011\"", "192.0.2.1"),
            ("for=192.0.2.1, for=10.9.9.9;by=10.0.0.1", "192.0.2.1"),
            ("for=198.51.100.7, for=_hidden", "10.1.2.3"),
            ("for=198.51.100.7, for=unknown", "10.1.2.3"),
            ("for=198.51.100.7, proto=https", "10.1.2.3"),
            ("for=198.51.100.7;host=\"a, for=192.0.2.1", "192.0.2.1"),
        ] {
            assert_eq!(client("10.1.2.3", &[("forwarded", header)]), expected, "{header}");
        }
    }

    #[test]
    fn of_two_headers_a_client_wrote_the_one_that_does_not_fit() {
        let both = |forwarded, x_forwarded_for| {
            client("10.1.2.3", &[("forwarded", forwarded), ("x-forwarded-for", x_forwarded_for)])
        };
        assert_eq!(both("for=192.0.2.1", "192.0.2.1"), "192.0.2.1");
        assert_eq!(both("for=127.0.0.1", "192.0.2.1"), "10.1.2.3");
        assert_eq!(both("for=_hidden", "192.0.2.1"), "10.1.2.3");
    }

    #[test]
    fn a_proxy_is_an_address_or_a_network() {
        for good in ["10.0.0.0/8", "192.0.2.1", "::1", "2001:db8::/32"] {
            assert!(good.parse::<TrustedProxy>().is_ok(), "{good}");
        }
        for bad in ["", "*", "10.0.0.0/33", "localhost", "10.0.0.1:80"] {
            assert!(bad.parse::<TrustedProxy>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_proxy_of_ipv4_may_be_written_as_ipv6() {
        for (text, network) in [
            ("::ffff:10.0.0.1", "10.0.0.1/32"),
            ("::ffff:10.0.0.0/104", "10.0.0.0/8"),
            ("2001:db8::/32", "2001:db8::/32"),
            ("::ffff:0:0/95", "::ffff:0:0/95"),
        ] {
            let TrustedProxy(proxy) = text.parse().expect("a network");
            assert_eq!(proxy, network.parse().expect("a network"), "{text}");
        }
    }
}
