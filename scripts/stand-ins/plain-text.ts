const plain =
	/^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u23CE\u2500-\u25FC\u2700-\u2704\u270C-\u2727\u2756\u2758-\u2794\u27A1-\u27AF]*$/;

/**
 * Whether a text is what klar draws nearly always: letters of Latin, dashes and quotes, arrows, boxes and marks. Each is
 * one column wide and a cluster of its own, whatever stands beside it.
 */
export const isPlain = (text: string): boolean => plain.test(text);
