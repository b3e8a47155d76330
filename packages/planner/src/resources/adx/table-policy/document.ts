import { literal } from '../../../kusto/text.ts'

/** A policy document as commands take it: JSON on one line, in a string. */
export const documentLiteral = (members: Readonly<Record<string, unknown>>): string => literal(JSON.stringify(members))
