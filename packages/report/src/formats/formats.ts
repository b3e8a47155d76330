import type { DocumentKind, Format } from './format.ts'
import { json } from './json.ts'
import { junit } from './junit/junit.ts'
import { text } from './text.ts'

/** Every format, in the order in which it is offered. A new one is a file beside this one, its import and its name here. */
const all = { text, json, junit } as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof all

export const formats: Readonly<Record<FormatName, Format>> = all

export const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name)

/** The formats that can tell a document. */
export const formatsOf = (kind: DocumentKind): readonly FormatName[] =>
  Object.keys(formats)
    .filter((name) => isFormat(name))
    .filter((name) => formats[name].kinds.includes(kind))
