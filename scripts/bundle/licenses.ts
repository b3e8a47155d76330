import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

type Read = (path: string) => Promise<string>

const inPackage = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//

const isLicense = (name: string): boolean => /^(?:licen[cs]e|copying|notice|thirdpartynotices)/i.test(name)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : 'unknown')

const sectionOf = async (folder: string, read: Read): Promise<string> => {
  const manifest: { readonly name?: unknown; readonly version?: unknown; readonly license?: unknown } = JSON.parse(
    await read(join(folder, 'package.json')),
  )
  const names = (await readdir(folder)).filter(isLicense).toSorted()
  const texts = await Promise.all(names.map((name) => read(join(folder, name))))
  const head = `${textOf(manifest.name)} ${textOf(manifest.version)} (${textOf(manifest.license)})`
  return [head, '', ...texts.map((text) => text.replaceAll('\r\n', '\n').trim())].join('\n')
}

/** The licences of every package that a bundle holds a module of, by name. */
export const licensesOf = async (modules: readonly string[], read: Read): Promise<string> => {
  const folders = new Set(modules.flatMap((id) => inPackage.exec(id.replaceAll('\\', '/'))?.[1] ?? []))
  const sections = await Promise.all([...folders].map((folder) => sectionOf(folder, read)))
  return `${sections.toSorted().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
