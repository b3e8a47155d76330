import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { matches } from '../../values/patterns.ts'
import type { RuleContext } from '../rule.ts'
import type { Found } from '../walk.ts'

/** In the path of a request these mean the place itself and the one above it, however they are encoded. */
export const isDots = (name: string): boolean => name === '.' || name === '..'

type WithId = { readonly id?: string | undefined; readonly displayName?: string | undefined }

/** What destinations and exports have in common: an id of their own, of a form that works, and a name for people. */
export function* ids({ at, keyAt }: RuleContext, what: string, all: readonly Found<WithId>[]): Generator<Diagnostic> {
  const seen = new Map<string, Found<WithId>>()
  for (const found of all) {
    const { name, path, value } = found
    const id = value.id ?? name
    const location = value.id === undefined ? keyAt(path) : at([...path, 'id'])
    if (isDots(id)) {
      yield diagnose('key-malformed', location, `'${id}' cannot be used as an id: in a path it means a folder.`)
    } else if (!matches('id', id)) yield diagnose('id-unusual', location, `'${id}' is an unusual id for this ${what}.`)
    if (value.displayName !== undefined && value.displayName.trim() === '') {
      yield diagnose('display-name-empty', at([...path, 'displayName']), `The ${what} '${name}' has no display name.`)
    }
    const first = seen.get(id)
    seen.set(id, first ?? found)
    if (first === undefined) continue
    yield diagnose('id-twice', location, `The ${what}s '${first.name}' and '${name}' have the same id '${id}'.`, {
      related: [{ message: 'The first is here.', ...keyAt(first.path) }],
    })
  }
}
