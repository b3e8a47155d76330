import type { StateDocument } from '@adx-export/emulator'
import { type ActionBench, type BenchOptions, actionBench } from '../../testing/bench.test-data.ts'
import { pullRequest, pushBranch, schedule } from '@adx-export/github-emulator'
import { callerOf, emulatorOf, inputsOf, reader, writer } from '../../testing/identities.test-data.ts'
import { feedingConfig, small } from '../../testing/small.test-data.ts'
import { type Case, type Happened, inSmall, permissionsFor, without } from './case.test-data.ts'

const feeding = { 'adx-export.yaml': feedingConfig }

type Rights = Parameters<typeof callerOf>[1]
type More = NonNullable<Parameters<ActionBench['run']>[1]>

const planning = async (bench: ActionBench, more: More = {}): Promise<Happened> => {
  const event = pullRequest(bench.github, bench.github.seed.pull().number)
  return { bench, ran: await bench.run(event, { permissions: permissionsFor.plan, inputs: inputsOf(reader), ...more }) }
}

/** Azure, where somebody has to sign in. */
const signingIn = (rights: Rights, files: BenchOptions['files'] = small.files): Promise<ActionBench> => {
  const clusters: StateDocument['clusters'] = { 'wards.westeurope.kusto.windows.net': { databases: { vitals: {} } } }
  const roles = { reader: callerOf(reader, { dataExport: 'view', cluster: 'viewer', ...rights }) }
  return actionBench({ files, emulator: emulatorOf({ clusters, roles }) })
}

const bySecret = {
  env: { AZURE_CLIENT_SECRET: 'a-secret-of-the-test' },
  secrets: ['a-secret-of-the-test'],
  permissions: without(permissionsFor.plan, 'id-token'),
}

const expired = 'SharedAccessSignature sr=contoso&sig=of-the-test&skn=plan&se=1700000000'

const mismatched = async (run: (bench: ActionBench) => Promise<Happened>): Promise<Happened> =>
  run(await signingIn({ federated: [{ subject: 'repo:contoso/wards:environment:production' }] }))

const subject = 'repo:contoso@77001/wards@4242001:environment:plan'

const throttled = async (): Promise<Happened> => {
  const bench = await actionBench(small)
  const answer = { status: 429, headers: { 'retry-after': '900' } }
  bench.emulator.replaceFaults([{ path: 'kusto.windows.net/v1', answer }])
  return planning(bench)
}

const failing = (): Promise<Happened> =>
  inSmall((bench) => {
    bench.emulator.replaceFaults([{ body: 'create-merge', method: 'POST', answer: { status: 403 } }])
    const inputs = { 'on-unreviewed': 'apply' }
    return bench.run(pushBranch(bench.github), { permissions: permissionsFor.apply, inputs })
  })

const cancelled = (): Promise<Happened> =>
  inSmall((bench) => {
    bench.emulator.replaceFaults([{ method: 'POST', body: 'create-merge table', slow: 1000 }])
    const arrived = async (): Promise<void> => {
      while (bench.emulator.requests().every(({ kind }) => kind === 'read'))
        await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const inputs = { 'on-unreviewed': 'apply' }
    return bench.run(pushBranch(bench.github), { permissions: permissionsFor.apply, inputs, cancel: arrived() })
  })

export const azureCases: readonly Case[] = [
  {
    section: 'A right in Azure',
    when: 'at the application',
    exit: 1,
    at: 'finding',
    way: "'Data export: View'",
    run: async () => planning(await signingIn({ dataExport: 'none', secret: 'valid' }, feeding), bySecret),
  },
  {
    section: 'A right in Azure',
    when: 'at the cluster',
    exit: 1,
    at: 'finding',
    way: "the role 'Monitor' on the database",
    run: async () => planning(await signingIn({ cluster: 'none', secret: 'valid' }), bySecret),
  },
  {
    section: 'No sign-in method works',
    exit: 1,
    at: 'error',
    way: 'see AZURE_CLIENT_ID and AZURE_TENANT_ID (AADSTS700016). Ids of an application are its client ids',
    run: async () => planning(await signingIn({ secret: 'valid' }), { ...bySecret, inputs: inputsOf(writer) }),
  },
  {
    section: 'The subject is not registered',
    exit: 1,
    at: 'error',
    way: `az ad app federated-credential create --id ${reader.clientId} --parameters '{"name":"${subject.replaceAll(/[^A-Za-z0-9]+/gu, '-')}","issuer":"https://token.actions.githubusercontent.com","subject":"${subject}","audiences":["api://AzureADTokenExchange"]}'`,
    run: () => mismatched((bench) => planning(bench, { environment: 'plan' })),
  },
  {
    section: 'The subject is not registered',
    when: 'for drift',
    exit: 1,
    at: 'error',
    way: 'az ad app federated-credential create',
    run: () =>
      mismatched(async (bench) => ({
        bench,
        ran: await bench.run(schedule(bench.github), { permissions: permissionsFor.drift, inputs: inputsOf(reader) }),
      })),
  },
  {
    section: 'The subject is not registered',
    when: 'for an apply',
    exit: 1,
    at: 'error',
    way: 'az ad app federated-credential create',
    run: () =>
      mismatched(async (bench) => ({
        bench,
        ran: await bench.run(pushBranch(bench.github), {
          permissions: permissionsFor.apply,
          inputs: inputsOf(reader),
        }),
      })),
  },
  {
    section: 'A secret is missing or has expired',
    exit: 1,
    at: 'error',
    way: 'Make a new client secret in Microsoft Entra',
    run: async () => planning(await signingIn({ secret: 'expired' }), bySecret),
  },
  {
    section: 'A secret is missing or has expired',
    message: 1,
    exit: 1,
    at: 'error',
    way: 'Make a new one in the application under Permissions, API tokens.',
    run: async () =>
      planning(await actionBench({ files: feeding }), {
        env: { ADX_EXPORT_IOTC_TOKEN: expired },
        secrets: [expired],
      }),
  },
  {
    section: "A secret also occurs in adx-export's own text",
    exit: 1,
    at: 'error',
    way: 'Create a new secret that is long and random',
    run: async () => planning(await actionBench({ files: feeding }), { env: { ADX_LAB_SECRET: 'adx-export' } }),
  },
  { section: 'Azure is throttled or does not answer', exit: 1, at: 'finding', way: 'plan again', run: throttled },
  {
    section: 'The apply failed',
    exit: 1,
    at: 'error',
    way: "It takes the role 'Admin' on the database. Run this job again. It reads the live state and continues from there.",
    run: failing,
  },
  {
    section: 'GitHub cancelled a job',
    exit: 1,
    at: 'error',
    way: 'Run this job again. It reads the live state and continues from there.',
    run: cancelled,
  },
]
