import { readFileSync } from 'node:fs'
import type { ActionMetadata, ActionReference } from '@actions/languageservice/action'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { registerLogger, validate } from './language-service.ts'

/** What GitHub's own language service says about a text. Lines and columns start at 1. */
export type Finding = {
  readonly severity: 'error' | 'warning' | 'information' | 'hint'
  readonly message: string
  readonly line: number
  readonly column: number
}

const severities = ['error', 'warning', 'information', 'hint'] as const

/** The service swallows its own failures and only logs them: a file that broke it would look fine. */
const failures: string[] = []
const quiet = (): void => undefined
registerLogger({ error: (message) => void failures.push(message), warn: quiet, info: quiet, log: quiet })

const manifest = new URL('../../../../action.yml', import.meta.url)
const own = (): ActionMetadata => load(readFileSync(manifest, 'utf8'), { schema: FAILSAFE_SCHEMA }) as ActionMetadata

/** The inputs of the own action are known; those of others are not looked at. */
const fetchActionMetadata = ({ name, path }: ActionReference): Promise<ActionMetadata> =>
  Promise.resolve(name === 'adx-export' && path === undefined ? own() : { name, description: '' })

/** The service keeps what it parsed by name, so no two texts may share one. */
let documents = 0

const findingsIn = async (text: string, folder: string, name: string): Promise<readonly Finding[]> => {
  const uri = `file:///${(documents += 1)}/${folder}${name}`
  const found = await validate(TextDocument.create(uri, 'yaml', 1, text), {
    actionsMetadataProvider: { fetchActionMetadata },
  })
  const broken = failures.splice(0).map((message) => ({ severity: 'error', message, line: 1, column: 1 }) as const)
  const findings = found.map(({ message, severity = 1, range: { start } }) => ({
    severity: severities[severity - 1] ?? 'error',
    message: typeof message === 'string' ? message : message.value,
    line: start.line + 1,
    column: start.character + 1,
  }))
  return [...findings, ...broken]
}

/** Checks a workflow; steps that use this action, by name or as `./`, may only give inputs that it has. */
export const validateWorkflow = (text: string, name = 'workflow.yml'): Promise<readonly Finding[]> => {
  const named = text.replaceAll(/^(\s*(?:- )?uses: +)\.\/?(\s*(?:#.*)?)$/gmu, '$1own/adx-export@v0$2')
  return findingsIn(named, '.github/workflows/', name.split('/').at(-1) ?? name)
}

export const validateActionFile = (text: string): Promise<readonly Finding[]> => findingsIn(text, '', 'action.yml')
