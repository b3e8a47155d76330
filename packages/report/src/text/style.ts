import type { Severity } from '@adx-export/core'

/** What a piece of text is, so that a terminal may colour it. */
export type Role = 'create' | 'update' | 'delete' | Severity | 'good' | 'strong' | 'faint'

/** Decorates text. It must not change what is read: `plain` prints the same words. */
export type Style = (role: Role, text: string) => string

export const plain: Style = (_role, text) => text
