import type { Io } from './runner/io.ts'

type Env = Io['env']

/** Where people look at the repository. */
export const repositoryUrl = ({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name = '' }: Env): string =>
  `${server ?? 'https://github.com'}/${name}`

/** The branch that a ref names: `main` of `refs/heads/main`; undefined for a tag and for a pull request. */
export const branchIn = (ref: string): string | undefined => /^refs\/heads\/(.+)$/.exec(ref)?.[1]

/** The file of the workflow that runs, from the root of this repository; undefined for one of another repository. */
export const workflowFile = ({
  GITHUB_WORKFLOW_REF: ref = '',
  GITHUB_REPOSITORY: name = '',
}: Env): string | undefined => {
  const [whole = ''] = ref.split('@')
  return whole.startsWith(`${name}/.github/`) ? whole.slice(name.length + 1) : undefined
}
