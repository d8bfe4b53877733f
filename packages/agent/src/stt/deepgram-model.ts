import { deepgramStt } from './deepgram.ts';
import { type FluxOptions, fluxStt } from './flux.ts';
import type { SttVendor } from './stream.ts';

/** Languages of `flux-general-multi`. Source: developers.deepgram.com/docs/flux/language-prompting. */
const MULTI: ReadonlySet<string> = new Set('en es fr de hi ru pt ja it nl'.split(' '));
/** Hears what Flux has no words for. */
const OTHERWISE = 'nova-3';

/** The model that hears a language where `asked` is configured: Flux only in the languages that it knows. */
export function recognitionModel(asked: string, locale: string): string {
  if (!asked.startsWith('flux-')) return asked;
  const { language } = new Intl.Locale(locale);
  const knows = asked === 'flux-general-multi' ? MULTI.has(language) : language === 'en';
  return knows ? asked : OTHERWISE;
}

/** Deepgram's recogniser of that name, over whichever of its protocols it speaks. */
export function deepgramRecogniser(options: FluxOptions): SttVendor {
  const model = recognitionModel(options.model, options.locale);
  return model.startsWith('flux-') ? fluxStt({ ...options, model }) : deepgramStt({ ...options, model });
}
