import type { Document, OneDocument } from '../json/documents.ts'

/** What a command came to. A `failure` may take the place of any of them. */
export type DocumentKind = Exclude<OneDocument['kind'], 'failure'>

/** One way in which a command prints what it came to. */
export type Format = {
  /** What it is, as `--help` says it behind the names of the formats. */
  readonly summary: string
  /** The documents that it can tell; `environments` of them and a `failure` in their place as well. */
  readonly kinds: readonly DocumentKind[]
} & (
  | {
      /** Each command has words of its own for people. */
      readonly reader: 'person'
    }
  | {
      /** Stdout holds this and nothing else. */
      readonly reader: 'program'
      /**
       * The whole of stdout, with a final line end. `redact` takes secrets out of a text: a format that escapes text in another
       * way than JSON asks it before it escapes.
       */
      readonly write: (document: Document, redact: (text: string) => string) => string
    }
)

/** The documents of every command. */
export const everyKind: readonly DocumentKind[] = ['validate', 'test', 'plan', 'apply', 'drift', 'doctor']
