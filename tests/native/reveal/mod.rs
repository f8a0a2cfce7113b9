//! What is seen of a revealed picture: words, plane, tables, and files.

mod any;
mod export;
mod layers;
mod own;
mod plane;
mod qr;
mod rounds;
mod spreadsheet;
mod words;
