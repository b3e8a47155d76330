import type { Claims } from './oidc.ts'
import type { Permissions } from './permissions.ts'

/** What a job holds: its token for the API, and a way to OIDC where `id-token: write` was declared. */
export type JobToken = { readonly token: string; readonly permissions: Permissions }

export type OidcGrant = {
  /** The two variables of the runner. */
  readonly url: string
  readonly token: string
  readonly subject: string
  /** What else the tokens of the job say. */
  readonly claims: Claims
}

export const defaultAudience = (owner: string): string => `https://github.com/${owner}`

/** Every secret is a canary: it can be searched for wherever it must not appear. */
export const createVault = () => {
  const jobs = new Map<string, JobToken>()
  const grants = new Map<string, OidcGrant>()
  const secrets: string[] = []
  const fresh = (prefix: string): string => {
    const secret = `${prefix}Canary${String(secrets.length + 1).padStart(4, '0')}${'x7Qd'.repeat(6)}`
    secrets.push(secret)
    return secret
  }
  return {
    jobs,
    grants,
    secrets,
    issueJob(permissions: Permissions): JobToken {
      const job = { token: fresh('ghs_'), permissions }
      jobs.set(job.token, job)
      return job
    },
    issueGrant(url: string, subject: string, claims: Claims): OidcGrant {
      const grant = { url, token: fresh('oidc'), subject, claims }
      grants.set(grant.token, grant)
      return grant
    },
    remember: (secret: string): void => void secrets.push(secret),
  }
}

export type Vault = ReturnType<typeof createVault>
