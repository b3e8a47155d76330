import type { CheckRun, Issue } from '../github/index.ts'
import type { Annotation } from '../runner/index.ts'
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

What a team sees on GitHub, from the first push to the merge, and one morning later. Everything between two lines came out of the bundled GitHub Action, which ran against an emulator of GitHub and
an emulator; only ports, ids of runs, durations and times are made the same. A test plays it again and compares: \`npm run walkthrough\` writes this page and its pictures anew.

The config is [examples/managed-identity](../examples/managed-identity), applied and in use: a device sent messages, and the table keeps what it got for ten years. How all of it works stands in
[the GitHub Action](github-action.md).
`

/** The whole page, from what one play of the story left behind. */
export const pageOf = (story: Story): string => {
  const record = (name: Block['name'], body: string): string =>
    blockText({ name, body: settled(visible(body), story.origin) })
  return (
    [
      intro,
      '## 1. A pull request is opened',
      `The pull request adds a column that the transform fills from an enrichment, lets the application's identity ingest, keeps more in the hot cache, and shortens how long the table keeps its data. The last of these loses data, and nobody said yet that it may: the job is red, and the comment shows the line to paste if the loss is wanted.`,
      picture('opened'),
      'What is folded opens with a click; this is the first fold:',
      picture('detail'),
      'The whole comment:',
      record('opened', story.opened),
      'The annotations on the lines of the config under _Files changed_:',
      record('annotations', annotationsText(story.refused)),
      '## 2. A second push accepts the loss',
      'The config has the line now; the same push keeps even more in the cache and gives the destination another name. The same comment is written anew: the loss is still the first thing to read, as accepted, and what the push changed about the plan is said. A merge may apply it.',
      picture('pushed'),
      record('pushed', story.pushed),
      '## 3. The merge applies what was shown',
      'The push to `main` plans again, compares with what is on record, and starts. While it runs, the comment begins like this:',
      record('applying', topOf(story.applying)),
      'And when it is done:',
      picture('applied'),
      record('applied', topOf(story.applied)),
      "Check runs record what was reviewed and what was applied: two on the pull request's commits, two on the merge.",
      record('checks', checksTable(story.checks)),
      'The last lines of the log:',
      record('log', logText(lastLines(story.apply.log, 18))),
      'And the summary of the job:',
      picture('summary'),
      record('summary', story.apply.summary),
      '## 4. Somebody changes things by hand',
      `In a query window somebody cuts the retention of the table to 30 days. The schedule finds it and opens one issue: ${issueText(story.drifted)}.`,
      picture('drifted'),
      record('drifted', story.drifted.body ?? ''),
      '## 5. It is put right',
      `Once the live state matches the config again, the next look says so and closes the issue: ${issueText(story.closed)}.`,
      picture('closed'),
      record('closed', story.closed.body ?? ''),
    ].join('\n\n') + '\n'
  )
}
