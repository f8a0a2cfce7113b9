//! Under which addresses others in the room reach this machine, the likeliest first.

use std::fs;
use std::net::{IpAddr, Ipv4Addr};

/// An address of this machine in one of its networks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub ip: Ipv4Addr,
    /// What the system calls the way there, such as `wlan0`.
    pub interface: String,
}

impl Address {
    /// Of the pages there, without a path.
    pub fn base(&self, scheme: &str, port: u16) -> String {
        format!("{scheme}://{}:{port}", self.ip)
    }
}

/// What virtual machines, containers and tunnels call theirs: no phone in the room is there.
const VIRTUAL: [&str; 20] = [
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

/// WireGuard's have a number: `wg0`. A name that only begins so may be a card's.
fn is_virtual(interface: &str) -> bool {
    let wireguard = interface.strip_prefix("wg").is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    wireguard || VIRTUAL.iter().any(|start| interface.starts_with(start))
}

/// The addresses of this machine now. IPv4: people type them. Empty when it is in no network.
pub fn here() -> Vec<Address> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let found = interfaces.into_iter().filter(|interface| interface.is_oper_up());
    let found = found.filter_map(|interface| match interface.ip() {
        IpAddr::V4(ip) => Some(Address { ip, interface: interface.name }),
        IpAddr::V6(_) => None,
    });
    let routes = fs::read_to_string("/proc/net/route").unwrap_or_default();
    in_order(found.collect(), default_interface(&routes))
}

/// The likeliest first: a network card's before a virtual one's, then the one that the way to everywhere leads through,
/// then private ones, which are a room's. Without those that only this machine, or a network without a server for
/// addresses, has.
pub fn in_order(mut found: Vec<Address>, default_interface: Option<&str>) -> Vec<Address> {
    found.retain(|address| !address.ip.is_loopback() && !address.ip.is_link_local());
    found.sort_by_key(|Address { ip, interface }| {
        (is_virtual(interface), default_interface != Some(interface.as_str()), !ip.is_private())
    });
    found
}

/// Which interface leads to everywhere, in Linux's table of routes: a head, and a line for each with its interface,
/// destination, gateway, flags, two counters, and how far it is.
pub fn default_interface(routes: &str) -> Option<&str> {
    let ways = routes.lines().skip(1).filter_map(|line| {
        let mut fields = line.split_ascii_whitespace();
        let (interface, destination) = (fields.next()?, fields.next()?);
        let far: u32 = fields.nth(4)?.parse().ok()?;
        (destination == "00000000").then_some((far, interface))
    });
    ways.min_by_key(|(far, _)| *far).map(|(_, interface)| interface)
}

/// The wanted address first. The error is one line for a person.
pub fn chosen(mut found: Vec<Address>, wanted: Option<Ipv4Addr>) -> Result<Vec<Address>, String> {
    let Some(wanted) = wanted else { return Ok(found) };
    let Some(at) = found.iter().position(|address| address.ip == wanted) else {
        let known: Vec<_> = found.iter().map(|Address { ip, interface }| format!("{ip} ({interface})")).collect();
        let known = if known.is_empty() { "none in a network".to_owned() } else { known.join(", ") };
        return Err(format!("--address {wanted} is no address of this machine; it has {known}"));
    };
    found[..=at].rotate_right(1);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(list: &[(&str, [u8; 4])]) -> Vec<Address> {
        list.iter().map(|(name, ip)| Address { ip: (*ip).into(), interface: (*name).to_owned() }).collect()
    }

    fn names(found: &[Address]) -> Vec<&str> {
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
        // Without a card there is still what there is; the way to everywhere first.
        let found = in_order(addresses(&[("docker0", [172, 17, 0, 1]), ("tun0", [10, 8, 0, 2])]), Some("tun0"));
        assert_eq!(names(&found), ["tun0", "docker0"]);
    }

    #[test]
    fn of_several_cards_the_way_to_everywhere_is_first_and_then_private_ones() {
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
    fn the_table_of_routes_names_the_nearest_way_to_everywhere() {
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
        let order = |wanted| chosen(found.clone(), wanted).map(|found| names(&found).join(" "));
        assert_eq!(order(None), Ok("eno1 wlan0 docker0".to_owned()));
        assert_eq!(order(Some([172, 17, 0, 1].into())), Ok("docker0 eno1 wlan0".to_owned()));
        let line = order(Some([10, 0, 0, 9].into())).expect_err("it is not there");
        assert!(line.contains("10.0.0.9") && line.contains("192.168.3.7 (wlan0)"), "{line}");
        let line = chosen(Vec::new(), Some([10, 0, 0, 9].into())).expect_err("nothing is there");
        assert!(line.ends_with("it has none in a network"), "{line}");
    }
}
