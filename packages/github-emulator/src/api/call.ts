import type { Places } from './answers/places.ts'
import type { State } from './state/state.ts'

export type Answer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One request that passed every check, as the handler of its operation sees it. */
export type Call = {
  readonly state: State
  readonly places: Places
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Fits the operation's schema. */
  readonly body: unknown
  /** `/repositories/<id>/...`: how GitHub's own links name the path. */
  readonly linkPath: string
}

export type Handler = (call: Call) => Answer

const documentation = 'https://docs.github.com/rest'

export const refusal = (status: number, message: string, more: object = {}): Answer => ({
  status,
  body: { message, documentation_url: documentation, status: String(status), ...more },
})

export const notFound: Answer = refusal(404, 'Not Found')

export const invalid = (resource: string, field: string, message: string): Answer =>
  refusal(422, 'Validation Failed', { errors: [{ resource, code: 'custom', field, message }] })

const fallback = 30
export const mostPerPage = 100

const positive = (text: string | null, otherwise: number): number => {
  const number = Number(text ?? otherwise)
  return Number.isInteger(number) && number > 0 ? number : otherwise
}

/** One page of a list, with the links to the others: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export const pageOf = <Item>(call: Call, items: readonly Item[]) => {
  const size = Math.min(positive(call.query.get('per_page'), fallback), mostPerPage)
  const page = positive(call.query.get('page'), 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(to))
    return `<${call.places.api}${call.linkPath}?${query.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ]
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}

export const listed = <Item>(call: Call, items: readonly Item[], show: (item: Item) => unknown): Answer => {
  const page = pageOf(call, items)
  return { status: 200, body: page.items.map(show), headers: page.headers }
}
