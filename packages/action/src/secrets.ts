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

/** A name that a config could mean, wherever it stands: beside `env`, in the values of an environment, behind an anchor. */
const nameForm = /(?<![A-Za-z0-9_])ADX_(?!EXPORT_)[A-Z0-9_]{1,100}(?![A-Za-z0-9_])/g

/** A name beside `env` that is put together, of an environment's values or of escapes, so that it need not stand anywhere. */
const madeUp = /\benv["']?\s{0,200}:(?:[^\nA-Z]{0,20}\n[ \t]{0,200}(?![ \t]))?[^\n]{0,200}?(?:\$\{\{|\\)/

/** Which variables hold the secrets of a config, by its text: in every environment, and rather one too many. */
const isNamedIn = (config: string): ((name: string) => boolean) => {
  if (madeUp.test(config)) return (name) => name.startsWith('ADX_') && !name.startsWith('ADX_EXPORT_')
  const names = new Set(config.match(nameForm))
  return (name) => names.has(name)
}

type Secret = { readonly name: string; readonly value: string }

const heldIn = (env: Env, token: string, config: string): readonly Secret[] => {
  const isNamed = isNamedIn(config)
  const held = Object.entries(env).filter(([name]) => credentialVariables.includes(name) || isNamed(name))
  return [['the input github-token', token] as const, ...held]
    .flatMap(([name, value = '']) => [value, ...value.split(/\r?\n/)].map((part) => ({ name, value: part.trim() })))
    .filter(({ value }) => value.length >= shortest)
}

/**
 * Every value that must not leave the job, the longest first, so that a part never unmasks the whole: those of the token, of
 * credentials, and of the variables that the text of the config names. Other variables are none, whatever they are called.
 */
export const secretsIn = (env: Env, token: string, config: string): readonly string[] =>
  [...new Set(heldIn(env, token, config).map(({ value }) => value))].toSorted((a, b) => b.length - a.length)

/** What comments, issues, check runs and outputs are found again by, between what varies in it. */
const ownWords = [
  '<!-- adx-export:plan v1 id=',
  ' digest=',
  ' targets=',
  '<!-- adx-export:seen v1 ',
  ' <!-- adx-export:status ',
  '<!-- adx-export:drift v1 id=',
  '<!-- adx-export:drift-target id=',
  ' standing=clean -->',
  ' standing=drift -->',
  ' standing=unread -->',
  '<!-- adx-export:drift-since ',
  '<!-- adx-export:drift-end id=',
  'adx-export drift: ',
  'adx-export-drift',
  'adx-export plan (',
  'adx-export applied (',
  'query { viewer { login } }',
  'completed',
  'not_planned',
  'validate',
]

/** Where a secret comes from that is a part of our own words: taken out of them, nothing would be found again. */
export const secretInOwnWords = (env: Env, token: string, config: string): string | undefined =>
  heldIn(env, token, config).find(({ value }) => ownWords.some((words) => words.includes(value)))?.name

const stars = '***'

/** Takes secrets out of a text. */
export type Redact = (text: string) => string

/** As it is, as JSON writes it, and as an address writes it. */
const spelt = (secret: string): readonly string[] => [
  ...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]),
]

export const redactorOf =
  (secrets: readonly string[]): Redact =>
  (text) =>
    secrets.flatMap(spelt).reduce((clean, secret) => clean.replaceAll(secret, stars), text)

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
