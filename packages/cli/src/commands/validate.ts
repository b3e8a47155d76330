import { validate } from '@adx-export/engine'
import { exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { openOutput } from '../output.ts'
import { withConfig } from './config-path.ts'
import { namesIn } from './environments.ts'
import type { CommonOptions } from './options.ts'
import { dated, withOutput } from './session.ts'
import { validateText } from './validate-text.ts'

/** `adx-export validate`: checks the config, and asks Azure nothing. */
export const runValidate = (io: Io, path: string, options: CommonOptions): Promise<Exit> =>
  withConfig(io, path, async (config) => {
    const output = await openOutput(io, options, config)
    return withOutput(output, async () => {
      const meant = namesIn(config, options.environment)
      const { document, environments, sources, file } = await validate(
        config,
        meant === undefined ? {} : { environments: meant },
      )
      const shown = meant ?? environments
      await output.finish(document, () => validateText(dated(document), shown, { style: output.style, sources, file }))
      return document.valid ? exit.done : exit.error
    })
  })
