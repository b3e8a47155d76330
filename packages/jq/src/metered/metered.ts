import { skipBulkOperands, skipOperands } from './operands.ts'
import {
  type Reader,
  byteAt,
  bytesOf,
  leb,
  lengthOf,
  numberAt,
  skipBytes,
  skipNumber,
  skipNumbers,
  skipText,
} from './reader.ts'

/** The name under which a metered module exports how many steps are left: a mutable number of 64 bits. */
export const stepsExport = 'steps'

/** Bytes that one step of a copy moves, as a power of two. */
const copyShift = 7

const section = { type: 1, import: 2, function: 3, global: 6, export: 7, code: 10 } as const
const op = { loop: 0x03, bulk: 0xfc, copy: 10, fill: 11, call: 0x10 } as const

/** Indices that what is added gets: the last ones. */
type Added = { readonly steps: number; readonly type: number; readonly copy: number; readonly fill: number }

type Part = { readonly id: number; readonly body: Uint8Array }

const partsOf = (bytes: Uint8Array): readonly Part[] => {
  const reader: Reader = { bytes, at: 8 }
  const parts: Part[] = []
  while (reader.at < bytes.length) {
    const id = byteAt(reader)
    const size = numberAt(reader)
    parts.push({ id, body: bytes.subarray(reader.at, reader.at + size) })
    skipBytes(reader, size)
  }
  return parts
}

/** Behind a type of limits: one number, or two. */
const skipLimits = (reader: Reader): void => skipNumbers(reader, byteAt(reader) % 2 === 0 ? 1 : 2)

/** How many functions and globals a module takes from its host: they have the first indices. */
const importsOf = (body: Uint8Array): { readonly functions: number; readonly globals: number } => {
  const reader: Reader = { bytes: body, at: 0 }
  const found = { functions: 0, globals: 0 }
  for (let left = numberAt(reader); left > 0; left -= 1) {
    skipText(reader)
    skipText(reader)
    const kind = byteAt(reader)
    if (kind === 0) {
      skipNumber(reader)
      found.functions += 1
    } else if (kind === 3) {
      skipBytes(reader, 2)
      found.globals += 1
    } else {
      if (kind === 1) skipBytes(reader, 1)
      skipLimits(reader)
    }
  }
  return found
}

const countIn = (parts: readonly Part[], id: number): number => {
  const part = parts.find((each) => each.id === id)
  if (part === undefined) throw new Error(`the jq engine has no section ${String(id)}`)
  return numberAt({ bytes: part.body, at: 0 })
}

const addedTo = (parts: readonly Part[]): Added => {
  const imports = importsOf(parts.find(({ id }) => id === section.import)?.body ?? Uint8Array.of(0))
  const functions = imports.functions + countIn(parts, section.function)
  return {
    steps: imports.globals + countIn(parts, section.global),
    type: countIn(parts, section.type),
    copy: functions,
    fill: functions + 1,
  }
}

/** Ends the run where no steps are left. */
const stopAtEnd = ({ steps }: Added): readonly number[] => [
  0x23,
  ...leb(steps),
  0x42,
  0x00,
  0x57,
  0x04,
  0x40,
  0x00,
  0x0b,
]

/** One step less. */
const tickOf = (added: Added): Uint8Array => {
  const steps = leb(added.steps)
  return bytesOf([0x23, ...steps, 0x42, 0x01, 0x7d, 0x24, ...steps], stopAtEnd(added))
}

/** A function in the place of an instruction that moves many bytes: as many steps less as they are worth, and then the same. */
const bulkFunction = (added: Added, instruction: readonly number[]): Uint8Array => {
  const steps = leb(added.steps)
  const code = bytesOf(
    [0x00, 0x23, ...steps, 0x20, 0x02, 0xad, 0x42, copyShift, 0x88, 0x7d, 0x24, ...steps],
    stopAtEnd(added),
    [0x20, 0x00, 0x20, 0x01, 0x20, 0x02, ...instruction, 0x0b],
  )
  return bytesOf(leb(code.length), [...code])
}

/** The pieces of one function, with a step at the beginning of every loop, and calls in the place of copies. */
const meteredBody = (reader: Reader, end: number, added: Added, tick: Uint8Array): readonly Uint8Array[] => {
  const { bytes } = reader
  const pieces: Uint8Array[] = []
  let copied = reader.at
  for (let groups = numberAt(reader); groups > 0; groups -= 1) {
    skipNumber(reader)
    skipBytes(reader, 1)
  }
  while (reader.at < end) {
    const from = reader.at
    const opcode = byteAt(reader)
    if (opcode === op.bulk) {
      const second = skipBulkOperands(reader)
      if (second !== op.copy && second !== op.fill) continue
      pieces.push(bytes.subarray(copied, from), bytesOf(op.call, leb(second === op.copy ? added.copy : added.fill)))
      copied = reader.at
    } else {
      skipOperands(reader, opcode)
      if (opcode !== op.loop) continue
      pieces.push(bytes.subarray(copied, reader.at), tick)
      copied = reader.at
    }
  }
  if (reader.at !== end) throw new Error('the code of the jq engine cannot be read')
  return [...pieces, bytes.subarray(copied, end)]
}

const meteredCode = (body: Uint8Array, added: Added): readonly Uint8Array[] => {
  const reader: Reader = { bytes: body, at: 0 }
  const count = numberAt(reader)
  const tick = tickOf(added)
  const all: Uint8Array[] = [bytesOf(leb(count + 2))]
  for (let left = count; left > 0; left -= 1) {
    const size = numberAt(reader)
    const pieces = meteredBody(reader, reader.at + size, added, tick)
    all.push(bytesOf(leb(lengthOf(pieces))))
    for (const piece of pieces) all.push(piece)
  }
  all.push(bulkFunction(added, [0xfc, op.copy, 0x00, 0x00]), bulkFunction(added, [0xfc, op.fill, 0x00]))
  return all
}

/** A list with more entries at its end. */
const withEntries = (body: Uint8Array, entries: readonly (readonly number[])[]): readonly Uint8Array[] => {
  const reader: Reader = { bytes: body, at: 0 }
  const count = numberAt(reader)
  return [bytesOf(leb(count + entries.length)), body.subarray(reader.at), bytesOf(...entries)]
}

const meteredPart = ({ id, body }: Part, added: Added): readonly Uint8Array[] => {
  const name = [...new TextEncoder().encode(stepsExport)]
  switch (id) {
    case section.type:
      return withEntries(body, [[0x60, 0x03, 0x7f, 0x7f, 0x7f, 0x00]])
    case section.function:
      return withEntries(body, [leb(added.type), leb(added.type)])
    case section.global:
      return withEntries(body, [[0x7e, 0x01, 0x42, 0x00, 0x0b]])
    case section.export:
      return withEntries(body, [[name.length, ...name, 0x03, ...leb(added.steps)]])
    case section.code:
      return meteredCode(body, added)
    default:
      return [body]
  }
}

/** Whether a module exports its steps already: a bundle brings one that was rewritten when it was built. */
const isMetered = (parts: readonly Part[]): boolean => {
  const body = parts.find(({ id }) => id === section.export)?.body
  if (body === undefined) return false
  const reader: Reader = { bytes: body, at: 0 }
  for (let left = numberAt(reader); left > 0; left -= 1) {
    const from = reader.at
    skipText(reader)
    // The length of a short name takes one byte.
    if (new TextDecoder().decode(body.subarray(from + 1, reader.at)) === stepsExport) return true
    skipBytes(reader, 1)
    skipNumber(reader)
  }
  return false
}

/**
 * A module of WebAssembly that counts its steps down and traps when none are left, so that what ends a run is what it does and not
 * how fast the machine is. A step is a turn of a loop, or 128 bytes that are copied or filled at once; recursion without a loop ends
 * at the end of the stack. One that counts already stays as it is. Throws for a module with instructions that it does not know.
 */
export const metered = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const parts = partsOf(bytes)
  if (isMetered(parts)) return new Uint8Array(bytes)
  const added = addedTo(parts)
  const all: Uint8Array[] = [bytes.subarray(0, 8)]
  for (const part of parts) {
    const pieces = meteredPart(part, added)
    all.push(bytesOf(part.id, leb(lengthOf(pieces))))
    for (const piece of pieces) all.push(piece)
  }
  const result = new Uint8Array(lengthOf(all))
  let at = 0
  for (const piece of all) {
    result.set(piece, at)
    at += piece.length
  }
  return result
}
