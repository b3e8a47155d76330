import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notesOf } from './changelog.ts'
import { type Github, at, listAt } from './github.ts'
import { Refusal } from './refusal.ts'
import { type Run, must } from './run.ts'
import { compareVersions, isVersion, majorTag, sourceVersion, versionFiles } from './version.ts'

/** What every step of the tag's workflow works with. */
export type Release = {
  /** The root of the checkout of the tag, with its whole history. */
  readonly root: string
  /** `v0.2.0` */
  readonly tag: string
  readonly run: Run
  readonly github: Github
}

export const versionIn = (tag: string): string => {
  const version = tag.replace(/^v/, '')
  if (tag === version || !isVersion(version)) throw new Refusal(`${tag} is no tag of a release, such as v0.2.0.`)
  return version
}

const commitOf = ({ run }: Release): string => must(run, 'git', 'rev-parse', 'HEAD^{commit}').trim()

const notes = async ({ root, tag }: Release): Promise<string> =>
  notesOf(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), versionIn(tag))

/** The workflows that must have passed for the very commit of a tag. */
export const gates = ['ci.yml', 'check-dist.yml'] as const

const refuseRun = ({ github, tag }: Release, gate: string, commit: string): void => {
  const answer = github.get(`actions/workflows/${gate}/runs?head_sha=${commit}&event=push&branch=main&per_page=100`)
  const runs = listAt(answer, 'workflow_runs').filter((run) => at(run, 'head_sha') === commit)
  if (runs.some((run) => at(run, 'conclusion') === 'success')) return
  const [first] = runs
  const short = commit.slice(0, 7)
  const url = typeof at(first, 'html_url') === 'string' ? ` (${String(at(first, 'html_url'))})` : ''
  if (first === undefined)
    throw new Refusal(`${gate} never ran on main for ${short}. Push the commit to main before its tag ${tag}.`)
  if (at(first, 'status') !== 'completed')
    throw new Refusal(`${gate} is not done for ${short}${url}. Run this job again once it is.`)
  throw new Refusal(`${gate} did not pass for ${short}${url}. Nothing was released.`)
}

const refuseSources = async (release: Release): Promise<void> => {
  const { root, tag } = release
  const version = versionIn(tag)
  const source = await sourceVersion(root)
  if (source !== version)
    throw new Refusal(`The tag is ${tag} and the sources are ${source}. Tag the commit that npm run release made.`)
  for (const { path, text } of await versionFiles(root, version, true)) {
    const found = (await readFile(join(root, path), 'utf8')).replaceAll('\r\n', '\n')
    if (found !== text)
      throw new Refusal(`${path} is not as ${version} needs it. Tag the commit that npm run release made.`)
  }
  if ((await notes(release)) === '') throw new Refusal(`CHANGELOG.md says nothing about ${version}.`)
}

/** Refuses a tag whose commit is not on main, did not pass, or names another version. Changes nothing. */
export const check = async (release: Release): Promise<string> => {
  const { run, tag } = release
  const commit = commitOf(release)
  if (run('git', ['merge-base', '--is-ancestor', commit, 'origin/main']).code !== 0)
    throw new Refusal(`The commit of ${tag} is not on main.`)
  await refuseSources(release)
  for (const gate of gates) refuseRun(release, gate, commit)
  return `${tag} is ${commit} on main, and passed.`
}

/** The archive that a release hands out: what GitHub runs, as it is committed. */
const archiveOf = (tag: string): string => `adx-export-action-${tag}.tar.gz`

/** Writes the archive into a folder. The same commit and git give the same bytes. */
export const pack = ({ run, tag }: Release, folder: string): string => {
  const path = join(folder, archiveOf(tag))
  const prefix = `${archiveOf(tag).replace('.tar.gz', '')}/`
  const what = ['action.yml', 'packages/action/dist']
  must(run, 'git', 'archive', '--format=tar.gz', `--prefix=${prefix}`, `--output=${path}`, 'HEAD', ...what)
  return path
}

/** Whether GitHub holds an attestation of a file already. */
export const isAttested = async ({ github }: Release, path: string): Promise<boolean> => {
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  return listAt(github.get(`attestations/sha256:${digest}`), 'attestations').length > 0
}

/** By its tag alone the API does not find a draft, so the list is asked. */
const stateOf = ({ github, tag }: Release): 'none' | 'draft' | 'published' => {
  const releases = github.get('releases?per_page=100')
  const found = (Array.isArray(releases) ? releases : []).find((release: unknown) => at(release, 'tag_name') === tag)
  if (found === undefined) return 'none'
  return at(found, 'draft') === true ? 'draft' : 'published'
}

/**
 * Makes the release with its archive: a draft first, since nothing can be added to a published release that is immutable.
 * What an earlier attempt did is found and gone on from.
 */
export const publish = async (release: Release, folder: string): Promise<string> => {
  const { github, tag } = release
  const state = stateOf(release)
  if (state === 'published') return `The release ${tag} is there already.`
  const archive = pack(release, folder)
  if (state === 'none') {
    const file = join(folder, 'notes.md')
    await writeFile(file, `${await notes(release)}\n`)
    github.run('release', 'create', tag, '--draft', '--verify-tag', '--title', tag, '--notes-file', file)
  }
  github.run('release', 'upload', tag, archive, '--clobber')
  github.run('release', 'edit', tag, '--draft=false')
  return `Released ${tag}.`
}

const laterThan = ({ run }: Release, version: string): string | undefined => {
  const tags = must(run, 'git', 'tag', '--list', `${majorTag(version)}.*`).split('\n')
  const versions = tags.map((tag) => tag.replace(/^v/, '')).filter(isVersion)
  return versions.toSorted(compareVersions).findLast((other) => compareVersions(other, version) > 0)
}

/** The commit that a tag of the remote is at; undefined where there is none. */
const remoteTag = ({ run }: Release, remote: string, tag: string): string | undefined => {
  const lines = must(run, 'git', 'ls-remote', remote, `refs/tags/${tag}`, `refs/tags/${tag}^{}`).trim().split('\n')
  const peeled = lines.find((line) => line.endsWith('^{}')) ?? lines[0] ?? ''
  const [commit = ''] = peeled.split('\t')
  return commit === '' ? undefined : commit
}

/**
 * Moves the tag of the major version to this release, unless a later one of that major version is there. It is pushed
 * to `remote`, which a deploy key opens: the token of a job may not move a tag over changes of workflow files.
 */
export const move = (release: Release, remote: string): string => {
  const { run, tag } = release
  const version = versionIn(tag)
  const major = majorTag(version)
  const later = laterThan(release, version)
  if (later !== undefined) return `v${later} is later: ${major} stays there.`
  const commit = commitOf(release)
  if (remoteTag(release, remote, major) === commit) return `${major} is at ${tag} already.`
  const { code, error } = run('git', ['push', '--force', remote, `${commit}:refs/tags/${major}`])
  if (code === 0) return `Moved ${major} to ${tag}.`
  throw new Refusal(
    `${major} could not be moved: ${error.trim()}\nThe release itself is complete. Mend the deploy key, and run this job again. By hand: git push --force origin ${commit}:refs/tags/${major}`,
  )
}
