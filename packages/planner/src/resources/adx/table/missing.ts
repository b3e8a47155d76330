import type { Diagnostic } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import { refusal } from '../../refusal.ts'
import { steps } from './steps.ts'
import type { TableChange } from './targets.ts'

/** A table that somebody else was to make, with the commands that make it. */
export const missing = (change: TableChange, context: Context): Diagnostic => {
  const { tableName } = change.wanted.target
  const commands = steps(change, context).map((step) =>
    step.system === 'kusto' ? step.command.filter((part) => typeof part === 'string').join('') : step.title,
  )
  return refusal(
    change,
    'table-missing',
    `The table ${tableName} does not exist, and manage is false, so it is not created.`,
    `Have its owner run, or let the tool manage it: ${commands.join(' and ')}`,
  )
}
