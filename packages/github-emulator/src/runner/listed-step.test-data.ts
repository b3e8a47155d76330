import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type Happened, pullRequest } from '../events/index.ts'
import { type GithubEmulator, type GithubOptions, startGithub } from '../api/index.ts'
import { type Ran, type RunOptions, checkout, runAction } from './index.ts'

type Act = readonly [act: string, given?: unknown]

export type Bench = {
  readonly github: GithubEmulator
  readonly ran: (acts: readonly Act[], more?: Partial<RunOptions>) => Promise<Ran>
}

const main = fileURLToPath(new URL('listed-step.mjs', import.meta.url))

/** A GitHub with one pull request, and a step that does what a test lists. */
export const benchWith = async (
  options: GithubOptions = {},
  happened: (github: GithubEmulator) => Happened = (github) => pullRequest(github, github.seed.pull().number),
): Promise<Bench> => {
  const github = await startGithub(options)
  onTestFinished(() => github.close())
  const event = happened(github)
  const workspace = checkout(github, event.sha)
  return {
    github,
    ran: (acts, more = {}) =>
      runAction({ event, github, workspace, main, ...more, env: { LISTED_STEP: JSON.stringify(acts), ...more.env } }),
  }
}
