import { allChoices } from '@adx-export/emulator'
import { dump, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { play } from './play.ts'
import { shareOf } from './share.ts'
import { folderOf } from './folders.ts'

const choices = Object.entries(allChoices).flatMap(([choice, { values, anyCount }]) =>
  [...values, ...(anyCount === true ? [1, 3] : [])].map((value) => ({ choice, value })),
)

const withoutChoices = (world: string): unknown => {
  const { choices: _, ...rest } = load(world) as Readonly<Record<string, unknown>>
  return rest
}

type Chosen = (typeof choices)[number]

describe.each(['both/whole--everything-drifts', 'both/spelling--aliases'])(
  '%s, whatever the service does where nothing is established',
  (name) => {
    const folder = folderOf(name)
    const usual = play(folder)

    const applies = async ({ choice, value }: Chosen): Promise<void> => {
      const alter = (world: string): string => `${world}\n${dump({ choices: { [choice]: value } })}`
      const played = await play(folder, (world) => alter(dump(withoutChoices(world))))
      expect(played.first.plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(played.applied?.report.outcomes.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
      expect(played.applied?.ok).toBe(true)
      expect(played.second?.plan.operations).toEqual([])
      expect(withoutChoices(played.after)).toEqual(withoutChoices((await usual).after))
    }

    // All of them take over a minute; `npm run sweep` plays every one.
    test.each(shareOf(choices, 50))('$choice: $value', applies)
  },
)
