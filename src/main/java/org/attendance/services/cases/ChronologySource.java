package org.attendance.services.cases;

import java.util.List;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;

/** One kind of record that a case's chronology gathers. Every source takes a fixed number of queries, however much there is. */
public interface ChronologySource {
    /** The kinds of entries this source answers. */
    Set<String> kinds();

    /** The newest entries within the days asked for that the user of the call may read; in any order. */
    List<ChronologyEntry> read(ChronologyQuery query) throws GenericEntityException;
}
