//! The board with its edges in memory: what a facilitator does, what everyone is told, what is kept, and what is not.

mod beamer;
mod clocks;
mod closing;
mod counting;
mod draft;
mod exporting;
mod handing;
mod headcount;
mod inviting;
mod linking;
mod options;
mod phases;
mod preparing;
mod quiet;
mod random;
mod reloading;
mod result;
mod speaking;
