import type { Faulty } from './corpus.ts'
import type { Engine, Made, Outcome } from './engines.ts'
import type { Columns } from './model.ts'
import { storedRows } from './stored.ts'

const rowsOf = (made: Made, columns: Columns): string =>
  JSON.stringify(made === 'stopped' ? [] : storedRows(made, columns))

/** Whether a mistake changes what is stored of some valid message: otherwise nobody could see it, and it does not count. */
export const changesRows = async ({ base, program }: Faulty, clean: Outcome, engine: Engine): Promise<boolean> => {
  const made = await engine.run(program.text, base.messages)
  if (clean === 'refused') throw new Error(`the clean transform ${base.id} does not run`)
  return clean.some(
    (each, index) =>
      rowsOf(each, base.program.columns) !==
      rowsOf((made === 'refused' ? undefined : made[index]) ?? 'stopped', program.columns),
  )
}
