import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from '../job/job.ts'
import { workflowFile } from '../repository.ts'
import { type WorkflowFile, readWorkflowFile, workflowTextAt } from '../workflow-file.ts'

type Workflow = WorkflowFile & { readonly name: string }

const folder = '.github/workflows'

/** The workflows of the checkout that somebody can dispatch and that apply the operations of a plan job. */
const dispatchable = async ({ io }: Job): Promise<readonly Workflow[]> => {
  const names = await readdir(join(io.cwd, folder)).catch(() => [])
  const found: Workflow[] = []
  for (const name of names.toSorted((one, other) => (one < other ? -1 : 1))) {
    if (!/^[\w.-]+\.ya?ml$/u.test(name)) continue
    const workflow = readWorkflowFile(await workflowTextAt(join(io.cwd, folder, name)))
    const operations = workflow.textsAt('expected-operations')
    // One that is given the operations, as the one that reverts drift is, plans nothing itself.
    const isGiven = workflow.holds('inputs.expected-operations')
    if (workflow.events.includes('workflow_dispatch') && operations.length > 0 && !isGiven)
      found.push({ name, ...workflow })
  }
  return found
}

const quoted = (text: string): string => (/^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** The command that applies a branch after an approval, whatever became of reviews: with the workflow of this repository, or with the one to copy. */
export const dispatchCommand = async (job: Job, branch: string, environment: string | undefined): Promise<string> => {
  const own = workflowFile(job.io.env)?.slice(folder.length + 1)
  const all = await dispatchable(job)
  const found = all.find(({ name }) => name === own) ?? all.find(({ name }) => name.startsWith('dispatch')) ?? all[0]
  const name = found?.name ?? (environment === undefined ? 'dispatch.yml' : 'dispatch-fleet.yml')
  const asks = environment !== undefined && (found === undefined || found.holds('inputs.environment'))
  const command = `gh workflow run ${name} --ref ${quoted(branch)}${asks ? ` -f environment=${quoted(environment)}` : ''}`
  const first = found === undefined ? `copy examples/workflows/${name} to ${folder}/ on ${branch}, then ` : ''
  return `${first}run \`${command}\`: its plan job shows what would run, and its apply job runs that after the approval`
}
