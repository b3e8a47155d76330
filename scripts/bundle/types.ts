/** The declarations of a library: only those that its own name, in files that import nothing but each other. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'

/** A file of declarations, as `<package>/<path>.d.ts`, and a name in it. */
type Declared = { readonly file: string; readonly name: string }

/** `import type { A, B as C } from './x.ts'` and `export { type A } from '@adx-export/y'`, as the compiler writes them. */
const listed = /^(import|export) (?:type )?\{ ([^}]*) \} from '([^']+)';$/gm
/** `export type { A };` of what was imported. */
const imported = /^export (?:type )?\{ ([^}]*) \};$/gm
const starred = /^export (?:type )?\* from '([^']+)';$/gm
/** A whole file: `export * from './x.ts'`, `import * as x from './x.ts'`. */
const whole = /^(?:export (?:type )?\*|import (?:type )?\* as \w+) from '([^']+)';$/
/** A file, named in any other way. */
const anySpecifier = /(?:\bfrom |\bimport\(|\bimport )['"]/

/** A line of a comment, which may say `from "there"`. */
const comment = /^\s*(?:\/\*|\*|\/\/)/u

const namesIn = (list: string): readonly { readonly own: string; readonly as: string }[] =>
  list
    .split(/, ?/u)
    // The compiler ends a list with a comma where the source breaks it into lines.
    .filter((each) => each !== '')
    .map((each) => each.replace(/^type /, '').split(' as '))
    .map(([own = '', as = own]) => ({ own, as }))

/** Reads declarations below `packages`, each once. */
const readerOf = (packages: string): ((file: string) => Promise<string>) => {
  const known = new Map<string, Promise<string>>()
  return (file) => {
    const [name = '', ...path] = file.split('/')
    const found = known.get(file) ?? readFile(join(packages, name, 'lib', ...path), 'utf8')
    known.set(file, found)
    return found
  }
}

const targetOf = (from: string, specifier: string): string => {
  const own = /^@adx-export\/([a-z]+)$/.exec(specifier)?.[1]
  if (own !== undefined) return `${own}/index.d.ts`
  if (!/^\.\.?\/.*\.ts$/.test(specifier)) throw new Error(`${from} names ${specifier}, which the package does not hold`)
  return posix.join(posix.dirname(from), specifier).replace(/\.ts$/, '.d.ts')
}

const declares = (text: string, name: string): boolean =>
  new RegExp(`^export (?:declare )?(?:type|interface|const|function|class) ${name}\\b`, 'm').test(text)

/** Where a name that a file exports is declared: an index only hands names on. */
const declaredAt = async (
  read: (file: string) => Promise<string>,
  file: string,
  name: string,
): Promise<Declared | undefined> => {
  const text = await read(file)
  if (declares(text, name)) return { file, name }
  const handedOn = [...text.matchAll(imported)].some(([, list = '']) => namesIn(list).some(({ as }) => as === name))
  for (const [, kind, list = '', specifier = ''] of text.matchAll(listed)) {
    const found = kind === 'export' || handedOn ? namesIn(list).find(({ as }) => as === name) : undefined
    if (found !== undefined) return declaredAt(read, targetOf(file, specifier), found.own)
  }
  for (const [, specifier = ''] of text.matchAll(starred)) {
    const found = await declaredAt(read, targetOf(file, specifier), name)
    if (found !== undefined) return found
  }
  return undefined
}

const isValue = (text: string, name: string): boolean =>
  new RegExp(`^export declare (?:const|function|class) ${name}\\b`, 'm').test(text)

const specifierTo = (from: string, to: string): string => {
  const way = posix.relative(posix.dirname(from), to).replace(/\.d\.ts$/, '.js')
  return way.startsWith('.') ? way : `./${way}`
}

type Moved = { readonly text: string; readonly named: readonly string[] }

/** The declarations of a file, each name taken from where it is declared. */
const moved = async (read: (file: string) => Promise<string>, file: string): Promise<Moved> => {
  const lines: string[] = []
  const named: string[] = []
  for (const line of (await read(file)).split('\n')) {
    if (line.startsWith('//# sourceMappingURL=')) continue
    const [, keyword, list = '', specifier = ''] = new RegExp(listed.source).exec(line) ?? []
    const [, handedOn] = whole.exec(line) ?? []
    if (handedOn !== undefined) {
      const target = targetOf(file, handedOn)
      lines.push(line.replace(handedOn, specifierTo(file, target)))
      named.push(target)
      continue
    }
    if (keyword === undefined) {
      if (anySpecifier.test(line) && !comment.test(line))
        throw new Error(`${file} imports in a way that is not followed: ${line}`)
      lines.push(line)
      continue
    }
    for (const { own, as } of namesIn(list)) {
      const found = await declaredAt(read, targetOf(file, specifier), own)
      if (found === undefined) throw new Error(`${file} names ${own} of ${specifier}, which declares no such thing`)
      const name = found.name === as ? as : `${found.name} as ${as}`
      const type = isValue(await read(found.file), found.name) ? '' : 'type '
      lines.push(`${keyword} ${type}{ ${name} } from '${specifierTo(file, found.file)}';`)
      named.push(found.file)
    }
  }
  return { text: lines.join('\n'), named }
}

/**
 * Writes the declarations of `entry`, such as `cli/index.d.ts`, and of all that it names into the folder `to`, from what the
 * compiler wrote into `packages/<name>/lib`. Throws for a name that none of them declares, and for one of another package.
 */
export const writeTypes = async (packages: string, entry: string, to: string): Promise<void> => {
  const read = readerOf(packages)
  const wanted = new Set([entry])
  for (const file of wanted) {
    const { text, named } = await moved(read, file)
    for (const each of named) wanted.add(each)
    const path = join(to, ...file.split('/'))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}
