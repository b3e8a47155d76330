/** A place in a module of WebAssembly, which moves on with what is read. */
export type Reader = {
  at: number
  readonly bytes: Uint8Array
}

export const byteAt = (reader: Reader): number => {
  const byte = reader.bytes[reader.at]
  if (byte === undefined) throw new Error('the module of the jq engine ends too early')
  reader.at += 1
  return byte
}

/** An unsigned number in LEB128. */
export const numberAt = (reader: Reader): number => {
  let [value, shift] = [0, 0]
  for (;;) {
    const byte = byteAt(reader)
    value |= (byte & 0x7f) << shift
    if (byte < 0x80) return value >>> 0
    shift += 7
  }
}

/** A number in LEB128 that does not matter. */
export const skipNumber = (reader: Reader): void => {
  while (byteAt(reader) >= 0x80);
}

export const skipNumbers = (reader: Reader, count: number): void => {
  for (let index = 0; index < count; index += 1) skipNumber(reader)
}

export const skipBytes = (reader: Reader, count: number): void => {
  reader.at += count
}

/** A name, or other bytes behind their number. */
export const skipText = (reader: Reader): void => {
  const length = numberAt(reader)
  reader.at += length
}

export const leb = (value: number): readonly number[] => {
  const low = value & 0x7f
  const rest = value >>> 7
  return rest === 0 ? [low] : [low | 0x80, ...leb(rest)]
}

export const bytesOf = (...parts: readonly (number | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat())

export const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0)
