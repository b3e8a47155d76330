import { posix } from 'node:path'
import { type Files, open } from '@adx-export/engine'
import { connectGithub } from '../github/client.ts'
import type { Job } from '../job/job.ts'
import { createSarif } from '../outputs/sarif.ts'
import { readInputs } from '../inputs/inputs.ts'
import type { Bench } from './connection.test-data.ts'
import { recordingIo } from './io.test-data.ts'

export const workflow = '.github/workflows/adx-export.yml'

type Given = {
  readonly inputs?: Readonly<Record<string, string>>
  readonly runId?: number
  readonly runAttempt?: number
  /** What a step before changed in the checkout. */
  readonly changed?: Readonly<Record<string, string>>
}

/** A job on a commit of the bench, which is checked out as it was pushed; its pauses are written down and take no time. */
export const jobOn = async ({ github }: Bench, sha: string, given: Given = {}) => {
  const { owner, name } = github.state.repository
  const texts = { ...github.state.commits.get(sha)?.files, ...given.changed }
  const env = {
    GITHUB_API_URL: github.urls.api,
    GITHUB_REPOSITORY: `${owner}/${name}`,
    GITHUB_REPOSITORY_ID: String(github.state.repository.id),
    GITHUB_SERVER_URL: github.urls.server,
    GITHUB_WORKFLOW_REF: `${owner}/${name}/${workflow}@refs/heads/main`,
  }
  const { io, recorded } = recordingIo({ env, inputs: { config: 'adx-export.yaml', ...given.inputs } })
  const pauses: number[] = []
  const connection = connectGithub(io, github.token, (text) => text)
  const clock = { now: () => Date.now(), sleep: async (milliseconds: number) => void pauses.push(milliseconds) }
  const { runId: id = 4321, runAttempt: attempt = 1 } = given
  const files: Files = {
    async read(path) {
      const text = texts[path]
      return text === undefined ? { problem: 'missing' } : { bytes: Buffer.from(text) }
    },
    readBeside: (config, name, most) => files.read(posix.join(posix.dirname(config), name), most),
    listBeside: () => Promise.reject(new Error('nothing is listed beside the config')),
    label: (path) => path,
  }
  const opened = await open(files, 'adx-export.yaml')
  const job: Job = {
    io,
    inputs: readInputs(io),
    event: {
      name: 'push',
      sha,
      ref: 'refs/heads/main',
      deleted: false,
      origin: 'own',
      retargeted: false,
      isDependabot: false,
      isPrivate: true,
    },
    ports: { env, clock, connect: () => Promise.reject(new Error('Azure is not asked')) },
    opened,
    github: { connection: () => Promise.resolve(connection) },
    redact: (text) => text,
    sarif: createSarif(io, undefined),
    label: 'adx-export.yaml',
    run: { id, attempt, url: `${github.urls.server}/${owner}/${name}/actions/runs/${String(id)}`, started: 0 },
  }
  return { job, connection, recorded, pauses }
}
