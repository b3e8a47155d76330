import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ActionBench, actionBench } from '../testing/bench.test-data.ts'
import { mergeGroup, pullRequest, pushBranch, schedule, workflowDispatch } from '@adx-export/github-emulator'
import { callerOf, emulatorOf, reader, tenant, writer } from '../testing/identities.test-data.ts'
import type { RunOptions } from '@adx-export/github-emulator/runner'
import { smallConfig } from '../testing/small.test-data.ts'
import { readWorkflow, runJobs } from '@adx-export/github-emulator/workflows'

const folder = new URL('../../../../examples/workflows/', import.meta.url)

/** `job mode environment` of each step of ours that runs, in order. */
type Ends = readonly string[]
type Way = {
  readonly file: string
  readonly events: readonly (readonly [event: string, Ends])[]
  /** What somebody chose who dispatched it. */
  readonly chosen?: string
  /** A dispatch gets what the run before it showed. */
  readonly reverting?: true
}

const ways: readonly Way[] = [
  ...['dev', 'prod'].map((chosen): Way => ({
    file: 'dispatch-fleet.yml',
    events: [['workflow_dispatch', ['plan plan plan', `apply apply ${chosen}`]]],
    chosen,
  })),
  { file: 'dispatch.yml', events: [['workflow_dispatch', ['plan plan plan', 'apply apply production']]] },
  {
    file: 'drift.yml',
    events: [
      ['schedule', ['drift drift plan']],
      ['workflow_dispatch', ['drift drift plan']],
    ],
  },
  {
    file: 'drift.yml',
    events: [
      ['schedule', ['drift drift plan']],
      ['workflow_dispatch', ['revert apply production']],
    ],
    reverting: true,
  },
  {
    file: 'evidence.yml',
    events: [
      ['pull_request', ['plan plan plan']],
      ['push', ['apply apply production']],
    ],
  },
  {
    file: 'fleet.yml',
    events: [
      ['pull_request', ['plan plan plan']],
      ['push', ['apply apply dev', 'apply apply prod']],
    ],
  },
  {
    file: 'ghes.yml',
    events: [
      ['pull_request', ['plan plan plan']],
      ['push', ['apply apply production']],
    ],
  },
  {
    file: 'merge-queue.yml',
    events: [
      ['pull_request', ['plan plan plan']],
      ['merge_group', ['plan plan plan']],
      ['push', ['apply apply production']],
    ],
  },
  {
    file: 'production-with-approval.yml',
    events: [
      ['pull_request', ['plan plan plan']],
      ['push', ['plan plan plan', 'apply apply production']],
    ],
  },
  {
    file: 'production-with-approval.yml',
    events: [['workflow_dispatch', ['plan plan plan', 'apply apply production']]],
  },
  {
    file: 'pull-request-and-apply.yml',
    events: [
      ['pull_request', ['plan plan plan']],
      ['push', ['apply apply production']],
    ],
  },
]

const variables = {
  AZURE_TENANT_ID: tenant,
  AZURE_READER_CLIENT_ID: reader.clientId,
  AZURE_WRITER_CLIENT_ID: writer.clientId,
}

const fleet = `${smallConfig().replace('contoso-wards', "'contoso-${{ environment.name }}'").replace('//wards.', '//${{ environment.name }}.')}
environments:
  dev: { name: wards-dev }
  prod: { name: wards-prod }
`

/** Each identity is trusted for the GitHub environments of its jobs and for nothing else. */
const trust = ({ github, emulator }: ActionBench, enterprise: boolean): void => {
  const trusted = (...names: readonly string[]) =>
    names.map((name) => ({
      subject: `repo:${enterprise ? 'contoso/wards' : 'contoso@77001/wards@4242001'}:environment:${name}`,
      ...(enterprise ? { issuer: `${github.urls.server}/_services/token` } : {}),
    }))
  const roles = {
    reader: callerOf(reader, { federated: trusted('plan'), dataExport: 'view', cluster: 'viewer' }),
    writer: callerOf(writer, { federated: trusted('production', 'dev', 'prod'), dataExport: 'full', cluster: 'admin' }),
  }
  emulator.replaceWorld(emulatorOf({ roles }).world())
}

type Event = RunOptions['event']

/** One pull request is opened, queued and merged, whatever else happens. */
const happening = ({ github }: ActionBench): ((event: string) => Event) => {
  const { number } = github.seed.pull()
  const events: Readonly<Record<string, () => Event>> = {
    pull_request: () => pullRequest(github, number),
    merge_group: () => mergeGroup(github, number),
    push: () => {
      github.seed.merge(number)
      return pushBranch(github)
    },
    schedule: () => schedule(github),
    workflow_dispatch: () => workflowDispatch(github),
  }
  return (event) => {
    const happened = events[event]
    if (happened === undefined) throw new Error(`Nobody made ${event} happen.`)
    return happened()
  }
}

const inputsOf = (event: string, { chosen = '', reverting }: Way, digest: string): Readonly<Record<string, string>> =>
  event === 'workflow_dispatch'
    ? { 'resend-secrets': '', environment: chosen, 'expected-operations': reverting === true ? digest : '' }
    : {}

describe('a workflow to copy', () => {
  test('is tried with every event that it names, and none is left out', () => {
    expect([...new Set(ways.map(({ file }) => file))]).toEqual(readdirSync(folder).toSorted())
    for (const { file } of ways) {
      const tried = ways.filter((way) => way.file === file).flatMap(({ events }) => events.map(([event]) => event))
      expect([...new Set(tried)].toSorted()).toEqual(
        Object.keys(readWorkflow(readFileSync(new URL(file, folder), 'utf8')).on).toSorted(),
      )
    }
  })

  test.each(ways)('$file works on $events.0.0 and what follows', async (way) => {
    const { file, events } = way
    const enterprise = file === 'ghes.yml'
    const config = file.includes('fleet') ? fleet : smallConfig()
    const bench = await actionBench({
      files: { 'adx-export.yaml': config },
      ...(enterprise ? { style: 'enterprise' } : {}),
    })
    trust(bench, enterprise)
    const happen = happening(bench)
    const workflow = readWorkflow(readFileSync(new URL(file, folder), 'utf8'))
    let digest = ''
    for (const [name, ends] of events) {
      const event = happen(name)
      const github = { event_name: event.name, ref: event.ref }
      const secrets = { ADX_LAB_SECRET: 'the-secret-of-the-lab' }
      const ended: string[] = []
      await runJobs(
        workflow,
        { github, vars: variables, secrets, inputs: inputsOf(name, way, digest) },
        async (step) => {
          const { job, ...more } = step
          const ran = await bench.run(event, { ...more, secrets: Object.values(step.env), job, workflow: file })
          const loud = ran.annotations.filter(({ level }) => level !== 'notice')
          expect({ exit: ran.exitCode, loud, log: ran.log }).toEqual({ exit: 0, loud: [], log: ran.log })
          ended.push(`${job} ${ran.outputs['mode'] ?? ''} ${step.environment}`)
          digest = ran.outputs['digest'] ?? ''
          return ran.outputs
        },
      )
      expect(ended).toEqual(ends)
    }
  })
})
