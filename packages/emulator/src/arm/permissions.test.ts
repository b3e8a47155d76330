import { expect, test } from 'vitest'
import { createEmulator, loadState } from '../index.ts'

const cluster =
  '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/g/providers/Microsoft.Kusto/clusters/wards'
const path = `https://management.azure.com${cluster}/providers/Microsoft.Authorization/permissions`

type Listed = { readonly value?: readonly { readonly actions: unknown }[] }

const asked = async (arm: unknown, method = 'GET') => {
  const loaded = loadState(JSON.stringify({ roles: { token: { objectId: 'o', applicationId: 'a', arm } } }))
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'))
  const response = await createEmulator({ world: loaded.world }).fetch(`${path}?api-version=2022-04-01`, {
    method,
    headers: { authorization: 'Bearer token' },
  })
  const body: Listed = JSON.parse(await response.text())
  return { status: response.status, body }
}

test.each([
  ['reader', [['*/read']]],
  ['contributor', [['*']]],
  [{ [cluster]: 'reader' }, [['*/read']]],
])('the caller is told what its role allows: %j', async (arm, actions) => {
  const { status, body } = await asked(arm)
  expect(status).toBe(200)
  expect(body.value?.map((one) => one.actions)).toEqual(actions)
})

test('nobody else is told, and nothing is written there', async () => {
  expect(await asked('none')).toMatchObject({ status: 403 })
  expect((await asked('contributor', 'PUT')).status).toBe(404)
})
