import type { Config } from '@adx-export/core'
import { AzureError } from './errors.ts'

type Env = Readonly<Record<string, string | undefined>>

export const allowedHostsVariable = 'ADX_EXPORT_ALLOWED_HOSTS'

/** Hosts that tokens may go to, and what people call the place where they are listed. */
export type AllowedHosts = { readonly hosts: readonly string[]; readonly from: string }

/** The entries of a text, between commas and line ends; undefined for a blank text, which allows every host. */
export const allowedHostsOf = (text: string | undefined): readonly string[] | undefined =>
  text === undefined || text.trim() === ''
    ? undefined
    : text
        .split(/[,\r\n]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '')

const hostPattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

const hostOf = (entry: string, from: string): string => {
  const host = entry
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '')
  if (hostPattern.test(host)) return host
  throw new AzureError('host-refused', `'${entry}' in ${from} is not the name of a host; no request was made.`, {
    hint: 'Name whole hosts, such as `wards.westeurope.kusto.windows.net`: there are no patterns.',
  })
}

/** The lists in force: each one has to hold every host. Throws `host-refused` for an entry that is no host. */
export const listsOf = (env: Env, given: readonly string[] | undefined): readonly AllowedHosts[] => {
  // A lock that somebody meant to fill must not stand open.
  if (env[allowedHostsVariable]?.trim() === '')
    throw new AzureError(
      'host-refused',
      `${allowedHostsVariable} is set but empty, so it allows no host; no request was made.`,
      {
        hint: `Name the hosts that tokens may go to in ${allowedHostsVariable}, or unset it.`,
      },
    )
  const lists = [
    { hosts: given, from: '`allowed-clusters`' },
    { hosts: allowedHostsOf(env[allowedHostsVariable]), from: allowedHostsVariable },
  ]
  return lists.flatMap(({ hosts, from }) =>
    hosts === undefined ? [] : [{ hosts: hosts.map((entry) => hostOf(entry, from)), from }],
  )
}

/** Holds the application and every cluster that the config names against the lists, whatever the config uses them for. */
export const checkAllowed = ({ application, clusters }: Config, lists: readonly AllowedHosts[]): void => {
  const named = [
    { host: application.host, key: 'application.subdomain' },
    ...clusters.map(({ host, name }) => ({ host, key: `clusters.${name}.url` })),
  ]
  for (const { hosts, from } of lists)
    for (const { host, key } of named)
      if (!hosts.includes(host.toLowerCase()))
        throw new AzureError(
          'host-refused',
          `'${host}' (${key}) is refused: it is not one of the hosts in ${from}; no request was made.`,
          { hint: `Add '${host}' to ${from} if tokens may go there; otherwise correct the config.` },
        )
}
