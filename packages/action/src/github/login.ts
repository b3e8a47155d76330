import type { Connection } from './client.ts'

const actionsLogin = 'github-actions[bot]'

type Viewer = { readonly viewer?: { readonly login?: unknown } }

/** Whom the token belongs to. The token of a job may not be allowed to ask. */
export const loginOf = async ({ octokit }: Connection): Promise<string> => {
  try {
    const { viewer } = await octokit.graphql<Viewer>('query { viewer { login } }')
    const login = typeof viewer?.login === 'string' && viewer.login !== '' ? viewer.login : actionsLogin
    // Without its ending it could be the name of a person.
    return `${login}[bot]` === actionsLogin ? actionsLogin : login
  } catch {
    return actionsLogin
  }
}

/** The author of a comment, as REST answers. */
export type Author = { readonly login?: string; readonly type?: string } | null

/** Whether an author is the token's own. GraphQL leaves out the ending that REST gives to bots, which no person can have. */
export const isOwn = (login: string, author: Author): boolean =>
  author?.login === login || (author?.type === 'Bot' && author.login === `${login}[bot]`)
