/** Ids of real device templates often lack `;version`, and old ones are `urn:`, so this is laxer than DTDL's own form. */
const form = /^(?:dtmi|urn):[A-Za-z0-9_:.-]+(?:;\d+(?:\.\d+)?)?$/

/** Whether a text can be the id of a device template or interface. */
export const isModelId = (text: string): boolean => form.test(text)
