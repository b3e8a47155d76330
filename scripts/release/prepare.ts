import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GeneratedFile } from '../generate/file.ts'
import { releasedIn, unreleasedIn, withRelease } from './changelog.ts'
import { Refusal } from './refusal.ts'
import { type Run, must } from './run.ts'
import { compareVersions, isVersion, sourceVersion, versionFiles, versionSource, withVersion } from './version.ts'

export type Preparing = {
  /** The root of a checkout. */
  readonly root: string
  readonly version: string
  /** Makes the commit and the tag, too. Nothing is ever pushed. */
  readonly commit: boolean
  /** `2026-12-01` */
  readonly date: string
  readonly run: Run
  /** Builds the committed bundle anew; rejects where it fails. */
  readonly bundle: () => Promise<void>
}

const bundled = 'packages/action/dist'
const changelogPath = 'CHANGELOG.md'

const refuseVersion = (version: string, current: string, changelog: string): void => {
  if (!isVersion(version))
    throw new Refusal(
      `${version === '' ? 'No version was given.' : `${version} is no version of a release.`} Give three numbers: npm run release -- 0.2.0`,
    )
  const [newest] = releasedIn(changelog)
  if (newest !== undefined && compareVersions(version, newest) <= 0)
    throw new Refusal(
      `${version} is not higher than ${newest}, the newest version in ${changelogPath}. Give a higher one.`,
    )
  if (compareVersions(version, current) < 0)
    throw new Refusal(`${version} is lower than ${current}, the version in ${versionSource}. Give a higher one.`)
}

const refuseTree = (run: Run, version: string): void => {
  const changed = must(run, 'git', 'status', '--porcelain').trimEnd()
  if (changed !== '') throw new Refusal(`The checkout has changes. Commit or remove them first:\n${changed}`)
  if (must(run, 'git', 'tag', '--list', `v${version}`).trim() !== '')
    throw new Refusal(`The tag v${version} exists already. A release is never made again: give a higher version.`)
}

const write = async (root: string, files: readonly GeneratedFile[]): Promise<void> => {
  for (const { path, text } of files) await writeFile(join(root, path), text)
}

/** The checkout was clean, so what is committed is what was there. */
const putBack = (run: Run): void => {
  must(run, 'git', 'reset', '--quiet', '--hard', 'HEAD')
  must(run, 'git', 'clean', '--quiet', '--force', '-d', '--', bundled)
}

const keep = ({ run, version }: Preparing, paths: readonly string[]): void => {
  must(run, 'git', 'add', '--', ...paths, bundled)
  must(run, 'git', 'commit', '--quiet', '--message', `Release ${version}`)
  try {
    must(run, 'git', 'tag', '--annotate', `v${version}`, '--message', `v${version}`)
  } catch (error) {
    must(run, 'git', 'reset', '--quiet', '--hard', 'HEAD~1')
    throw error
  }
}

const next = (version: string, committed: boolean): string =>
  committed
    ? `Committed and tagged v${version}. Push the commit to main, wait until ci and check-dist have passed, then push the tag: git push origin v${version}`
    : `Wrote ${version}. Review the difference and commit it, or start again with --commit after: git restore .`

/**
 * Sets the version and the heading of the changelog, and builds the bundle that names the version. Throws a Refusal before
 * anything is written; if anything fails later, the checkout is as it was. Returns what to do next.
 */
export const prepare = async (preparing: Preparing): Promise<string> => {
  const { root, version, commit, date, run, bundle } = preparing
  const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')
  const [manifest, changelog] = [await read(versionSource), await read(changelogPath)]
  refuseVersion(version, await sourceVersion(root), changelog)
  refuseTree(run, version)
  if (unreleasedIn(changelog) === '')
    throw new Refusal(`${changelogPath} says nothing under "## Unreleased". Say there what this release changes.`)
  const files: readonly GeneratedFile[] = [
    { path: versionSource, text: withVersion(manifest, version) },
    { path: changelogPath, text: withRelease(changelog, version, date) },
    ...(await versionFiles(root, version, true)),
  ]
  try {
    await write(root, files)
    await bundle()
    if (commit)
      keep(
        preparing,
        files.map(({ path }) => path),
      )
  } catch (error) {
    putBack(run)
    throw error
  }
  return next(version, commit)
}
