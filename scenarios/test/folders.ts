import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds all scenarios. */
export const scenarioRoot = join(import.meta.dirname, '..')

/** Every scenario as `<system>/<feature>--<case>`, in the order of names. */
export const scenarioNames: readonly string[] = globSync('{adx,iot-central,both}/*/scenario.yaml', {
  cwd: scenarioRoot,
})
  .map((path) => dirname(path).replaceAll('\\', '/'))
  .toSorted()

/** The folder of a scenario by its name. */
export const folderOf = (name: string): string => join(scenarioRoot, name)
