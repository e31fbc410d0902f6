//! A program and all the processes that it starts, as one group: none of them outlives it.
//!
//! A process group on Unix, a job object on Windows. A process that leaves its group on purpose (`setsid`) is not seen.

use std::io;
use std::process::{Child, Command};

pub(crate) use system::Group;

#[cfg(unix)]
mod system {
    use std::os::unix::process::CommandExt as _;

    use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};

    use super::{Child, Command, io};

    /// The processes of one program.
    pub(crate) struct Group(Pid);

    impl Group {
        /// Starts the program as the first of a group of its own.
        pub(crate) fn spawn(command: &mut Command) -> io::Result<(Child, Group)> {
            let child = command.process_group(0).spawn()?;
            let group = Group(Pid::from_child(&child));
            Ok((child, group))
        }

        /// Whether no process is left. Ask only when the program itself has ended and been waited for.
        pub(crate) fn is_empty(&self) -> bool {
            test_kill_process_group(self.0).is_err()
        }

        /// Ends every process that is left.
        pub(crate) fn kill(&self) {
            // An error says that none is left.
            let _ = kill_process_group(self.0, Signal::KILL);
        }
    }
}

#[cfg(windows)]
mod system {
    use std::os::windows::io::AsRawHandle as _;

    use win32job::{ExtendedLimitInfo, Job};

    use super::{Child, Command, io};

    /// The processes of one program. The system ends them when this value goes, even by the end of this process.
    pub(crate) struct Group(Option<Job>);

    impl Group {
        /// Starts the program as the first of a group of its own.
        pub(crate) fn spawn(command: &mut Command) -> io::Result<(Child, Group)> {
            let mut limits = ExtendedLimitInfo::new();
            limits.limit_kill_on_job_close();
            let job = Job::create_with_limit_info(&limits).map_err(io::Error::other)?;
            let mut child = command.spawn()?;
            match job.assign_process(child.as_raw_handle() as isize) {
                Ok(()) => Ok((child, Group(Some(job)))),
                // It was faster than this: it has ended, and what has ended cannot be put into a job.
                Err(_) if child.try_wait()?.is_some() => Ok((child, Group(None))),
                Err(error) => {
                    child.kill()?;
                    Err(io::Error::other(error))
                }
            }
        }

        /// Whether no process is left. Ask only when the program itself has ended and been waited for.
        pub(crate) fn is_empty(&self) -> bool {
            let Some(job) = &self.0 else { return true };
            job.query_process_id_list().map_or(true, |processes| processes.is_empty())
        }

        /// Ends every process that is left: closing the job does, when this value goes.
        pub(crate) fn kill(&self) {}
    }
}
