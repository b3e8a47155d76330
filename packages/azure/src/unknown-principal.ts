/**
 * A new identity reaches Kusto's directory late. No document gives the wording, so several are taken for it;
 * the cost of a wrong guess is asking again for a while.
 */
const unknownPrincipal: readonly RegExp[] = [
  /principal\s?not\s?found/i,
  /invalid\s?principal/i,
  /principals?\b.{0,200}\b(not|never)\b.{0,20}\b(found|resolved?|exist|known|recognized|valid)\b/is,
  /principals?\b.{0,200}\b(doesn't exist|unknown|unresolved|invalid)\b/is,
  /\b(unknown|unresolved|invalid)\b.{0,40}\bprincipal/is,
  /\b(failed|unable|cannot|can't|could not)\b.{0,40}\b(resolve|find|identify|locate)\b.{0,80}\b(principal|identity|aad\w*|application|user|group)\b/is,
  /\baad(app|user|group)=\S+.{0,80}\b(not|cannot|can't|doesn't|unknown|invalid)\b/is,
]

/** A principal that is known and may not: asking again would not help. */
const notAllowed = /\bnot authorized\b|\bforbidden\b|\bunauthorized\b|\binsufficient\b|\blacks?\b.{0,40}\bpermission/i

export const namesUnknownPrincipal = (text: string): boolean =>
  !notAllowed.test(text) && unknownPrincipal.some((shape) => shape.test(text))
