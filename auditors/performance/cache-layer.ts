import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {cacheReads} from '../lexicon/cache-use.ts';
import {formNames} from '../lexicon/forms.ts';
import {distinctPlaces, firstPerFile} from '../lexicon/product-code.ts';
import {routeDeclared} from '../lexicon/server-signals.ts';
import {cachedReadSignals, cachedReads} from './shared/cached-reads.ts';

/** One cached read is enough for a small program. @unit lines of code for each file with cached reads */
const linesPerCache = 30_000;

/** Hot reads are cached. */
export const cacheLayer = defineCheck({
	id: 'cache-layer',
	signals: {...cachedReadSignals, routeDeclared},
	decide(seen) {
		const {reads, dead} = cachedReads(seen);
		const {facts, found, code} = seen;
		const files = firstPerFile(reads);
		const evidence = distinctPlaces([...files.map(place), ...(facts['has-cache']?.evidence ?? [])]);
		const names = list(formNames(cacheReads, reads));
		if (files.length > 0) {
			return files.length * linesPerCache >= code.linesOfCode
				? pass(`${names}: ${count(files.length, 'file')} read through a cache`, evidence)
				: partial(
						`few reads are cached: ${names} in ${list(
							files.map(({path}) => path),
							3,
						)}`,
						evidence,
						50,
					);
		}

		if (dead.length > 0) {
			return partial(
				`a cache is written, but nothing reaches it: ${list(
					firstPerFile(dead).map(({path}) => path),
					3,
				)}`,
				distinctPlaces(firstPerFile(dead).map(place)),
				20,
			);
		}

		if (facts['has-cache']?.value) {
			return partial('a cache is set up, but no read is seen to be answered by it', facts['has-cache'].evidence, 30);
		}

		return fail(
			'each read goes to its source: no cache library, cached response or cache in the process',
			firstPerFile(found.routeDeclared).slice(0, 3).map(place),
		);
	},
});
