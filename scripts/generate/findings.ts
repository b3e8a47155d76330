import { sections } from '../../packages/core/src/findings/catalogue.ts'
import type { CatalogueEntry } from '../../packages/core/src/findings/entry.ts'
import { banner } from './file.ts'
import type { Generator } from './file.ts'

const entryText = (code: string, entry: CatalogueEntry): string =>
  [
    `### ${code}`,
    `${entry.title}. *${entry.severity}*`,
    entry.cause,
    `\`\`\`text\n${entry.example.trimEnd()}\n\`\`\``,
    `**What to do.** ${entry.fix}`,
  ].join('\n\n')

const sectionText = (title: string, entries: Readonly<Record<string, CatalogueEntry>>): string =>
  [
    `## ${title}`,
    ...Object.entries(entries)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, entry]) => entryText(code, entry)),
  ].join('\n\n')

const introduction = `# Findings

<!-- ${banner} -->

Every finding has a permanent code, a position in a file, and a severity. An error stops the command, but a warning or an info does not.
\`npx adx-export explain <code>\` prints the same text.`

/** The reference of all findings, from the catalogue. */
export const generateFindings: Generator = () =>
  Promise.resolve([
    {
      path: 'docs/reference/findings.md',
      text: `${[introduction, ...Object.entries(sections).map(([title, entries]) => sectionText(title, entries))].join('\n\n')}\n`,
    },
  ])
