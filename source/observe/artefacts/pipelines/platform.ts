import type {Pipeline} from '../../../domain/artefacts/pipeline.ts';
import type {ArtefactReader} from '../reader.ts';

/** One CI platform: its files and how they read. */
export type PlatformReader = ArtefactReader<Pipeline>;

/** Path patterns of the files that the platform runs. */
export const atPath =
	(...patterns: readonly RegExp[]): PlatformReader['matches'] =>
	file =>
		patterns.some(pattern => pattern.test(file.path));
