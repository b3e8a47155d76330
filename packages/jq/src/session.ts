/** Bytes that grow in one buffer. */
export type Sink = {
  append(bytes: Uint8Array): void
  readonly length: number
  text(from?: number, to?: number): string
}

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
    text: (from = 0, to = length) => decoder.decode(buffer.subarray(from, to)),
  }
}

/** Where the output and the errors of one message end. */
export type Mark = { readonly output: number; readonly errors: number }

/** One run: what jq may read, what it wrote, and which limit stopped it. */
export type Session = {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What comes after each other on `/dev/stdin`; jq reads the next one only when it is done with the one before. */
  readonly messages: readonly Uint8Array[]
  /** Where each message that jq is done with ends. */
  readonly marks: Mark[]
  /** Told when jq asks for the next message, before it gets it. */
  readonly next?: (index: number) => void
  readonly open: Map<number, { bytes: Uint8Array; position: number; readonly isInput: boolean }>
  readonly output: Sink
  readonly errors: Sink
  readonly memoryBytes: number
  readonly outputBytes: number
  stopped?: 'memory' | 'output'
}

/** What a run is given: what it reads, and its limits. */
type SessionInput = Pick<Session, 'files' | 'messages' | 'memoryBytes' | 'outputBytes' | 'next'>

export const createSession = (input: SessionInput): Session => ({
  ...input,
  marks: [],
  open: new Map(),
  output: createSink(),
  errors: createSink(),
})
