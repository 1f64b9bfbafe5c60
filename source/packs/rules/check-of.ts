import type {Check, CheckContext} from '../../domain/check.ts';
import type {PackCheck} from '../../domain/pack.ts';
import {list} from '../../domain/place.ts';
import {notApplicable, unknown, type Verdict} from '../../domain/verdict.ts';
import {compileRule} from './compile.ts';
import {type CompiledRule, prefixed, type RuleWorld, within} from './compiled.ts';

const holds = ({status}: Verdict): boolean => status === 'pass' || status === 'partial';

/** What decides the check where it applies: its rule, or klar's own auditor. Checks that are only asked have neither. */
const deciding = ({rule, by, id}: PackCheck, world: RuleWorld): CompiledRule | undefined => {
	if (by === 'ask') return undefined;
	if (rule !== undefined) return compileRule(rule, world);
	const own = world.checks.get(id);
	return own === undefined ? undefined : {signals: own.signals, judge: context => own.decide(context)};
};

const claimed = (verdict: Verdict, claim: Verdict): Verdict => {
	if (!holds(claim)) return verdict;
	const places = claim.evidence.map(({path, line}) => (line === undefined ? path : `${path}:${line}`));
	return {...verdict, reason: `${verdict.reason.replace(/\.$/, '')}. Claimed in ${list(places, 3)}.`};
};

/**
 * Makes a check of what a pack says of it; undefined when nothing in the target can say anything of it.
 * @throws Error where a rule refers to what is not there
 */
export const checkOf = (check: PackCheck, world: RuleWorld): Check | undefined => {
	const decided = deciding(check, world);
	const onlyIf = check.onlyIf === undefined ? undefined : compileRule(check.onlyIf, world);
	const claim = check.claim === undefined ? undefined : compileRule(check.claim, world);
	if (onlyIf === undefined && claim === undefined)
		return decided && {id: check.id, signals: decided.signals, decide: decided.judge};
	const judge = (name: string, compiled: CompiledRule | undefined, context: CheckContext): Verdict | undefined =>
		compiled?.judge(within(name, context));
	return {
		id: check.id,
		signals: {
			...prefixed('rule', decided?.signals ?? {}),
			...prefixed('onlyIf', onlyIf?.signals ?? {}),
			...prefixed('claim', claim?.signals ?? {}),
		},
		decide: context => {
			const condition = judge('onlyIf', onlyIf, context);
			if (condition?.status === 'fail' || condition?.status === 'n/a')
				return notApplicable(`Does not apply: ${condition.reason}`, condition.evidence);
			const verdict = judge('rule', decided, context) ?? unknown('No file can prove this: it is asked.');
			const said = judge('claim', claim, context);
			return said === undefined ? verdict : claimed(verdict, said);
		},
	};
};
