import { resolve } from 'node:path'
import { clean } from '@adx-export/report'
import type { Io } from '../runner/io.ts'
import { workflowFile } from '../repository.ts'
import { readWorkflowFile, workflowTextAt } from '../workflow-file.ts'

type Env = Io['env']

const isSet = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''

const inputs = ['client-id', 'tenant-id'] as const
const variableOf = { 'client-id': 'AZURE_CLIENT_ID', 'tenant-id': 'AZURE_TENANT_ID' } as const

/** Only where GitHub keeps workflows: it is opened in what is checked out. */
const workflowPath = (env: Env): string | undefined => {
  const path = workflowFile(env) ?? ''
  return /^\.github\/workflows\/[\w.-]+\.ya?ml$/.test(path) ? path : undefined
}

const workflowText = async ({ cwd, env }: Pick<Io, 'cwd' | 'env'>): Promise<string> => {
  const path = workflowPath(env)
  if (path === undefined) return ''
  return workflowTextAt(resolve(cwd, path))
}

/** `vars.NAME` and `secrets.NAME` are set by commands of their own. */
const setting = (source: string): string => {
  const [kind, name = ''] = source.split('.')
  return `gh ${kind === 'secrets' ? 'secret' : 'variable'} set ${name}`
}

const variable = /\$\{\{\s*((?:vars|secrets)\.\w+)\s*\}\}/

/**
 * Says which inputs are empty though the workflow means to sign in: it gives one of the two, takes them from variables, or
 * may ask for an OIDC token. The runner gives a variable that does not exist as an empty text. Undefined where nothing shows
 * that anybody set up the sign-in.
 */
export const emptyInputs = async (io: Pick<Io, 'cwd' | 'env'>, env: Env): Promise<string | undefined> => {
  const empty = inputs.filter((input) => !isSet(env[variableOf[input]]))
  if (empty.length === 0) return undefined
  const workflow = readWorkflowFile(await workflowText(io))
  const given = empty.flatMap((input) => workflow.textsAt(input))
  const sources = [...new Set(given.flatMap((text) => variable.exec(text)?.[1] ?? []))]
  const isMeant = empty.length < inputs.length || sources.length > 0 || isSet(env.ACTIONS_ID_TOKEN_REQUEST_URL)
  if (!isMeant) return undefined
  const named = `${empty.length === 1 ? 'the input' : 'the inputs'} ${empty.join(' and ')} ${empty.length === 1 ? 'is' : 'are'} empty`
  const from =
    sources.length === 0
      ? 'Check that the variables behind them exist for this job and its GitHub environment.'
      : `The workflow takes them from ${clean(sources.join(' and '))}. Create what is missing, for example with \`${setting(clean(sources[0] ?? ''))}\`.`
  return `${named}. ${from}`
}
