import { z } from 'zod';
import { measureRefParam } from '@/lib/schemas/reading';

/** An id in an address. Anything else is a page that does not exist. */
export const uuidParam = z.uuid();

/** The address of a record by its id. */
export const idParams = z.object({ id: uuidParam });

/** The address of a measure. */
export const measureParams = z.object({ ref: measureRefParam });

/** The address of one note on a measure, or of one import of its figures. */
export const inMeasureParams = measureParams.extend({ id: uuidParam });
