import { expect, test } from 'vitest'
import { actionBench } from '../testing/bench.test-data.ts'
import { pageOf } from '../testing/walkthrough/page.ts'
import { storyOf } from '../testing/walkthrough/story.ts'

test('docs/walkthrough.md shows what the GitHub Action says today', async () => {
  const page = pageOf(await storyOf(await actionBench()))
  await expect(page).toMatchFileSnapshot('../../../../docs/walkthrough.md')
})
