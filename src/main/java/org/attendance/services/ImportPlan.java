package org.attendance.services;

import java.util.function.LongConsumer;

import org.apache.ofbiz.entity.GenericEntityException;

/** What an import would store, ready to be stored. */
interface ImportPlan {
    /**
     * Stores what was planned.
     * @param importId id of the import's record
     * @param progress is told after each transaction how many rows of the file are stored
     * @throws GenericEntityException if the database failed; then what had been stored is taken back
     */
    void store(String importId, LongConsumer progress) throws GenericEntityException;
}
