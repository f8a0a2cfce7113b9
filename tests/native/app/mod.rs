//! The app with its edges in memory: what a person does, what is stored, and what the host hears.

mod board;
mod erasing;
mod flow;
mod hosting;
mod over;
mod placing;
mod privacy;
mod random;
mod reentrancy;
mod remembering;
mod sentence;
mod store;
mod tabs;
mod telling;
mod trouble;
mod view;
