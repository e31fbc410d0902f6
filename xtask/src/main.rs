//! The book's commands: `cargo xtask` lists them.
//!
//! Each command is a file with its arguments and a `run`; this file names them, and [`context`] has what they share.

mod bench;
mod bless;
mod book;
mod ci;
mod context;
mod fetch;
mod list;
mod new;
mod part;
mod progress;
mod run;
mod terms;
mod tidy;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};

use context::{Context, Outcome, finish, print};

/// The commands by what they are for, with the group's heading; `help_lists_every_command` keeps it complete.
const GROUPS: [(&str, &[&str]); 3] = [
    ("Read", &["list", "run", "verify-outputs", "terms", "fetch"]),
    ("Write", &["new", "bless", "tidy"]),
    ("Publish", &["book", "bench", "ci"]),
];

/// The commands of the book.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    /// A folder of the book, where it is not the current one.
    #[arg(long, global = true, hide = true)]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show the parts, chapters and snippets with their titles
    List(list::Args),
    /// Run one snippet and see what it prints
    Run(run::Args),
    /// Run everything and compare what it prints with what the book shows
    VerifyOutputs(verify::Args),
    /// Write what the snippets print now into the book
    Bless(bless::Args),
    /// Begin a snippet (program, twin, its place in the chapter), or a part
    New(new::Args),
    /// Check the book's rules, all problems at once
    Tidy(tidy::Args),
    /// Show where words are defined, and the shortest way to one from zero
    Terms(terms::Args),
    /// Fetch an optional model or data set, or list what there is
    Fetch(fetch::Args),
    /// Build the site into target/book
    Book(book::Args),
    /// Measure, and write the times that pages show
    Bench(bench::Args),
    /// Run every check that CI runs, and list them with their times
    Ci(ci::Args),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let Some(command) = cli.command else {
        return finish(print(&help()).map(|()| ExitCode::SUCCESS));
    };
    finish(Context::find(cli.root).and_then(|context| dispatch(&context, &command)))
}

fn dispatch(context: &Context, command: &Command) -> Outcome {
    match command {
        Command::List(args) => list::run(context, args),
        Command::Run(args) => run::run(context, args),
        Command::VerifyOutputs(args) => verify::run(context, args),
        Command::Bless(args) => bless::run(context, args),
        Command::New(args) => new::run(context, args),
        Command::Tidy(args) => Ok(tidy::run(&context.book, args)?),
        Command::Terms(args) => Ok(terms::run(&context.book, args)),
        Command::Fetch(args) => fetch::run(&context.book.root, args),
        Command::Book(args) => Ok(book::run(&context.book.root, args)?),
        Command::Bench(args) => bench::run(context, args),
        Command::Ci(args) => ci::run(&context.book.root, args),
    }
}

/// What `cargo xtask` alone prints: the commands in three groups, each with its line of help.
fn help() -> String {
    let cli = Cli::command();
    let mut text = String::from(
        "The commands of the book. `cargo xtask COMMAND --help` says more about one.\n",
    );
    for (heading, names) in GROUPS {
        text.push_str(&format!("\n{heading}\n"));
        for name in names {
            let command = cli.find_subcommand(name);
            let about = command.and_then(clap::Command::get_about).map(ToString::to_string);
            text.push_str(&format!("  {name:<16}{}\n", about.unwrap_or_default()));
        }
    }
    text.push_str("\nNAME is a part (part1), a chapter (5, 5a or kernels), a snippet (kernels/xor), or nothing for all; there may be several.\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn help_lists_every_command() {
        let cli = Cli::command();
        let mut known: Vec<&str> = cli.get_subcommands().map(clap::Command::get_name).collect();
        let mut listed: Vec<&str> =
            GROUPS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        known.sort_unstable();
        listed.sort_unstable();
        assert_eq!(known, listed);
    }
}
