import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { configSchema } from '../../packages/core/src/schema/config.ts'
import type { JsonSchema } from '../../packages/core/src/schema/json-schema.ts'
import { banner } from './file.ts'
import type { Generator } from './file.ts'
import { mapSchema } from './map-schema.ts'

/** Keeps what the validator needs: rules report malformed texts better than a pattern can. */
const forValidation = (schema: JsonSchema): JsonSchema => {
  const {
    title: _title,
    description: _description,
    examples: _examples,
    default: _default,
    pattern: _pattern,
    'x-literal': _literal,
    'x-editor': _editor,
    anyOf,
    ...rest
  } = schema
  const [scalar, whole] = anyOf ?? []
  if (scalar === undefined || whole === undefined) return rest
  // The type of the value decides which one was meant, so that only its errors are reported.
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  return { ...rest, if: { type: 'object' }, then: whole, else: scalar }
}

/** The validator as one module that imports nothing and compiles nothing when it runs. */
export const generateConfigValidator: Generator = () => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  })
  const code = standalone.default(ajv, ajv.compile(mapSchema(configSchema, forValidation)))
  if (code.includes('require(')) throw new Error('The validator needs a module at run time.')
  const name = /^export const validate = (\w+);$/m.exec(code)?.[1]
  if (name === undefined) throw new Error('The validator has no name that is known here.')
  const body = code
    .replace(/^"use strict";/, '')
    .replace(/^export const validate = .*$/m, '')
    .replace(/export default [^;]+;/, '')
    // One more copy of all errors for each item would take hours for a long list.
    .replaceAll(/vErrors\.concat\((\w+\.errors)\)/g, 'joined(vErrors, $1)')
  if (body.includes('.concat(')) throw new Error('The validator joins errors in a way that is not known here.')
  const text = `// ${banner}
// @ts-nocheck
import type { JsonValue } from '../config.ts'
import type { Misfit } from '../schema/validate.ts'

/** Every place where a value does not fit the schema. */
export const misfitsOf = (value: JsonValue): readonly Misfit[] => (${name}(value) ? [] : ${name}.errors)
const joined = (all, more) => {
  for (const each of more) all.push(each)
  return all
}
${body}
`
  return Promise.resolve([{ path: 'packages/core/src/generated/validate-config.ts', text }])
}
