import type { Config } from '@adx-export/core'
import { hasTransforms, type RunJq } from '@adx-export/transform'

/** jq, opened. */
export type OpenedJq = { readonly run: RunJq; close(): Promise<void> }

/** Loads the engine only now, so that a config without transforms costs nothing. */
export const openJq = async (): Promise<OpenedJq> => {
  const { createJqWorker } = await import('@adx-export/jq/create-jq-worker')
  const jq = createJqWorker()
  return { run: (program, message) => jq.run(program, message), close: () => jq.close() }
}

/** Work with jq, which is closed whatever comes of it. One that is given is its owner's to close. */
export const withJq = async <Result>(work: (runJq: RunJq) => Promise<Result>, given?: RunJq): Promise<Result> => {
  if (given !== undefined) return work(given)
  const jq = await openJq()
  try {
    return await work(jq.run)
  } finally {
    await jq.close()
  }
}

const noJq: RunJq = async () => {
  throw new Error('jq was asked for although no link has a transform.')
}

/** The same for work on configs: where no link of them has a transform, jq is not even loaded. */
export const withJqFor = <Result>(
  configs: readonly Config[],
  work: (runJq: RunJq) => Promise<Result>,
  given?: RunJq,
): Promise<Result> => (configs.some(hasTransforms) ? withJq(work, given) : work(noJq))
