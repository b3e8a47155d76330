import { type Io, type Out, throughOut } from '../io.ts'

/**
 * The same stream, to which texts for people are written: in the width of its terminal, if it is one. Each text must be whole, not a part
 * of a line. What counts columns is loaded only then.
 */
export const fittingOut = async (out: Out, redact: Io['redact']): Promise<Out> => {
  if (out.columns === undefined) return out
  const { fitTo } = await import('./fit.ts')
  // Redacted before it is wrapped: a secret that is broken into two lines would not be found.
  return throughOut(out, (text) => out.write(fitTo(redact?.(text) ?? text, out.columns)))
}
