//! Addresses as a host's attributes give them: what they are seen from a page, and whether another device can open them.

/// An address as it is seen from a page: whole, from the root of the server, or beside the page.
pub fn absolute(address: &str, page: &str) -> String {
    if after_scheme(address).is_some() {
        return address.to_owned();
    }
    // The root begins at the first slash after the host; what is beside the page, after the last one.
    let page = page.bytes().position(|byte| matches!(byte, b'#' | b'?')).map_or(page, |end| upto(page, end));
    let host = after_scheme(page).unwrap_or(0);
    let slash = |byte: u8| byte == b'/';
    let root = page.bytes().skip(host).position(slash).map_or(page.len(), |at| host + at);
    if address.starts_with('/') {
        return format!("{}{address}", upto(page, root));
    }
    let address = address.strip_prefix("./").unwrap_or(address);
    let folder = page.bytes().rposition(slash).filter(|at| *at >= host).unwrap_or(page.len());
    format!("{}/{address}", upto(page, folder))
}

/// The first bytes. Without the panic of a slice, which brings a kilobyte of words and tables of its own.
pub(super) fn upto(text: &str, end: usize) -> &str {
    text.get(..end).unwrap_or(text)
}

/// Where the host begins: after `https://`.
pub(super) fn after_scheme(url: &str) -> Option<usize> {
    let at = url.as_bytes().windows(3).position(|three| three == b"://")?;
    let letters = url.bytes().take(at).all(|byte| byte.is_ascii_alphanumeric());
    (at > 0 && letters).then_some(at + 3)
}

/// Whether every device takes this address for itself, such as `http://localhost:8080/`: no other one gets here by it.
pub fn leads_each_to_itself(address: &str) -> bool {
    let Some(host) = host(address) else { return false };
    let host = host.to_ascii_lowercase();
    let name = host.strip_suffix('.').unwrap_or(&host);
    let loopback = name.starts_with("127.") && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let names = ["localhost", "0.0.0.0", "[::1]", "[::]"];
    // As browsers write an address of IPv4 within one of IPv6.
    let mapped = name.starts_with("[::ffff:7f") || name.starts_with("[::ffff:127.");
    loopback || mapped || names.contains(&name) || name.ends_with(".localhost")
}

/// Whether a browser forbids a page to open this socket, because whoever is in between could read it. To this device
/// itself it may.
pub fn is_mixed(socket: &str, page: &str) -> bool {
    page.starts_with("https:") && socket.starts_with("ws:") && !leads_each_to_itself(socket)
}

/// Name or number, without user and port.
fn host(address: &str) -> Option<&str> {
    let rest = address.get(after_scheme(address)?..)?;
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#' | b'\\'));
    let place = end.map_or(rest, |end| upto(rest, end));
    let user = place.bytes().rposition(|byte| byte == b'@').map_or(0, |at| at + 1);
    let place = place.get(user..)?;
    // In brackets a colon is part of a number.
    let begin = place.bytes().position(|byte| byte == b']').unwrap_or(0);
    let port = place.bytes().skip(begin).position(|byte| byte == b':').map(|at| begin + at);
    Some(port.map_or(place, |at| upto(place, at)))
}
