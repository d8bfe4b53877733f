import { CAPTURE_PROCESSOR, PLAYBACK_PROCESSOR } from '../audio/worklet-messages.ts';
import { CaptureProcessor } from './capture-processor.ts';
import { PlaybackProcessor } from './playback-processor.ts';

/**
 * The worklet module: both ways of sound in one file, so that opening the voice is one request and the resampler is loaded
 * once. A static file, because a page's policy may forbid `blob:`.
 */
registerProcessor(CAPTURE_PROCESSOR, CaptureProcessor);
registerProcessor(PLAYBACK_PROCESSOR, PlaybackProcessor);
