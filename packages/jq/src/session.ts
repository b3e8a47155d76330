/** Bytes that grow in one buffer. */
export type Sink = { append(bytes: Uint8Array): void; readonly length: number; text(): string }

const decoder = new TextDecoder()

const createSink = (): Sink => {
  let buffer = new Uint8Array(4096)
  let length = 0
  return {
    append: (bytes) => {
      if (length + bytes.length > buffer.length) {
        const grown = new Uint8Array(Math.max(buffer.length * 2, length + bytes.length))
        grown.set(buffer.subarray(0, length))
        buffer = grown
      }
      buffer.set(bytes, length)
      length += bytes.length
    },
    get length() {
      return length
    },
    text: () => decoder.decode(buffer.subarray(0, length)),
  }
}

/** One run: what jq may read, what it wrote, and which limit stopped it. */
export type Session = {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly open: Map<number, { readonly bytes: Uint8Array; position: number }>
  readonly output: Sink
  readonly errors: Sink
  readonly memoryBytes: number
  readonly outputBytes: number
  stopped?: 'memory' | 'output'
}

export const createSession = (
  files: ReadonlyMap<string, Uint8Array>,
  memoryBytes: number,
  outputBytes: number,
): Session => ({ files, open: new Map(), output: createSink(), errors: createSink(), memoryBytes, outputBytes })
