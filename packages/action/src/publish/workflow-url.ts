import type { Job } from '../job/job.ts'
import { repositoryUrl, workflowFile } from '../repository.ts'

const form = /^\.github\/workflows\/([\w.-]+)$/

/** Where people dispatch the workflow of this job; nothing where the runner does not say which that is. */
export const workflowUrl = ({ io: { env } }: Job): { readonly workflow?: string } => {
  const file = form.exec(workflowFile(env) ?? '')?.[1]
  return file === undefined ? {} : { workflow: `${repositoryUrl(env)}/actions/workflows/${file}` }
}
