import { createHash } from 'node:crypto'

/** What a plan's record says. */
export type PlanStatement = {
  readonly kind: 'plan'
  /** 16 hex digits. */
  readonly target: string
  readonly pull: number
  /** The branch that the pull request is merged into. */
  readonly base: string
  /** The commit that was planned. */
  readonly head: string
  readonly run: number
  readonly attempt: number
  /** Whether a merge may apply it. */
  readonly usable: boolean
  /** 64 hex digits. */
  readonly digest: string
  /** The hashes of the operations, in their order. */
  readonly operations: readonly string[]
}

/** What the mark of an applied commit says. */
export type AppliedStatement = {
  readonly kind: 'applied'
  readonly target: string
  readonly commit: string
  readonly digest: string
  /** 64 hex digits over what the config was made of, if the mark says so. */
  readonly inputs?: string
}

export type Statement = PlanStatement | AppliedStatement

/** The same text for the same statement, whatever the order of its keys; what is absent does not count. */
const canonical = (statement: Statement): string =>
  JSON.stringify(
    Object.entries(statement)
      .filter(([, value]) => value !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

const prefix = 'adx-export'

/** The audience of the identity token that signs a statement: nobody else takes a token for it. */
export const audienceOf = (statement: Statement): string =>
  [prefix, statement.kind, createHash('sha256').update(canonical(statement), 'utf8').digest('hex')].join(':')

const opening = '<details><summary>Signature of the run that made this</summary>\n\n```text\n'
const closing = '\n```\n\n</details>'

/** The token as a folded part of a check run's summary. */
export const signatureBlock = (token: string): string => `${opening}${token}${closing}`

/** Reads the token back; undefined unless the text ends with exactly one such part. */
export const readSignature = (text: string): string | undefined => {
  const parts = text.replaceAll('\r\n', '\n').split(opening)
  const last = parts[1]
  if (parts.length !== 2 || last === undefined || !last.endsWith(closing)) return undefined
  const token = last.slice(0, -closing.length)
  return /^[\w.-]+$/.test(token) ? token : undefined
}
