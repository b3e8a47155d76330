import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { at } from './github.ts'
import { Refusal } from './refusal.ts'
import { type Run, must } from './run.ts'
import { type Release, versionIn } from './steps.ts'
import { compareVersions, isVersion } from './version.ts'

const name = 'adx-export'

/** The first npm that signs in by the job's own identity: https://docs.npmjs.com/trusted-publishers. */
const oldestNpm = '11.5.1'

const parsed = (text: string): unknown => (text.trim() === '' ? undefined : JSON.parse(text))

/** A field of a package in the registry; undefined if there is no such package or version. Throws for any other refusal. */
const fieldOf = (run: Run, what: string, field: string): string | undefined => {
  // What an earlier attempt was told of the package may be out of date.
  const { code, out, error } = run('npm', ['view', what, field, '--json', '--prefer-online'])
  if (code !== 0) {
    if (/\bE404\b/.test(`${out}${error}`)) return undefined
    throw new Error(`The registry of npm could not be asked for ${what}: ${(error || out).trim()}`)
  }
  const value = parsed(out)
  return typeof value === 'string' ? value : undefined
}

const manifestIn = (run: Run, tarball: string): unknown =>
  parsed(must(run, 'tar', '-xzOf', tarball, 'package/package.json'))

const refuseTarball = (run: Run, tarball: string, version: string): void => {
  const manifest = manifestIn(run, tarball)
  const [ownName, ownVersion] = [String(at(manifest, 'name')), String(at(manifest, 'version'))]
  if (ownName !== name || ownVersion !== version)
    throw new Refusal(`The tarball is ${ownName}@${ownVersion}, and the tag asks for ${name}@${version}.`)
}

const refuseNpm = (run: Run): void => {
  const version = must(run, 'npm', '--version').trim()
  if (!isVersion(version) || compareVersions(version, oldestNpm) < 0)
    throw new Refusal(`npm is ${version}, and publishing without a stored token needs ${oldestNpm} or newer.`)
}

/** Whether the published tarball holds the same files: another zlib packs them to other bytes. */
const holdsTheSame = async (run: Run, released: string, tarball: string, folder: string): Promise<boolean> => {
  const at = await mkdtemp(join(folder, 'published-'))
  try {
    must(run, 'npm', 'pack', released, '--pack-destination', at, '--prefer-online')
    const [name = ''] = await readdir(at)
    for (const [into, from] of [
      ['there', join(at, name)],
      ['here', tarball],
    ] as const) {
      await mkdir(join(at, into))
      must(run, 'tar', '-xzf', from, '-C', join(at, into))
    }
    return run('diff', ['--recursive', '--brief', join(at, 'there'), join(at, 'here')]).code === 0
  } finally {
    await rm(at, { recursive: true, force: true })
  }
}

/**
 * Publishes a tarball with its provenance, unless the registry has these very files already. Throws a Refusal where it has
 * others: a version is never published again. `folder` is one that the job throws away.
 */
export const publishPackage = async ({ run, tag }: Release, tarball: string, folder: string): Promise<string> => {
  const version = versionIn(tag)
  const released = `${name}@${version}`
  refuseTarball(run, tarball, version)
  const integrity = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`
  const isThere = async (): Promise<boolean> => {
    const published = fieldOf(run, released, 'dist.integrity')
    if (published === undefined || published === integrity) return published !== undefined
    if (await holdsTheSame(run, released, tarball, folder)) return true
    throw new Refusal(
      `${released} is published with other content. Find out who published it, and release a higher version.`,
    )
  }
  if (await isThere()) return `${released} is published already.`
  refuseNpm(run)
  const latest = fieldOf(run, name, 'dist-tags.latest')
  // npm refuses to move `latest` back, and nobody wants that.
  const isLate = latest !== undefined && isVersion(latest) && compareVersions(latest, version) > 0
  const options = ['--provenance', '--access', 'public', '--ignore-scripts', '--tag', isLate ? 'earlier' : 'latest']
  const { code, out, error } = run('npm', ['publish', tarball, ...options])
  // The registry may have taken it and its answer may be lost.
  if (code === 0 || (await isThere())) return `Published ${released}.`
  throw new Refusal(
    `${released} could not be published: ${(error || out).trim()}\nIf npm does not trust this workflow yet, CONTRIBUTING.md says what a person does once. Then run this job again.`,
  )
}
