import { acceptanceText, shownAcceptances } from '../../text/acceptances.ts'
import type { Section } from './left-out.ts'
import { quoted, shortCode } from '../parts/code.ts'
import { type Planned, environmentsText } from './names.ts'

const longest = 300

/** Environments with the same lines, told once: what the config accepts otherwise than its base, which no operation shows. */
export const acceptanceSections = (targets: readonly Planned[]): readonly Section[] => {
  const shown = targets.map((target) => ({ target, all: shownAcceptances(target.plan) }))
  const groups = [...Map.groupBy(shown, ({ all }) => JSON.stringify(all)).values()]
  return groups.flatMap((group): readonly Section[] => {
    const all = group[0]?.all ?? []
    if (all.length === 0) return []
    const where = group.length === targets.length ? '' : ` in ${environmentsText(group.map(({ target }) => target))}`
    return [
      {
        open: `${quoted(`[!IMPORTANT]\n**The config accepts other things than before**${where}. A merge applies nothing of this:\n`)}\n`,
        pieces: all.map((each) => ({
          kind: 'acceptance',
          text: quoted(`- ${acceptanceText(each, (text) => shortCode(text, longest))}`),
        })),
        between: '\n',
        end: '',
        rest: (gone) => quoted(`- … and ${String(gone)} more`),
      },
    ]
  })
}
