import type { JsonValue } from '../../values/json.ts'
import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic, Location } from '../../findings/diagnostic.ts'
import type { Document } from '../../text/document.ts'
import type { MappingNode, Node, ScalarNode } from '../../text/node.ts'
import { type Suggest, createSuggest } from '../../values/suggest.ts'
import type { Environment, Scalar } from './environments.ts'
import { hasExpression, partsOf } from './expression.ts'
import type { Part } from './expression.ts'

type Work = {
  readonly document: Document
  readonly environment: Environment | undefined
  readonly suggest: Suggest
  readonly diagnostics: Diagnostic[]
}

type MutableObject = { [key: string]: JsonValue }

const reference = /^environment\.([A-Za-z_][A-Za-z0-9_-]*)$/

/** The key that an expression's content names. */
export const keyOf = (content: string): string | undefined => reference.exec(content)?.[1]

/** Names of files, jq, names of environments: places where an expression is never replaced. */
export const isLiteral = (path: readonly string[]): boolean => {
  const last = path.at(-1)
  if (path[0] === 'environments' || path[0] === 'samples') return true
  if (path[0] === 'exports' && path[2] === 'destinations' && (path[4] === 'transform' || path[4] === 'tests'))
    return true
  return path.at(-2) === 'only' && /^\d+$/.test(last ?? '')
}

const isJq = (path: readonly string[]): boolean => path[4] === 'transform' && path.length === 5

const placeOf = (
  { document }: Work,
  node: ScalarNode,
  part: { readonly start: number; readonly end: number },
): Location => {
  const { lines } = document
  return node.verbatim
    ? lines.location(node.contentStart + part.start, node.contentStart + part.end)
    : lines.location(node.start, node.end)
}

const valueOf = (work: Work, node: ScalarNode, part: Part): Scalar | undefined => {
  if (part.kind === 'text') return part.text
  const { environment, diagnostics } = work
  const location = placeOf(work, node, part)
  if (part.kind === 'unclosed') {
    diagnostics.push(
      diagnose('expression-malformed', location, 'The expression has no closing `}}`.', {
        hint: 'For the text `${{` itself write `$${{`.',
      }),
    )
    return undefined
  }
  const key = keyOf(part.content)
  if (key === undefined) {
    const secret = part.content.startsWith('secrets.') || part.content.startsWith('env.')
    const hint = secret
      ? 'A secret is only ever a reference: clientSecret: { env: ADX_… }.'
      : 'Write ${{ environment.key }}; for the text `${{` itself write `$${{`.'
    diagnostics.push(
      diagnose(
        'expression-malformed',
        location,
        `'${part.content}' is not an expression: only environment.<key> is known.`,
        { hint },
      ),
    )
    return undefined
  }
  if (environment === undefined) {
    const hint = `Add environments: { dev: { ${key}: … } }.`
    diagnostics.push(
      diagnose('environments-missing', location, `'environment.${key}' needs a section 'environments'.`, { hint }),
    )
    return undefined
  }
  const value = environment.values.get(key)
  if (value === undefined) {
    const hint = work.suggest(key, () => environment.values.keys())
    diagnostics.push(
      diagnose('environment-key-unknown', location, `The environment '${environment.name}' has no key '${key}'.`, {
        hint,
      }),
    )
  }
  return value
}

const notAllowed = (work: Work, node: ScalarNode, where: string): void => {
  const location = work.document.lines.location(node.start, node.end)
  work.diagnostics.push(diagnose('expression-not-allowed', location, `Expressions are not replaced in ${where}.`))
}

const bare = /\{\{\s*environment\.[A-Za-z_][A-Za-z0-9_-]*\s*\}\}/

/** An expression that lacks its dollar sign would be taken for text. */
const withoutDollar = (work: Work, node: ScalarNode, path: readonly string[], value: string): JsonValue | undefined => {
  const [found] = bare.exec(value) ?? []
  if (found === undefined || isLiteral(path)) return value
  const location = work.document.lines.location(node.start, node.end)
  work.diagnostics.push(
    diagnose('expression-malformed', location, `'${found}' is text: an expression begins with a dollar sign.`, {
      hint: `Write $${found}.`,
    }),
  )
  return undefined
}

/** Undefined where an expression has no value: it has its finding, and nothing else is said about the place. */
const scalarValue = (work: Work, node: ScalarNode, path: readonly string[]): JsonValue | undefined => {
  const { value } = node
  // A fingerprint may be all digits, or look like 1e5: it is text as it stands.
  if (typeof value === 'number' && path[0] === 'accept' && path[2] === 'seen')
    return work.document.text.slice(node.start, node.end)
  if (typeof value !== 'string') return value
  if (!value.includes('${{')) return value.includes('{{') ? withoutDollar(work, node, path, value) : value
  if (isLiteral(path)) {
    if (isJq(path)) {
      if (/\$\{\{\s*environment\./.test(value)) notAllowed(work, node, 'jq')
    } else if (hasExpression(value))
      notAllowed(work, node, path[0] === 'environments' ? 'environments' : 'names of files')
    return value
  }
  const parts = partsOf(value)
  const values = parts.map((part) => valueOf(work, node, part))
  if (values.includes(undefined)) return undefined
  const [first] = values
  return values.length === 1 ? first : values.join('')
}

const checkKeys = (work: Work, node: MappingNode): void => {
  for (const { key, keyStart, keyEnd } of node.entries.values()) {
    if (!hasExpression(key)) continue
    const location = work.document.lines.location(keyStart, keyEnd)
    work.diagnostics.push(diagnose('expression-not-allowed', location, 'Expressions are not replaced in keys.'))
  }
}

const convert = (work: Work, node: Node, path: string[]): JsonValue | undefined => {
  if (node.kind === 'scalar') return scalarValue(work, node, path)
  if (node.kind === 'sequence') {
    return node.items.map((item, index) => {
      path.push(String(index))
      const value = convert(work, item, path)
      path.pop()
      return value ?? null
    })
  }
  checkKeys(work, node)
  // Without a prototype a key such as `constructor` is a key like any other.
  const result: MutableObject = Object.create(null)
  for (const entry of node.entries.values()) {
    if (path.length === 0 && entry.key === 'environments') continue
    const part = path.length === 0 ? work.document.parts?.get(entry.key) : undefined
    path.push(entry.key)
    const value =
      part === undefined ? convert(work, entry.value, path) : convert({ ...work, document: part }, part.root, path)
    path.pop()
    if (value !== undefined) result[entry.key] = value
  }
  return result
}

/**
 * The section `environments` as it is written, which is the same in each of them; undefined where there is none. Expressions are
 * not replaced in it.
 */
export const environmentsSection = (
  document: Document,
): { readonly value: JsonValue; readonly diagnostics: readonly Diagnostic[] } | undefined => {
  const entry = document.root.kind === 'mapping' ? document.root.entries.get('environments') : undefined
  if (entry === undefined) return undefined
  const work: Work = { document, environment: undefined, suggest: createSuggest(), diagnostics: [] }
  return { value: convert(work, entry.value, ['environments']) ?? null, diagnostics: work.diagnostics }
}

/** The plain values of a document in one environment, every expression replaced, without the section `environments`. */
export const interpolate = (
  document: Document,
  environment: Environment | undefined,
  suggest: Suggest = createSuggest(),
): { readonly value: JsonValue; readonly diagnostics: readonly Diagnostic[] } => {
  const work: Work = { document, environment, suggest, diagnostics: [] }
  return { value: convert(work, document.root, []) ?? null, diagnostics: work.diagnostics }
}
