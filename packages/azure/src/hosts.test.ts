import { describe, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { kustoTrustedEndpoints } from 'azure-kusto-data'
import { engineSuffixes, refusedHosts, type Cloud } from '@adx-export/core'
import { clusterHostOf, cloudHosts, isApplicationHost, isArmHost, isKustoHost } from './hosts.ts'
import { sameHost } from './rest/policies.ts'
import { addressAt, targetOf } from './target.ts'
import { createFakeClock } from './testing/clock.ts'
import { clusterWith, configWith, someplace } from './testing/config.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('azure')

describe('hosts', () => {
  test.each([
    `https://wards.${here.region}.kusto.windows.net`,
    'https://trd-abc.z1.kusto.fabric.microsoft.com/',
    'https://pool.workspace.kusto.azuresynapse.net',
  ])('%s may see a token', (url) => {
    expect(clusterHostOf(url, 'public')).toBe(new URL(url).host)
  })

  test.each([
    'http://wards.kusto.windows.net',
    'https://wards.kusto.windows.net:8443',
    'https://user@wards.kusto.windows.net',
    'https://wards.kusto.windows.net/path',
    'https://wards.kusto.windows.net?x=1',
    'https://wards.kusto.windows.net;Database=x',
    'https://kusto.windows.net.evil.example',
    'https://evilkusto.windows.net',
    'https://.kusto.windows.net',
    'https://wards.kusto.chinacloudapi.cn',
    'https://127.0.0.1',
    'nonsense',
  ])('%s may not', (url) => {
    expect(() => clusterHostOf(url, 'public')).toThrow(expect.objectContaining({ code: 'host-refused' }))
  })

  test.each([
    ['http://wards.kusto.windows.net', 'as the URL of a cluster it is wrong (not-https)'],
    ['https://wards.kusto.chinacloudapi.cn', "it is not in the cloud 'public'"],
  ])('the refusal of %s says which of the two is wrong, the URL or the cloud', (url, why) => {
    expect(() => clusterHostOf(url, 'public')).toThrow(`'${url}' is refused: ${why}`)
  })

  test('a password in a refused URL is not repeated', () => {
    expect(() => clusterHostOf('https://me:pass-word@wards.kusto.windows.net', 'public')).toThrow(
      /^(?!.*pass-word).*\*\*\*@wards/,
    )
  })

  test.each([
    ['contoso.azureiotcentral.com', true],
    ['azureiotcentral.com', false],
    ['a.b.azureiotcentral.com', false],
    ['contoso.azureiotcentral.com.evil.example', false],
    ['evilazureiotcentral.com', false],
    ['-x.azureiotcentral.com', false],
  ])('%s as an application: %s', (host, good) => {
    expect(isApplicationHost(host)).toBe(good)
  })

  test.each([
    ['management.azure.com', true],
    ['management.usgovcloudapi.net', true],
    ['management.azure.com.evil.example', false],
  ])('%s as ARM: %s', (host, good) => {
    expect(isArmHost(host)).toBe(good)
  })

  test.each([
    configWith({ application: { at: someplace, subdomain: 'x', host: 'x.example' } }),
    configWith({ clusters: [clusterWith({ url: 'https://evil.example', host: 'evil.example' })] }),
    configWith({ clusters: [clusterWith({ host: 'other.kusto.windows.net' })] }),
  ])('are looked at before there is a connection', (config) => {
    expect(() => connect({ config, env: {}, clock: createFakeClock(), version: '1', phase: 'plan' })).toThrow(
      expect.objectContaining({ code: 'host-refused' }),
    )
  })

  test.each(['/api/x', 'https://contoso.azureiotcentral.com/api/x'])('the link %s is followed', (link) => {
    expect(sameHost(link, 'contoso.azureiotcentral.com').href).toBe('https://contoso.azureiotcentral.com/api/x')
  })
})

describe('the hosts that Microsoft’s own client trusts', () => {
  type Endpoints = Readonly<Record<string, { AllowedKustoSuffixes: string[]; AllowedKustoHostnames: string[] }>>
  const trusted = async (): Promise<readonly string[]> => {
    const main = import.meta.resolve('azure-kusto-data')
    const list: { default: { AllowedEndpointsByLogin: Endpoints } } = await import(
      new URL('wellKnownKustoEndpoints.js', main).href
    )
    return Object.values(list.default.AllowedEndpointsByLogin).flatMap((entry) => [
      ...entry.AllowedKustoSuffixes,
      ...entry.AllowedKustoHostnames,
    ])
  }

  test('are each taken, or refused for a reason, and no others are', async () => {
    const ours = [...engineSuffixes.map(([suffix]) => suffix), ...refusedHosts.map(([host]) => host)]
    expect(ours.toSorted()).toEqual([...(await trusted())].toSorted())
  })

  test('and those that are taken are signed in to where the client signs in', async () => {
    for (const [suffix, , cloud] of engineSuffixes) {
      expect(isKustoHost(`wards${suffix}`, cloud)).toBe(true)
      expect(
        kustoTrustedEndpoints.validateTrustedEndpoint(`https://wards${suffix}`, `https://${cloudHosts[cloud].login}`),
      ).toBeUndefined()
    }
  })

  test.each<[string, Cloud]>([
    ['wards.kusto.windows.net', 'usGovernment'],
    ['wards.kusto.usgovcloudapi.net', 'public'],
    ['wards.kusto.chinacloudapi.cn', 'public'],
    ['wards.kusto.azuresynapse.azure.cn', 'public'],
    ['wards.kusto.windows.net', 'china'],
  ])('%s is no host of the cloud %s: its tokens are for another one', (host, cloud) => {
    expect(isKustoHost(host, cloud)).toBe(false)
  })
})

describe('the emulator', () => {
  test.each([
    ['http://127.0.0.1:4242', 'http://127.0.0.1:4242'],
    [' http://localhost:1/ ', 'http://localhost:1'],
    ['http://[::1]:9', 'http://[::1]:9'],
  ])('%s takes all traffic', (value, url) => {
    const target = targetOf({ ADX_EXPORT_EMULATOR: value })
    expect(target).toEqual({ type: 'emulator', url })
    expect(addressAt(target, new URL('https://h.example/p?q=1')).href).toBe(`${url}/h.example/p?q=1`)
  })

  test.each([
    'http://evil.example',
    'https://127.0.0.1:1',
    'http://127.0.0.1:1/path',
    'http://127.0.0.1.evil.example',
    'http://user@127.0.0.1',
    'nonsense',
  ])('%s is refused', (value) => {
    expect(() => targetOf({ ADX_EXPORT_EMULATOR: value })).toThrow(expect.objectContaining({ code: 'host-refused' }))
  })

  test.each(['', ' ', '\n'])('set but empty (%j) is refused, and never taken for Azure', (value) => {
    expect(() => targetOf({ ADX_EXPORT_EMULATOR: value })).toThrow(
      expect.objectContaining({ code: 'host-refused', message: expect.stringContaining('set but empty') }),
    )
  })

  test('is not asked for where it is not set', () => {
    const target = targetOf({})
    expect(target).toEqual({ type: 'azure' })
    expect(addressAt(target, new URL('https://h.example/p')).href).toBe('https://h.example/p')
  })
})
