import type { CheckRun, Issue } from '@adx-export/github-emulator'
import type { Annotation } from '@adx-export/github-emulator/runner'
import { type Block, blockText } from './blocks.ts'
import { type PictureName, pictureFile, pictures } from './pictures.ts'
import { settled, visible } from './settled.ts'
import type { Story } from './story.ts'

const picture = (name: PictureName): string => {
  const words = pictures.find((each) => each.name === name)?.words ?? ''
  return `![${words}](${pictureFile(name)})`
}

/** The heading, where each environment stands, and what was planned. */
const topOf = (comment: string): string => visible(comment).split('\n\n').slice(0, 3).join('\n\n')

/** Below the words stands the folded signature of the run, another one each time. */
const wordsOf = ({ summary }: CheckRun['output']): string => (summary ?? '').split('\n\n<details>')[0] ?? ''

const checkRow = ({ name, headSha, conclusion, output }: CheckRun): string =>
  `| \`${name}\` | \`${headSha.slice(0, 7)}\` | ${conclusion ?? ''} | **${output.title ?? ''}**<br>${wordsOf(output)} |`

const checksTable = (checks: readonly CheckRun[]): string =>
  ['| check run | commit | conclusion | what it says |', '| :-- | :-- | :-- | :-- |', ...checks.map(checkRow)].join(
    '\n',
  )

const lastLines = (text: string, amount: number): string => text.trimEnd().split('\n').slice(-amount).join('\n')

const annotationsText = ({ annotations }: Story['refused']): string =>
  ['```text', ...annotations.map(annotationText), '```'].join('\n')

const annotationText = ({ level, file, line, message }: Annotation): string =>
  `${level}${file === undefined ? '' : ` at ${file}:${String(line ?? 1)}`}: ${message}`

/** As the log shows it: groups are folds there. */
const logText = (log: string): string =>
  [
    '```text',
    ...log
      .replaceAll('##[group]', '▾ ')
      .split('\n')
      .filter((line) => line !== '##[endgroup]'),
    '```',
  ].join('\n')

const issueText = ({ title, state, stateReason, labels }: Issue): string =>
  `_${title}_ (${state}${stateReason === null ? '' : ` as ${stateReason}`}, label \`${labels.join('`, `')}\`)`

const intro = `# A walk through a pull request

This page shows what a team sees on GitHub, from the first push to the merge, and one morning later. Each part between two lines is real output of the bundled GitHub Action. It ran against an emulator of GitHub and
an emulator of Azure. Ports, ids of runs, durations and times are replaced with fixed values. A test repeats the run and compares. \`npm run walkthrough\` writes this page and its pictures again.

The config is [examples/managed-identity](../examples/managed-identity), already applied and in use. A device has sent messages, and the table keeps its rows for ten years. [The GitHub Action](github-action.md)
explains how everything works.
`

/** The whole page, from what one play of the story left behind. */
export const pageOf = (story: Story): string => {
  const record = (name: Block['name'], body: string): string =>
    blockText({ name, body: settled(visible(body), story.origin) })
  return (
    [
      intro,
      '## 1. A pull request is opened',
      `The pull request makes four changes. It adds a column that the transform fills from an enrichment, grants the application's identity the role ingestor, lengthens the hot cache, and shortens the retention of the table. The shorter retention deletes data, and the config does not accept that yet. So the job is red, and the comment shows the line that accepts the loss.`,
      picture('opened'),
      'Click a section to open it. This is the first one:',
      picture('detail'),
      'The whole comment:',
      record('opened', story.opened),
      'The annotations on the lines of the config under _Files changed_:',
      record('annotations', annotationsText(story.refused)),
      '## 2. A second push accepts the loss',
      'The second push adds the line to the config, lengthens the cache once more, and renames the destination. The job updates the same comment. It still shows the loss first, now as accepted, and lists what the push changed in the plan. A merge can now apply it.',
      picture('pushed'),
      record('pushed', story.pushed),
      '## 3. The merge applies what was shown',
      'The push to `main` plans again, compares the plan with the record, and starts the apply. While it runs, the comment begins like this:',
      record('applying', topOf(story.applying)),
      'After the apply, it begins like this:',
      picture('applied'),
      record('applied', topOf(story.applied)),
      "Check runs record what was reviewed and what was applied: two on the pull request's commits, two on the merge.",
      record('checks', checksTable(story.checks)),
      'The last lines of the log:',
      record('log', logText(lastLines(story.apply.log, 18))),
      'The summary of the job:',
      picture('summary'),
      record('summary', story.apply.summary),
      '## 4. Somebody changes Azure directly',
      `Somebody shortens the retention of the table to 30 days with a Kusto command. The scheduled job finds the drift and opens one issue: ${issueText(story.drifted)}.`,
      picture('drifted'),
      record('drifted', story.drifted.body ?? ''),
      '## 5. The drift ends',
      `As soon as the live state matches the config again, the next scheduled job closes the issue: ${issueText(story.closed)}.`,
      picture('closed'),
      record('closed', story.closed.body ?? ''),
    ].join('\n\n') + '\n'
  )
}
