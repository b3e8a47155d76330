import { maskSecretForms } from '@adx-export/core'
import type { Operation } from '@adx-export/planner'
import { shorten } from '../../text/clean.ts'
import { decodeJson, encodeJson } from './base64url.ts'
import type { Marker, PlannedTarget, SeenOperation } from './model.ts'

const start = '<!-- adx-export:plan v1 '
const form =
  /^<!-- adx-export:plan v1 id=([0-9a-f]{16}) head=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\.(\d{1,6}) digest=([0-9a-f]{64}) targets=((?:[0-9a-f]{16}(?:,[0-9a-f]{16})*)?) -->$/

const lineAt = (body: string, index: number): string => {
  const line = body.split('\n', index + 1)[index] ?? ''
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** What the first line of a comment says it is; undefined for any other form. Who wrote the comment is for others to ask. */
export const readMarker = (body: string): Marker | undefined => {
  if (!body.startsWith(start)) return undefined
  const found = form.exec(lineAt(body, 0))
  if (found === null) return undefined
  const [, id = '', head = '', run, attempt, digest = '', targets = ''] = found
  return {
    id,
    head,
    run: Number(run),
    attempt: Number(attempt),
    digest,
    targets: targets === '' ? [] : targets.split(','),
  }
}

/** The first line of a comment. Throws a RangeError for anything but hex digits and numbers: nothing else may stand there. */
export const markerText = ({ id, head, run, attempt, digest, targets }: Marker): string => {
  const text = `${start}id=${id} head=${head} run=${String(run)}.${String(attempt)} digest=${digest} targets=${targets.join(',')} -->`
  if (!form.test(text)) throw new RangeError('A marker is made of hex digits and numbers.')
  return text
}

/** Where there is no plan. */
export const noDigest = '0'.repeat(64)

/** Hex digits of an operation's hash that a comment keeps. */
const hashLength = 12
const titleLength = 120
/** Bytes of the hidden line at most; more is left out, and the next comment says nothing of what came and went. */
const seenLimit = 12_000

const seen = (target: PlannedTarget, hash: string, title: string): SeenOperation => {
  const environment = target.environment === undefined ? '' : `${target.environment}: `
  return { hash, title: shorten(maskSecretForms(`${environment}${title}`), titleLength) }
}

const isMade = ({ attribute, value }: Operation): boolean => attribute === undefined && value === 'present'

/** One hash for many: what is made whole is known by one line, and by another as soon as any part of it is another. */
const together = (operations: readonly Operation[]): string =>
  operations
    .reduce((sum, { hash }) => sum ^ BigInt(`0x${hash.slice(0, hashLength)}`), 0n)
    .toString(16)
    .padStart(hashLength, '0')

const seenIn = (target: PlannedTarget): readonly SeenOperation[] => {
  if (target.kind === 'failure') return []
  const { operations } = target.plan
  const made = Map.groupBy(operations, ({ address }) => address)
  for (const [address, own] of made) if (!own.some(isMade)) made.delete(address)
  return [
    ...[...made].map(([address, own]) => seen(target, together(own), `create ${address}`)),
    ...operations
      .filter(({ address }) => !made.has(address))
      .map(({ hash, address, attribute }) => {
        const title = attribute === undefined ? `delete ${address}` : `change ${address} ${attribute}`
        return seen(target, hash.slice(0, hashLength), title)
      }),
  ]
}

/** The operations planned, as the next comment of the same pull request may name them: one line for each thing that is made whole. */
export const seenOperations = (targets: readonly PlannedTarget[]): readonly SeenOperation[] => targets.flatMap(seenIn)

const seenStart = '<!-- adx-export:seen v1 '
const seenForm = /^<!-- adx-export:seen v1 ([\w-]*) -->$/

/** The hidden second line of a comment; undefined where the operations are too many for it. */
export const seenText = (operations: readonly SeenOperation[]): string | undefined => {
  const text = `${seenStart}${encodeJson(operations.map(({ hash, title }) => [hash, title]))} -->`
  return text.length <= seenLimit ? text : undefined
}

const asSeen = (entry: unknown): readonly SeenOperation[] => {
  if (!Array.isArray(entry) || entry.length !== 2) return []
  const [hash, title]: readonly unknown[] = entry
  const isSound = typeof hash === 'string' && /^[0-9a-f]{12}$/.test(hash) && typeof title === 'string'
  return isSound && title.length <= 2 * titleLength ? [{ hash, title }] : []
}

/** The operations that a comment planned; undefined where its second line does not say so. */
export const readSeen = (body: string): readonly SeenOperation[] | undefined => {
  const line = lineAt(body, 1)
  const encoded = line.length <= seenLimit ? seenForm.exec(line)?.[1] : undefined
  const entries = encoded === undefined ? undefined : decodeJson(encoded)
  if (!Array.isArray(entries)) return undefined
  const operations = entries.flatMap(asSeen)
  return operations.length === entries.length ? operations : undefined
}
