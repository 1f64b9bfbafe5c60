import type {CiCommand} from '../../lexicon/ci-commands.ts';

const checkout = /^actions\/checkout@/;
const pushing =
	/^git push\b|^(?:stefanzweifel\/git-auto-commit-action|ad-m\/github-push-action|EndBug\/add-and-commit)\b/i;
/** Repositories of pages and of what a pipeline keeps for itself. */
const beside = /docs?\b|documentation|website|\bsite\b|\.github\.io|wiki|pages|cache|data\b/i;
/** A release is made, or a cluster is told of it. */
const release = /release|publish|deploy|\bdist\b|-dist\b|phar|\btag\b|gitops|homebrew|\btap\b|\bimage\b|binar/i;

/**
 * A job checks another repository out and pushes to it what was built: the way of tools that are distributed from a
 * repository of their own, and of GitOps.
 */
export const pushedElsewhere = ({program, job, place, path, pipeline}: CiCommand): boolean => {
	if (!pushing.test(program)) return false;
	const others = job.steps
		.filter(step => checkout.test(step.uses ?? '') && /^[\w.-]+\/[\w.-]+$/.test(step.with.repository ?? ''))
		.map(step => `${step.with.repository} ${step.with.path ?? ''}`)
		.filter(name => !beside.test(name));
	const isOfChanges = pipeline.triggers.length > 0 && pipeline.triggers.every(({event}) => event === 'pull_request');
	const where = `${path} ${job.id} ${job.name ?? ''} ${place.excerpt ?? ''} ${others.join(' ')}`;
	return others.length > 0 && !isOfChanges && release.test(where);
};
