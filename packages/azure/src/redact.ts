/** Remembers what must not be seen and takes it out of texts. */
export type Redactor = {
  readonly hide: (secret: string | undefined) => void
  readonly clean: (text: string) => string
}

const shortestSecret = 6
const longestMessage = 2000

/** Shapes of tokens, for those that nobody has named yet. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer)\s+[\w.~+/=-]+/gi, '$1 ***'],
  [/SharedAccessSignature\s+[^\s"']+/gi, 'SharedAccessSignature ***'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***'],
  [/\b(sig|client_secret|client_assertion|code)=[^&\s"']+/gi, '$1=***'],
]

/** A text as it looks inside JSON, where a service quotes the body that it was sent. */
const escaped = (secret: string): string => JSON.stringify(secret).slice(1, -1)

export const createRedactor = (): Redactor => {
  const secrets = new Set<string>()
  return {
    hide: (secret) => {
      if (secret === undefined || secret.length < shortestSecret) return
      for (const spelling of [secret, escaped(secret), encodeURIComponent(secret.toWellFormed())]) secrets.add(spelling)
    },
    clean: (text) => {
      let cleaned = text
      for (const secret of [...secrets].sort((a, b) => b.length - a.length)) cleaned = cleaned.replaceAll(secret, '***')
      for (const [shape, instead] of shapes) cleaned = cleaned.replace(shape, instead)
      return cleaned.length > longestMessage ? `${cleaned.slice(0, longestMessage)}…` : cleaned
    },
  }
}
