/** Why a release does not go on, in words for whoever started it, with what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
