/** Scripts that hang themselves on the global object; they export nothing. */
declare module '@kusto/language-service-next/bridge.min.js'
declare module '@kusto/language-service-next/Kusto.Language.Bridge.min.js'
