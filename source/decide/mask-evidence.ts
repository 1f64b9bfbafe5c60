import type {Observations} from '../domain/observations.ts';
import type {Verdict} from '../domain/verdict.ts';
import {maskVerdict} from '../protection/masking/mask-verdict.ts';

/**
 * Makes a function that takes excerpts away from evidence on lines with a secret, as a check about something else may point
 * at the same line, and masks what looks like a secret or identifies a person in all others.
 */
export const createMask = ({secrets}: Pick<Observations, 'secrets'>): ((verdict: Verdict) => Verdict) => {
	const masked = new Map(secrets.map(({path, line, kind, masked}) => [`${path}:${line}`, `${kind} (${masked})`]));
	return verdict =>
		maskVerdict({
			...verdict,
			evidence: verdict.evidence.map(place => {
				const instead = masked.get(`${place.path}:${place.line}`);
				return instead === undefined ? place : {...place, excerpt: instead};
			}),
		});
};
