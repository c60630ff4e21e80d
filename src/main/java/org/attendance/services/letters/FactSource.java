package org.attendance.services.letters;

import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.rules.letters.LetterField;

/** Records of the component on which letters rest, so that nobody types what is written down already. */
interface FactSource {
    /** The kinds of facts it answers, as the data of letters name them (factSourceId). */
    Set<String> kinds();

    /** The fields of letters that only such a record fills in. */
    Set<LetterField> fields();

    /** The records of the query's pupil, the latest first, each with its facts, or with why it does not bear the letter. Few queries. */
    List<FactRecord> facts(FactQuery query) throws GenericEntityException;
}
