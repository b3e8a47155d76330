import type { Job } from '../job.ts'

/** `contoso/wards/.github/workflows/drift.yml@refs/heads/main` */
const form = /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/([\w.-]+)@/

/** Where people dispatch the workflow of this job; nothing where the runner does not say which that is. */
export const workflowUrl = ({ io: { env } }: Job): { readonly workflow?: string } => {
  const file = form.exec(env.GITHUB_WORKFLOW_REF ?? '')?.[1]
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com'
  return file === undefined ? {} : { workflow: `${server}/${env.GITHUB_REPOSITORY ?? ''}/actions/workflows/${file}` }
}
