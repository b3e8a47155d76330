import type { Config } from '@adx-export/core'
import type { Context, Counterpart } from '../../../model/kind.ts'
import { isOtherApplication, managedIdentityAddress, otherApplication } from '../application.ts'

const isManaged = ({ type }: Config['identities'][number]): boolean => type === 'managedIdentity'

/** An application has one system-assigned identity, whatever the file calls it. */
export const counterpart = (_wanted: unknown, base: Config, { config }: Context): Counterpart | undefined => {
  const what = 'the managed identity of the application; adx-export never switches it off'
  const name = base.identities.find(isManaged)?.name ?? ''
  if (isOtherApplication(base, config)) return { address: managedIdentityAddress(name), what, unread: otherApplication }
  return config.identities.some(isManaged) ? undefined : { address: managedIdentityAddress(name), what }
}
