export type * from './config.ts'
export type * from './diagnostic.ts'
export type { CatalogueEntry } from './catalogue/entry.ts'
