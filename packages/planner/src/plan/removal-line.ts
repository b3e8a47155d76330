import type { RemovalEntry } from '../model/kind.ts'

const plainName = /^[A-Za-z][\w./-]*$/

/** Words that YAML takes for something else. */
const taken = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** `removed: { exports: [old] }`; undefined where names hold the slash that would join them. */
export const lineOf = ({ section, names }: RemovalEntry): string | undefined => {
  if (names.length > 1 && names.some((name) => name.includes('/'))) return undefined
  const text = names.join('/')
  return `removed: { ${section}: [${plainName.test(text) && !taken.test(text) ? text : JSON.stringify(text)}] }`
}
