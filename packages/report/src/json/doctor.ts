import { defined } from '@adx-export/core'
/** What one look came to: it is so, it is not, or nothing that may be read says so. */
export type CheckState = 'ok' | 'missing' | 'unknown'

/** By what an identity was judged: by itself, where it is signed in, or by what others tell of it. */
export type JudgedBy =
  | 'sign-in'
  | 'own-permissions'
  | 'role-assignments'
  | 'database-principals'
  | 'application-users'
  | 'federated-credentials'

/** One thing that has to be set up. */
export type SetupCheck = {
  readonly state: CheckState
  readonly area: 'azure' | 'github' | 'repository'
  /** Absent where it is about no identity. */
  readonly identity?: TestedIdentity['as']
  readonly by?: JudgedBy
  /** Absent where it is about no environment of the config, or about all. */
  readonly environment?: string
  readonly what: string
  /** The command, or the place, that mends it. */
  readonly fix?: string
}

/** Who was signed in, and what it was taken for. `somebody` is neither: its own rights are not judged. */
export type TestedIdentity = {
  readonly as: 'reader' | 'writer' | 'somebody'
  readonly applicationId?: string
  readonly objectId?: string
  readonly tenantId?: string
  /** The subject of GitHub's identity token. */
  readonly subject?: string
}

/** An identity that is not signed in, judged by what others tell of it. */
export type JudgedIdentity = {
  readonly as: 'reader' | 'writer'
  readonly applicationId: string
  /** The environment whose writer it is. */
  readonly environment?: string
}

/** What `github doctor` found. */
export type DoctorDocument = {
  readonly format: 1
  readonly kind: 'doctor'
  /** Absent where nobody could sign in. */
  readonly identity?: TestedIdentity
  readonly judged: readonly JudgedIdentity[]
  readonly checks: readonly SetupCheck[]
  readonly summary: { readonly ok: number; readonly missing: number; readonly unknown: number }
}

export const doctorDocument = (
  checks: readonly SetupCheck[],
  identity: TestedIdentity | undefined,
  judged: readonly JudgedIdentity[],
): DoctorDocument => {
  const countOf = (state: CheckState): number => checks.filter((check) => check.state === state).length
  return {
    format: 1,
    kind: 'doctor',
    ...defined({ identity }),
    judged,
    checks,
    summary: { ok: countOf('ok'), missing: countOf('missing'), unknown: countOf('unknown') },
  }
}
