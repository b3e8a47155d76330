import { defined } from '@adx-export/core'
import type { JournalEntry } from '@adx-export/planner'
import { fieldOf, textOf } from '../wire.ts'
import type { KustoRow } from './replies.ts'

/** A command may be a script; what is looked for stands at its beginning. */
const mostCharacters = 4000

const form = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?Z?$/

/** `2017-01-05 14:25:07` and `2017-01-05T14:25:07.1234567Z`: UTC, as all times of Kusto. */
const timeOf = (cell: unknown): Pick<JournalEntry, 'at' | 'time'> | undefined => {
  const [, day, clock, fraction = ''] = form.exec(textOf(cell) ?? '') ?? []
  if (day === undefined || clock === undefined) return undefined
  const at = `${day}T${clock}.${fraction.padEnd(3, '0')}Z`
  const time = Date.parse(at)
  return Number.isNaN(time) ? undefined : { at, time }
}

/**
 * A row of `.show database … journal`; undefined where it does not say when. Its columns are documented and explicitly not
 * promised, so a cell that is missing or of another type says nothing.
 * https://learn.microsoft.com/kusto/management/journal
 */
export const journalEntryOf = (row: KustoRow, clean: (text: string) => string): JournalEntry | undefined => {
  const told = (name: string): string | undefined => {
    const text = textOf(fieldOf(row, name))?.trim().slice(0, mostCharacters)
    return text === undefined || text === '' ? undefined : clean(text)
  }
  const when = timeOf(fieldOf(row, 'EventTimestamp'))
  if (when === undefined) return undefined
  const names = [told('EntityName'), told('UpdatedEntityName')].filter((name) => name !== undefined)
  return {
    ...when,
    names,
    ...defined({
      event: told('Event'),
      container: told('EntityContainerName'),
      command: told('ChangeCommand'),
      by: told('Principal'),
    }),
  }
}
