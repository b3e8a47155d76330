import { onTestFinished } from 'vitest'
import { type GithubEmulator, type GithubOptions, type Permissions, startGithub } from './index.ts'

export type Asking = {
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  /** `/api/v3` */
  readonly root?: string
}

export type Told = { readonly status: number; readonly body: unknown; readonly link: string | null }

export const everything: Permissions = {
  actions: 'read',
  contents: 'read',
  'pull-requests': 'write',
  checks: 'write',
  issues: 'write',
}

export const ask = async (
  github: GithubEmulator,
  line: string,
  body?: unknown,
  { token = github.token, headers = {}, root = '' }: Asking = {},
): Promise<Told> => {
  const [method = '', path = ''] = line.split(' ')
  const whole = path.startsWith('http') ? path : `${github.origin}${root}${path.replace(/^~/u, '/repos/contoso/wards')}`
  const response = await fetch(whole, {
    method,
    headers: { authorization: `Bearer ${token}`, 'user-agent': 'test', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    link: response.headers.get('link'),
  }
}

/** A GitHub that is gone when the test is. */
export const githubWith = async (options: GithubOptions = {}): Promise<GithubEmulator> => {
  const github = await startGithub({ permissions: everything, ...options })
  onTestFinished(() => github.close())
  return github
}
