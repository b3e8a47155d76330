export type * from './contract.ts'
export { kustoChoices } from './contract.ts'
export { handleKusto } from './handle.ts'
export { ingest } from './ingest.ts'
