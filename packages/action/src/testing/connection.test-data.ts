import { onTestFinished } from 'vitest'
import { type Connection, connectGithub } from '../github/client.ts'
import { type FakeGithub, type GithubOptions, startGithub } from './github/index.ts'
import { recordingIo } from './io.test-data.ts'

export type Bench = { readonly github: FakeGithub; readonly connection: Connection }

/** A GitHub of its own for one test, and a client with the job's token. */
export const benchOf = async (
  options: GithubOptions & { readonly requestMilliseconds?: number } = {},
): Promise<Bench> => {
  const github = await startGithub(options)
  onTestFinished(() => github.close())
  const { owner, name } = github.state.repository
  const { io } = recordingIo({ env: { GITHUB_API_URL: github.urls.api, GITHUB_REPOSITORY: `${owner}/${name}` } })
  return { github, connection: connectGithub(io, github.token, (text) => text, options.requestMilliseconds) }
}
