import { describe, expect, test } from 'vitest'
import { clusterText, configText, findings, findingsIn, wordsOf } from '../findings.test-data.ts'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('core')

test('a sound config has no findings', () => {
  expect(findingsIn(configText())).toEqual([])
})

describe('cluster URLs', () => {
  test.each([
    [`http://wards.${here.region}.kusto.windows.net`, 'cluster-url'],
    [`wards.${here.region}.kusto.windows.net`, 'cluster-url'],
    [`https://wards.${here.region}.kusto.windows.net:443`, 'cluster-url'],
    [`https://wards.${here.region}.kusto.windows.net/vitals`, 'cluster-url'],
    [`https://wards.${here.region}.kusto.windows.net?x`, 'cluster-url'],
    [`https://wards.${here.region}.kusto.windows.net;Database=x`, 'cluster-url'],
    ['https://evil.example.com\\.kusto.windows.net', 'cluster-url'],
    ['https://evil.example.com%2F.kusto.windows.net', 'cluster-url'],
    [`https://ingest-wards.${here.region}.kusto.windows.net`, 'cluster-url-ingest'],
    [`https://Ingest-wards.${here.region}.kusto.windows.net`, 'cluster-url-ingest'],
    ['https://kusto.example.com', 'cluster-host-unknown'],
    ['https://wards.kusto.windows.net.example.com', 'cluster-host-unknown'],
    ['https://kusto.windows.net', 'cluster-host-unknown'],
    ['https://pool.space.kusto.azuresynapse.net', 'cluster-retired'],
  ])('%s gives %s', (url, code) => {
    expect(findings({ clusters: clusterText({ url }) })).toEqual([`${code}: ${url}`])
  })

  test.each([
    ['https://wards.kusto.core.eaglex.ic.gov', 'does not support its cloud'],
    ['https://wards.kusto.sovcloud-api.fr', 'does not support its cloud'],
    [`https://wards.${here.region}.kustomfa.windows.net`, 'needs an interactive sign-in'],
    ['https://wards.kustodev.windows.net', 'test clusters'],
    ['https://adx.monitor.azure.com', 'another Microsoft service'],
    ['https://x.arg.core.windows.net', 'another Microsoft service'],
    ['https://x.adx.monitor.azure.com', 'not a known Kusto host'],
  ])('%s is refused, because it is %s', (url, why) => {
    expect(findings({ clusters: clusterText({ url }) })).toEqual([`cluster-host-unknown: ${url}`])
    expect(wordsOf(configText({ clusters: clusterText({ url }) }))).toContain(why)
  })

  test.each([
    [
      `https://dataexplorer.azure.com/clusters/wards.${here.region}/databases/vitals`,
      `https://wards.${here.region}.kusto.windows.net`,
    ],
    [
      `https://dataexplorer.azure.com/clusters/wards.${here.region}.kusto.windows.net`,
      `https://wards.${here.region}.kusto.windows.net`,
    ],
    ['https://dataexplorer.azure.com/', 'Copy the URI of the cluster from its overview in the Azure portal.'],
  ])('of the page for queries, %s, lead to %s', (url, address) => {
    expect(wordsOf(configText({ clusters: clusterText({ url }) }))).toContain(address)
  })

  test.each([
    `wards.${here.region}.kusto.windows.net`,
    `http://wards.${here.region}.kusto.windows.net`,
    `https://Wards.${here.region}.kusto.windows.net/vitals`,
    `https://wards.${here.region}.kusto.windows.net:443`,
    `https://wards.${here.region}.kusto.windows.net?x`,
  ])('%s is written as it should be', (url) => {
    expect(wordsOf(configText({ clusters: clusterText({ url }) }))).toContain(
      `"hint":"Write https://wards.${here.region}.kusto.windows.net."`,
    )
  })

  test.each([`https://me:secret@wards.${here.region}.kusto.windows.net/x`, 'https://example.org/x'])(
    'of %s nothing is made',
    (url) => {
      expect(wordsOf(configText({ clusters: clusterText({ url }) }))).not.toContain('"hint":"Write https')
    },
  )

  test('the streaming of a Synapse pool is switched by hand', () => {
    const url = 'https://pool.space.kusto.azuresynapse.net'
    expect(findings({ clusters: clusterText({ url, cluster: 'streamingIngestion: true' }) })).toEqual([
      `cluster-retired: ${url}`,
      'synapse-by-hand: streamingIngestion',
    ])
  })

  test.each([
    `https://wards.${here.region}.kusto.windows.net/`,
    `https://WARDS.${here.region}.kusto.windows.net`,
    'https://wards.usgovvirginia.kusto.usgovcloudapi.net',
    'https://wards.chinaeast2.kusto.chinacloudapi.cn',
    'https://trd-abc.z4.kusto.fabric.microsoft.com',
    'https://trd-abc.z4.kusto.data.microsoft.com',
  ])('%s is accepted', (url) => {
    expect(findings({ clusters: clusterText({ url }) })).toEqual([])
  })

  test('a password in front of the host is not repeated', () => {
    const words = wordsOf(
      configText({ clusters: clusterText({ url: `https://me:hunter2@wards.${here.region}.kusto.windows.net` }) }),
    )
    expect(words).toContain('cluster-url')
    expect(words).not.toContain('hunter2')
  })

  test('two keys for one cluster', () => {
    const clusters = `${clusterText({})}\n  other: { url: "https://WARDS.${here.region}.kusto.windows.net/" }`
    expect(findings({ clusters })).toEqual(['cluster-twice: other'])
  })
})

describe('cluster resources', () => {
  const group = `/subscriptions/${here.subscription}/resourceGroups/g/providers`

  test.each([
    [`${group}/Microsoft.Kusto/clusters/wards`, []],
    [`${group}/Microsoft.Synapse/workspaces/w/kustoPools/wards`, []],
    [`${group}/microsoft.kusto/Clusters/WARDS`, []],
    ['wards', ['resource-id-malformed']],
    [`${group}/Microsoft.Kusto/clusters/wards/databases/x`, ['resource-id-malformed']],
    [
      `https://portal.azure.com/#@contoso.com/resource${group}/Microsoft.Kusto/clusters/wards/overview`,
      ['resource-id-malformed'],
    ],
    [`${group}/Microsoft.Kusto/clusters/wardsdev`, ['cluster-resource-differs']],
  ])('%s', (id, codes) => {
    const found = findings({ clusters: clusterText({ cluster: `resourceId: ${id}` }) })
    expect(found.map((each) => each.split(':')[0]).toSorted()).toEqual(codes.toSorted())
  })
})
