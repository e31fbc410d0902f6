// Checks with their count and their words: a check gives its problems, or throws; several run at a time.

let passed = 0;
let skipped = 0;
const failures = [];

/** `--only=search:` runs the checks whose names hold that text. */
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? '';

/** `--times` prints how long each check took. */
const timed = process.argv.includes('--times');

/** Runs a check and remembers how it ended. True if it passed, nothing if it was not asked for. */
export async function check(name, action) {
  if (!name.includes(only)) return undefined;
  let problems;
  const began = performance.now();
  try {
    problems = (await action()) ?? [];
  } catch (error) {
    // Without the colors of a terminal.
    problems = [String(error.message).replace(/\u001b\[\d+m/g, '').split('\n').slice(0, 4).join('\n  ')];
  }
  if (timed) console.log(`${((performance.now() - began) / 1000).toFixed(1)} s: ${name}`);
  if (problems.length === 0) {
    passed += 1;
    return true;
  }
  failures.push(name);
  const shown = problems.slice(0, 12).map((problem) => `  ${problem}`);
  if (problems.length > 12) shown.push(`  … and ${problems.length - 12} more`);
  console.log([`FAILED ${name}`, ...shown].join('\n'));
  return false;
}

/** Counts a check that need not run. */
export function skip(n = 1) {
  skipped += n;
}

/** The problem's text when the condition does not hold. */
export const unless = (condition, problem) => (condition ? [] : [problem]);

/** Runs the jobs, as many at a time as there are workers. */
export async function parallel(nWorkers, jobs) {
  const queue = jobs[Symbol.iterator]();
  await Promise.all(Array.from({ length: nWorkers }, async (_, worker) => {
    for (const job of queue) await job(worker);
  }));
}

/** The closing lines; true if nothing failed and something passed. */
export function summary() {
  if (failures.length > 0) console.log(`failed: ${failures.join('; ')}`);
  const unchanged = skipped > 0 ? `, ${skipped} unchanged since they passed` : '';
  console.log(`${passed} passed, ${failures.length} failed${unchanged}`);
  return failures.length === 0 && passed > 0;
}
