import { onTestFinished } from 'vitest'
import type { Io } from '../runner/io.ts'
import { type Connection, connectGithub } from '../github/client.ts'
import { type GithubEmulator, type GithubOptions, startGithub } from '@adx-export/github-emulator'
import { recordingIo } from './io.test-data.ts'

export type Bench = { readonly github: GithubEmulator; readonly connection: Connection }

/** A GitHub of its own for one test, and a client with the job's token. */
export const benchOf = async (
  options: GithubOptions & {
    readonly requestMilliseconds?: number
    readonly env?: Io['env']
    readonly planWorkflow?: string
  } = {},
): Promise<Bench> => {
  const github = await startGithub(options)
  onTestFinished(() => github.close())
  const { owner, name, id } = github.state.repository
  const repository = `${owner}/${name}`
  const { io } = recordingIo({
    env: {
      GITHUB_API_URL: github.urls.api,
      GITHUB_REPOSITORY: repository,
      GITHUB_REPOSITORY_ID: String(id),
      GITHUB_SERVER_URL: github.urls.server,
      GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/adx-export.yml@refs/heads/main`,
      ...options.env,
    },
  })
  const { requestMilliseconds, planWorkflow } = options
  return { github, connection: connectGithub(io, github.token, (text) => text, { requestMilliseconds, planWorkflow }) }
}
