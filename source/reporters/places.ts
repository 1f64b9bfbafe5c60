import type {Evidence} from '../domain/evidence.ts';

/** Evidence that is a link which a person named, not a file of the target. */
export const isLink = ({path}: Evidence): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(path);

/** `src/a.ts:3`, or the path alone. */
export const placeText = ({path, line}: Evidence): string => (line === undefined ? path : `${path}:${line}`);

// A name that is no Unicode may hold half a surrogate pair, which no URI can.
const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A path of the target as a relative URI reference (RFC 3986): a colon or a space in a name stays part of the name. */
export const relativeUri = (path: string): string =>
	path.replace(halves, '\uFFFD').split('/').map(encodeURIComponent).join('/');

/** A link as a URI. */
export const linkUri = (link: string): string => encodeURI(link.replace(halves, '\uFFFD'));
