//! The dialogue with its edges in memory: what a person does, what is stored, and what the host hears.

mod draft;
mod draft_any;
mod erasing;
mod flow;
mod hosting;
mod placing;
mod plane;
mod privacy;
mod random;
mod reentrancy;
mod remembering;
mod result;
mod result_schema;
mod sentence;
mod store;
mod tabs;
mod telling;
mod trouble;
mod view;
