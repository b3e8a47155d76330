import { nearest } from '../values/nearest.ts'
import type { Misfit } from './validate.ts'

const keyIn = ({ params }: Misfit, name: string): string => {
  const key = params[name]
  return typeof key === 'string' ? key : ''
}

/** The misfits without keys that are missing because they are misspelt: the finding of the misspelt key names them. */
export const withoutMisspelt = (misfits: readonly Misfit[]): readonly Misfit[] => {
  const unknown = Map.groupBy(
    misfits.filter(({ keyword }) => keyword === 'additionalProperties'),
    ({ instancePath }) => instancePath,
  )
  if (unknown.size === 0) return misfits
  return misfits.filter((misfit) => {
    if (misfit.keyword !== 'required') return true
    const missing = keyIn(misfit, 'missingProperty')
    const beside = unknown.get(misfit.instancePath) ?? []
    return beside.every((other) => nearest(keyIn(other, 'additionalProperty'), [missing]) === undefined)
  })
}
