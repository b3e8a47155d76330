import { type JsonValue, defined, destinationTypeNames } from '@adx-export/core'
import type { LiveDestination, LiveEnrichment, LiveError, LiveExport, LiveLink } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Redactor } from '../redact.ts'
import { membersOf, type Members } from '../members.ts'
import { fieldsOf, isJson } from '../wire.ts'

/** What went wrong tells of the service that was sent to, which may quote what it was sent. */
const errorsOf = (members: Members, what: string, { clean }: Redactor): readonly LiveError[] =>
  (members.list('errors') ?? []).map((entry) => {
    const error = membersOf(entry, `an error of ${what}`)
    return { code: clean(error.text('code') ?? 'unknown'), message: clean(error.text('message') ?? '') }
  })

const healthOf = (members: Members, what: string, redactor: Redactor) => ({
  ...defined({ status: members.text('status'), lastExportTime: members.text('lastExportTime') }),
  errors: errorsOf(members, what, redactor),
})

/** An entry of a list: the id, how messages name it, and its members. */
const entryOf = (value: unknown, kind: string) => {
  const id = membersOf(value, `${kind} of the list`).needText('id')
  const what = `the ${kind} '${id}'`
  return { id, what, members: membersOf(value, what) }
}

/** An export may send to a destination of a type without these; one to Azure Data Explorer has all three. */
const placeOf = (members: Members, type: string) => {
  if (type.toLowerCase() === destinationTypeNames.adx)
    return {
      clusterUrl: members.needText('clusterUrl'),
      database: members.needText('database'),
      table: members.needText('table'),
    }
  return defined({
    clusterUrl: members.text('clusterUrl'),
    database: members.text('database'),
    table: members.text('table'),
  })
}

/** Only what is not secret is taken over, so that a mask can never be mistaken for a value. */
export const destinationOf = (value: unknown, redactor: Redactor): LiveDestination => {
  const { id, what, members } = entryOf(redactor.maskJson(value), 'destination')
  const authorization = members.object('authorization')
  const type = members.needText('type')
  return {
    id,
    displayName: members.needText('displayName'),
    type,
    ...placeOf(members, type),
    ...(authorization === undefined
      ? {}
      : {
          authorization: {
            type: authorization.needText('type'),
            ...defined({ clientId: authorization.text('clientId'), tenantId: authorization.text('tenantId') }),
          },
        }),
    ...healthOf(members, what, redactor),
  }
}

const linkOf = (value: unknown, what: string): LiveLink => {
  const members = membersOf(value, `a link of ${what}`)
  const id = members.needText('id')
  const raw: JsonValue = isJson(value) ? value : { id }
  return { id, ...defined({ transform: members.text('transform') }), raw }
}

/** Links go back whole with a change of their export, and what was taken out of one would be lost. */
const refuseSecrets = (id: string, links: unknown, redactor: Redactor): void => {
  if (redactor.maskJson(links) !== links)
    throw new AzureError('bad-answer', `A link of the export '${id}' has a secret of this run in its text.`, {
      hint: 'Take the secret out of the transform in IoT Central, and renew it: whoever reads exports can read it.',
    })
}

const enrichmentOf = (value: unknown, what: string): LiveEnrichment => {
  const members = membersOf(value, what)
  const plain = members.fields['value']
  return defined({
    value: isJson(plain) ? plain : undefined,
    path: members.text('path'),
    target: members.text('target'),
  })
}

/**
 * What the specification requires has to be there: an export without `enabled` would count as off, one without
 * `destinations` as feeding nothing. `filter` and `enrichments` are left out where there are none.
 */
export const exportOf = (value: unknown, redactor: Redactor): LiveExport => {
  const { id, what, members } = entryOf(redactor.maskJson(value), 'export')
  refuseSecrets(id, fieldsOf(value)['destinations'], redactor)
  const enrichments = Object.entries(members.object('enrichments')?.fields ?? {})
  return {
    id,
    displayName: members.needText('displayName'),
    enabled: members.needFlag('enabled'),
    source: members.needText('source'),
    ...defined({ filter: members.text('filter') }),
    enrichments: Object.fromEntries(
      enrichments.map(([name, entry]) => [name, enrichmentOf(entry, `the enrichment '${name}' of ${what}`)]),
    ),
    links: members.needList('destinations').map((link) => linkOf(link, what)),
    ...healthOf(members, what, redactor),
  }
}
