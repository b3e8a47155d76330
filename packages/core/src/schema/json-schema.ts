/** The part of JSON Schema (2020-12) that the product's schemas use. */
export type JsonSchema = {
  readonly $schema?: string
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | readonly ScalarType[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly items?: JsonSchema
  readonly minItems?: number
  /** Always one scalar or list, and one object: the type of the value says which is meant. */
  readonly anyOf?: readonly JsonSchema[]
  readonly if?: JsonSchema
  readonly then?: JsonSchema
  readonly else?: JsonSchema
  /** No `${{ … }}` here: not in names of files, jq, or `only`. */
  readonly 'x-literal'?: true
  /** Only editors check this: `validate` has a finding of its own that says more. */
  readonly 'x-editor'?: Pick<JsonSchema, 'enum' | 'minimum' | 'maximum'>
}

type ScalarType = 'string' | 'number' | 'boolean' | 'null'

/** An object that knows all its keys. */
export const object = (
  about: Pick<JsonSchema, 'title' | 'description' | 'examples' | 'minProperties' | 'maxProperties'>,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  ...about,
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
})

/** Anything of one kind, by name. */
export const named = (
  about: Pick<JsonSchema, 'title' | 'description' | 'minProperties'>,
  each: JsonSchema,
): JsonSchema => ({
  type: 'object',
  ...about,
  additionalProperties: each,
})

export const list = (about: Pick<JsonSchema, 'title' | 'description' | 'minItems'>, items: JsonSchema): JsonSchema => ({
  type: 'array',
  ...about,
  items,
})

export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  description,
  ...more,
})

export const flag = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'boolean',
  description,
  ...more,
})

export const whole = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'integer',
  description,
  ...more,
})

export const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })
