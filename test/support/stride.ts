/** How many steps of a ledger lie between two deaths that are tried: all of them in `npm run test:full`. */
export const stride = process.env["OPENLINE_FULL"] === undefined ? 3 : 1;
