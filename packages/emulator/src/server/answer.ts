import type { Address } from './address.ts'
import type { EmulatorCore } from './core.ts'
import { dispatch } from './dispatch.ts'
import { emptyResponse, type EmulatorRequest, type Handled } from './exchange.ts'
import { faultAnswer } from './fault-answer.ts'
import type { Fault } from './faults.ts'

/** The same emulator over a copy of its world: whatever happens there is forgotten. */
const rehearsal = (core: EmulatorCore, fault: Fault): EmulatorCore => ({
  ...core,
  world: structuredClone(core.world),
  // A client that is told `done` may go on asking about the operation; one that is told anything else may not.
  operations: fault.nothing === true ? core.operations : new Map(core.operations),
})

/** The answer under a fault, and what the request would have been without it. */
export const answerUnderFault = async (
  core: EmulatorCore,
  request: EmulatorRequest,
  address: Address,
  fault: Fault,
): Promise<Handled> => {
  const works = fault.slow !== undefined || fault.work === 'done'
  const handled = await dispatch(works ? core : rehearsal(core, fault), request, address)
  if (fault.answer !== undefined) return { ...faultAnswer(core, address, fault.answer), was: handled.was }
  if (fault.reset === true) return { ...emptyResponse(0), connection: 'reset', was: handled.was }
  if (fault.hang === true) return { ...emptyResponse(0), connection: 'hang', was: handled.was }
  return handled
}
