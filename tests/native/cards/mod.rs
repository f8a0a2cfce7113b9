//! Talk cards with their edges in memory: what a person does, what is stored, and what the host hears. What DOMAIN asks for
//! has its number in the name of the test.

mod calendar;
mod draft;
mod drawing;
mod expiring;
mod keeping;
mod month;
mod result;
mod sheet;
mod words;
