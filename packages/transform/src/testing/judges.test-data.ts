import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { promisify } from 'node:util'

export type Verdict = { readonly compiles: boolean; readonly outputs: readonly string[] }
export type Judge = (program: string, message: string) => Promise<Verdict>

/** Debian's jq 1.6 and gojq 0.12, the two that IoT Central's jq is likeliest to be. */
const paths = ['/usr/bin/jq', '/usr/bin/gojq'] as const

/** Both exit with 3 for what they do not compile. */
const judgeAt =
  (path: string): Judge =>
  async (program, message) => {
    const running = promisify(execFile)(path, ['-c', program])
    // A program that is refused may be gone before it was given its message.
    running.child.stdin?.on('error', () => {})
    running.child.stdin?.end(message)
    return running.then(
      ({ stdout }) => ({ compiles: true, outputs: stdout.split('\n').filter((line) => line !== '') }),
      (failure: unknown) => ({
        compiles: !(failure instanceof Error && 'code' in failure && failure.code === 3),
        outputs: [],
      }),
    )
  }

/** Those of the two that are installed. */
export const judgesThere = async (): Promise<readonly (readonly [string, Judge])[]> => {
  const there = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  )
  return paths.filter((_, index) => there[index]).map((path) => [path, judgeAt(path)] as const)
}
