package org.attendance.services.approach;

import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;

/** The fields of the rows of a catalogue: how they are read from a call, and how they are shown in results and in the history. */
interface CatalogueFields {
    /** Last place in the order. */
    long LAST_PLACE = 99_999;

    /** The columns as the call wants them; what is wrong with them is told to the change. */
    Map<String, Object> read(CatalogueChange change) throws GenericEntityException;

    /** Values by the names of the attributes, in their order. */
    Map<String, Object> shown(Delegator delegator, Map<String, Object> row) throws GenericEntityException;

    /** What a row is called. */
    String name(Map<String, Object> row);

    /** A field that rows as shipped do not have. */
    static Object ofSchool(Map<String, Object> row, String field) {
        return row.containsKey(field) ? row.get(field) : null;
    }
}
