import { type JsonNode, writeJson } from './json-text.ts'

const block = (open: string, parts: readonly string[], close: string, indent: string): string =>
  parts.length === 0
    ? `${open}${close}`
    : `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`

/** JSON text with one member a line, numbers as they were spelt. */
export const prettyJson = (node: JsonNode, indent = ''): string => {
  const inner = `${indent}  `
  if (node.kind === 'array') {
    return block(
      '[',
      node.items.map((item) => prettyJson(item, inner)),
      ']',
      indent,
    )
  }
  if (node.kind === 'object') {
    const members = [...node.members].map(([key, value]) => `${JSON.stringify(key)}: ${prettyJson(value, inner)}`)
    return block('{', members, '}', indent)
  }
  return writeJson(node)
}
