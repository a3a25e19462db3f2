import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);

/** As wide as Arial letter for letter, and the same on every machine: a server may have no fonts at all. */
const FONTS = [
  resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
];

/** Dots for each unit of the drawing, so that the picture stays sharp on paper and on fine screens. */
const DOTS_A_UNIT = 2;

/**
 * Draws a stand-alone SVG in dots, as a PNG, beside the thread that asks. The same text gives the same bytes.
 * @throws Error when the text is no SVG.
 */
export async function rasterise(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: DOTS_A_UNIT },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  });
  return new Uint8Array(drawing.asPng());
}
