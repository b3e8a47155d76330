/**
 * Stands in for IoT Central's own module. `find` is what its documentation says: each element for which the filter is
 * true (howto-transform-data-internally). `uuid` is undocumented; here it is always the same.
 */
export const iotcModule = `def find(f): .[] | select(f);
def uuid: "00000000-0000-4000-8000-000000000000";
`
