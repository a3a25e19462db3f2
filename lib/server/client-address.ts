/** Written by our own server over whatever a request brought: the address at the other end of the connection. */
export const CLIENT_ADDRESS_HEADER = 'x-tracker-client';
