import type { Profile } from './profile.ts'
import type { Figures, Line, Measured, Row, Section, Unit } from './row.ts'
import { table } from './table.ts'

/** What a row came to, with the profile if one of its aims was missed. */
export type Outcome = { readonly row: Row; readonly measured: Measured; readonly profile?: Profile }

export type Circumstances = {
  /** `2026-01-31` */
  readonly date: string
  readonly minutes: number
  /** Name and value of each property of the machine and each version. */
  readonly machine: readonly (readonly [name: string, value: string])[]
}

const digits: Readonly<Record<Unit, number>> = { '×': 2, MB: 0, requests: 0, 'round trips': 0, '': 2 }

export const shown = (value: number, unit: Unit): string => `${value.toFixed(digits[unit])} ${unit}`.trim()

const judgedOf = ({ judged }: Line, figures: Figures): number | undefined => figures[judged]

/** What is compared is what is shown: a figure that reads like its aim meets it. */
const isMet = (value: number, aim: number, unit: Unit): boolean => Number(value.toFixed(digits[unit])) <= aim

const figuresOf = ({ title }: Line, { lines }: Measured): Measured['lines'][string] => {
  const found = lines[title]
  if (found === undefined) throw new Error(`Nothing was measured for: ${title}`)
  return found
}

/** The lines of a row that miss their aim. */
export const missedBy = (row: Row, measured: Measured): readonly Line[] =>
  row.lines.filter((line) => {
    const figures = figuresOf(line, measured)
    if ('unavailable' in figures || line.aim === undefined) return false
    const value = judgedOf(line, figures)
    if (value === undefined || Number.isNaN(value))
      throw new Error(`Nothing was measured for the aim of: ${line.title}`)
    return !isMet(value, line.aim, line.unit)
  })

const aimOf = ({ aim, unit, judged }: Line): string => {
  if (aim === undefined) return ''
  const of = { wall: 'wall ', user: 'CPU ', value: '' }[judged]
  return `${of}≤ ${aim} ${unit}`.trim()
}

/** The cells of a line: a ratio has two figures, everything else one. */
export const cellsOf = (row: Row, line: Line, measured: Measured): readonly string[] => {
  const figures = figuresOf(line, measured)
  const what = [line.title, line.against ?? '']
  if ('unavailable' in figures) return [...what, '', '', aimOf(line), 'not measured']
  const cell = (value: number | undefined): string => (value === undefined ? '' : shown(value, line.unit))
  const met = line.aim === undefined ? '' : missedBy(row, measured).includes(line) ? '**no**' : 'yes'
  return [...what, cell(figures.value ?? figures.wall), cell(figures.user), aimOf(line), met]
}

const profileText = ({ milliseconds, shares }: Profile): string => {
  const largest = shares.slice(0, 6).map(({ what, percent }) => `${what} ${percent.toFixed(0)} %`)
  return `Of ${milliseconds.toFixed(0)} ms under the profiler, in all threads: ${largest.join(', ')}.`
}

/** Sentences below the table of a section: what was not measured, which aims were missed and why, and notes. */
const remarksOf = ({ row, measured, profile }: Outcome): readonly string[] => {
  const absent = row.lines.flatMap((line) => {
    const figures = figuresOf(line, measured)
    return 'unavailable' in figures ? [`- ${line.title}: ${figures.unavailable}`] : []
  })
  const missed = missedBy(row, measured)
  const why = [row.reason, profile === undefined ? undefined : profileText(profile)].filter(
    (text) => text !== undefined,
  )
  return [
    ...absent,
    ...(missed.length === 0 ? [] : [`- Aim missed: ${missed.map(({ title }) => title).join('; ')}. ${why.join(' ')}`]),
    ...(measured.notes ?? []).map((note) => `- ${note}`),
  ]
}

const sections: Readonly<Record<Section, { readonly title: string; readonly text: string }>> = {
  start: {
    title: 'Starting',
    text: 'Short commands are mostly their own start, so they are compared with a Node that does nothing. The first example is [managed-identity](../examples/managed-identity/adx-export.yaml).',
  },
  large: {
    title: 'Large configs',
    text: 'ajv-cli and v8r check a file against a JSON Schema. adx-export does that too, and also checks what a schema cannot say.',
  },
  azure: {
    title: 'Plans and applies',
    text: 'Azure is the emulator, in a process of its own. decK compares a file with a Kong gateway. A stand-in that keeps its objects in memory takes the place of the gateway. Terraform is not measured: neither npm nor Debian has it.',
  },
  transforms: {
    title: 'Transforms',
    text: 'The bare jq engine is `jq-wasm`, which adx-export contains, without any limit or check.',
  },
  fleets: {
    title: 'Growth of fleets',
    text: 'One config with many environments, opened once in one process. `validate` checks all of them; `plan` runs for each of them, eight at a time. An exponent of 1 is a straight line, and 2 is a square.',
  },
}

const head = ['what', 'against', 'wall, or count', 'user CPU', 'aim', 'met']

const sectionText = (section: Section, outcomes: readonly Outcome[]): string => {
  const own = outcomes.filter(({ row }) => row.section === section)
  const { title, text } = sections[section]
  const body = own.flatMap(({ row, measured }) => row.lines.map((line) => cellsOf(row, line, measured)))
  const details = own.flatMap(({ measured }) => (measured.details === undefined ? [] : [measured.details]))
  const remarks = own.flatMap(remarksOf)
  return [`## ${title}`, text, table(head, body), ...details, remarks.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
}

const commandsText = (rows: readonly Row[]): string =>
  [
    '## Commands',
    'The name of each row is what `npm run bench -- --only <name>` takes. The paths of packages and files are left out.',
    table(
      ['row', 'commands'],
      rows.map(({ id, commands }) => [`\`${id}\``, commands.map((command) => `\`${command}\``).join(' and ')]),
    ),
  ].join('\n\n')

/** The whole page, in Markdown. */
export const pageOf = ({ date, minutes, machine }: Circumstances, outcomes: readonly Outcome[]): string =>
  `${[
    '# Benchmarks',
    '`npm run bench` measures all of this and writes this page. It measures the packed npm package and the bundled GitHub Action, installed in a temporary folder.',
    [
      '- A ratio compares two commands that ran in turns. It is the median of the ratios of the pairs, of which there are 3 to 15. Below 1, adx-export is the faster one.',
      '- Wall is the time that passes. User CPU adds up all threads of the process.',
      '- An aim is a target that we set ourselves. A ratio depends on the machine less than a time does, but it does depend on it.',
      '- adx-export keeps compiled code in the temporary folder, as Node offers. One run before the measured ones fills it.',
    ].join('\n'),
    `The run of ${date} (UTC) took ${minutes.toFixed(0)} minutes.`,
    table(['machine and versions', ''], machine),
    ...(Object.keys(sections) as Section[]).map((section) => sectionText(section, outcomes)),
    commandsText(outcomes.map(({ row }) => row)),
  ].join('\n\n')}\n`
