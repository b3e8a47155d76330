import type { Job } from '../job/job.ts'

/** Where the documentation of this very version stands; nothing where the Action runs from a checkout of its own. */
export const documentationIn = ({ io: { env } }: Job): { readonly documentation?: string } => {
  const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '', GITHUB_SERVER_URL: server } = env
  if (repository === '' || ref === '' || server === undefined) return {}
  return { documentation: `${server}/${repository}/blob/${ref}/` }
}
