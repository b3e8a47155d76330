import { bytesOf } from '../../text/bytes.ts'
import { type Section, need } from './sections.ts'
import { type EarlierSection, endMark, sinceMark } from './marks.ts'

const gone =
  '**No longer in the config**. adx-export no longer checks it, and this is the last result. Fix the differences yourself and close this issue, or put the environment back into the config.'

const short = 'This run did not check this environment. Its section is left out because it is too long.'

type Parts = { readonly head: readonly string[]; readonly rest: readonly string[] }

const afterBlank = (lines: readonly string[]): readonly string[] => (lines[0] === '' ? lines.slice(1) : lines)

/** The mark with the heading below it, and what was said, without the remark that it left the config. */
const partsOf = ({ text }: EarlierSection): Parts => {
  const lines = text.split('\n')
  const length = lines[1]?.startsWith('### ') === true ? 2 : 1
  const rest = lines.slice(length)
  const said = afterBlank(rest)
  return { head: lines.slice(0, length), rest: said[0] === gone ? ['', ...afterBlank(said.slice(1))] : rest }
}

const sectionOf = ({ id, state, since }: EarlierSection, text: string): Section => ({
  id,
  state,
  differs: state === 'drift' || since.size > 0,
  pieces: [need(text)],
})

const shortOf = ({ id, since }: EarlierSection, head: readonly string[], remarks: readonly string[]): string =>
  [...head, '', ...remarks, short, sinceMark(since), endMark(id)].join('\n')

/** An environment that was not looked at, word for word as it was, or only its marks where that takes more bytes than `room`. */
export const unchangedSection = (kept: EarlierSection, room: number): Section => {
  const { head, rest } = partsOf(kept)
  const text = [...head, ...rest].join('\n')
  return sectionOf(kept, bytesOf(text) <= room ? text : shortOf(kept, head, []))
}

/** The same of one that the config has no more: nobody looks at it, so only a person can say that it is settled. */
export const removedSection = (kept: EarlierSection, room: number): Section => {
  const { head, rest } = partsOf(kept)
  const text = [...head, '', gone, '', ...afterBlank(rest)].join('\n')
  return sectionOf(kept, bytesOf(text) <= room ? text : shortOf(kept, head, [gone, '']))
}
