//! The addresses of this machine that others in the room can reach, the likeliest first.

use std::fs;
use std::net::{IpAddr, Ipv4Addr};

/// An address of this machine in one of its networks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterfaceAddress {
    pub ip: Ipv4Addr,
    /// The system's name of the network interface, such as `wlan0`.
    pub interface: String,
}

impl InterfaceAddress {
    /// The URL of the pages there, without a path.
    pub fn base_url(&self, scheme: &str, port: u16) -> String {
        format!("{scheme}://{}:{port}", self.ip)
    }
}

/// The interface names of virtual machines, containers and tunnels: no phone in the room is there.
const VIRTUAL_PREFIXES: [&str; 20] = [
    "br-",
    "cali",
    "cni",
    "docker",
    "dummy",
    "flannel",
    "ipsec",
    "lxc",
    "lxd",
    "podman",
    "ppp",
    "tailscale",
    "tap",
    "tun",
    "utun",
    "vboxnet",
    "veth",
    "virbr",
    "vmnet",
    "zt",
];

/// WireGuard's interfaces have a number: `wg0`. A longer name with that prefix may be a network card's.
fn is_virtual(interface: &str) -> bool {
    let wireguard = interface.strip_prefix("wg").is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    wireguard || VIRTUAL_PREFIXES.iter().any(|start| interface.starts_with(start))
}

/// Lists the addresses that this machine has now; none when it is in no network. Only IPv4, because people type them.
pub fn local_addresses() -> Vec<InterfaceAddress> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let found = interfaces.into_iter().filter(|interface| interface.is_oper_up());
    let found = found.filter_map(|interface| match interface.ip() {
        IpAddr::V4(ip) => Some(InterfaceAddress { ip, interface: interface.name }),
        IpAddr::V6(_) => None,
    });
    let routes = fs::read_to_string("/proc/net/route").unwrap_or_default();
    in_order(found.collect(), default_interface(&routes))
}

/// Sorts the likeliest first: network cards before virtual interfaces, then the default route, then private addresses,
/// which a room has. Loopback and link-local addresses are left out.
fn in_order(mut found: Vec<InterfaceAddress>, default_interface: Option<&str>) -> Vec<InterfaceAddress> {
    found.retain(|address| !address.ip.is_loopback() && !address.ip.is_link_local());
    found.sort_by_key(|InterfaceAddress { ip, interface }| {
        (is_virtual(interface), default_interface != Some(interface.as_str()), !ip.is_private())
    });
    found
}

/// Finds the interface of the default route in Linux's routing table: a heading, and a line for each route with its
/// interface, destination, gateway, flags, two counters, and metric.
fn default_interface(routes: &str) -> Option<&str> {
    let default_routes = routes.lines().skip(1).filter_map(|line| {
        let mut fields = line.split_ascii_whitespace();
        let (interface, destination) = (fields.next()?, fields.next()?);
        let metric: u32 = fields.nth(4)?.parse().ok()?;
        (destination == "00000000").then_some((metric, interface))
    });
    default_routes.min_by_key(|(metric, _)| *metric).map(|(_, interface)| interface)
}

/// Moves the wanted address to the front. The error is one line for a person.
pub fn prefer(mut found: Vec<InterfaceAddress>, wanted: Option<Ipv4Addr>) -> Result<Vec<InterfaceAddress>, String> {
    let Some(wanted) = wanted else { return Ok(found) };
    let Some(at) = found.iter().position(|address| address.ip == wanted) else {
        let known: Vec<_> =
            found.iter().map(|InterfaceAddress { ip, interface }| format!("{ip} ({interface})")).collect();
        let known = if known.is_empty() { "none in a network".to_owned() } else { known.join(", ") };
        return Err(format!("--address {wanted} is no address of this machine; it has {known}"));
    };
    found[..=at].rotate_right(1);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(list: &[(&str, [u8; 4])]) -> Vec<InterfaceAddress> {
        list.iter().map(|(name, ip)| InterfaceAddress { ip: (*ip).into(), interface: (*name).to_owned() }).collect()
    }

    fn names(found: &[InterfaceAddress]) -> Vec<&str> {
        found.iter().map(|address| address.interface.as_str()).collect()
    }

    /// A laptop with Docker, a virtual machine and a tunnel: phones are where its wireless card is.
    #[test]
    fn a_card_of_the_room_comes_before_what_is_virtual() {
        let laptop = addresses(&[
            ("lo", [127, 0, 0, 1]),
            ("docker0", [172, 17, 0, 1]),
            ("br-5f2a", [172, 18, 0, 1]),
            ("virbr0", [192, 168, 122, 1]),
            ("wg0", [10, 8, 0, 2]),
            ("eth9", [169, 254, 3, 4]),
            ("wlp2s0", [192, 168, 1, 5]),
        ]);
        for default in [Some("wlp2s0"), Some("wg0"), Some("docker0"), None] {
            let found = in_order(laptop.clone(), default);
            assert_eq!(found[0].interface, "wlp2s0", "{default:?}");
            assert_eq!(found.len(), 5, "{default:?}: {found:?}");
        }
        // Without a card the others are still there; the default route first.
        let found = in_order(addresses(&[("docker0", [172, 17, 0, 1]), ("tun0", [10, 8, 0, 2])]), Some("tun0"));
        assert_eq!(names(&found), ["tun0", "docker0"]);
    }

    #[test]
    fn the_default_route_comes_before_other_cards_and_then_private_addresses() {
        let server = addresses(&[("eno1", [203, 0, 113, 7]), ("eno2", [10, 0, 0, 7]), ("eno3", [192, 168, 3, 7])]);
        assert_eq!(names(&in_order(server.clone(), Some("eno3"))), ["eno3", "eno2", "eno1"]);
        assert_eq!(names(&in_order(server.clone(), None)), ["eno2", "eno3", "eno1"]);
        assert_eq!(names(&in_order(server, Some("eno1"))), ["eno1", "eno2", "eno3"]);
    }

    #[test]
    fn cards_that_only_sound_virtual_are_cards() {
        for (name, wanted) in [
            ("wg0", true),
            ("wg", true),
            ("wgcard", false),
            ("wlan0", false),
            ("enp3s0", false),
            ("bridge0", false),
            ("br0", false),
            ("veth12ab", true),
            ("en0", false),
            ("utun3", true),
        ] {
            assert_eq!(is_virtual(name), wanted, "{name}");
        }
    }

    #[test]
    fn the_default_route_with_the_lowest_metric_counts() {
        let head = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\n";
        let table = format!(
            "{head}wlp2s0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n\
             eno1\t00000000\t0100000A\t0003\t0\t0\t100\t00000000\t0\t0\t0\n\
             docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0\n"
        );
        assert_eq!(default_interface(&table), Some("eno1"));
        for text in ["", head, "x", "a\nb c\nd 00000000 e f g h i", "docker0\t000011AC\t0\t0\t0\t0\t0"] {
            assert_eq!(default_interface(text), None, "{text:?}");
        }
    }

    #[test]
    fn one_can_be_chosen_and_the_others_stay() {
        let found = addresses(&[("eno1", [10, 0, 0, 7]), ("wlan0", [192, 168, 3, 7]), ("docker0", [172, 17, 0, 1])]);
        let order = |wanted| prefer(found.clone(), wanted).map(|found| names(&found).join(" "));
        assert_eq!(order(None), Ok("eno1 wlan0 docker0".to_owned()));
        assert_eq!(order(Some([172, 17, 0, 1].into())), Ok("docker0 eno1 wlan0".to_owned()));
        let line = order(Some([10, 0, 0, 9].into())).expect_err("it is not there");
        assert!(line.contains("10.0.0.9") && line.contains("192.168.3.7 (wlan0)"), "{line}");
        let line = prefer(Vec::new(), Some([10, 0, 0, 9].into())).expect_err("nothing is there");
        assert!(line.ends_with("it has none in a network"), "{line}");
    }
}
