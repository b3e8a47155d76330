import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Run, must, runIn } from '../scripts/release/run.ts'

export const zeros = '0'.repeat(40)

const manifest = (name: string, version: string): string =>
  `{\n  "name": "${name}",\n  "version": "${version}",\n  "private": true\n}\n`

/** As little of a checkout as names the version, and a changelog. */
const filesOf = (version: string): Readonly<Record<string, string>> => ({
  'package.json': manifest('adx-export-workspace', version),
  'package-lock.json': `{\n  "name": "adx-export-workspace",\n  "version": "${version}",\n  "lockfileVersion": 3,\n  "packages": {\n    "": {\n      "name": "adx-export-workspace",\n      "version": "${version}",\n      "license": "MIT"\n    },\n    "node_modules/ajv": {\n      "version": "${version}",\n      "license": "MIT"\n    },\n    "packages/cli": {\n      "name": "adx-export",\n      "version": "${version}",\n      "license": "MIT"\n    }\n  }\n}\n`,
  'packages/cli/package.json': manifest('adx-export', version),
  'packages/action/package.json': manifest('@adx-export/action', version),
  'packages/action/src/version.ts': `export const version = '${version}'\n`,
  'packages/cli/src/version.ts': `export const version = '${version}'\n`,
  'packages/action/dist/index.js': `bundle of ${version}\n`,
  'action.yml': 'name: adx-export\n',
  'README.md': `      - uses: OWNER/adx-export@${zeros} # v${version}: put in whose copy you use\n\n<!-- unreleased -->\n\nNothing has been published yet.\n\n<!-- /unreleased -->\n\nnpx adx-export@${version} validate\n`,
  'docs/guide.md': `\`git ls-remote https://github.com/OWNER/adx-export 'v${version}*'\`\n`,
  'examples/workflows/a.yml': `      - uses: OWNER/adx-export@${zeros} # v${version}: put in\n      - uses: actions/checkout@${'a'.repeat(40)} # v7.0.1\n`,
  'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n- A report for auditors.\n',
})

export type Checkout = {
  readonly root: string
  readonly run: Run
  readonly read: (path: string) => string
  readonly write: (path: string, text: string) => void
  /** The output of git, trimmed. */
  readonly git: (...args: readonly string[]) => string
  readonly commit: (message: string) => string
}

const folders: string[] = []

/** Takes away what `checkoutOf` made, at the end of a file: it is made once for all of its tests. */
export const removeCheckouts = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

const temporary = (): string => mkdtempSync(join(tmpdir(), 'adx-export-release-'))

/** What git takes from nobody's own settings. */
const gitEnvironment = (home: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'nora',
  GIT_AUTHOR_EMAIL: 'nora@example.com',
  GIT_COMMITTER_NAME: 'nora',
  GIT_COMMITTER_EMAIL: 'nora@example.com',
})

const opened = (home: string): Checkout => {
  const root = join(home, 'checkout')
  const run = runIn(root, gitEnvironment(home))
  const git = (...args: readonly string[]): string => must(run, 'git', ...args).trim()
  return {
    root,
    run,
    git,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    },
    commit: (message) => {
      git('add', '--all')
      git('commit', '--quiet', '--message', message)
      return git('rev-parse', 'HEAD')
    },
  }
}

/** A checkout on main of a repository of its own, with `origin` beside it. */
export const checkoutOf = (version: string): Checkout => {
  const home = temporary()
  folders.push(home)
  mkdirSync(join(home, 'checkout'))
  const checkout = opened(home)
  const { git, write, commit } = checkout
  for (const [path, text] of Object.entries(filesOf(version))) write(path, text)
  git('init', '--quiet', '--template=', '--initial-branch=main')
  git('init', '--quiet', '--bare', '--template=', '--initial-branch=main', '../origin')
  git('remote', 'add', 'origin', '../origin')
  commit('First')
  return checkout
}

/** The same, made anew from a checkout and what lies beside it, for one test. */
export const copyOf = ({ root }: Checkout): Checkout => {
  const home = temporary()
  cpSync(dirname(root), home, { recursive: true })
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return opened(home)
}
