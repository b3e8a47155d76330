import type { Memory } from './memory.ts'
import type { Session } from './session.ts'

const notFound = -44
const badFile = 8
const invalid = -28
const notSeekable = 70
const notTerminal = -59

/** Bytes of emscripten's `struct stat`, and where its members lie. */
const statBytes = 96
const statAt = { device: 0, mode: 4, links: 8, size: 24, blockSize: 32, inode: 88 } as const
const readableFile = 0o100_644

/** Thrown out of a system call, through jq, to end a run whose output is too long. */
export class OutputLimitError extends Error {
  override readonly name = 'OutputLimitError'
}

const writeStat = (memory: Memory, address: number, size: number): number => {
  memory.bytes(address, statBytes).fill(0)
  memory.writeNumber(address + statAt.device, 1)
  memory.writeNumber(address + statAt.mode, readableFile)
  memory.writeNumber(address + statAt.links, 1)
  memory.writeNumber(address + statAt.size, size)
  memory.writeNumber(address + statAt.blockSize, 4096)
  memory.writeNumber(address + statAt.inode, 1)
  return 0
}

type Current = { readonly session: () => Session; readonly memory: () => Memory }

export const inputPath = '/dev/stdin'

/**
 * jq asks for more input only when it has done all it can with what it has, so a message is given whole and alone: when
 * the next is asked for, what was written until then belongs to the one before.
 */
const toNextMessage = (session: Session, opened: { bytes: Uint8Array; position: number }): void => {
  const { marks, messages, output, errors, next } = session
  const bytes = messages[marks.length + 1]
  if (bytes === undefined || opened.position < opened.bytes.length) return
  marks.push({ output: output.length, errors: errors.length })
  opened.bytes = bytes
  opened.position = 0
  next?.(marks.length)
}

/** One read or write: the file, where its `count` buffers are listed, and where the number of bytes goes. */
type Transfer = { readonly file: number; readonly vectors: number; readonly count: number; readonly done: number }

const readFile = ({ session, memory }: Current, { file, vectors, count, done }: Transfer): number => {
  const opened = session().open.get(file)
  if (opened === undefined) return badFile
  if (opened.isInput) toNextMessage(session(), opened)
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const address = memory().readNumber(vectors + index * 8)
    const length = memory().readNumber(vectors + index * 8 + 4)
    const part = opened.bytes.subarray(opened.position, opened.position + length)
    memory().bytes(address, part.length).set(part)
    opened.position += part.length
    total += part.length
    if (part.length < length) break
  }
  memory().writeNumber(done, total)
  return 0
}

const writeFile = ({ session, memory }: Current, { file, vectors, count, done }: Transfer): number => {
  const { output, errors, outputBytes, marks } = session()
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const address = memory().readNumber(vectors + index * 8)
    const length = memory().readNumber(vectors + index * 8 + 4)
    const sink = file === 1 ? output : errors
    sink.append(memory().bytes(address, length))
    total += length
  }
  const { output: before, errors: beside } = marks.at(-1) ?? { output: 0, errors: 0 }
  if (output.length - before + errors.length - beside > outputBytes) {
    session().stopped = 'output'
    throw new OutputLimitError('the output is too long')
  }
  memory().writeNumber(done, total)
  return 0
}

/** The system calls on files, over the files of the session alone: jq never sees the machine's. */
export const fileCalls = (current: Current): Readonly<Record<string, (...values: number[]) => number>> => {
  const { session, memory } = current
  const bytesOf = (path: string): Uint8Array | undefined =>
    path === inputPath ? session().messages[0] : session().files.get(path)
  const stat = (path: number, address: number): number => {
    const bytes = bytesOf(memory().readText(path))
    return bytes === undefined ? notFound : writeStat(memory(), address, bytes.length)
  }
  return {
    ___syscall_openat: (_directory = 0, path = 0) => {
      const name = memory().readText(path)
      const bytes = bytesOf(name)
      if (bytes === undefined) return notFound
      const file = 3 + session().open.size
      session().open.set(file, { bytes, position: 0, isInput: name === inputPath })
      return file
    },
    ___syscall_stat64: (path = 0, address = 0) => stat(path, address),
    ___syscall_lstat64: (path = 0, address = 0) => stat(path, address),
    ___syscall_newfstatat: (_directory = 0, path = 0, address = 0) => stat(path, address),
    ___syscall_fstat64: (file = 0, address = 0) =>
      writeStat(memory(), address, session().open.get(file)?.bytes.length ?? 0),
    ___syscall_readlinkat: () => invalid,
    ___syscall_ioctl: () => notTerminal,
    ___syscall_fcntl64: () => 0,
    _fd_read: (file = 0, vectors = 0, count = 0, done = 0) => readFile(current, { file, vectors, count, done }),
    _fd_write: (file = 0, vectors = 0, count = 0, done = 0) => writeFile(current, { file, vectors, count, done }),
    _fd_close: () => 0,
    _fd_seek: () => notSeekable,
  }
}
