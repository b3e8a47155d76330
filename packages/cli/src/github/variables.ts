import { memberAt, textAt, whyOf, type GithubReads } from './github-reads.ts'

/** What a job of an environment gets for a variable, and who sets it. */
export type Variable =
  | { readonly state: 'read'; readonly value: string; readonly of: 'environment' | 'repository' | 'organization' }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly why: string }

const perPage = 30
/** An organization has 1000 variables at most: https://docs.github.com/actions/reference/workflows-and-actions/variables */
const mostPages = 34

const cut = 'GitHub shows fewer variables of the organization than there are'

const ofOrganization = async (reads: GithubReads, name: string): Promise<Variable> => {
  let seen = 0
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await reads(`/actions/organization-variables?per_page=${String(perPage)}&page=${String(page)}`)
    if (answer.state !== 'read') {
      const own = answer.state === 'absent' ? await reads('') : undefined
      const isOfUser = own?.state === 'read' && textAt(own.body, 'owner', 'type') === 'User'
      return isOfUser
        ? { state: 'absent' }
        : { state: 'unknown', why: `whether the organization has it: ${whyOf(answer)}` }
    }
    const [list, total] = ['variables', 'total_count'].map((key) => memberAt(answer.body, key))
    if (!Array.isArray(list) || typeof total !== 'number') return { state: 'unknown', why: cut }
    const found: unknown = list.find((each) => textAt(each, 'name')?.toUpperCase() === name)
    const value = textAt(found, 'value')
    if (value !== undefined) return { state: 'read', value, of: 'organization' }
    seen += list.length
    if (found === undefined && seen >= total) return { state: 'absent' }
    if (found !== undefined || list.length === 0) break
  }
  return { state: 'unknown', why: cut }
}

/**
 * Resolves a variable as a job of an environment does: the environment's counts before the repository's, and that before the
 * organization's. Where one of them cannot be read, those behind it say nothing.
 */
export const variableIn = async (reads: GithubReads, environment: string, name: string): Promise<Variable> => {
  const places = [
    ['environment', `/environments/${encodeURIComponent(environment)}`],
    ['repository', '/actions'],
  ] as const
  for (const [of, place] of places) {
    const answer = await reads(`${place}/variables/${name}`)
    if (answer.state === 'unknown') return answer
    if (answer.state === 'read') {
      const value = textAt(answer.body, 'value')
      return value === undefined
        ? { state: 'unknown', why: 'GitHub answers without a value' }
        : { state: 'read', value, of }
    }
  }
  return ofOrganization(reads, name)
}
