import { readFileSync } from 'node:fs'
import { Evaluator, Lexer, Parser, data } from '@actions/expressions'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'

/** What of an `action.yml` the runner goes by. */
export type ActionFile = {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly deprecationMessage?: string }>>
  readonly outputs: Readonly<Record<string, unknown>>
  readonly runs: { readonly using: string; readonly main: string }
}

export const readActionFile = (path: string): ActionFile => {
  const { inputs, outputs, runs } = load(readFileSync(path, 'utf8'), {
    schema: FAILSAFE_SCHEMA,
  }) as Partial<ActionFile> & Pick<ActionFile, 'runs'>
  return { inputs: inputs ?? {}, outputs: outputs ?? {}, runs }
}

/** Plain values that an expression may name: `github`, `job`, `runner` and so on. */
export type Contexts = Readonly<Record<string, unknown>>

const dataOf = (value: unknown): data.ExpressionData => {
  if (Array.isArray(value)) return new data.Array(...value.map(dataOf))
  if (typeof value === 'object' && value !== null) {
    return new data.Dictionary(...Object.entries(value).map(([key, inner]) => ({ key, value: dataOf(inner) })))
  }
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  return typeof value === 'boolean' ? new data.BooleanData(value) : new data.Null()
}

/** `${{ ... }}` in a text, worked out by GitHub's own evaluator. */
export const evaluated = (text: string, contexts: Contexts): string =>
  text.replaceAll(/\$\{\{([\s\S]*?)\}\}/gu, (_, expression: string) => {
    const { tokens } = new Lexer(expression.trim()).lex()
    const parsed = new Parser(tokens, Object.keys(contexts), []).parse()
    const context = dataOf(contexts)
    if (!(context instanceof data.Dictionary)) throw new Error('contexts are no object')
    return new Evaluator(parsed, context).evaluate().coerceString()
  })

/** `INPUT_...` of every input: blanks become underscores, dashes stay. */
export const inputVariable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`

/** What the runner says about the inputs of a step, and the variables that they become. */
export const inputsFor = (
  { inputs }: ActionFile,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): { readonly variables: Readonly<Record<string, string>>; readonly warnings: readonly string[] } => {
  const known = Object.keys(inputs)
  const lower = new Set(known.map((name) => name.toLowerCase()))
  const unexpected = Object.keys(given).filter((name) => !lower.has(name.toLowerCase()))
  const defaults = known.map((name) => [name.toLowerCase(), evaluated(inputs[name]?.default ?? '', contexts)] as const)
  const set = Object.entries(given).map(([name, value]) => [name.toLowerCase(), value] as const)
  return {
    variables: Object.fromEntries([...defaults, ...set].map(([name, value]) => [inputVariable(name), value])),
    warnings: [
      ...unexpected.map((name) => `Unexpected input(s) '${name}', valid inputs are ['${known.join("', '")}']`),
      ...Object.keys(given).flatMap((name) => inputs[name]?.deprecationMessage ?? []),
    ],
  }
}
