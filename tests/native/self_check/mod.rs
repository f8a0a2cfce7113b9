//! The self-check with its edges in memory: what a person does, what is stored, and what the host hears.

mod answering;
mod erasing;
mod experiments;
mod expiring;
mod filing;
mod planning;
mod printing;
mod random;
mod rounds;
mod sharing;
mod telling;
mod themes;
mod trouble;
