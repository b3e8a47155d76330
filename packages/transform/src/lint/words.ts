/** For a default that replaces false too: in words, where no text is offered. */
export const onlyForNull = 'Compare the value with null, and take the default only then.'
