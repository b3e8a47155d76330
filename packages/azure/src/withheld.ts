import { namesUnknownPrincipal } from './unknown-principal.ts'

const wordsAreWithheld =
  'The words of the service are not shown, because the request carried a secret that they may repeat.'

/** What an error may say of the words of a service. */
type Told = { readonly words: string; readonly hint?: string | undefined; readonly principalUnknown?: boolean }

/**
 * A service may repeat what it was sent in more spellings than anybody can list, whole or in part. So what it says to a
 * request that carried a secret is not shown: its code is, and what its words mean for the run.
 */
export const toldBy = (
  { code, message }: { readonly code: string | undefined; readonly message: string | undefined },
  { hint, carriesSecret }: { readonly hint: string | undefined; readonly carriesSecret: boolean },
): Told => {
  const words = [code, message].filter((part) => part !== undefined && part !== '').join(': ')
  if (!carriesSecret) return { words, hint }
  const withheld = message === undefined || message === '' ? undefined : wordsAreWithheld
  const hints = [hint, withheld].filter((part) => part !== undefined)
  return {
    // A code is a word of letters, or a few of them, and a number behind it; anything else could be what was sent.
    words: code !== undefined && /^[A-Za-z]{1,60}\d{0,9}(?:[._][A-Za-z]{1,60}){0,3}$/.test(code) ? code : '',
    hint: hints.length === 0 ? undefined : hints.join(' '),
    principalUnknown: namesUnknownPrincipal(words),
  }
}
