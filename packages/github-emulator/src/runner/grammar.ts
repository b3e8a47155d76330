/** A command of the runner, found in what a step printed. */
export type Command = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
  /** `::name::` at the start of a line, or the older `##[name]` anywhere in it. */
  readonly form: 'colons' | 'brackets'
}

/** What the runner has a handler for: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs */
export const registered: readonly string[] = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]

const unescaped = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((left, [code, character]) => left.replaceAll(code, character), text)

const lineEnds = [
  ['%0D', '\r'],
  ['%0A', '\n'],
] as const
const percent = ['%25', '%'] as const
const dataEscapes = [...lineEnds, percent]
const propertyEscapes = [...lineEnds, ['%3A', ':'], ['%2C', ','], percent] as const
const bracketEscapes = [['%3B', ';'], ...lineEnds, ['%5D', ']'], percent] as const

const propertiesIn = (
  text: string,
  separator: string,
  escapes: readonly (readonly [string, string])[],
): Command['properties'] =>
  Object.fromEntries(
    text
      .split(separator)
      .map(
        (pair) =>
          [
            pair.slice(0, Math.max(pair.indexOf('='), 0)),
            pair.slice(pair.indexOf('=') + 1),
            pair.includes('='),
          ] as const,
      )
      .filter(([, , whole]) => whole)
      .map(([key, value]) => [key, unescaped(value, escapes)]),
  )

const parts = (head: string): readonly [string, string] => {
  const blank = head.indexOf(' ')
  return blank < 0 ? [head, ''] : [head.slice(0, blank), head.slice(blank + 1)]
}

const isKnown = (name: string, known: ReadonlySet<string>): boolean => known.has(name.toLowerCase())

const withColons = (line: string, known: ReadonlySet<string>): Command | undefined => {
  const text = line.trimStart()
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  const [name, properties] = parts(text.slice(2, end))
  if (!isKnown(name, known)) return undefined
  return {
    name,
    properties: propertiesIn(properties.trim(), ',', propertyEscapes),
    data: unescaped(text.slice(end + 2), dataEscapes),
    form: 'colons',
  }
}

const withBrackets = (line: string, known: ReadonlySet<string>): Command | undefined => {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const [name, properties] = parts(line.slice(start + 3, end))
  if (!isKnown(name, known)) return undefined
  return {
    name,
    properties: propertiesIn(properties, ';', bracketEscapes),
    data: unescaped(line.slice(end + 1), bracketEscapes),
    form: 'brackets',
  }
}

const registeredNames: ReadonlySet<string> = new Set(registered)

/** Which command a line is, if any. `stopToken`, in force after `stop-commands`, is a name too. */
export const commandIn = (line: string, stopToken?: string): Command | undefined => {
  const known = stopToken === undefined ? registeredNames : new Set([...registered, stopToken.toLowerCase()])
  return withColons(line, known) ?? withBrackets(line, known)
}

/** Lines as the runner reads them: a carriage return alone ends one too. */
export const linesOf = (text: string): readonly string[] => {
  const lines = text.split(/\r\n|\r|\n/u)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
