import { type Diagnostic, type RunArguments, commandLine, diagnose } from '@adx-export/core'
import type { Operation } from '@adx-export/planner'
import { limits } from './limits.ts'
import { startOf } from './place.ts'
import type { Files } from './ports.ts'

export type ReviewedOperation = Pick<Operation, 'hash'>

/** The operations of a plan that was reviewed, and the environment that it was made for. */
export type Reviewed = {
  readonly operations: readonly ReviewedOperation[]
  readonly environment?: string
  /** No error was found in it: every risk of its operations was accepted when it was made. */
  readonly passed: boolean
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const operationOf = (value: unknown): ReviewedOperation | undefined =>
  isObject(value) && typeof value.hash === 'string' && /^[0-9a-f]{24}$/.test(value.hash)
    ? { hash: value.hash }
    : undefined

const isError = (diagnostic: unknown): boolean => !isObject(diagnostic) || diagnostic.severity === 'error'

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8').decode(bytes))
  } catch {
    return undefined
  }
}

/** What is reviewed in a plan document, or undefined for anything that is not one. */
export const reviewedIn = (document: unknown): Reviewed | undefined => {
  if (!isObject(document) || document.format !== 1 || document.kind !== 'plan') return undefined
  if (!Array.isArray(document.operations)) return undefined
  const operations = document.operations.map(operationOf)
  if (!operations.every((operation) => operation !== undefined)) return undefined
  const target = isObject(document.target) ? document.target : {}
  const passed = Array.isArray(document.diagnostics) && !document.diagnostics.some(isError)
  return { operations, passed, ...(typeof target.environment === 'string' ? { environment: target.environment } : {}) }
}

/** Of plans of several environments, that of the one that is meant. */
const planIn = (document: unknown, environment: string | undefined): unknown => {
  if (!isObject(document) || document.format !== 1 || document.kind !== 'environments') return document
  if (!Array.isArray(document.documents)) return undefined
  const found: unknown = document.documents.find((each) => isObject(each) && each.environment === environment)
  return isObject(found) ? found.document : undefined
}

/** Reads a plan document, of one environment or of several; what is wrong with it is a finding at its first line. */
export const readReviewed = async (files: Files, path: string, run: RunArguments): Promise<Reviewed | Diagnostic> => {
  const at = startOf(files.label(path))
  const given = await files.read(path, limits.planBytes)
  const hint = `Write it with \`${commandLine('plan', run, '--out', 'plan.json')}\`.`
  if ('problem' in given) {
    return diagnose('reviewed-plan-unreadable', at, `The reviewed plan cannot be read (${given.problem}).`, { hint })
  }
  return (
    reviewedIn(planIn(parseJson(given.bytes), run.environment)) ??
    diagnose('reviewed-plan-unreadable', at, 'The file holds no plan document of this format for this run.', { hint })
  )
}
