import * as engine from '@adx-export/engine'
import type { Opened, Ports } from '@adx-export/engine'

/** Everything that a command gets from outside. */
export type AllPorts = Ports & { readonly files: engine.Files; readonly runJq?: engine.RunJq }

type Around = { readonly config: string; readonly ports: AllPorts }
type AroundFiles = { readonly config: string; readonly ports: Pick<AllPorts, 'files' | 'runJq'> }

export type PlanRequest = Around & engine.PlanRequest
export type ApplyRequest = Around & engine.ApplyRequest

/** Opens a config for one piece of work, and closes it after: most scenarios do one thing at a time. */
const inOpened = async <Result>(
  { config, ports: { files, runJq } }: AroundFiles,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> => {
  const opened = await engine.open(files, config, runJq === undefined ? {} : { runJq })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

export const plan = (request: PlanRequest): Promise<engine.Planned | engine.Invalid> =>
  inOpened(request, (opened) => engine.plan(opened, request))

export const apply = (request: ApplyRequest): Promise<engine.Applied | engine.Invalid> =>
  inOpened(request, (opened) => engine.apply(opened, request))

export const drift = (request: Around & engine.DriftRequest): Promise<engine.Drifted | engine.Invalid> =>
  inOpened(request, (opened) => engine.drift(opened, request))

export const validate = (ports: AroundFiles['ports'], config: string): Promise<engine.Validated> =>
  inOpened({ config, ports }, (opened) => engine.validate(opened))

export const test = (ports: AroundFiles['ports'], config: string): Promise<engine.Tested | engine.Invalid> =>
  inOpened({ config, ports }, (opened) => engine.test(opened))
