import type { Planned } from '@adx-export/engine'
import { type Outcome, bad } from './outcome.ts'

const isFound = ({ severity, code }: Planned['plan']['diagnostics'][number]): boolean =>
  severity === 'error' && code !== 'gate'

/** Why a plan is refused; what it is about stands in the findings. `where` is nothing, or ` in prod`. */
export const refusal = (planned: readonly Planned[], where = ''): Outcome =>
  planned.some(({ plan }) => plan.diagnostics.some(isFound))
    ? bad(`The plan${where} is refused because of errors.`, 'The errors are listed above, each with its fix.')
    : bad(
        `The plan${where} is refused because the config does not accept a risk that blocks it.`,
        'The lines that accept it are listed above.',
      )
