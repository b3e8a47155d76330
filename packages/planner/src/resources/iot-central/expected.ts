import { certain } from '../../model/knowledge.ts'
import type { Context } from '../../model/kind.ts'
import type { Expected } from '../../model/ports.ts'
import { askDestinations, askExports } from '../live.ts'

/** What a destination was when the world was read. */
export const expectedDestination = (context: Context, id: string): Expected => ({
  resource: 'destination',
  live: certain(askDestinations(context)).find((one) => one.id === id) ?? 'absent',
})

/** What an export was when the world was read. */
export const expectedExport = (context: Context, id: string): Expected => ({
  resource: 'export',
  live: certain(askExports(context)).find((one) => one.id === id) ?? 'absent',
})
