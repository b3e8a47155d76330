/** What makes a bundle start quickly, and changes nothing that it does. */
import type { Plugin } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'

/** Builtins that take milliseconds to load, with what is taken from them and only ever called. */
const builtins: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['execFile', 'spawn', 'spawnSync'],
  'node:crypto': ['createHash', 'randomUUID'],
  'node:net': ['connect'],
  'node:readline/promises': ['createInterface'],
  'node:util': ['stripVTControlCharacters', 'styleText'],
}

const importers = /\/packages\/(?:cli|engine|action)\/src\/|\/node_modules\/commander\//
const prefix = '\0on-call:'

const onCall = (id: string, name: string): string =>
  `${name} = (...given) => process.getBuiltinModule('${id}').${name}(...given)`

/** Loads such a builtin when something of it is first called, and not when a bundle starts. */
export const builtinsOnCall: Plugin = {
  name: 'builtins-on-call',
  resolveId: {
    filter: { id: /^node:/ },
    handler: (id, importer) =>
      id in builtins && importer !== undefined && importers.test(importer.replaceAll('\\', '/'))
        ? { id: `${prefix}${id}`, moduleSideEffects: false }
        : undefined,
  },
  load: {
    filter: { id: /^\0on-call:/ },
    handler(path) {
      const id = path.slice(prefix.length)
      const names = builtins[id] ?? []
      return [
        ...names.map((name) => `export const ${onCall(id, name)};`),
        `export default { ${names.join(', ')} };`,
      ].join('\n')
    },
  },
}

/** js-yaml makes every schema and pattern that it knows at its start; what nobody reads goes. */
export const withoutIdleSchemas: Plugin = {
  name: 'without-idle-schemas',
  transform: {
    filter: { id: /\/node_modules\/js-yaml\// },
    handler: (code) =>
      code.replaceAll(/^(var \w+ = )(?=new (?:RegExp|Schema)\(|define\w+Tag\()/gm, '$1/* @__PURE__ */ '),
  },
}

type Node = { readonly type: string; readonly start: number; readonly end: number }
type Edit = { readonly at: number; readonly to: number; readonly text: string }

const isNode = (value: unknown): value is Node & Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const isOwnValue = (parent: Readonly<Record<string, unknown>> | undefined): boolean =>
  parent?.['type'] !== 'MethodDefinition' &&
  !(parent?.['type'] === 'Property' && (parent['method'] === true || parent['kind'] !== 'init'))

/** Letters outside of ASCII, with the backslashes before them: an even number of those stands for themselves. */
const beyondAscii = /(?<!\\)(?:\\\\)*[\u0080-\uffff]+/g
const escaped = (text: string): string =>
  text.replaceAll(beyondAscii, (found) =>
    found.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )

/** The same text in ASCII: of a file in ASCII, V8 keeps and reads half the bytes. */
const toAscii = (code: string, { start, end }: Node, edits: Edit[]): void => {
  const text = code.slice(start, end)
  const ascii = escaped(text)
  if (ascii !== text) edits.push({ at: start, to: end, text: ascii })
}

/** Adds a pair of brackets around each function that is a value, and escapes in texts and patterns. A tag sees what was written. */
const addEdits = (code: string, edits: Edit[], value: unknown, parent?: Readonly<Record<string, unknown>>): void => {
  if (Array.isArray(value)) {
    for (const each of value) addEdits(code, edits, each, parent)
    return
  }
  if (!isNode(value)) return
  if (value.type === 'Literal' || value.type === 'TemplateElement') {
    toAscii(code, value, edits)
    return
  }
  const isValue = value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression'
  const isQuick = isValue && isOwnValue(parent)
  if (isQuick) edits.push({ at: value.start, to: value.start, text: '(' })
  for (const [key, each] of Object.entries(value))
    if (value.type !== 'TaggedTemplateExpression' || key !== 'quasi') addEdits(code, edits, each, value)
  if (isQuick) edits.push({ at: value.end, to: value.end, text: ')' })
}

const edited = (code: string, edits: readonly Edit[]): string => {
  const pieces: string[] = []
  let done = 0
  // A template lists its expressions apart from its texts; what begins first comes first, and a bracket that ends before one that begins.
  const sorted = edits.toSorted((a, b) => a.at - b.at)
  for (const { at, to, text } of sorted) {
    pieces.push(code.slice(done, at), text)
    done = to
  }
  return [...pieces, code.slice(done)].join('')
}

/**
 * The same program, with brackets around functions. V8 compiles such a function with its file, and Node keeps only that in its compile
 * cache: any other is read twice, and compiled anew in every process (v8.dev/blog/preparser). Texts are in ASCII.
 */
export const quickened = (code: string): string => {
  const edits: Edit[] = []
  addEdits(code, edits, parseAst(code).body)
  return edited(code, edits)
}

const quick =
  /\/packages\/(?:action|cli|core|engine|jq|report|transform)\/src\/|\/node_modules\/(?:commander|jq-wasm|js-yaml)\//

/** Quickens what every command runs; of the rest, most is never called. */
export const compiledWithFile: Plugin = {
  name: 'compiled-with-file',
  renderChunk: (code, chunk) =>
    chunk.moduleIds.some((id) => quick.test(id.replaceAll('\\', '/'))) ? { code: quickened(code) } : null,
}
