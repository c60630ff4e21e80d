package org.apache.ofbiz.entity.util;

import java.io.Serializable;

/** How a query is run. */
public class EntityFindOptions implements Serializable {
    private static final long serialVersionUID = 1L;
    private int fetchSize = -1;
    private int maxRows = -1;
    private boolean distinct;

    /** Rows fetched at once; -1: as the driver does. */
    public int getFetchSize() {
        return fetchSize;
    }

    public void setFetchSize(int fetchSize) {
        this.fetchSize = fetchSize;
    }

    /** Most rows answered; -1: all. */
    public int getMaxRows() {
        return maxRows;
    }

    public void setMaxRows(int maxRows) {
        this.maxRows = maxRows;
    }

    public boolean getDistinct() {
        return distinct;
    }

    public void setDistinct(boolean distinct) {
        this.distinct = distinct;
    }
}
