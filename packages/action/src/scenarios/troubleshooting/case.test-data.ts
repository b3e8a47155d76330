import { readFileSync } from 'node:fs'
import { actionBench, permissionsFor, type ActionBench } from '../../testing/bench.test-data.ts'
import type { Permission, Permissions } from '@adx-export/github-emulator'
import type { Ran } from '@adx-export/github-emulator/runner'
import { small } from '../../testing/small.test-data.ts'

/** Where a message of the page is read: an annotation of the run, one on a line of the config, the log, or the comment. */
export type Place = 'error' | 'warning' | 'notice' | 'finding' | 'log' | 'comment'

export type Happened = { readonly bench: ActionBench; readonly ran: Ran }

/** A failure of the page, made to happen. */
export type Case = {
  /** The heading, without the signs before it. */
  readonly section: string
  /** Which of the section's messages, from 0. */
  readonly message?: number
  /** Where one message comes about in several ways: this one. */
  readonly when?: string
  readonly exit: 0 | 1
  readonly at: Place
  /** What the same message says about the way out. */
  readonly way?: string
  readonly run: () => Promise<Happened>
}

export type Section = { readonly title: string; readonly messages: readonly string[] }

const page = readFileSync(new URL('../../../../../docs/troubleshooting.md', import.meta.url), 'utf8')

/** Every heading of the page with the messages in the blocks below it, up to the next heading. */
export const sections: readonly Section[] = page
  .split(/^#{2,3} /mu)
  .slice(1)
  .map((text) => ({
    title: text.slice(0, text.indexOf('\n')),
    messages: [...text.matchAll(/^```text\n([\s\S]*?)\n```$/gmu)].map(([, message = '']) => message),
  }))

/** The message of the page that a case makes happen. */
export const messageOf = ({ section, message = 0 }: Pick<Case, 'section' | 'message'>): string | undefined =>
  sections.find(({ title }) => title === section)?.messages[message]

/** `…` stands for whatever varies, within a line. */
export const patternOf = (message: string): RegExp =>
  new RegExp(message.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll('…', '[^\\n]+?'), 'gu')

export const without = (permissions: Permissions, permission: Permission): Permissions =>
  Object.fromEntries(Object.entries(permissions).filter(([name]) => name !== permission))

/** A bench of the small config, and what was run there. */
export const inSmall = async (work: (bench: ActionBench) => Promise<Ran>): Promise<Happened> => {
  const bench = await actionBench(small)
  return { bench, ran: await work(bench) }
}

export { permissionsFor }
