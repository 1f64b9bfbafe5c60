import {defineCheck} from '../../source/domain/check.ts';
import {at, every, list, some} from '../../source/domain/place.ts';
import {byShare, notApplicable} from '../../source/domain/verdict.ts';
import {isPinned} from '../lexicon/images.ts';
import {imagesUsed} from './shared/images-used.ts';

/** Base images and images that are run are pinned to a version or a digest. */
export const pinnedImages = defineCheck({
	id: 'pinned-images',
	decide: seen => {
		const uses = imagesUsed(seen);
		if (uses.length === 0) return notApplicable('no Dockerfile, Compose file or manifest names an image of others');
		const floating = uses.filter(({image}) => !isPinned(image));
		const pinned = uses.filter(({image}) => isPinned(image));
		const names = [...new Set(floating.map(({text, path}) => `${text} (${path})`))];
		const reason =
			floating.length === 0
				? `${every(uses.length, {noun: 'image', one: 'is', many: 'are'})} pinned to a version or a digest`
				: `${some(floating.length, uses.length, {noun: 'image', one: 'has', many: 'have'})} no version: ${list(names)}`;
		const places = [...floating, ...pinned].map(({path, line, text}) => at(path, line, text));
		return byShare(pinned.length, uses.length, reason, places);
	},
});
