import type { Code } from '@adx-export/core'
import type { Span } from '../parse/node.ts'

/** Something to say about a part of a program, before it has a file. */
export type Remark = { readonly code: Code; readonly at: Span; readonly message: string; readonly hint?: string }
