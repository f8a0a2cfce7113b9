//! The files below a folder and no others: a link that leads out of it is as if it were not there.

use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use tower_http::services::fs::{Backend, TokioBackend};

/// What tower-http reads files with, for one folder. It looks where a path really leads before it opens it.
#[derive(Clone, Debug)]
pub struct Inside {
    root: PathBuf,
}

type Looking<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

impl Inside {
    pub fn new(root: &Path) -> Inside {
        Inside { root: root.to_owned() }
    }

    /// The path without links, when it stands below the folder. The folder itself may be a link, also one that changes.
    async fn inside(self, path: PathBuf) -> io::Result<PathBuf> {
        let (root, real) = (tokio::fs::canonicalize(self.root).await?, tokio::fs::canonicalize(path).await?);
        if real.starts_with(root) { Ok(real) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}

impl Backend for Inside {
    type File = <TokioBackend as Backend>::File;
    type Metadata = <TokioBackend as Backend>::Metadata;
    type OpenFuture = Looking<Self::File>;
    type MetadataFuture = Looking<Self::Metadata>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let inside = self.clone().inside(path);
        Box::pin(async { TokioBackend.open(inside.await?).await })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        let inside = self.clone().inside(path);
        Box::pin(async { TokioBackend.metadata(inside.await?).await })
    }
}
