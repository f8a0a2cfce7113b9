//! What is seen of a revealed picture: words, board, tables, and files.

mod any;
mod board;
mod export;
mod layers;
mod own;
mod qr;
mod rounds;
mod spreadsheet;
mod words;
