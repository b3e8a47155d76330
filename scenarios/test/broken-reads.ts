import type { Fault, JournalEntry } from '@adx-export/emulator'
import type { Exchange } from './play.ts'

/** A request, as far as a fault may be aimed at it. */
type Request = { readonly method: string; readonly path: string; readonly body: unknown }
export const textOf = ({ method, path, body }: Request): string =>
  `${method} ${path} ${body === null ? '' : JSON.stringify(body)}`

/** The same answer with nothing in its lists; undefined where it has none. */
const emptied = (answer: unknown): string | undefined => {
  const text = JSON.stringify(answer, (key, value: unknown) =>
    (key === 'value' || key === 'Rows') && Array.isArray(value) ? [] : value,
  )
  return text === JSON.stringify(answer) ? undefined : text
}

export type Way = {
  readonly way: string
  /** Azure answers as if all were well, and is wrong. */
  readonly lies?: true
  readonly fault: Pick<Fault, 'reset' | 'answer'>
}

const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }

export const waysFor = (answer: unknown): readonly Way[] => {
  const empty = emptied(answer)
  return [
    { way: 'the connection breaks', fault: { reset: true } },
    { way: 'the service fails', fault: { answer: { status: 500 } } },
    { way: 'it is forbidden', fault: { answer: { status: 403 } } },
    { way: 'it is not found', lies: true, fault: { answer: { status: 404 } } },
    { way: 'a page comes instead', fault: { answer: html } },
    ...(empty === undefined
      ? []
      : [
          {
            way: 'the list is empty',
            lies: true as const,
            fault: { answer: { status: 200, body: JSON.parse(empty) } },
          },
        ]),
  ]
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)

/** Reads run side by side, so the nth is told by what it asks and how often that was asked before. */
export const readsOf = (requests: readonly JournalEntry[], exchanges: readonly Exchange[]) => {
  const answers = new Map(exchanges.map((exchange) => [textOf(exchange), exchange.answer]))
  const reads = requests.filter(({ kind }) => kind === 'read')
  return [...Map.groupBy(reads, textOf)].flatMap(([text, same]) =>
    same.map(({ method, path, body }, index) => ({
      asks: typeof body === 'object' && body !== null && 'csl' in body ? String(body.csl) : `${method} ${path}`,
      request: {
        method,
        path: `^${literally(path)}$`,
        body: body === null ? '^$' : `^${literally(JSON.stringify(body))}$`,
      },
      nth: index + 1,
      answer: answers.get(text),
    })),
  )
}
