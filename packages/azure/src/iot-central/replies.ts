import type { JsonValue } from '@adx-export/core'
import type { LiveDestination, LiveEnrichment, LiveError, LiveExport, LiveLink } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Redactor } from '../redact.ts'
import { fieldsOf, isFields, isJson, listOf, present, textOf, type Fields } from '../wire.ts'

/** What went wrong tells of the service that was sent to, which may quote what it was sent. */
const errorsOf = (value: unknown, { clean }: Redactor): readonly LiveError[] =>
  listOf(value).map((entry) => {
    const fields = fieldsOf(entry)
    return { code: clean(textOf(fields['code']) ?? 'unknown'), message: clean(textOf(fields['message']) ?? '') }
  })

const healthOf = (fields: Fields, redactor: Redactor) => ({
  ...present({ status: textOf(fields['status']), lastExportTime: textOf(fields['lastExportTime']) }),
  errors: errorsOf(fields['errors'], redactor),
})

const identified = (value: unknown, what: string): Fields & { readonly id: string } => {
  const fields = fieldsOf(value)
  const id = textOf(fields['id'])
  if (id === undefined) throw new AzureError('bad-answer', `IoT Central listed ${what} without an id.`)
  return { ...fields, id }
}

/** Only what is not secret is taken over, so that a mask can never be mistaken for a value. */
export const destinationOf = (value: unknown, redactor: Redactor): LiveDestination => {
  const fields = identified(redactor.maskJson(value), 'a destination')
  const authorization = fieldsOf(fields['authorization'])
  const type = textOf(authorization['type'])
  return {
    id: fields.id,
    displayName: textOf(fields['displayName']) ?? '',
    type: textOf(fields['type']) ?? '',
    ...present({
      clusterUrl: textOf(fields['clusterUrl']),
      database: textOf(fields['database']),
      table: textOf(fields['table']),
    }),
    ...(type === undefined
      ? {}
      : {
          authorization: {
            type,
            ...present({ clientId: textOf(authorization['clientId']), tenantId: textOf(authorization['tenantId']) }),
          },
        }),
    ...healthOf(fields, redactor),
  }
}

const linkOf = (value: unknown): LiveLink => {
  const fields = identified(value, 'a link')
  const raw: JsonValue = isJson(value) ? value : { id: fields.id }
  return { id: fields.id, ...present({ transform: textOf(fields['transform']) }), raw }
}

/** Links go back whole with a change of their export, and what was taken out of one would be lost. */
const refuseSecrets = (id: string, links: unknown, redactor: Redactor): void => {
  if (redactor.maskJson(links) !== links)
    throw new AzureError('bad-answer', `A link of the export '${id}' has a secret of this run in its text.`, {
      hint: 'Take the secret out of the transform in IoT Central, and renew it: whoever reads exports can read it.',
    })
}

const enrichmentOf = (value: unknown): LiveEnrichment => {
  const fields = fieldsOf(value)
  const plain = fields['value']
  return present({
    value: isJson(plain) ? plain : undefined,
    path: textOf(fields['path']),
    target: textOf(fields['target']),
  })
}

export const exportOf = (value: unknown, redactor: Redactor): LiveExport => {
  const fields = identified(redactor.maskJson(value), 'an export')
  refuseSecrets(fields.id, fieldsOf(value)['destinations'], redactor)
  const enrichments = isFields(fields['enrichments']) ? fields['enrichments'] : {}
  return {
    id: fields.id,
    displayName: textOf(fields['displayName']) ?? '',
    enabled: fields['enabled'] === true,
    source: textOf(fields['source']) ?? '',
    ...present({ filter: textOf(fields['filter']) }),
    enrichments: Object.fromEntries(Object.entries(enrichments).map(([name, entry]) => [name, enrichmentOf(entry)])),
    links: listOf(fields['destinations']).map(linkOf),
    ...healthOf(fields, redactor),
  }
}
