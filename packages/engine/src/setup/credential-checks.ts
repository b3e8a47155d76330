import type { FederatedCredential } from '@adx-export/azure'
import type { Part } from '@adx-export/planner'
import type { SetupCheck } from '@adx-export/report'
import { checkOf, isPlain, who, whyOf, type Subject } from './subject.ts'

/** Whom an identity has to trust, and whom it may trust besides: subjects of GitHub's identity tokens. */
export type Trust = {
  readonly issuer: string
  readonly audience: string
  /** What the credential is called; unique in an application. */
  readonly name: string
  /** One of these has to be there: which of them GitHub uses may not be known. */
  readonly needed: readonly string[]
  /** Of other environments that sign in as the same application. */
  readonly allowed: readonly string[]
  /** Whether the subjects may have another form: then it is not known which are missing, or too many. */
  readonly isGuess: boolean
}

const by = 'federated-credentials'

const listOf = ({ applicationId }: Subject): string => `az ad app federated-credential list --id ${applicationId ?? ''}`

/** Makes the credential, or changes the one of that name; no command where a value could mean something else to a shell. */
const register = (
  subject: Subject,
  { issuer, audience }: Trust,
  wanted: { readonly name: string; readonly subject: string; readonly isThere: boolean },
): string => {
  if (![issuer, audience, wanted.name, wanted.subject].every(isPlain)) return listOf(subject)
  const parameters = JSON.stringify({ name: wanted.name, issuer, subject: wanted.subject, audiences: [audience] })
  const [verb, which] = wanted.isThere ? ['update', ` --federated-credential-id "${wanted.name}"`] : ['create', '']
  return `az ad app federated-credential ${verb} --id ${subject.applicationId ?? ''}${which} --parameters '${parameters}'`
}

const trustCheck = (subject: Subject, found: readonly FederatedCredential[], trust: Trust): SetupCheck => {
  const { issuer, audience, name, needed } = trust
  const identity = who[subject.as]
  const jobs = `jobs with the subject ${needed.join(' or ')}`
  const fitting = found.filter((one) => one.issuer === issuer && needed.includes(one.subject))
  if (fitting.some(({ audiences }) => audiences.includes(audience)))
    return checkOf(subject, { state: 'ok', by, what: `${identity} trusts ${jobs}` })
  // Microsoft Entra takes an issuer and subject once, so a second credential could not be made.
  const [other] = fitting
  if (other !== undefined)
    return checkOf(subject, {
      state: 'missing',
      by,
      what: `${identity} trusts ${jobs} for the audience ${other.audiences.join(', ')}, and not for ${audience}`,
      fix: register(subject, trust, { name: other.name, subject: other.subject, isThere: true }),
    })
  if (trust.isGuess)
    return checkOf(subject, {
      state: 'unknown',
      by,
      what: `whether ${identity} trusts ${jobs}: GitHub does not tell whether subjects have that form`,
      fix: listOf(subject),
    })
  return checkOf(subject, {
    state: 'missing',
    by,
    what: `${identity} does not trust ${jobs}`,
    fix: register(subject, trust, {
      name,
      subject: needed[0] ?? '',
      isThere: found.some((one) => one.name === name),
    }),
  })
}

/** Whoever is trusted besides its own jobs signs in as the identity, whatever issuer vouches for it. */
const strangerChecks = (
  subject: Subject,
  found: readonly FederatedCredential[],
  { issuer, needed, allowed, isGuess }: Trust,
  /** The credential that another command changes. */
  changed?: { readonly name: string; readonly fix: string | undefined },
): readonly SetupCheck[] =>
  found
    .filter((one) => one.issuer !== issuer || ![...needed, ...allowed].includes(one.subject))
    .map((one) => {
      const whom = one.subject === '' ? 'of an expression' : one.subject
      if (isGuess && one.issuer === issuer)
        return checkOf(subject, {
          state: 'unknown',
          by,
          what: `whether ${who[subject.as]} also trusts others, in jobs with the subject ${whom}: GitHub does not tell which form subjects have`,
          fix: listOf(subject),
        })
      const remove = isPlain(one.name)
        ? `az ad app federated-credential delete --id ${subject.applicationId ?? ''} --federated-credential-id "${one.name}"`
        : listOf(subject)
      return checkOf(subject, {
        state: 'missing',
        by,
        what:
          one.issuer === issuer
            ? `${who[subject.as]} also trusts jobs with the subject ${whom}`
            : `${who[subject.as]} also trusts the subject ${whom} of another issuer, ${one.issuer}`,
        fix: one.name === changed?.name ? changed.fix : remove,
      })
    })

/** Whether an identity trusts its jobs, and nobody else. */
export const credentialChecks = (
  subject: Subject,
  part: Part<readonly FederatedCredential[]>,
  trust: Trust,
): readonly SetupCheck[] => {
  const identity = who[subject.as]
  const unknown = (what: string, why: string): SetupCheck =>
    checkOf(subject, { state: 'unknown', by, what: `whether ${identity} trusts ${what}: ${why}`, fix: listOf(subject) })
  const { issuer, needed, name } = trust
  if (needed.length === 0) {
    // Which of GitHub's subjects are its own is not known; one of another issuer is none of them.
    const elsewhere = part.state === 'read' ? part.value.filter((one) => one.issuer !== issuer) : []
    return [
      unknown('its jobs', 'the repository chose its own form of subjects'),
      ...strangerChecks(subject, elsewhere, trust),
    ]
  }
  if (part.state !== 'read') return [unknown(`jobs with the subject ${needed.join(' or ')}`, whyOf(part))]
  const own = trustCheck(subject, part.value, trust)
  const isFitting = part.value.some((one) => one.issuer === issuer && needed.includes(one.subject))
  return [own, ...strangerChecks(subject, part.value, trust, isFitting ? undefined : { name, fix: own.fix })]
}
