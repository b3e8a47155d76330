import type { Capability, Schema } from './model.ts'

/** A schema in DTDL, version 2. */
const schemaOf = (schema: Schema): unknown => {
  if (schema.kind === 'enum') {
    const enumValues = schema.values.map((value) => ({ '@type': 'EnumValue', name: value, enumValue: value }))
    return { '@type': 'Enum', valueSchema: 'string', enumValues }
  }
  if (schema.kind === 'object') {
    return {
      '@type': 'Object',
      fields: schema.fields.map(({ name, schema: inner }) => ({ name, schema: schemaOf(inner) })),
    }
  }
  return schema.kind === 'array' ? { '@type': 'Array', elementSchema: schemaOf(schema.items) } : schema.kind
}

const typesOf = ({ kind }: Capability): string | readonly string[] => {
  if (kind === 'telemetry') return 'Telemetry'
  return kind === 'property' ? 'Property' : ['Property', 'Cloud']
}

const contentOf = (id: string, capability: Capability): object => ({
  '@id': `${id}:${capability.name};1`,
  '@type': typesOf(capability),
  name: capability.name,
  schema: schemaOf(capability.schema),
})

const named = (all: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(all.flatMap((name) => name ?? [])),
]

export const modelId = 'dtmi:contoso:Machine'

/** The device template, as IoT Central exports it. */
export const templateOf = (capabilities: readonly Capability[]): object => {
  const inner = (name: string, own: readonly Capability[]): object => ({
    '@id': `${modelId}:${name};1`,
    '@type': 'Interface',
    contents: own.map((each) => contentOf(`${modelId}:${name}`, each)),
  })
  const components = named(capabilities.map(({ component }) => component)).map((name) => ({
    '@type': 'Component',
    name,
    schema: inner(
      name,
      capabilities.filter(({ component }) => component === name),
    ),
  }))
  const modules = named(capabilities.map(({ module }) => module)).map((name) => ({
    '@type': ['Relationship', 'EdgeModule'],
    name,
    target: [
      inner(
        name,
        capabilities.filter(({ module }) => module === name),
      ),
    ],
  }))
  const own = capabilities.filter(({ component, module }) => component === undefined && module === undefined)
  return {
    '@id': 'dtmi:modelDefinition:contoso:machine',
    '@type': ['ModelDefinition', 'DeviceModel'],
    '@context': ['dtmi:iotcentral:context;2', 'dtmi:dtdl:context;2'],
    displayName: 'Machine',
    capabilityModel: {
      '@id': `${modelId};1`,
      '@type': 'Interface',
      contents: [...own.map((each) => contentOf(modelId, each)), ...components, ...modules],
    },
  }
}
