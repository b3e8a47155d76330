import type { Diagnostic } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import { refusal } from '../../refusal.ts'
import type { TableAttributes } from './rules.ts'
import { steps } from './steps.ts'
import { tableTargets } from './targets.ts'

/** A table that somebody else was to make, with the commands that make it. */
export const missing = (change: Change<TableAttributes>, context: Context): Diagnostic => {
  const name = tableTargets(context.config).get(change.address)?.tableName ?? change.address
  const commands = steps(change, context).map((step) => (step.system === 'kusto' ? step.command.join('') : step.title))
  return refusal(
    change,
    'table-missing',
    `The table ${name} does not exist, and manage is false, so it is not created.`,
    `Have its owner run, or let the tool manage it: ${commands.join(' and ')}`,
  )
}
