import { isVersion } from './version.ts'

const heading = /^## (.+)$/

type Section = { readonly title: string; readonly lines: readonly string[] }

const sectionsOf = (changelog: string): readonly Section[] => {
  const sections: { title: string; lines: string[] }[] = []
  for (const line of changelog.split('\n')) {
    const title = heading.exec(line)?.[1]
    if (title === undefined) sections.at(-1)?.lines.push(line)
    else sections.push({ title, lines: [] })
  }
  return sections
}

/** `0.2.0` of `0.2.0 - 2026-12-01`. */
const versionIn = ({ title }: Section): string | undefined => {
  const [first = ''] = title.split(' ')
  return isVersion(first) ? first : undefined
}

/** The versions that the changelog names, the newest first. */
export const releasedIn = (changelog: string): readonly string[] =>
  sectionsOf(changelog).flatMap((section) => versionIn(section) ?? [])

/** What the changelog says of a version; empty where it says nothing. */
export const notesOf = (changelog: string, version: string): string => {
  const section = sectionsOf(changelog).find((one) => versionIn(one) === version)
  return (section?.lines ?? []).join('\n').trim()
}

/** What was changed since the last release; empty for nothing. */
export const unreleasedIn = (changelog: string): string =>
  (sectionsOf(changelog).find(({ title }) => title === 'Unreleased')?.lines ?? []).join('\n').trim()

/** What was unreleased becomes this version; `date` is `2026-12-01`. */
export const withRelease = (changelog: string, version: string, date: string): string =>
  changelog.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} - ${date}`)
