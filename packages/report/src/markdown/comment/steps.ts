import { type Plan, type Step, type ValueWithHoles, isReference, isSecret, stages } from '@adx-export/planner'
import { cleanLines } from '../../text/clean.ts'
import { valueText } from '../../text/value.ts'
import { fence, hostOf } from '../parts/code.ts'

/** JSON as it is sent, but for its holes, which are told in words without quotes. */
const jsonLines = (value: ValueWithHoles, indent = ''): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isReference(value) || isSecret(value)) return valueText(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map((item: ValueWithHoles) => `${inner}${jsonLines(item, inner)}`)
    return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${JSON.stringify(key)}: ${jsonLines(member, inner)}`,
  )
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`
}

const requestLines = (step: Step): readonly string[] => {
  if (step.system === 'kusto') {
    const command = step.command.map((part) => (typeof part === 'string' ? part : valueText(part))).join('')
    return [`${hostOf(step.cluster)}, database ${step.database}`, ...cleanLines(command)]
  }
  const body = step.body === undefined ? [] : jsonLines(step.body).split('\n')
  return [`${step.method} https://${step.host}${step.path}`, ...body]
}

/** The steps of a plan in the order in which apply runs them. */
export const stepsOf = (plan: Plan): readonly Step[] =>
  plan.changes.flatMap(({ steps }) => steps).toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))

/** What apply sends, step by step, as a fenced block; undefined for nothing. */
export const stepsText = (plan: Plan): string | undefined => {
  const steps = stepsOf(plan)
  if (steps.length === 0) return undefined
  const width = String(steps.length).length
  const lines = steps.flatMap((step, index) => [
    ...(index === 0 ? [] : ['']),
    `${String(index + 1).padStart(width)}. ${step.title}`,
    ...requestLines(step).map((line) => `${' '.repeat(width + 2)}${line}`),
  ])
  return fence(lines, 'text')
}
