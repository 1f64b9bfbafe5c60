import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';

/** Experiments: objects of Chaos Mesh and Litmus, calls of toxiproxy, pumba and the like, assaults of a chaos monkey. */
const experiment: Signal = {
	keywords: [
		'chaos-mesh.org',
		'litmuschaos.io',
		'toxiproxy',
		'pumba',
		'chaosmonkey',
		'chaos-monkey',
		'chaos.monkey',
		'chaostoolkit',
		'gremlin',
		'steadybit',
		'AddChaosLatency',
		'AddChaosFault',
		'AddChaosOutcome',
		'aws_fis_experiment_template',
		'chaosblade',
		'PowerfulSeal',
		'kube-monkey',
		'chaoskube',
	],
	pattern:
		/apiVersion:\s*["']?(?:chaos-mesh\.org|litmuschaos\.io)|\btoxiproxy\b|\bpumba\b.{0,60}(?:netem|kill|pause|stress)|chaos-?monkey|chaos\.monkey|chaostoolkit|\bgremlin\b|steadybit|AddChaos(?:Latency|Fault|Outcome|Behavior)|aws_fis_experiment_template|chaosblade|powerfulseal|kube-monkey|chaoskube/i,
	roles: ['source', 'config', 'ci', 'test'],
	maxPerFile: 3,
};

/** A switch that lets the code misbehave on purpose. */
const switched: Signal = {
	keywords: [
		'EXTRA_LATENCY',
		'INJECT_',
		'FAULT_INJECT',
		'fault_inject',
		'faultInject',
		'FaultInject',
		'CHAOS_',
		'chaosEnabled',
		'chaos_enabled',
		'latency_injection',
		'httpFault',
		'abort:',
		'fixedDelay',
	],
	pattern:
		/\bEXTRA_LATENCY\b|\bINJECT_(?:FAULTS?|ERRORS?|LATENCY|FAILURES?)\b|fault_?injection|\bCHAOS_[A-Z]|chaos_?enabled|latency_injection|^\s*httpFault:|^\s*fixedDelay:\s*\d+m?s/i,
	roles: ['source', 'config', 'ci'],
	maxPerFile: 3,
};

/** Faults are injected on purpose. */
export const chaosEngineering = defineCheck({
	id: 'chaos-engineering',
	signals: {experiment, switched},
	decide: ({found, artefacts, files}) => {
		const tests = artefacts.testFiles.filter(({file, value}) => /chaos/i.test(file.path) && value.cases > 0);
		const scripts = files.all.filter(
			({path, role}) =>
				/(^|\/)[^/]*chaos[^/]*\/|(^|\/)[^/]*chaos[^/]*\.(sh|py|go|js|ts|ya?ml|json)$/i.test(path) &&
				(role === 'source' || role === 'config'),
		);
		const isManifest = (path: string): boolean =>
			/(?:pom\.xml|build\.gradle(?:\.kts)?|package\.json|requirements.*\.txt|pyproject\.toml|go\.mod|lock)$/.test(path);
		const used = found.experiment.filter(({path}) => !isManifest(path));
		const named = list(
			[
				...new Set([
					...used.map(({path}) => path),
					...tests.map(({file}) => file.path),
					...scripts.map(({path}) => path),
				]),
			],
			4,
		);
		if (used.length > 0 || tests.length > 0)
			return pass(`faults are injected on purpose: ${named}`, [
				...used.slice(0, 5).map(place),
				...tests.map(({file}) => at(file.path, 1)),
				...scripts.slice(0, 3).map(({path}) => at(path, 1)),
			]);
		if (found.experiment.length > 0)
			return partial(
				`a chaos tool is installed (${list([...new Set(found.experiment.map(({path}) => path))], 3)}), but nothing shows that it is used`,
				found.experiment.map(place),
				30,
			);
		if (found.switched.length > 0)
			return partial(
				`faults can be switched on in ${list([...new Set(found.switched.map(({path}) => path))], 3)}, but no experiment uses it`,
				found.switched.map(place),
				30,
			);
		return unknown('nothing in the repository tells of faults that are injected on purpose');
	},
});
