/** The steps of the workflow of a tag: `node scripts/release-steps.ts check | attested | npm | publish | move`. Each looks first whether it was done. */
import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { githubOf } from './release/github.ts'
import { openWithKey } from './release/key.ts'
import { publishPackage } from './release/npm.ts'
import { Refusal } from './release/refusal.ts'
import { runIn } from './release/run.ts'
import { type Release, check, isAttested, move, pack, publish } from './release/steps.ts'

const root = process.cwd()
const { RELEASE_KEY: key = '', ...env } = process.env
const given = (name: string): string => {
  const value = env[name] ?? ''
  if (value === '') throw new Refusal(`${name} is not set: this is a step of the workflow release.`)
  return value
}

const releaseWith = (more: Readonly<Record<string, string>> = {}): Release => {
  const run = runIn(root, { ...env, ...more })
  return { root, tag: given('GITHUB_REF_NAME'), run, github: githubOf(run, given('GITHUB_REPOSITORY')) }
}

const moveTag = async (): Promise<string> => {
  const folder = given('RUNNER_TEMP')
  const host = new URL(given('GITHUB_SERVER_URL')).hostname
  const { run } = releaseWith()
  const opened = await openWithKey(key, folder, { repository: given('GITHUB_REPOSITORY'), host, run })
  try {
    return move(releaseWith(opened.env), env['RELEASE_REMOTE'] ?? opened.remote)
  } finally {
    await rm(join(folder, 'release-key'), { force: true })
  }
}

const attested = async (): Promise<string> => {
  const release = releaseWith()
  const archive = pack(release, given('RUNNER_TEMP'))
  const done = await isAttested(release, archive)
  await appendFile(given('GITHUB_OUTPUT'), `done=${String(done)}\narchive=${archive}\n`)
  return done ? 'The bundle is attested already.' : 'The bundle is to be attested.'
}

const steps: Readonly<Record<string, () => Promise<string>>> = {
  check: () => check(releaseWith()),
  attested,
  npm: () => publishPackage(releaseWith(), given('TARBALL'), given('RUNNER_TEMP')),
  publish: () => publish(releaseWith(), given('RUNNER_TEMP')),
  move: moveTag,
}

try {
  const [name = ''] = process.argv.slice(2)
  const step = steps[name]
  if (step === undefined) throw new Refusal(`There is no step ${name}. Steps: ${Object.keys(steps).join(', ')}.`)
  console.log(await step())
} catch (error) {
  const text = error instanceof Error ? error.message : String(error)
  console.error(`::error::${text.replaceAll('%', '%25').replaceAll('\n', '%0A')}`)
  process.exitCode = 1
}
