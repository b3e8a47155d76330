import type { Permissions } from './permissions.ts'

/** What a job holds: its token for the API, and a way to OIDC where `id-token: write` was declared. */
export type JobToken = { readonly token: string; readonly permissions: Permissions }

export type OidcGrant = {
  /** The two variables of the runner. */
  readonly url: string
  readonly token: string
  readonly subject: string
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export const defaultAudience = (owner: string): string => `https://github.com/${owner}`

/** An OIDC token with an empty signature: nobody here checks one. */
export const unsignedJwt = (claims: {
  readonly iss: string
  readonly sub: string
  readonly aud: string
  readonly jti: string
}): string => {
  const now = Math.floor(Date.now() / 1000)
  const body = { ...claims, iat: now, nbf: now, exp: now + 300 }
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(body)}.canary-${claims.jti}`
}

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
    issueGrant(url: string, subject: string): OidcGrant {
      const grant = { url, token: fresh('oidc'), subject }
      grants.set(grant.token, grant)
      return grant
    },
    remember: (secret: string): void => void secrets.push(secret),
  }
}

export type Vault = ReturnType<typeof createVault>
