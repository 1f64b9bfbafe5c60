import type {CheckContext} from '../../domain/check.ts';
import type {Measurement} from '../../domain/measurement.ts';
import {at} from '../../domain/place.ts';
import type {Kpi} from '../../domain/plan.ts';
import {fail, pass, unknown, type Verdict} from '../../domain/verdict.ts';
import {measurementsIn, measurementsPath} from '../measurements.ts';
import {testsOf} from './compare.ts';
import type {CompiledRule} from './compiled.ts';

const dayMs = 24 * 60 * 60 * 1000;

const isOld = ({at: when}: Measurement, {validDays}: Kpi, today: string): boolean =>
	validDays !== undefined && Date.parse(today) - Date.parse(when) > validDays * dayMs;

/** What the last measurement of a KPI says. */
const judge = (kpi: Kpi, today: string, context: CheckContext): Verdict => {
	const measured = measurementsIn(context.artefacts.yaml).filter(({values}) => Object.hasOwn(values, kpi.id));
	const last = measured.at(-1);
	const value = last?.values[kpi.id];
	if (last === undefined || value === undefined) return unknown(`No measurement of “${kpi.title}” is written down.`);
	const unit = kpi.unit === undefined ? '' : ` ${kpi.unit}`;
	const day = last.at.slice(0, 10);
	const evidence = [at(measurementsPath, last.line, `${kpi.id}: ${value}${unit}`)];
	const told = `${kpi.title}: ${value}${unit} on ${day}`;
	if (last.source === undefined) return unknown(`${told}, without a source: name where it was measured.`, evidence);
	if (isOld(last, kpi, today)) return unknown(`${told}, which held ${kpi.validDays} days.`, evidence);
	const [test] = testsOf(kpi.target);
	const target = `${test?.told ?? ''}${unit}`;
	const source = {path: last.source};
	return test?.holds(value) === true
		? pass(`${told}; the target is ${target}.`, [...evidence, source])
		: fail(`${told}; the target is ${target}.`, [...evidence, source]);
};

/** Holds the last measurement of a KPI against its target. */
export const kpiRule = (kpi: Kpi, today: string): CompiledRule => ({
	signals: {},
	judge: context => judge(kpi, today, context),
});
