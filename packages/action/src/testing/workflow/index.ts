export { validateActionFile, validateWorkflow } from './validate.ts'
export type { Finding } from './validate.ts'
export { isWorkflow, yamlBlocksOf } from './markdown.ts'
export type { YamlBlock } from './markdown.ts'
