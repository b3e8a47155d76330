import { fieldsOf, numberOf, textOf } from '../wire.ts'
import { AzureError } from '../errors.ts'
import { createAssertion, githubRequestOf } from './github.ts'
import type { Token } from './tokens.ts'
import { given, type Way, type WayOptions } from './ways.ts'

type Proof = () => Promise<Readonly<Record<string, string>>>

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const service = { name: 'The emulator of Microsoft Entra', right: 'a caller of the state file' }

/**
 * The client credentials grant at the emulator's token endpoint, since the identity library refuses an authority
 * without TLS. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
const signIn = (options: WayOptions, tenantId: string, clientId: string, proof: Proof) => ({
  getToken: async (scope: string): Promise<Token> => {
    const url = new URL(`${options.authority}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`)
    const form = { grant_type: 'client_credentials', client_id: clientId, scope, ...(await proof()) }
    const timeout = options.limits.tokenTimeout
    const body = fieldsOf((await options.transport({ method: 'POST', url, form, timeout, service })).body)
    const token = textOf(body['access_token'])
    const seconds = numberOf(body['expires_in'])
    if (token === undefined || seconds === undefined)
      throw new AzureError('bad-answer', `${service.name} answered without a token.`)
    return { token, expiresOnTimestamp: options.clock.now() + seconds * 1000 }
  },
})

/** The same ways as with Entra itself, as far as the emulator has them; none where the surroundings name nobody. */
export const emulatedWaysOf = (options: WayOptions): readonly Way[] => {
  const { env } = options
  const clientId = given(env, 'AZURE_CLIENT_ID')
  const tenantId = given(env, 'AZURE_TENANT_ID')
  if (clientId === undefined || tenantId === undefined) return []
  const ways: Way[] = []
  const github = githubRequestOf(env)
  if (github !== undefined) {
    const assertion = createAssertion(github, options)
    const proof = async () => ({ client_assertion_type: assertionType, client_assertion: await assertion() })
    const credential = signIn(options, tenantId, clientId, proof)
    ways.push({ name: "GitHub's identity token", credential, subject: assertion })
  }
  const secret = given(env, 'AZURE_CLIENT_SECRET')
  if (secret !== undefined) {
    const credential = signIn(options, tenantId, clientId, () => Promise.resolve({ client_secret: secret }))
    ways.push({ name: 'AZURE_CLIENT_SECRET', credential })
  }
  return ways
}
