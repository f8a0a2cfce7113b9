//! What ends every scenario: an empty console, no report of the policy, no request that should not be.

use crate::engine::Session;
use crate::page::Page;

impl Page {
    /// Names a part of a console line that this scenario brings about on purpose.
    pub fn expect_in_console(&self, part: &str) {
        self.expected.borrow_mut().push(part.to_owned());
    }

    #[must_use]
    pub fn is_expected(&self, line: &str) -> bool {
        self.expected.borrow().iter().any(|part| line.contains(part.as_str()))
    }

    /// Nothing on the console, nothing refused by the policy, nothing asked of others.
    ///
    /// # Panics
    /// With everything that should not be there.
    pub async fn check_clean(&self, session: &Session) {
        for window in self.client.windows().await.expect("the driver lists the windows") {
            self.client.switch_to_window(window).await.expect("a window can be chosen");
            self.keep_diary().await;
        }
        let said = self.earlier.borrow().clone();
        let console =
            said.console.into_iter().chain(session.console_lines().await).filter(|line| !self.is_expected(line));
        let refused = said.violations.into_iter().filter(|line| !self.is_expected(line));
        let origin = self.site.origin();
        let other = self.site.other_origin();
        let [socket, other_socket] = [&origin, &other].map(|origin| origin.replacen("http", "ws", 1));
        let servers = self.servers.borrow();
        let ours = |line: &String| {
            let origins = [&origin, &other, &socket, &other_socket].into_iter().chain(servers.iter());
            origins.into_iter().any(|origin| line.contains(&format!(" {origin}/")))
        };
        let strange = said.network.into_iter().filter(|line| !ours(line));
        let failed = self.site.requests().into_iter().filter(|seen| seen.status >= 400);
        let missing = failed
            .map(|seen| format!("{} {} {}", seen.method, seen.path, seen.status))
            .filter(|line| !self.is_expected(line));
        let list = |title: &str, lines: Vec<String>| {
            lines.into_iter().map(|line| format!("{title}: {line}")).collect::<Vec<_>>()
        };
        let wrong = [
            list("console", console.collect()),
            list("policy", refused.collect()),
            list("request to elsewhere", strange.collect()),
            list("request that failed", missing.collect()),
        ]
        .concat();
        assert!(wrong.is_empty(), "the page was not clean at the end:\n{}", wrong.join("\n"));
    }
}
