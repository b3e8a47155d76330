import type { RunJq } from '@adx-export/transform'
import * as applying from '../apply.ts'
import * as drifting from '../drift.ts'
import { type Opened, open } from '../open.ts'
import * as planning from '../plan.ts'
import type { Files, Ports } from '../ports.ts'
import * as testing from '../test.ts'
import * as validating from '../validate.ts'

/** A config, and what stands around it. */
type Around = { readonly config: string }
type WithFiles = Around & { readonly files: Files; readonly runJq?: RunJq }
type WithPorts = Around & { readonly ports: Ports & { readonly files: Files; readonly runJq?: RunJq } }

/** Opens a config for one piece of work, and closes it after. */
export const inOpened = async <Result>(
  { files, runJq }: Omit<WithFiles, 'config'>,
  config: string,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> => {
  const opened = await open(files, config, runJq === undefined ? {} : { runJq })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

export const plan = ({ config, ...request }: WithPorts & planning.PlanRequest) =>
  inOpened(request.ports, config, (opened) => planning.plan(opened, request))

export const apply = ({ config, ...request }: WithPorts & applying.ApplyRequest) =>
  inOpened(request.ports, config, (opened) => applying.apply(opened, request))

export const drift = ({ config, ...request }: WithPorts & drifting.DriftRequest) =>
  inOpened(request.ports, config, (opened) => drifting.drift(opened, request))

export const test = ({ config, ...request }: WithFiles & testing.TestRequest) =>
  inOpened(request, config, (opened) => testing.test(opened, request))

export const validate = ({ config, environment, ...request }: WithFiles & { readonly environment?: string }) =>
  inOpened(request, config, (opened) =>
    validating.validate(opened, environment === undefined ? {} : { environments: [environment] }),
  )

export const readyIn = (files: Files, config: string, environment?: string) =>
  inOpened({ files }, config, (opened) => planning.readyIn(opened, environment))

/** The same files, with the names of what is read of them. */
export const countedFiles = (files: Files): { readonly files: Files; readonly read: readonly string[] } => {
  const read: string[] = []
  return {
    read,
    files: {
      ...files,
      read: (path, most) => (read.push(path), files.read(path, most)),
      readBeside: (config, name, most) => (read.push(name), files.readBeside(config, name, most)),
      listBeside: (config, name) => (read.push(name), files.listBeside(config, name)),
    },
  }
}
