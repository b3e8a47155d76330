import { type Redact, hiddenValuesOf, inHidingOrder, credentialVariables } from '@adx-export/core'
import type { Io } from '../runner/io.ts'

type Env = Io['env']

type Secret = { readonly name: string; readonly value: string }

/** Whether the config names a variable as one that holds a secret. */
export type IsNamed = (name: string) => boolean

const heldIn = (env: Env, token: string, isNamed: IsNamed): readonly Secret[] => {
  const held = Object.entries(env).filter(([name]) => credentialVariables.includes(name) || isNamed(name))
  return hiddenValuesOf([['the input github-token', token], ...held])
}

/**
 * Every value that must not leave the job, the longest first, so that a part never unmasks the whole: those of the token, of
 * credentials, and of the variables that the config names. Other variables are none, whatever they are called.
 */
export const secretsIn = (env: Env, token: string, isNamed: IsNamed): readonly string[] =>
  inHidingOrder(heldIn(env, token, isNamed))

/** What comments, issues, check runs and outputs are found again by, between what varies in it. */
const ownWords = [
  '<!-- adx-export:plan v1 id=',
  ' digest=',
  ' targets=',
  '<!-- adx-export:seen v1 ',
  ' <!-- adx-export:status ',
  '**What was planned:** ',
  ' <!-- adx-export:planned -->',
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
  '<details><summary>Signature of the run that made this</summary>\n\n```text',
  '```\n\n</details>',
  'query { viewer { login } }',
  'completed',
  'not_planned',
  'validate',
]

/** Where a secret comes from that is a part of our own words: taken out of them, nothing would be found again. */
export const secretInOwnWords = (env: Env, token: string, isNamed: IsNamed): string | undefined =>
  heldIn(env, token, isNamed).find(({ value }) => ownWords.some((words) => words.includes(value)))?.name

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
