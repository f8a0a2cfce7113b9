//! The self-check with its edges in memory: what a person does, what is stored, and what the host hears.

mod answering;
mod calendar;
mod draft;
mod draft_any;
mod erasing;
mod experiments;
mod expiring;
mod filing;
mod found;
mod planning;
mod printing;
mod random;
mod result;
mod result_schema;
mod rounds;
mod sharing;
mod telling;
mod themes;
mod trouble;
