import type { Rule } from '../rule.ts'

/** Every rule of a config. A new one is a file here and a line in this list. */
export const rules: readonly Rule[] = []
