/*
 * What the names of records look like in an address. Each is defined here and nowhere else: forms, addresses, files that
 * come with the service and the check of an edition ask the same.
 */

/** The name of an inspection, a body, a series or a figure: small letters and digits, joined by single hyphens. */
export const SLUG = /^(?=.{1,200}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A recommendation's or a requirement's own number: "5", "12a", "3.1", "4(a)". */
export const REFERENCE = /^[0-9A-Za-z][0-9A-Za-z.()-]{0,19}$/;

/** The catalogue number of a measure: "4.5", "X.2". */
export const MEASURE_REFERENCE = /^(?:[1-9]\d{0,3}|[CX])\.[1-9]\d{0,3}$/;
