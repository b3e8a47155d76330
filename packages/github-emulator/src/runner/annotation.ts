import type { Command } from './grammar.ts'

export type Level = 'error' | 'warning' | 'notice'

/** A finding as the run shows it: masked and cut. */
export type Annotation = {
  readonly level: Level
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

/** Per step and level: https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
export const mostPerLevel = 10
export const longestMessage = 4096

type Place = Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'>

const numberOf = (properties: Command['properties'], key: string): number | undefined => {
  const text = properties[key]
  return text !== undefined && /^-?\d+$/u.test(text) ? Number(text) : undefined
}

const present = <Given extends object>(given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given

/** Where the runner lets a finding stand, and what it drops of what was asked. */
export const placeOf = (
  properties: Command['properties'],
): { readonly place: Place; readonly dropped: readonly string[] } => {
  const asked = ['line', 'endLine', 'col', 'endColumn'].filter((key) => (properties[key] ?? '') !== '')
  const dropped = asked.filter((key) => numberOf(properties, key) === undefined).map((key) => `${key} is no number`)
  const line = numberOf(properties, 'line') ?? numberOf(properties, 'endLine')
  const endLine = numberOf(properties, 'endLine')
  const column = numberOf(properties, 'col') ?? numberOf(properties, 'endColumn')
  const endColumn = numberOf(properties, 'endColumn')
  if (line === undefined && column !== undefined) return { place: {}, dropped: [...dropped, 'a column without a line'] }
  const ends = present({ ...(line === undefined ? {} : { line }), ...(endLine === undefined ? {} : { endLine }) })
  if (line !== undefined && endLine !== undefined && endLine < line) {
    return { place: {}, dropped: [...dropped, 'endLine before line'] }
  }
  if (column === undefined) return { place: ends, dropped }
  if (endLine !== undefined && endLine !== line) {
    return { place: ends, dropped: [...dropped, 'columns of more than one line'] }
  }
  if (endColumn !== undefined && endColumn < column) {
    return { place: ends, dropped: [...dropped, 'endColumn before col'] }
  }
  return { place: { ...ends, column, ...(endColumn === undefined ? {} : { endColumn }) }, dropped }
}
