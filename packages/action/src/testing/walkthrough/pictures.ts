import { createHash } from 'node:crypto'

/** A picture of one block of the page. */
export type Picture = {
  readonly name: string
  readonly block: string
  /** What a reader who sees no picture is told. */
  readonly words: string
  /** Whose words it shows. */
  readonly frame: 'comment' | 'issue' | 'summary'
  /** Of the whole block only this fold, opened. */
  readonly fold?: string
}

export const pictures = [
  {
    name: 'opened',
    block: 'opened',
    frame: 'comment',
    words: 'A comment: the plan cannot be applied, with the line that accepts its risk, and a table of the changes',
  },
  {
    name: 'detail',
    block: 'opened',
    frame: 'comment',
    fold: 'Every change in detail',
    words: 'The fold of the comment that shows every attribute as a difference',
  },
  {
    name: 'pushed',
    block: 'pushed',
    frame: 'comment',
    words: 'The comment after the second push: the risk is accepted, the plan is on record',
  },
  {
    name: 'applied',
    block: 'applied',
    frame: 'comment',
    words: 'The top of the comment: applied and verified, and below it what was planned',
  },
  { name: 'summary', block: 'summary', frame: 'summary', words: 'The summary of the job: every change applied' },
  { name: 'drifted', block: 'drifted', frame: 'issue', words: 'An issue: one attribute differs from the config' },
  { name: 'closed', block: 'closed', frame: 'issue', words: 'The issue, closed: everything is as the config says' },
] as const satisfies readonly Picture[]

export type PictureName = (typeof pictures)[number]['name']

/** Below `docs/`. */
export const pictureFile = (name: string): string => `images/walkthrough-${name}.png`

/** Below `docs/`: of what each picture was taken. */
export const takenFile = 'images/walkthrough.json'

export const takenOf = (body: string): string => createHash('sha256').update(body).digest('hex')
