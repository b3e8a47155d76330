import { dump, load } from 'js-yaml'
import { expect, test } from 'vitest'
import { play } from './play.ts'
import { folderOf } from './folders.ts'

/** Azure shows a grant some reads after it took it: https://github.com/pulumi/pulumi-azure-native/issues/2633 */
const late = (reads: number) => (world: string) => dump({ ...Object(load(world)), visibleAfter: { reads } })

test.each(['adx/principal--granted-through-resource-manager', 'adx/principal--granted-through-command'])(
  '%s, shown after three reads, is applied',
  async (name) => {
    const played = await play(folderOf(name), late(3))
    expect(played.applied?.report.outcomes.map(({ outcome }) => outcome)).toEqual(['applied'])
    expect(played.applied).toMatchObject({ ok: true, report: { verified: { converged: true } } })
  },
)
