/** A fenced block of YAML in a page, without the fence's own indentation. */
export type YamlBlock = {
  readonly text: string
  /** The line of the page that the text begins on, from 1. */
  readonly line: number
}

export const yamlBlocksOf = (markdown: string): readonly YamlBlock[] => {
  const lines = markdown.split(/\r?\n/u)
  const blocks: YamlBlock[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent = '', fence, language = ''] = /^(\s*)(`{3,}|~{3,})\s*([^\s`{]*)/u.exec(lines[at] ?? '') ?? []
    if (fence === undefined) continue
    const closing = new RegExp(`^\\s*${fence[0] ?? ''}{${fence.length},}\\s*$`, 'u')
    const after = lines.slice(at + 1)
    const length = after.findIndex((line) => closing.test(line))
    const inside = length < 0 ? after : after.slice(0, length)
    const text = inside.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    if (/^ya?ml$/iu.test(language)) blocks.push({ text: `${text.join('\n')}\n`, line: at + 2 })
    at += inside.length + 1
  }
  return blocks
}

/** Tells a whole workflow from other YAML, such as a config or one step. */
export const isWorkflow = (text: string): boolean => /^(?:on|'on'|"on"):/mu.test(text) && /^jobs:/mu.test(text)
