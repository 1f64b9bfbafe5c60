import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {aspireHost} from '../lexicon/aspire.ts';
import {infrastructureIn} from '../lexicon/iac.ts';

/** Infrastructure is code. */
export const infrastructureAsCode = defineCheck({
	id: 'infrastructure-as-code',
	signals: {aspireHost},
	decide: seen => {
		const all = infrastructureIn(seen);
		const whole = all.filter(({extent}) => extent === 'whole');
		// One place of each tool first, so that every tool is seen.
		const evidence = [...all.flatMap(({places}) => places.slice(0, 2)), ...all.flatMap(({places}) => places.slice(2))];
		if (whole.length > 0) {
			const named = whole.map(
				({tool, places}) => `${tool} (${count(new Set(places.map(one => one.path)).size, 'file')})`,
			);
			return pass(`the infrastructure is defined by ${list(named)}`, evidence);
		}

		if (seen.found.aspireHost.length > 0) {
			return partial(
				'the Aspire app model names all parts and the deployment is derived from it; no infrastructure file is tracked',
				[...seen.found.aspireHost.map(place), ...evidence],
			);
		}
		if (all.length > 0) {
			return partial(
				`${list(all.map(({tool}) => tool))} ${all.length === 1 ? 'defines' : 'define'} what runs; servers, databases, names and permissions are set up by hand`,
				evidence,
			);
		}
		const local = seen.artefacts.composeFiles.map(({file}) => file.path);
		return fail(
			local.length > 0
				? `no infrastructure code: ${list(local)} ${local.length === 1 ? 'starts' : 'start'} the system on one machine, nothing describes production`
				: 'no Terraform, CDK, CloudFormation, Pulumi, Bicep, Helm, Kustomize or platform manifest describes production',
		);
	},
});
