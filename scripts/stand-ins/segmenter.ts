// Stands in for Intl.Segmenter, whose first one costs a twentieth of the time to the first frame: several packages make
// one as they load. The real one is made for the first text whose clusters are not plain to see.
import {isPlain} from './plain-text.ts';

// Taken out of Intl in this way, since the build puts the class below in the place of the full name.
const {Segmenter: RealSegmenter} = Intl;

type Segment = Pick<Intl.SegmentData, 'segment' | 'index' | 'input'>;

class PlainSegments extends Array<Segment> {
	/** The cluster that a code unit belongs to. */
	containing(at = 0): Segment | undefined {
		return this[Math.trunc(at) || 0];
	}
}

export class KlarSegmenter {
	readonly #options: ConstructorParameters<typeof Intl.Segmenter>;
	#real: Intl.Segmenter | undefined;

	constructor(...options: ConstructorParameters<typeof Intl.Segmenter>) {
		this.#options = options;
	}

	segment(text: string): PlainSegments | Intl.Segments {
		const granularity = this.#options[1]?.granularity ?? 'grapheme';
		// Escape is a cluster of its own as well; without it, texts with colours are plain.
		if (granularity === 'grapheme' && isPlain(text.replaceAll('\u001B', ''))) {
			const segments = new PlainSegments();
			for (let index = 0; index < text.length; index++) {
				segments.push({segment: text.charAt(index), index, input: text});
			}
			return segments;
		}
		this.#real ??= new RealSegmenter(...this.#options);
		return this.#real.segment(text);
	}
}
