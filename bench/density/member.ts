import { serve } from '../crew/serve.ts';
import { type TalkOptions, Talks, type Told } from './talks.ts';

let talks: Talks | undefined;

/** What a process with candidates does for the bench. */
const methods = {
  join(options: TalkOptions, place: number): Promise<void> {
    talks ??= new Talks(options);
    return talks.join(place);
  },
  tell: (): Told => talks?.tell() ?? { turns: [], broken: [] },
  disperse: async (): Promise<void> => talks?.disperse(),
};

export type DensityMember = typeof methods;

serve(methods);
