import { configSchema } from '../../packages/core/src/schema/config.ts'
import type { JsonSchema } from '../../packages/core/src/schema/json-schema.ts'
import { banner } from './file.ts'
import type { Generator } from './file.ts'

const introduction = `# The config, key by key

<!-- ${banner} -->

One file, \`adx-export.yaml\`, declares what an IoT Central application sends to Azure Data Explorer. To get completion and checks in an editor,
begin the file with \`# yaml-language-server: $schema=./schemas/adx-export.schema.json\`. \`npx adx-export validate\` checks the file. Every
[finding](findings.md) has a code.

**What the file does not name.** adx-export does not change anything that the file does not name: policies, principals, other columns, links to other destinations, the streaming flag of a cluster, and the
\`filter\` and \`enrichments\` of an export. To clear these two, write \`filter: null\` or \`enrichments: {}\`. An \`enrichments\` map in the file is the whole map: adx-export removes other enrichments. There is one exception: if a link in the file has no \`transform\`, adx-export clears the live one, after you accept this risk.

**Environments.** \`\${{ environment.key }}\` inserts a value of the environment that a command runs for. You can use it in values, but not in keys,
jq or names of files. If a value is exactly one expression, it has the type of the inserted value. \`$\${{\` is the text \`\${{\` itself. Inside
\`{ }\` and \`[ ]\`, put an expression in quotation marks.`

const definition = (name: string): JsonSchema => configSchema.$defs?.[name] ?? {}

const resolved = (schema: JsonSchema): JsonSchema =>
  schema.$ref === undefined ? schema : { ...definition(schema.$ref.replace('#/$defs/', '')), ...schema }

const linkTo = (schema: JsonSchema): string | undefined => schema.$ref?.replace('#/$defs/', '')

/** What may stand there, in a few words. */
const valueText = (schema: JsonSchema): string => {
  const link = linkTo(schema)
  if (link !== undefined) return `[${link}](#${link.toLowerCase()})`
  if (schema.enum !== undefined) return schema.enum.map((each) => `\`${String(each)}\``).join(', ')
  if (schema.anyOf !== undefined) return schema.anyOf.map(valueText).join(', or ')
  if (typeof schema.type === 'object')
    return schema.type.includes('null') ? 'text, or `null`' : 'text, number, or true or false'
  if (schema.type === 'array') return `list of ${valueText(schema.items ?? {})}`
  if (schema.type !== 'object') {
    return schema.type === undefined
      ? 'any JSON'
      : ({ string: 'text', boolean: 'true or false', integer: 'whole number' }[String(schema.type)] ?? 'scalar')
  }
  const keys = Object.entries(schema.properties ?? {})
  if (keys.length > 0) return `mapping: ${keys.map(([key, each]) => `\`${key}\` (${valueText(each)})`).join(', ')}`
  return typeof schema.additionalProperties === 'object'
    ? `by name: ${valueText(schema.additionalProperties)}`
    : 'mapping'
}

const aboutText = (schema: JsonSchema, required: boolean): string => {
  const { description, default: initial, examples } = schema
  const parts = [
    required ? '**Required.**' : '',
    description ?? '',
    initial === undefined ? '' : `Default: \`${JSON.stringify(initial)}\`.`,
    examples === undefined || examples.length > 3
      ? ''
      : `For instance ${examples.map((each) => `\`${String(each)}\``).join(', ')}.`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** What is said where a definition is only referred to; its examples stand in its own section. */
const aboutOf = (schema: JsonSchema): JsonSchema => {
  if (schema.$ref === undefined) return schema
  const { examples: _, ...rest } = resolved(schema)
  return rest
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

const tableOf = (schema: JsonSchema): string =>
  [
    row(['key', 'value', 'meaning']),
    '| --- | --- | --- |',
    ...Object.entries(schema.properties ?? {}).map(([key, each]) =>
      row([`\`${key}\``, valueText(each), aboutText(aboutOf(each), schema.required?.includes(key) === true)]),
    ),
  ].join('\n')

/** Everything that is said of one definition: a table of its keys, for each form that is a mapping. */
const sectionOf = (name: string): string => {
  const schema = definition(name)
  const forms = schema.anyOf ?? [schema]
  const scalars = forms.filter((form) => form.properties === undefined)
  return [
    `## ${name}`,
    schema.description ?? '',
    ...scalars.map(
      (form) =>
        `Either ${valueText(form)}${form.description === undefined ? '' : `: ${form.description}`} Or a mapping:`,
    ),
    ...forms.filter((form) => form.properties !== undefined).map(tableOf),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The order in which a reader meets them. */
const order = [
  'application',
  'identity',
  'cluster',
  'database',
  'principal',
  'table',
  'column',
  'destination',
  'export',
  'link',
  'enrichment',
  'test',
  'samples',
  'removed',
  'removal',
  'acceptance',
  'deviation',
  'signIn',
]

/** The reference of the config, from its schema. */
export const generateConfigReference: Generator = () => {
  const missing = Object.keys(configSchema.$defs ?? {}).filter((name) => !order.includes(name))
  if (missing.length > 0) throw new Error(`The reference leaves out ${missing.join(', ')}.`)
  const text = [introduction, '## The file', tableOf(configSchema), ...order.map(sectionOf)].join('\n\n')
  return Promise.resolve([{ path: 'docs/reference/config.md', text: `${text}\n` }])
}
