import type {AssessmentStore, OpenAssessment} from '../../domain/ports.ts';
import {withoutTypedSecrets} from './mask-assessment.ts';

const masking = (open: OpenAssessment): OpenAssessment => ({
	...open,
	save: next => open.save(withoutTypedSecrets(next)),
});

/** A store that masks secrets which somebody typed, whoever saves: none of them reaches the disk. */
export const maskingStore = (store: AssessmentStore): AssessmentStore => ({
	...store,
	open: (id, options) => masking(store.open(id, options)),
	create: assessment => masking(store.create(withoutTypedSecrets(assessment))),
});
