import type { JsonValue } from '../values/json.ts'
import { diagnose } from '../findings/diagnose.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import { keyLocationOf, locationOf, nodeAt, pathOf } from '../text/document.ts'
import type { Document, Path } from '../text/document.ts'
import { didYouMean } from '../values/nearest.ts'
import { patterns } from '../values/patterns.ts'
import { isSecretKey } from '../values/secrets.ts'
import { indentationFindings } from './indentation.ts'
import { withoutMisspelt } from './misspelt.ts'
import { schemaAt } from './source.ts'
import type { Misfit } from './validate.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** `databases.vitals.tables`, as people say it. */
const nameOf = (path: Path): string => {
  const last = path.at(-1)
  if (last === undefined) return 'The file'
  return /^\d+$/.test(last) ? `Entry ${Number(last) + 1} of '${path.at(-2) ?? ''}'` : `'${last}'`
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
}

const typeName = (value: JsonValue | undefined): string => {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeNames[typeof value] ?? typeof value
}

const valueAt = (value: JsonValue, path: Path): JsonValue | undefined => {
  let found: JsonValue | undefined = value
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Object.getOwnPropertyDescriptor(found, part)?.value
  }
  return found
}

/** What stands where a secret is referred to may be the secret, so nothing of it is repeated. */
const literalSecret = (document: Document, path: Path): Diagnostic =>
  // The key and not the value is marked: whoever shows the marked line shows as little as can be.
  diagnose('secret-literal', keyLocationOf(document, path), 'The file contains the secret itself.', {
    hint: 'Revoke it, store a new one in an environment variable, and write clientSecret: { env: ADX_LAB_SECRET }.',
  })

const spokenBooleans: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  true: 'true',
  no: 'false',
  off: 'false',
  false: 'false',
}

/** A number where a duration belongs wants the unit that its examples have. */
const durationHint = (path: Path, found: number): string | undefined => {
  const { pattern, examples } = schemaAt(path, 'scalar') ?? {}
  const unit = /[a-z]$/.exec(String(examples?.[0]))?.[0]
  return pattern === patterns.timespan && unit !== undefined ? `Give it a unit: ${String(found)}${unit}.` : undefined
}

const hintFor = (types: readonly string[], found: JsonValue | undefined, path: Path): string | undefined => {
  if (found === null || found === undefined) return 'Give it a value, or delete the key.'
  const duration = typeof found === 'number' ? durationHint(path, found) : undefined
  if (duration !== undefined) return duration
  if (types.includes('string')) {
    return typeof found === 'number' || typeof found === 'boolean' ? `Put it in quotes: "${String(found)}".` : undefined
  }
  if (typeof found !== 'string') return undefined
  if (types.includes('boolean') && Object.hasOwn(spokenBooleans, found.toLowerCase())) {
    return `Write ${spokenBooleans[found.toLowerCase()] ?? ''}, without quotes.`
  }
  return types.includes('integer') && /^\d+$/.test(found) ? 'Write it without quotes.' : undefined
}

/** What a value of the type looks like. */
const shapeHint = (types: readonly string[], found: JsonValue | undefined, path: Path): string | undefined => {
  if (types.includes('object')) {
    const { properties = {}, required = [] } = schemaAt(path, 'object') ?? {}
    const keys = Object.keys(properties)
    // One name where a mapping with one key that it must have is asked for is the value of that key.
    const [only] = required
    if (typeof found === 'string' && required.length === 1 && /^[\w.-]{1,60}$/.test(found))
      return `Write ${only ?? ''}: ${found}.`
    return keys.length === 0
      ? 'Write one entry on each line: a name, a colon, and its value.'
      : `Write its keys, one on each line: ${keys.join(', ')}.`
  }
  if (types.includes('array') && typeof found === 'string' && /^[\w.-]{1,60}$/.test(found)) return `Write [${found}].`
  if (types.includes('array')) return 'Write one entry on each line, after a dash and a space.'
  const example = schemaAt(path, 'scalar')?.examples?.[0]
  return example === undefined ? 'Write one value after the colon.' : `Write a value, for example ${textOf(example)}.`
}

const wrongType = (document: Document, root: JsonValue, misfit: Misfit, path: Path): Diagnostic => {
  const found = valueAt(root, path)
  const asked = misfit.params['type']
  const types = Array.isArray(asked) ? asked.map(String) : [textOf(asked)]
  const expected = types.map((type) => typeNames[type] ?? type)
  if (/\/else\/(?:type|enum)$/.test(misfit.schemaPath)) expected.push('a mapping')
  const hint = hintFor(types, found, path) ?? shapeHint(types, found, path)
  const message = `${nameOf(path)} must be ${expected.join(' or ')}, but it is ${typeName(found)}.`
  return diagnose('wrong-type', locationOf(document, path), message, { hint })
}

/** What stands beside a key such as `password` is taken for a secret, wherever the key may have been put. */
const strayedSecret = (document: Document, path: Path, key: string): Diagnostic | undefined => {
  const node = nodeAt(document, [...path, key])
  if (!isSecretKey(key) || node?.kind !== 'scalar' || node.value === null) return undefined
  const message = `The key '${key}' is unknown here, and its value looks like a secret.`
  return diagnose('secret-literal', keyLocationOf(document, [...path, key]), message, {
    hint: 'Revoke it, and delete the line. The file contains only the name of a variable: clientSecret: { env: ADX_LAB_SECRET }.',
  })
}

const unknownKey = (document: Document, misfit: Misfit, path: Path): Diagnostic => {
  const key = textOf(misfit.params['additionalProperty'])
  const secret = strayedSecret(document, path, key)
  if (secret !== undefined) return secret
  const known = Object.keys(schemaAt(path, 'object')?.properties ?? {})
  const where = path.length === 0 ? 'at the top of the file' : `in ${nameOf(path).replace('Entry', 'entry')}`
  const hint = didYouMean(key, known) ?? (known.length > 0 ? `Known keys: ${known.join(', ')}.` : undefined)
  return diagnose('unknown-key', keyLocationOf(document, [...path, key]), `The key '${key}' is not known ${where}.`, {
    hint,
  })
}

/** A key with a value that the schema allows, to be pasted; the key alone where its value is no scalar. */
const lineFor = (path: Path): string => {
  const key = String(path.at(-1))
  const schema = schemaAt(path, 'scalar')
  const value = schema?.enum?.[0] ?? schema?.examples?.[0] ?? (schema?.type === 'boolean' ? true : undefined)
  return value === undefined ? `the key ${key}` : `${key}: ${textOf(value)}`
}

const missingKey = (document: Document, misfit: Misfit, path: Path): Diagnostic | undefined => {
  const key = textOf(misfit.params['missingProperty'])
  // It is written, but what it says has no value: that has a finding of its own.
  if (nodeAt(document, [...path, key]) !== undefined) return undefined
  // Its own finding has the whole line to paste.
  if (path[0] === 'accept' && key === 'until') return undefined
  const about = schemaAt(path, 'object')?.properties?.[key]?.description
  const where = path.length === 0 ? 'The file' : nameOf(path)
  return diagnose('missing-key', keyLocationOf(document, path), `${where} has no '${key}'.`, {
    hint: `Add ${lineFor([...path, key])}.${about === undefined ? '' : ` ${about}`}`,
  })
}

const unknownValue = (document: Document, root: JsonValue, misfit: Misfit, path: Path): Diagnostic => {
  const found = valueAt(root, path)
  const allowed = (schemaAt(path, 'scalar')?.enum ?? []).map(textOf)
  const shown = typeof found === 'object' ? typeName(found) : `'${String(found)}'`
  const choice = allowed.length === 1 ? allowed.join('') : `one of ${allowed.join(', ')}`
  const mapping = misfit.schemaPath.endsWith('/else/enum') ? ', or a mapping' : ''
  return diagnose(
    'unknown-value',
    locationOf(document, path),
    `${nameOf(path)} is ${shown}; it must be ${choice}${mapping}.`,
    {
      hint: typeof found === 'string' ? didYouMean(found, allowed) : undefined,
    },
  )
}

/** A finding for one misfit; undefined where another finding says it already. */
const schemaFinding = (document: Document, root: JsonValue, misfit: Misfit): Diagnostic | undefined => {
  const path = pathOf(misfit.instancePath)
  if (misfit.keyword === 'type' && path.includes('clientSecret') && valueAt(root, path) !== null) {
    return literalSecret(document, path)
  }
  switch (misfit.keyword) {
    case 'additionalProperties':
      return unknownKey(document, misfit, path)
    case 'required':
      return missingKey(document, misfit, path)
    case 'enum':
      return unknownValue(document, root, misfit, path)
    case 'minItems':
    case 'minProperties':
      return diagnose('too-few', locationOf(document, path), `${nameOf(path)} must not be empty.`, {
        hint: 'Add an entry, or delete the key.',
      })
    default:
      return wrongType(document, root, misfit, path)
  }
}

/** What the schema says of a value, each mistake once. */
export const schemaFindings = (
  document: Document,
  root: JsonValue,
  misfits: readonly Misfit[],
): readonly Diagnostic[] => {
  const { findings, rest } = indentationFindings(document, misfits)
  return [...findings, ...withoutMisspelt(rest).flatMap((misfit) => schemaFinding(document, root, misfit) ?? [])]
}
