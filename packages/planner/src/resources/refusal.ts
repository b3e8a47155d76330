import { type Code, type Diagnostic, diagnose } from '@adx-export/core'
import type { Change } from '../model/change.ts'

/** A difference that the tool will not bridge, at the line that asks for it. */
export const refusal = (change: Pick<Change, 'at'>, code: Code, message: string, hint: string): Diagnostic =>
  diagnose(code, change.at, message, { hint })
