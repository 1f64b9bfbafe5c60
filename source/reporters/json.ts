import {type Reported, resultOf} from './result.ts';

/** The assessment as JSON, schema klar/assessment@1. */
export const json = (reported: Reported): string => `${JSON.stringify(resultOf(reported), undefined, '\t')}\n`;
