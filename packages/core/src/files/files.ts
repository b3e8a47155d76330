import { diagnose } from '../findings/diagnose.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import { linesOf } from '../text/lines.ts'
import { besideConfig } from '../text/transform-position.ts'
import { secretsIn } from '../values/secrets.ts'
import type { FileReference } from './references.ts'

/** Why a file could not be read; `missing` is also what is assumed of a file that nobody looked for. */
export type FileProblem = 'missing' | 'outside' | 'hidden' | 'too-large' | 'not-a-file' | 'not-text'

/** What a loader found at a path. */
export type LoadedFile = { readonly text: string } | { readonly problem: FileProblem; readonly detail?: string }

/**
 * Files by their path as written in the config. A folder that is named stands as its files, each under the folder's
 * path as written, a slash and its name; the folder itself has an entry only if there is a problem with it.
 */
export type Files = ReadonlyMap<string, LoadedFile>

const what: Readonly<Record<FileProblem, string>> = {
  missing: 'does not exist',
  outside: 'is outside the folder of the config',
  hidden: 'is hidden: a part of its path begins with a dot',
  'too-large': 'is too large',
  'not-a-file': 'is not a file',
  'not-text': 'is not UTF-8 text',
}

const kinds: Readonly<Record<FileReference['kind'], string>> = {
  transform: 'The transform',
  message: 'The message',
  rows: 'The file of expected rows',
  captured: 'The folder of captured messages',
  template: 'The device model',
  accept: 'The file of accepted risks',
}

const missingHint =
  'Correct the path, or add the file. Paths are relative to the folder of the config, and case-sensitive.'

const problemFinding = (
  reference: FileReference,
  problem: FileProblem,
  detail: string | undefined,
  path: string,
): Diagnostic =>
  diagnose(
    `file-${problem}`,
    reference.at,
    `${kinds[reference.kind]} '${path}' ${what[problem]}${detail === undefined ? '' : `: ${detail}`}.`,
    problem === 'missing' ? { hint: missingHint } : {},
  )

/** `samples/captured` and `samples/captured//` both as `samples/captured/`. */
const asFolder = (path: string): string => {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end--
  return `${path.slice(0, end)}/`
}

/** The files of a folder that the config names, by name. */
export const filesInFolder = (files: Files, folder: string): readonly (readonly [string, LoadedFile])[] =>
  [...files]
    .filter(([path]) => path.length > asFolder(folder).length && path.startsWith(asFolder(folder)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

/** A secret in a file that the config names, at its place there; the finding never repeats it. */
const secretFindings = (reference: FileReference, path: string, text: string): readonly Diagnostic[] => {
  const [first] = secretsIn(text)
  if (first === undefined) return []
  const lines = linesOf(text, besideConfig(reference.at.file, path))
  return [
    diagnose('secret-literal', lines.location(first.offset, first.offset + 1), `This looks like ${first.what}.`, {
      hint: 'Revoke it, and replace it with an invented value.',
      related: [{ message: 'This line names the file.', ...reference.at }],
    }),
  ]
}

/** A finding on the line that names it for every file that could not be read, or is of no use. */
export const fileFindings = (references: readonly FileReference[], files: Files): readonly Diagnostic[] =>
  references.flatMap((reference) => {
    // An empty path would be the folder of the config itself.
    if (reference.path === '') return [problemFinding(reference, 'missing', undefined, reference.path)]
    const loaded = files.get(reference.path)
    if (reference.kind === 'captured') {
      const inside = filesInFolder(files, reference.path)
      const own = loaded !== undefined && 'problem' in loaded ? [[reference.path, loaded] as const] : []
      return [...own, ...inside].flatMap(([path, file]) =>
        'problem' in file
          ? [problemFinding(reference, file.problem, file.detail, path)]
          : secretFindings(reference, path, file.text),
      )
    }
    if (loaded === undefined) return [problemFinding(reference, 'missing', undefined, reference.path)]
    if ('problem' in loaded) return [problemFinding(reference, loaded.problem, loaded.detail, reference.path)]
    return reference.kind === 'transform' && loaded.text.trim() === ''
      ? [diagnose('transform-empty', reference.at, `The transform '${reference.path}' is empty.`)]
      : secretFindings(reference, reference.path, loaded.text)
  })

/** The text of a file that a checked config names. */
export const fileText = (files: Files, path: string): string => {
  const found = files.get(path)
  if (found === undefined || 'problem' in found) throw new Error('A checked config names a file that was not read.')
  return found.text
}
