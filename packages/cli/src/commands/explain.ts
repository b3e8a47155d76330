import { catalogue, didYouMean, explain } from '@adx-export/core'
import { type Style, clean } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { styleFor } from '../terminal/colour.ts'

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')

const listText = (style: Style): string => {
  const codes = Object.entries(catalogue).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const width = codes.reduce((most, [code]) => Math.max(most, code.length), 0)
  const lines = codes.map(
    ([code, { severity, title }]) => `  ${code.padEnd(width)}  ${style(severity, severity.padEnd(7))}  ${title}`,
  )
  return ['Every finding, by its code. One in full: adx-export explain <code>', '', ...lines].join('\n')
}

/** `adx-export explain`: what a finding means, an example of it, and what to do. */
export const runExplain = (io: Io, code: string | undefined, options: { readonly color: boolean }): Exit => {
  const style = styleFor(io.out, io.env, options.color)
  if (code === undefined) {
    io.out.write(`${listText(style)}\n`)
    return exit.done
  }
  const entry = explain(code)
  if (entry === undefined) {
    const hint = didYouMean(code, Object.keys(catalogue)) ?? 'List them with `adx-export explain`.'
    throw new UsageError(`There is no finding with the code "${clean(code)}".`, hint)
  }
  const part = (title: string, text: string): string => `${style('strong', title)}\n${indented(text)}`
  io.out.write(
    [
      `${style('strong', code)} (${style(entry.severity, entry.severity)}): ${entry.title}`,
      part('Why', entry.cause),
      part('Example', entry.example),
      part('What to do', entry.fix),
    ].join('\n\n') + '\n',
  )
  return exit.done
}
