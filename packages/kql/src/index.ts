export { analyzeWith } from './analyze.ts'
export { loadLanguage } from './language.ts'
export { limits } from './limits.ts'
