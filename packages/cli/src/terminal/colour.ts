import { styleText } from 'node:util'
import { type Role, type Style, plain } from '@adx-export/report'
import type { Io, Out } from '../io.ts'

const formats = {
  create: 'green',
  update: 'yellow',
  delete: 'red',
  error: ['bold', 'red'],
  warning: 'yellow',
  info: 'cyan',
  good: 'green',
  strong: 'bold',
  faint: 'dim',
} as const satisfies Record<Role, Parameters<typeof styleText>[0]>

const coloured: Style = (role, text) => styleText([formats[role]].flat(), text, { validateStream: false })

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

/** Colour on a terminal, unless asked not to: `--no-color`, NO_COLOR (no-color.org), TERM=dumb. FORCE_COLOR forces it. */
export const styleFor = (out: Out, env: Io['env'], wanted: boolean): Style => {
  if (!wanted || isSet(env.NO_COLOR)) return plain
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR === '0' ? plain : coloured
  return out.isTerminal && env.TERM !== 'dumb' ? coloured : plain
}
