import { describe, expect, test } from 'vitest'
import { allowedHostsOf } from './allowed-hosts.ts'
import { connect, type ConnectOptions } from './connect.ts'
import { createFakeClock } from './testing/clock.ts'
import { applicationHost, clusterHost, clusterWith, configWith } from './testing/config.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('azure')

test.each<[string | undefined, readonly string[] | undefined]>([
  [undefined, undefined],
  ['', undefined],
  [' \n ', undefined],
  [',', []],
  ['a.b', ['a.b']],
  [' https://A.b/ ,c.d\r\n\ne.f,', ['https://A.b/', 'c.d', 'e.f']],
])('%j lists %j', (text, hosts) => {
  expect(allowedHostsOf(text)).toEqual(hosts)
})

const both = `${applicationHost},${clusterHost}`
const other = `other.${here.region}.kusto.windows.net`
const two = configWith({
  clusters: [clusterWith(), clusterWith({ name: 'other', url: `https://${other}`, host: other, databases: [] })],
})

const open = (variable: string | undefined, over: Partial<ConnectOptions> = {}): void => {
  const env = { ADX_EXPORT_ALLOWED_HOSTS: variable }
  connect({ config: configWith(), env, clock: createFakeClock(), version: '1', phase: 'plan', ...over }).close()
}

describe('a config that names other hosts than the allowed ones', () => {
  test.each<[string, string | undefined, Partial<ConnectOptions>]>([
    ['nothing is listed', undefined, {}],
    ['both are listed', both, {}],
    ['in capitals, as URLs, one a line', `HTTPS://${clusterHost.toUpperCase()}/\nhttps://${applicationHost}`, {}],
    ['more are listed', `${both},elsewhere.kusto.windows.net`, {}],
    ['the option lists both', undefined, { allowedHosts: [applicationHost, `https://${clusterHost}`] }],
    ['both lists hold both', both, { allowedHosts: [clusterHost, applicationHost] }],
  ])('is none where %s', (_, variable, over) => {
    expect(() => open(variable, over)).not.toThrow()
  })

  test.each<[string, string | undefined, Partial<ConnectOptions>, RegExp]>([
    [
      'the cluster is not listed',
      applicationHost,
      {},
      /^'wards\..*' \(clusters\.wards\.url\) .* ADX_EXPORT_ALLOWED_HOSTS;/,
    ],
    [
      'the application is not',
      clusterHost,
      {},
      /^'contoso\..*' \(application\.subdomain\) .* ADX_EXPORT_ALLOWED_HOSTS;/,
    ],
    ['a second cluster is not', both, { config: two }, /^'other\..*' \(clusters\.other\.url\)/],
    ['the list is empty', '', {}, /set but empty/],
    ['the list is blank', ' \n', {}, /set but empty/],
    ['the list holds nothing but commas', ',', {}, /is refused/],
    ['the option lists nothing', undefined, { allowedHosts: [] }, /`allowed-clusters`/],
    ['the option lists less than the variable', both, { allowedHosts: [applicationHost] }, /`allowed-clusters`/],
    [
      'the variable lists less than the option',
      applicationHost,
      { allowedHosts: [applicationHost, clusterHost] },
      /ADX_EXPORT_ALLOWED_HOSTS/,
    ],
    ['a parent is listed', `${applicationHost},${here.region}.kusto.windows.net`, {}, /^'wards\./],
    ['a pattern is listed', `${both},*.kusto.windows.net`, {}, /^'\*\.kusto.*not the name of a host/],
    ['a path is listed', `${both},https://x.kusto.windows.net/db`, {}, /not the name of a host/],
    ['plain http is listed', `http://${clusterHost},${applicationHost}`, {}, /not the name of a host/],
  ])('is refused where %s', (_, variable, over, message) => {
    expect(() => open(variable, over)).toThrow(
      expect.objectContaining({ code: 'host-refused', message: expect.stringMatching(message) }),
    )
  })
})
