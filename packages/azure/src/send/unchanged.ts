import { type Answer, type Expected, canonical } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import { applicationApiVersion } from '../iot-central/client.ts'
import { destinationOf, exportOf } from '../iot-central/replies.ts'
import type { Redactor } from '../redact.ts'
import type { RestReader } from '../rest/client.ts'
import { answerOf, refusedWith } from './answer.ts'

type Live = Exclude<Expected['live'], 'absent'>

/** Inside a list the service may show what is unset as null or not at all. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, withoutNulls(member)]])),
  )
}

/** What somebody decides about it: how it fares changes by itself. */
const decided = ({ status: _status, errors: _errors, lastExportTime: _last, ...rest }: Live): string => {
  const links = 'links' in rest ? { links: rest.links.toSorted((a, b) => (a.id < b.id ? -1 : 1)) } : {}
  return canonical(withoutNulls({ ...rest, ...links }))
}

const readNow = async (
  client: RestReader,
  path: string,
  { resource }: Expected,
  redactor: Redactor,
): Promise<Live | 'absent'> => {
  try {
    const answer = await client.read(path, applicationApiVersion)
    return resource === 'export' ? exportOf(answer, redactor) : destinationOf(answer, redactor)
  } catch (error) {
    if (error instanceof AzureError && error.code === 'not-found') return 'absent'
    throw error
  }
}

const hint =
  'Somebody or something else changes this application at the same time. Run the same command again: it reads first.'

const changed = (title: string, how: string): Answer => ({
  outcome: 'refused',
  code: 'changed-meanwhile',
  message: `It was not sent (${title}): ${how} after this run had read it, and that would be undone.`,
  hint,
  changedMeanwhile: true,
})

/**
 * Reads a resource again directly before it is written, and gives the answer that takes the place of sending where it is no
 * longer what the step was computed from. Between this look and the write a gap of one request stays: IoT Central takes no
 * condition (`If-Match`) with a write of an export or a destination.
 */
export const unlessChanged = async (
  client: RestReader,
  { path, title, method }: { readonly path: string; readonly title: string; readonly method: string },
  expected: Expected,
  redactor: Redactor,
): Promise<Answer | undefined> => {
  const { live } = expected
  let now: Live | 'absent'
  try {
    now = await readNow(client, path, expected, redactor)
  } catch (error) {
    const answer = answerOf(error)
    const why = answer.outcome === 'done' ? '' : answer.message
    // Nothing was sent, so whatever the read came to, the write did not happen.
    return refusedWith('unread', `It was not sent: directly before that it could not be read again. ${why}`)
  }
  if (now === 'absent') {
    if (method === 'DELETE') return { outcome: 'done' }
    return live === 'absent' ? undefined : changed(title, 'it was deleted')
  }
  if (live === 'absent') return changed(title, 'it was created')
  return decided(now) === decided(live) ? undefined : changed(title, 'it was changed')
}
