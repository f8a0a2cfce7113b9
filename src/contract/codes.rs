//! The stable codes of what the person and the page's maker are told, in `llo-notice/1` and `llo-error/1`. What each means
//! stands natively in `crate::surface`, which has to have a row for each.

use super::named::named;

named! {
    /// The person was told something.
    pub enum NoticeCode {
        Erased = "erased",
        EraseUnchecked = "erase-unchecked",
        StorageUnavailable = "storage-unavailable",
        StorageFull = "storage-full",
        StorageNewer = "storage-newer",
        StorageCorrupt = "storage-corrupt",
        StorageStuck = "storage-stuck",
        PinLeftOut = "pin-left-out",
        Expiring = "expiring",
        Expired = "expired",
        FileOpened = "file-opened",
        FileUnreadable = "file-unreadable",
        FileNotOurs = "file-not-ours",
        FileDamaged = "file-damaged",
        FileNewer = "file-newer",
        Shared = "shared",
        HandedOver = "handed-over",
        FileOver = "file-over",
        SessionOver = "session-over",
        KeptPastEnd = "kept-past-end",
        ClockPastEnd = "clock-past-end",
        PeopleFull = "people-full",
        NoPicture = "no-picture",
    }
}

named! {
    /// The page's maker or the administrator has to mend something; the element works.
    pub enum ErrorCode {
        Attribute = "attribute",
        BrokerInsecure = "broker-insecure",
        BrokerBlocked = "broker-blocked",
        BrokerMissing = "broker-missing",
        Language = "language",
        Texts = "texts",
    }
}

named! {
    /// Why an element does not work at all. Only the shell tells these, for there is no Rust side then.
    pub enum FailureCode {
        ScriptMissing = "script-missing",
        WasmMissing = "wasm-missing",
        WasmBlocked = "wasm-blocked",
        NotPreloaded = "not-preloaded",
        WasmForbidden = "wasm-forbidden",
        WasmWrongType = "wasm-wrong-type",
        BrowserTooOld = "browser-too-old",
        WasmDamaged = "wasm-damaged",
        PageScripts = "page-scripts",
        Crashed = "crashed",
    }
}
