import { createHash } from 'node:crypto'
import { type Target, targetId } from './names.ts'

/** Whose plan a record is: a plan belongs to one pull request into one branch, and to the run that made it. */
export type PlanRecord = {
  readonly pull: number
  readonly base: string
  readonly run: number
  readonly attempt: number
  /** 64 hex digits. */
  readonly digest: string
}

const baseHash = (base: string): string => createHash('sha256').update(base, 'utf8').digest('hex').slice(0, 16)

/** The external id of the check run that holds a plan. */
export const planRecordId = (target: Target, { pull, base, run, attempt, digest }: PlanRecord): string =>
  ['plan', targetId(target), String(pull), baseHash(base), `${String(run)}.${String(attempt)}`, digest].join(':')

const planForm = /^plan:([0-9a-f]{16}):(\d{1,15}):([0-9a-f]{16}):(\d{1,15})\.(\d{1,6}):([0-9a-f]{64})$/

type Of = { readonly number: number; readonly base: string }

/** The run that made a record of this target for this pull request; undefined for any other external id. */
export const readPlanRecord = (target: Target, pull: Of, id: string): Omit<PlanRecord, 'pull' | 'base'> | undefined => {
  const [, of, number, base, run, attempt, digest = ''] = planForm.exec(id) ?? []
  const fits = of === targetId(target) && Number(number) === pull.number && base === baseHash(pull.base)
  return fits ? { run: Number(run), attempt: Number(attempt), digest } : undefined
}

/** What a record of this target is about in place of this pull request, into the branch it was merged into. */
export const planOfAnother = (target: Target, pull: Of, id: string): string | undefined => {
  const [, of, number, base] = planForm.exec(id) ?? []
  if (of !== targetId(target)) return undefined
  if (Number(number) !== pull.number) return `it is the plan of pull request #${String(Number(number))}`
  return base === baseHash(pull.base) ? undefined : `it was planned for a merge into another branch than ${pull.base}`
}

/** What the mark of an applied commit holds. */
export type AppliedRecord = {
  /** 64 hex digits. */
  readonly digest: string
  /** 64 hex digits over what the config was made of. */
  readonly inputs?: string
}

/** The external id of the check run that says that a commit was applied; `inputs` is the digest of the files that it was made of. */
export const appliedRecordId = (target: Target, { digest, inputs }: AppliedRecord): string =>
  ['applied', targetId(target), digest, ...(inputs === undefined ? [] : [inputs])].join(':')

const appliedForm = /^applied:([0-9a-f]{16}):([0-9a-f]{64})(?::([0-9a-f]{64}))?$/

/** What a mark of this target holds; undefined for any other external id. */
export const readAppliedRecord = (target: Target, id: string): AppliedRecord | undefined => {
  const [, of, digest = '', inputs] = appliedForm.exec(id) ?? []
  return of === targetId(target) ? { digest, ...(inputs === undefined ? {} : { inputs }) } : undefined
}

/** The external id of the check run that says that a run applies a target. */
export const applyRecordId = (target: Target, run: number, attempt: number): string =>
  `apply:${targetId(target)}:${String(run)}.${String(attempt)}`

const applyForm = /^apply:([0-9a-f]{16}):(\d{1,15})\.(\d{1,6})$/

/** The run that applies a target by this external id; undefined for any other. */
export const runIn = (target: Target, id: string): { readonly run: number; readonly attempt: number } | undefined => {
  const [, of, run, attempt] = applyForm.exec(id) ?? []
  return of === targetId(target) ? { run: Number(run), attempt: Number(attempt) } : undefined
}
