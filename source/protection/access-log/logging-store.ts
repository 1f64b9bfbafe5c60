import type {AssessmentStore, OpenAssessment} from '../../domain/ports.ts';
import type {RecordAccess} from './access.ts';

/** Records the first save, not each: an assessment is saved after every answer. */
const logging = (open: OpenAssessment, id: string, record: RecordAccess): OpenAssessment => {
	let isRecorded = false;
	return {
		...open,
		save: next => {
			open.save(next);
			if (!isRecorded) record({action: 'changed', subject: id});
			isRecorded = true;
		},
	};
};

/** A store that records who opened, changed and deleted which assessment, whatever command asks for it. */
export const loggingStore = (store: AssessmentStore, record: RecordAccess): AssessmentStore => ({
	...store,
	open: (id, options) => {
		const open = store.open(id, options);
		record({action: 'viewed', subject: id});
		return logging(open, id, record);
	},
	create: assessment => {
		const open = store.create(assessment);
		record({action: 'changed', subject: assessment.id, detail: 'begun'});
		return open;
	},
	delete: id => {
		store.delete(id);
		record({action: 'deleted', subject: id});
	},
});
