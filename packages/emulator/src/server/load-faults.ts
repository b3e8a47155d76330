import { readYaml } from '../state/yaml.ts'
import type { Fault } from './faults.ts'

export type LoadedFaults =
  | { readonly ok: true; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly errors: readonly string[] }

const texts = ['name', 'method', 'path', 'command', 'body'] as const
const ways = ['answer', 'reset', 'hang', 'slow', 'nothing'] as const
const known = new Set<string>([...texts, ...ways, 'nth', 'times', 'work'])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern) instanceof RegExp
  } catch {
    return false
  }
}

const faultsOfText = (fault: Record<string, unknown>): string[] =>
  texts.flatMap((name) => {
    const value = fault[name]
    if (value === undefined) return []
    if (typeof value !== 'string') return [`${name} must be a string`]
    return name === 'name' || compiles(value) ? [] : [`${name} is no regular expression`]
  })

const faultsOfAnswer = (answer: unknown): string[] => {
  if (answer === undefined) return []
  if (!isRecord(answer)) return ['answer must be an object']
  return isCount(answer['status']) ? [] : ['answer.status must be a number']
}

const check = (fault: unknown): string[] => {
  if (!isRecord(fault)) return ['must be an object']
  const { nth, times, slow, work } = fault
  const found = Object.keys(fault)
    .filter((key) => !known.has(key))
    .map((key) => `${key} is not known`)
  for (const each of [...faultsOfText(fault), ...faultsOfAnswer(fault['answer'])]) found.push(each)
  const chosen = ways.filter((way) => fault[way] !== undefined && fault[way] !== false)
  if (chosen.length !== 1) found.push(`exactly one of ${ways.join(', ')} must be given`)
  if (nth !== undefined && !(Array.isArray(nth) ? nth.every(isCount) : isCount(nth))) found.push('nth must be numbers')
  if (times !== undefined && !isCount(times)) found.push('times must be a number')
  if (slow !== undefined && !isCount(slow)) found.push('slow must be a number of milliseconds')
  if (work !== undefined && work !== 'done' && work !== 'skipped') found.push('work must be done or skipped')
  return found
}

const isFault = (value: unknown): value is Fault => check(value).length === 0

/** Reads a list of faults, bare or under `faults`, from YAML or JSON. */
export const loadFaults = (text: string): LoadedFaults => {
  const read = readYaml(text)
  if (!read.ok) return { ok: false, errors: [read.error] }
  const value: unknown = read.value ?? []
  const list: unknown = isRecord(value) ? value['faults'] : value
  if (!Array.isArray(list)) return { ok: false, errors: ['the file must hold a list of faults'] }
  const errors = list.flatMap((fault, index) => check(fault).map((error) => `faults[${index}]: ${error}`))
  return errors.length > 0 ? { ok: false, errors } : { ok: true, faults: list.filter(isFault) }
}
