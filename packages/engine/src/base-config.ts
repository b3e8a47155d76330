import {
  type Config,
  type Diagnostic,
  type FileReference,
  type LoadedFile,
  check,
  diagnose,
  parse,
  references,
} from '@adx-export/core'
import { startOf } from './place.ts'

/** A config as it was at another commit: its text, or why there is none. */
export type Base = {
  /** What people call the commit: a branch, the first digits of its hash. */
  readonly name: string
} & ({ readonly bytes: Uint8Array } | { readonly missing: true } | { readonly unreadable: string })

export type BaseConfig = { readonly config?: Config; readonly diagnostics: readonly Diagnostic[] }

/** What the config names is of no interest here, and may be another at that commit: any text does. */
const standIns: Readonly<Record<FileReference['kind'], string>> = {
  transform: '.',
  message: '{}',
  rows: '[]',
  captured: '.',
  template: '.',
  accept: '[]',
}

const standIn = ({ kind, path }: FileReference): readonly [string, LoadedFile] => [path, { text: standIns[kind] }]

const unreadable = (file: string, { name }: Base, why: string): BaseConfig => ({
  diagnostics: [
    diagnose(
      'base-unreadable',
      startOf(file),
      `The config at ${name} could not be read, so what it declared and this file no longer does is not listed: ${why}`,
      { hint: 'Fetch that commit, or name another one.' },
    ),
  ],
})

const without = (file: string, { name }: Base, what: string): BaseConfig => ({
  diagnostics: [
    diagnose('base-without-config', startOf(file), `At ${name} there is no ${what}: nothing was declared there.`),
  ],
})

/** The config of a base in one environment. What keeps it from being read is a warning: the plan itself does not need it. */
export const baseConfigOf = (base: Base, file: string, environment: string | undefined): BaseConfig => {
  if ('missing' in base) return without(file, base, file)
  if ('unreadable' in base) return unreadable(file, base, base.unreadable)
  const { document } = parse(base.bytes, file)
  if (document === undefined) return unreadable(file, base, 'its text is no config.')
  const checked = check(document, new Map(references(document).map(standIn)))
  const { environments } = checked
  if (environment === undefined && environments.length > 0)
    return unreadable(file, base, `it has the environments ${environments.join(', ')}, and this file has none.`)
  if (environment !== undefined && environments.length > 0 && !environments.includes(environment))
    return without(file, base, `environment ${environment}`)
  const config = checked.config(environments.length === 0 ? undefined : environment)
  const first = checked.diagnostics.find(({ severity }) => severity === 'error')
  return config === undefined
    ? unreadable(file, base, `it has errors there. ${first?.message ?? ''}`.trim())
    : { config, diagnostics: [] }
}
