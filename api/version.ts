/** Version of the interface (semantic versioning): `info.version` of the document and the header `API-Version`. */
export const API_VERSION = '1.0.0';
