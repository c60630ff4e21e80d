package org.attendance.services.approach;

import java.time.LocalDate;
import java.util.List;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.attendance.services.Access;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseRecord;

/** One place where things about a pupil are on record. A source takes a fixed number of queries, however much there is. */
interface RecordSource {
    /**
     * What records are asked for.
     * @param from first day
     * @param thru last day
     */
    record Query(ServiceCall call, Access access, CaseRecord of, LocalDate from, LocalDate thru) {
        Delegator delegator() {
            return call.delegator();
        }

        /** The pupil's rows with a date field within the days asked for. */
        EntityCondition days(String dateField) {
            return EntityCondition.makeCondition(EntityCondition.makeCondition("pupilId", of.pupilId()),
                    EntityOperator.AND, Rows.between(dateField, from, thru));
        }

        boolean holds(LocalDate date) {
            return date != null && !date.isBefore(from) && !date.isAfter(thru);
        }

        String text(String label, Object... nameValuePairs) {
            return call.messages().get(label, nameValuePairs);
        }
    }

    /** What is on record within the days asked for, in any order. */
    List<Recorded> read(Query query) throws GenericEntityException;
}
