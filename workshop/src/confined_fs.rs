//! A file system backend that sees one folder only: a link that leads out of it counts as absent.

use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use tower_http::services::fs::{Backend, TokioBackend};

/// Reads files below one folder for tower-http. It resolves a path before it opens it.
#[derive(Clone, Debug)]
pub struct ConfinedBackend {
    root: PathBuf,
}

type BackendFuture<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

impl ConfinedBackend {
    pub fn new(root: &Path) -> ConfinedBackend {
        ConfinedBackend { root: root.to_owned() }
    }

    /// Resolves the links of a path, and refuses one that is not below the folder. The folder itself may be a link,
    /// also one that changes.
    async fn resolve(self, path: PathBuf) -> io::Result<PathBuf> {
        let (root, real) = (tokio::fs::canonicalize(self.root).await?, tokio::fs::canonicalize(path).await?);
        if real.starts_with(root) { Ok(real) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}

impl Backend for ConfinedBackend {
    type File = <TokioBackend as Backend>::File;
    type Metadata = <TokioBackend as Backend>::Metadata;
    type OpenFuture = BackendFuture<Self::File>;
    type MetadataFuture = BackendFuture<Self::Metadata>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let resolved = self.clone().resolve(path);
        Box::pin(async { TokioBackend.open(resolved.await?).await })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        let resolved = self.clone().resolve(path);
        Box::pin(async { TokioBackend.metadata(resolved.await?).await })
    }
}
