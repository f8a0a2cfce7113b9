//! A file system backend for the pages inside the program, so that one service answers for them and for a folder.

use std::future::{Ready, ready};
use std::io::{self, Cursor, ErrorKind, SeekFrom};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::SystemTime;

use include_dir::{Dir, DirEntry};
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs::{Backend, File, Metadata};

/// Reads the pages inside the program for tower-http.
#[derive(Clone, Debug)]
pub struct InsideBackend {
    pages: &'static Dir<'static>,
    since: SystemTime,
}

/// A file, and how far it was read.
#[derive(Debug)]
pub struct InsideFile {
    content: Cursor<&'static [u8]>,
    since: SystemTime,
}

#[derive(Debug)]
pub struct InsideMetadata {
    is_dir: bool,
    len: u64,
    since: SystemTime,
}

impl InsideBackend {
    /// Counts all files as new at this moment: the program does not hold their times, which would make each build of it
    /// another. So a browser that asks whether a file changed gets it again after each start, and never keeps an old one.
    pub fn new(pages: &'static Dir<'static>) -> InsideBackend {
        InsideBackend { pages, since: SystemTime::now() }
    }

    /// The bytes of a file, or `None` for a folder.
    fn find(&self, path: &Path) -> io::Result<Option<&'static [u8]>> {
        // tower-http puts a `.` before each path.
        let path = path.strip_prefix(".").unwrap_or(path);
        if path.as_os_str().is_empty() {
            return Ok(None);
        }
        match self.pages.get_entry(path) {
            Some(DirEntry::File(file)) => Ok(Some(file.contents())),
            Some(DirEntry::Dir(_)) => Ok(None),
            None => Err(ErrorKind::NotFound.into()),
        }
    }
}

impl Backend for InsideBackend {
    type File = InsideFile;
    type Metadata = InsideMetadata;
    type OpenFuture = Ready<io::Result<InsideFile>>;
    type MetadataFuture = Ready<io::Result<InsideMetadata>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let content = self.find(&path).and_then(|found| found.ok_or(ErrorKind::NotFound.into()));
        ready(content.map(|content| InsideFile { content: Cursor::new(content), since: self.since }))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        ready(self.find(&path).map(|found| InsideMetadata::of(found, self.since)))
    }
}

impl AsyncRead for InsideFile {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context, to: &mut ReadBuf) -> Poll<io::Result<()>> {
        Pin::new(&mut self.content).poll_read(context, to)
    }
}

impl AsyncSeek for InsideFile {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> {
        Pin::new(&mut self.content).start_seek(position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.content).poll_complete(context)
    }
}

impl File for InsideFile {
    type Metadata = InsideMetadata;
    type MetadataFuture<'a> = Ready<io::Result<InsideMetadata>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(InsideMetadata::of(Some(self.content.get_ref()), self.since)))
    }
}

impl InsideMetadata {
    fn of(content: Option<&[u8]>, since: SystemTime) -> InsideMetadata {
        InsideMetadata { is_dir: content.is_none(), len: content.map_or(0, |bytes| bytes.len() as u64), since }
    }
}

impl Metadata for InsideMetadata {
    fn is_dir(&self) -> bool {
        self.is_dir
    }

    fn modified(&self) -> io::Result<SystemTime> {
        Ok(self.since)
    }

    fn len(&self) -> u64 {
        self.len
    }
}
