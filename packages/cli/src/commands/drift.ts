import { type Opened, drift } from '@adx-export/engine'
import { datedPlan, renderDrift } from '@adx-export/report'
import { exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import type { Output } from '../output.ts'
import { createStatus } from '../terminal/status.ts'
import { withConfig } from './config-path.ts'
import { inChosen } from './environments.ts'
import { baseFor } from './git-files.ts'
import type { CommonOptions } from './options.ts'
import { noteFindings, noteEmulator } from './plan.ts'
import { emulatorAt } from './emulator-address.ts'
import { consentEndNow, finishInvalid, portsOf, withOutput } from './session.ts'

export type DriftOptions = CommonOptions & { readonly base?: string }

const driftOne = (io: Io, config: Opened, options: DriftOptions, output: Output): Promise<Exit> =>
  withOutput(output, async () => {
    noteEmulator(io, output)
    const { environment, base } = options
    const status = createStatus(io.err)
    status.show('reading the live state')
    const looked = await drift(config, {
      ports: portsOf(io),
      ...(await baseFor(io, config, base)),
      ...(environment === undefined ? {} : { environment }),
      tell: status.show,
    }).finally(status.stop)
    if (looked.kind === 'invalid') return finishInvalid(output, looked)
    const { plan, document, refused, findings, sources, sharing, file } = looked
    const emulator = emulatorAt(io.env)
    noteFindings(output, findings, sources)
    await output.finish(document, () =>
      renderDrift(datedPlan(plan, consentEndNow()), {
        style: output.style,
        sources,
        sharing,
        end: consentEndNow(),
        run: { config: file },
        ...(emulator === undefined ? {} : { emulator }),
      }),
    )
    if (refused) return exit.error
    return document.drifted ? exit.pending : exit.done
  })

/** `adx-export drift`: reads the live state and says where it is no longer as the config says. */
export const runDrift = (io: Io, path: string, options: DriftOptions): Promise<Exit> =>
  withConfig(io, path, (config) =>
    inChosen(io, config, options, { work: (inside, chosen, output) => driftOne(inside, config, chosen, output) }),
  )
