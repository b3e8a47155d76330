import type { SetupCheck } from '@adx-export/report'
import { codeownersBlock, codeownersPaths } from './codeowners.ts'
import { type Setup, placeholderAction } from './setup.ts'
import { workflowsOf } from './workflows.ts'
import { textAt } from './written.ts'

const init = 'adx-export github init'

const workflowCheck = (path: string, wanted: string, now: string | undefined): SetupCheck => {
  const about = { area: 'repository' } as const
  if (now === undefined) return { ...about, state: 'missing', what: `workflow ${path}`, fix: init }
  if (now.includes(placeholderAction))
    return {
      ...about,
      state: 'missing',
      what: `workflow ${path} says whose GitHub Action runs`,
      fix: `${init} --force --action OWNER/adx-export@<commit>`,
    }
  return now.replaceAll('\r\n', '\n') === wanted
    ? { ...about, state: 'ok', what: `workflow ${path} fits the config` }
    : {
        ...about,
        state: 'unknown',
        what: `whether the workflow ${path} fits the config: it is not the one that is written for it`,
        fix: init,
      }
}

const ownersCheck = async (root: string, setup: Setup): Promise<SetupCheck> => {
  const about = { area: 'repository', what: 'CODEOWNERS names owners of the config and of .github/' } as const
  const fix = `${init} --reviewers @OWNER/TEAM`
  for (const path of codeownersPaths) {
    const text = await textAt(root, path)
    if (text === undefined) continue
    const lines = text.split(/\r?\n/).map((line) => line.split(/\s+/))
    const patterns = codeownersBlock(setup)
      .slice(1, -1)
      .map((line) => line.trim().split(/\s+/)[0])
    const uncovered = patterns.filter(
      (pattern) => !lines.some(([first, owner]) => first === pattern && owner !== undefined),
    )
    if (uncovered.length === 0) return { ...about, state: 'ok' }
    const everything = lines.some(([first, owner]) => first === '*' && owner !== undefined)
    return everything
      ? { ...about, state: 'unknown', what: `${about.what}: ${path} has other patterns`, fix }
      : { ...about, state: 'missing', fix }
  }
  return { ...about, state: 'missing', fix }
}

/** What the files of the clone say; neither GitHub nor Azure is asked. */
export const repositoryChecks = async (root: string, setup: Setup): Promise<readonly SetupCheck[]> => {
  const checks: SetupCheck[] = []
  for (const { path, text } of workflowsOf(setup)) checks.push(workflowCheck(path, text, await textAt(root, path)))
  return [...checks, await ownersCheck(root, setup)]
}
