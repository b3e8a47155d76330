import { envelope, enriched } from '../lookups.ts'
import { or, t } from '../pieces.ts'
import { literal, path } from '../words.ts'
import { type Shape } from './wide.ts'

import { drawn } from './sources.ts'

const connectivity: Shape = {
  name: 'connectivity',
  draw: (random) =>
    drawn(random, { telemetry: ['double'] }, () => {
      const extra = enriched(random, 1)
      return {
        entries: [
          ...envelope(random),
          ...extra.entries,
          { name: 'state', type: 'string', value: [path('.messageType')] },
          {
            name: 'connected',
            type: 'bool',
            value: [t`(${path('.messageType')} == ${literal('connected', ['online', 'connect'])})`].flat(),
          },
          {
            name: 'online',
            type: 'int',
            value: [t`(if ${path('.messageType')} == ${literal('connected', ['online'])} then 1 else 0 end)`].flat(),
          },
        ],
        before: [],
        source: 'deviceConnectivity',
        enrichments: extra.enrichments,
      }
    }),
}

const lifecycle: Shape = {
  name: 'lifecycle',
  draw: (random) =>
    drawn(random, { telemetry: ['double'] }, () => ({
      entries: [
        ...envelope(random),
        { name: 'event', type: 'string', value: [path('.messageType')] },
        {
          name: 'phase',
          type: 'string',
          value: t`(if .messageType == ${literal('registered', ['created'])} then "new" elif .messageType == ${literal('deleted', ['removed'])} then "gone" else "changed" end)`,
        },
      ],
      before: [
        or('', {
          'condition-value': ['select(.messageType == "Registered")\n| ', 'select(.messageType == "created")\n| '],
        }),
      ],
      source: 'deviceLifecycle',
    })),
}

/** Only some events: of the others nothing is stored. */
const someEvents: Shape = {
  name: 'lifecycle-some',
  draw: (random) =>
    drawn(random, { telemetry: ['double'] }, () => ({
      entries: [...envelope(random), { name: 'event', type: 'string', value: [path('.messageType')] }],
      before: t`select(.messageType | IN(${literal('registered', ['created'])}, ${literal('deleted', ['removed'])}, ${literal('provisioned')}))\n| `,
      source: 'deviceLifecycle',
    })),
}

const templates: Shape = {
  name: 'template-lifecycle',
  draw: (random) =>
    drawn(random, { telemetry: ['double'] }, () => ({
      entries: [
        { name: 'enqueuedTime', type: 'datetime', value: [path('.enqueuedTime')] },
        {
          name: 'templateId',
          type: 'string',
          value: [or('.templateId', { 'field-typo': ['.device.templateId', '.templateID', '.template'] })],
        },
        { name: 'event', type: 'string', value: [path('.messageType')] },
        {
          name: 'applicationId',
          type: 'string',
          value: [or('.applicationId', { 'field-typo': ['.appId', '.application'] })],
        },
      ],
      before: [],
      source: 'deviceTemplateLifecycle',
    })),
}

const audit: Shape = {
  name: 'audit',
  draw: (random) =>
    drawn(random, { telemetry: ['double'] }, () => ({
      entries: [
        { name: 'time', type: 'datetime', value: [path('.enqueuedTime')] },
        { name: 'event', type: 'string', value: [path('.messageType')] },
        {
          name: 'actor',
          type: 'string',
          value: [or('.actor.id', { 'field-typo': ['.actor.name', '.user.id', '.Actor.id'] })],
        },
        { name: 'actorType', type: 'string', value: [or('.actor.type', { 'field-typo': ['.actor.kind'] })] },
        {
          name: 'resource',
          type: 'string',
          value: [or('.resource.displayName', { 'field-typo': ['.resource.name', '.resource.displayname'] })],
        },
        {
          name: 'details',
          type: 'dynamic',
          value: [or('.resource', { 'wrong-type': ['"none"'], 'field-typo': ['.resources'] })],
        },
      ],
      before: random.chance(0.5) ? [] : t`select(.resource.type == ${literal('device', ['devices'])})\n| `,
      source: 'audit',
    })),
}

export const eventShapes: readonly Shape[] = [connectivity, lifecycle, someEvents, templates, audit]
