export declare const oldest: string
export declare const isSupported: (version: string) => boolean
