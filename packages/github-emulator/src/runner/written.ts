import { readFileSync } from 'node:fs'
import type { ActionFile } from './action-file.ts'
import { type FileVariable, type Job, commandFile } from './environment.ts'
import { FileCommandError, largestOutputs, largestSummary, pairsIn } from './files.ts'
import type { Masks } from './masks.ts'
import type { Reader } from './stream.ts'

type Pairs = Readonly<Record<string, string>>

/** What a step left for the runner in its files. */
export type Written = {
  readonly outputs: Pairs
  /** Secrets hidden; empty where it was too large. */
  readonly summary: string
  /** What later steps of the job get. */
  readonly env: Pairs
  readonly path: readonly string[]
  readonly state: Pairs
}

const pairsOf = (job: Job, variable: FileVariable, { reading, issue }: Reader): Pairs => {
  try {
    return pairsIn(readFileSync(commandFile(job, variable), 'utf8'))
  } catch (error) {
    if (!(error instanceof FileCommandError)) throw error
    issue('error', `Unable to process file command '${variable.replace('GITHUB_', '').toLowerCase()}' successfully.`)
    issue('error', error.message)
    reading.violations.push(`${variable}: ${error.message}`)
    reading.failed = true
    return {}
  }
}

const summaryOf = (job: Job, masks: Masks, { reading, issue }: Reader): string => {
  const bytes = readFileSync(commandFile(job, 'GITHUB_STEP_SUMMARY'))
  if (bytes.length <= largestSummary) return masks.hide(bytes.toString('utf8'))
  const size = `content up to a size of 1024k, got ${Math.floor(bytes.length / 1024)}k`
  issue('error', `$GITHUB_STEP_SUMMARY upload aborted, supports ${size}.`)
  reading.violations.push('the summary is too large and was dropped')
  return ''
}

/** A job drops an output that may hold a secret, and warns. */
const checkOutputs = (outputs: Pairs, action: ActionFile, masks: Masks, { reading, issue }: Reader): void => {
  for (const [name, value] of Object.entries(outputs)) {
    if (!Object.hasOwn(action.outputs, name)) reading.violations.push(`action.yml declares no output ${name}`)
    if (!masks.holds(value)) continue
    issue('warning', `Skip output '${name}' since it may contain secret.`)
    reading.violations.push(`output ${name} holds a secret`)
  }
  const size = Object.values(outputs).reduce((sum, value) => sum + Buffer.byteLength(value), 0)
  if (size > largestOutputs) reading.violations.push('the outputs of the job are larger than 1 MiB')
}

/** Reads the files as the runner does once the step has ended. */
export const filesAfter = (job: Job, action: ActionFile, masks: Masks, reader: Reader): Written => {
  const outputs = pairsOf(job, 'GITHUB_OUTPUT', reader)
  checkOutputs(outputs, action, masks, reader)
  const env = pairsOf(job, 'GITHUB_ENV', reader)
  if (Object.keys(env).some((name) => name.toUpperCase() === 'NODE_OPTIONS')) {
    reader.issue('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
    reader.reading.violations.push('GITHUB_ENV sets NODE_OPTIONS')
  }
  const path = readFileSync(commandFile(job, 'GITHUB_PATH'), 'utf8')
  return {
    outputs,
    summary: summaryOf(job, masks, reader),
    env,
    path: path.split(/\r?\n/u).filter((line) => line !== ''),
    state: pairsOf(job, 'GITHUB_STATE', reader),
  }
}
