import { type Reader, numberAt, skipBytes, skipNumber, skipNumbers } from './reader.ts'

/** Instructions with one number behind them: indices, labels, types of blocks, constants of integers. */
const oneNumber = new Set([
  0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0c, 0x0d, 0x10, 0x12, 0x18, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26,
  0x3f, 0x40, 0x41, 0x42, 0xd0, 0xd2,
])

/** Indirect calls, and everything that loads and stores: two numbers. */
const hasTwoNumbers = (opcode: number): boolean =>
  opcode === 0x11 || opcode === 0x13 || (opcode >= 0x28 && opcode <= 0x3e)

/** Numbers behind the second opcode of 0xfc: saturating conversions, then memory and tables. */
const bulkNumbers: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1]

/** https://webassembly.github.io/spec/core/binary/instructions.html, without vectors, which the engine does not use. */
export const skipOperands = (reader: Reader, opcode: number): void => {
  if (oneNumber.has(opcode)) skipNumber(reader)
  else if (hasTwoNumbers(opcode)) skipNumbers(reader, 2)
  else if (opcode === 0x0e) skipNumbers(reader, numberAt(reader) + 1)
  else if (opcode === 0x1c) skipBytes(reader, numberAt(reader))
  else if (opcode === 0x43) skipBytes(reader, 4)
  else if (opcode === 0x44) skipBytes(reader, 8)
  else if (opcode > 0xc4) throw new Error(`the jq engine has an instruction that is not known: ${opcode.toString(16)}`)
}

/** The same behind 0xfc, whose second opcode is answered. */
export const skipBulkOperands = (reader: Reader): number => {
  const second = numberAt(reader)
  const count = bulkNumbers[second]
  if (count === undefined) throw new Error(`the jq engine has an instruction that is not known: fc ${String(second)}`)
  skipNumbers(reader, count)
  return second
}
