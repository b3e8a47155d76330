import type { JsonValue } from '@adx-export/core'
import type { Resolver } from '../diff/resolve.ts'
import type { FilledStep, Secrets } from '../model/ports.ts'
import type { Step } from '../model/step.ts'
import { type Hole, isReference, isSecret } from '../model/value.ts'

export type Filled = { readonly ok: true; readonly step: FilledStep } | { readonly ok: false; readonly missing: string }

// Nothing that could end a quoted string or a line may come in through a hole of a command.
const plain = /^[\w.@:;=+ -]{1,512}$/u

class Missing extends Error {}

const valueOf = (hole: Hole, resolver: Resolver, secrets: Secrets): string => {
  if (isSecret(hole)) {
    // The schema allows no other name; what is sent must not depend on that alone.
    if (!/^ADX_(?!EXPORT_)/u.test(hole.$secret)) throw new Missing(`${hole.$secret} is not the name of a secret`)
    const secret = secrets.read(hole.$secret)
    if (secret === undefined || secret === '') throw new Missing(`the environment variable ${hole.$secret} is not set`)
    return secret
  }
  const value = resolver(hole)
  if (typeof value !== 'string' || value === '') throw new Missing(`${hole.attribute} of ${hole.$ref} is not known yet`)
  return value
}

const inCommand = (hole: Hole, resolver: Resolver, secrets: Secrets): string => {
  const value = valueOf(hole, resolver, secrets)
  if (!plain.test(value)) throw new Missing(`the value for a command has characters that do not belong there`)
  return value
}

const inBody = (value: JsonValue, resolver: Resolver, secrets: Secrets): JsonValue => {
  if (isReference(value) || isSecret(value)) return valueOf(value, resolver, secrets)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: JsonValue) => inBody(item, resolver, secrets))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inBody(member, resolver, secrets)]))
}

/** Remembers what was read, so that the sender can keep it out of what it says. */
const noting = (secrets: Secrets, used: Set<string>): Secrets => ({
  read: (name) => {
    const secret = secrets.read(name)
    if (secret !== undefined && secret !== '') used.add(secret)
    return secret
  },
})

/** The step as it will be sent. A hole that cannot be filled is said, never guessed. */
export const fill = (step: Step, resolver: Resolver, secrets: Secrets): Filled => {
  const used = new Set<string>()
  const noted = noting(secrets, used)
  const filled = (it: FilledStep): Filled => ({ ok: true, step: used.size === 0 ? it : { ...it, secrets: [...used] } })
  try {
    if (step.system === 'kusto') {
      const command = step.command.map((part) => (typeof part === 'string' ? part : inCommand(part, resolver, noted)))
      return filled({ ...step, command: command.join('') })
    }
    const { body, ...rest } = step
    return filled(body === undefined ? rest : { ...rest, body: inBody(body, resolver, noted) })
  } catch (error) {
    if (error instanceof Missing) return { ok: false, missing: error.message }
    throw error
  }
}
