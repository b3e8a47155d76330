import { pathOf } from '../text/document.ts'
import { meantBy } from '../values/nearest.ts'
import { schemaAt } from './source.ts'
import type { Misfit } from './validate.ts'

const keyIn = ({ params }: Misfit, name: string): string => {
  const key = params[name]
  return typeof key === 'string' ? key : ''
}

/** The keys that an unknown key may have been meant to be, as its finding suggests them. */
export const keysMeant = (misfit: Misfit): readonly string[] =>
  meantBy(
    keyIn(misfit, 'additionalProperty'),
    Object.keys(schemaAt(pathOf(misfit.instancePath), 'object')?.properties ?? {}),
  )

/** The misfits without keys that are missing because they are misspelt: the finding of the misspelt key names them. */
export const withoutMisspelt = (misfits: readonly Misfit[]): readonly Misfit[] => {
  const missing = new Set(
    misfits.filter(({ keyword }) => keyword === 'required').map(({ instancePath }) => instancePath),
  )
  const meant = new Set(
    misfits
      .filter(({ keyword, instancePath }) => keyword === 'additionalProperties' && missing.has(instancePath))
      .flatMap((misfit) => keysMeant(misfit).map((key) => JSON.stringify([misfit.instancePath, key]))),
  )
  return misfits.filter(
    (misfit) =>
      misfit.keyword !== 'required' ||
      !meant.has(JSON.stringify([misfit.instancePath, keyIn(misfit, 'missingProperty')])),
  )
}
