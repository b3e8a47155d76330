import { type Emulator, type StateDocument, createEmulator, loadState } from '@adx-export/emulator'
import type { GithubEmulator } from '@adx-export/github-emulator'
import { subjectOf, type RunOptions } from '@adx-export/github-emulator/runner'

type Caller = NonNullable<StateDocument['roles']>[string]

export const tenant = '8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33'

/** An application in Entra, as the emulator keeps it. */
export type Identity = { readonly clientId: string; readonly objectId: string }

export const reader: Identity = {
  clientId: '33333333-0000-4000-8000-00000000000a',
  objectId: '33333333-0000-4000-8000-000000000001',
}
export const writer: Identity = {
  clientId: '44444444-0000-4000-8000-00000000000a',
  objectId: '44444444-0000-4000-8000-000000000001',
}

/** The inputs by which a job signs in as one of them. */
export const inputsOf = ({ clientId }: Identity): Readonly<Record<string, string>> => ({
  'client-id': clientId,
  'tenant-id': tenant,
})

/** Who an identity is at the token endpoint; `more` says how it signs in and what it may do. */
export const callerOf = ({ clientId, objectId }: Identity, more: Caller): Caller => ({
  objectId,
  applicationId: clientId,
  tenantId: tenant,
  ...more,
})

/** The subject of a job's identity token, as this GitHub writes it. */
export const subjectIn = (github: GithubEmulator, event: RunOptions['event'], environment?: string): string =>
  subjectOf({ github, event }, environment)

export const emulatorOf = (world: StateDocument): Emulator => {
  const loaded = loadState(JSON.stringify(world))
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'))
  return createEmulator({ world: loaded.world })
}
