// Stands in for string-width, with a short way for plain text. Loading the whole way, with its rules for emoji and
// clusters, costs a tenth of the time to the first frame, so it waits for a text that needs it.
import type stringWidth from 'string-width';
import {isPlain} from './plain-text.ts';

/** By path, since the build puts this file in the place of the name; by `require`, so that it is loaded when it is needed. */
const wholeWay: typeof stringWidth = (...words) =>
	require('../../node_modules/string-width/index.js').default(...words);

/** What colours and weights leave in a text. */
const style = /\u001B\[[\d;]*m/g;

const shortWay: typeof stringWidth = (text, options) => {
	if (typeof text !== 'string' || options !== undefined) return wholeWay(text, options);
	const shown = text.includes('\u001B') ? text.replace(style, '') : text;
	return isPlain(shown) ? shown.length : wholeWay(text);
};

export default shortWay;
