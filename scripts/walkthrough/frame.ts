import type { Picture } from '../../packages/action/src/testing/walkthrough/pictures.ts'
import { foldIn, htmlOf } from './html.ts'

const bot = '<b>github-actions</b> <span class="bot">bot</span>'

/** What GitHub draws around a body. */
const heads = {
  comment: () => `<header>${bot} commented</header>`,
  summary: () => '<header><b>apply</b> summary</header>',
  issue: (name: string) => {
    const state = name === 'closed' ? 'closed' : 'open'
    const word = state === 'closed' ? 'Closed' : 'Open'
    return `<header><span class="state ${state}">${word}</span> <b>adx-export drift: adx-export.yaml</b> <span class="label">adx-export-drift</span></header>`
  },
} as const satisfies Record<Picture['frame'], (name: string) => string>

/** The whole page that a picture is taken of. */
export const documentOf = ({ name, frame, fold }: Picture, body: string, style: string): string => {
  const markdown = fold === undefined ? body : foldIn(body, fold)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><style>${style}</style></head><body><div class="frame">${heads[frame](name)}<div class="markdown">${htmlOf(markdown)}</div></div></body></html>`
}
