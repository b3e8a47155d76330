import type { Io } from '../runner/io.ts'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** This very machine. */
export const isLoopback = ({ hostname }: URL): boolean => loopback.has(hostname)

/** What may be sent there stays unread on the way. */
export const isSafe = (url: URL): boolean => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))

/** The address of the GitHub that runs the job; undefined where the runner names none that is safe. */
export const serverOf = ({ GITHUB_SERVER_URL: given = 'https://github.com' }: Io['env']): URL | undefined => {
  const url = URL.canParse(given) ? new URL(given) : undefined
  return url !== undefined && isSafe(url) ? url : undefined
}

const isBelow = (host: string, parent: string): boolean => host === parent || host.endsWith(`.${parent}`)

const ofGithub = 'actions.githubusercontent.com'

/** A company's GitHub at ghe.com. */
const residence = /^[a-z0-9-]+\.ghe\.com$/

/** The service that signs the identity tokens of jobs: https://docs.github.com/actions/reference/security/oidc */
export const issuerOf = ({ hostname, host, origin }: URL): string => {
  if (hostname === 'github.com') return `https://token.${ofGithub}`
  return residence.test(hostname) ? `https://token.actions.${host}` : `${origin}/_services/token`
}

/** Whether a job of that GitHub may show its request token there. */
export const isTokenService = (server: URL, url: URL): boolean => {
  if (isLoopback(server)) return isLoopback(url)
  if (url.protocol !== 'https:') return false
  const { hostname } = server
  if (isBelow(url.hostname, hostname === 'github.com' ? ofGithub : hostname)) return true
  return residence.test(hostname) && isBelow(url.hostname, ofGithub)
}
