package org.apache.ofbiz.entity.util;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/** Properties of SystemProperty rows, before those of .properties files. */
public final class EntityUtilProperties {
    private static final String MODULE = EntityUtilProperties.class.getName();

    private EntityUtilProperties() { }

    public static String getPropertyValue(String resource, String name, Delegator delegator) {
        return getPropertyValue(resource, name, "", delegator);
    }

    /** The value of the row, else of the file, else the default. A row with an empty value counts. */
    public static String getPropertyValue(String resource, String name, String defaultValue, Delegator delegator) {
        String resourceId = resource.replace(".properties", "");
        GenericValue row = row(resourceId, name, delegator);
        if (row != null) {
            return row.getString("systemPropertyValue") == null ? "" : row.getString("systemPropertyValue");
        }
        try {
            return UtilProperties.getPropertyValue(resourceId, name, defaultValue);
        } catch (IllegalArgumentException noSuchFile) {
            return defaultValue;
        }
    }

    private static GenericValue row(String resourceId, String name, Delegator delegator) {
        try {
            return EntityQuery.use(delegator).from("SystemProperty").where("systemResourceId", resourceId, "systemPropertyId", name).cache()
                    .queryOne();
        } catch (GenericEntityException e) {
            Debug.logError(e, "Could not get a system property for " + name, MODULE);
            return null;
        }
    }
}
