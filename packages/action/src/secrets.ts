import type { Io } from './io.ts'

type Env = Io['env']

/** What a job may hold that nobody should see, beside what GitHub stars out by itself. */
const credentialVariables = [
  'AZURE_CLIENT_SECRET',
  'AZURE_CLIENT_CERTIFICATE_PASSWORD',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ADX_EXPORT_IOTC_TOKEN',
]

/** Starring out a shorter text would ruin the log, and hide nothing. */
const shortest = 8

/** `ADX_…` is where a config finds its secrets; `ADX_EXPORT_…` are settings of the product's own. */
const isSecretName = (name: string): boolean =>
  credentialVariables.includes(name) || (name.startsWith('ADX_') && !name.startsWith('ADX_EXPORT_'))

/** Every value that must not leave the job, the longest first, so that a part never unmasks the whole. */
export const secretsIn = (env: Env, token: string): readonly string[] => {
  const named = Object.entries(env).flatMap(([name, value]) =>
    isSecretName(name) && value !== undefined ? [value] : [],
  )
  const values = [token, ...named].flatMap((value) => [
    value.trim(),
    ...value.split(/\r?\n/).map((line) => line.trim()),
  ])
  return [...new Set(values)].filter((value) => value.length >= shortest).toSorted((a, b) => b.length - a.length)
}

const stars = '***'

/** Takes secrets out of a text. */
export type Redact = (text: string) => string

export const redactorOf =
  (secrets: readonly string[]): Redact =>
  (text) =>
    secrets.reduce((clean, secret) => clean.replaceAll(secret, stars), text)

/** The same runner, through which no secret passes. */
export const withoutSecrets = (io: Io, redact: Redact): Io => ({
  ...io,
  info: (text) => io.info(redact(text)),
  say: (level, message, place) => io.say(level, redact(message), place),
  fold: (title, text) => io.fold(redact(title), redact(text)),
  output: (name, value) => io.output(name, redact(value)),
  summary: (markdown) => io.summary(redact(markdown)),
  write: (path, text) => io.write(path, redact(text)),
})
