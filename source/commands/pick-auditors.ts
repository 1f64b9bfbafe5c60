import {auditors} from '../../auditors/index.ts';
import type {Auditor} from '../domain/check.ts';
import type {Pack} from '../domain/pack.ts';
import {placedChecks} from '../domain/placed-check.ts';

const ownIds = new Set(auditors.map(({id}) => id));

/** A pack of klar's own categories without rules: klar's auditors decide all of it as they are. */
const isPlain = (pack: Pack): boolean =>
	pack.categories.every(({id}) => ownIds.has(id)) &&
	placedChecks(pack).every(({check, category}) => {
		const auditor = auditors.find(({id}) => id === category.id);
		const isOwn = check.by === 'ask' || auditor?.checks.some(({id}) => id === check.id) === true;
		return isOwn && check.rule === undefined && check.onlyIf === undefined && check.claim === undefined;
	});

/** The auditors that decide a pack's checks. What rules need is loaded only for packs that have some. @param today ISO date */
export const pickAuditors = async (pack: Pack, today: string): Promise<readonly Auditor[]> => {
	if (isPlain(pack)) return auditors;
	const {auditorsOf} = await import('../packs/rules/auditors-of.ts');
	return auditorsOf(pack, auditors, today);
};
