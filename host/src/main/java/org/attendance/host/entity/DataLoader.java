package org.attendance.host.entity;

import java.net.URL;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.attendance.host.XmlElement;
import org.attendance.host.XmlException;
import org.attendance.host.XmlFile;

/** Loads entity-engine-xml: rows that are new are created, others get the fields the file gives; what stands the same is not written. */
final class DataLoader {
    private static final int TIMEOUT_SECONDS = 7_200;

    private final Delegator delegator;

    DataLoader(Delegator delegator) {
        this.delegator = delegator;
    }

    /** Answers the number of rows read. Throws XmlException naming the line of a row that does not fit the model or the database. */
    long load(URL file) throws GenericEntityException {
        XmlElement root = XmlFile.read(file);
        if (!"entity-engine-xml".equals(root.name())) {
            throw root.refuse("<entity-engine-xml> expected");
        }
        boolean began = TransactionUtil.begin(TIMEOUT_SECONDS);
        try {
            for (XmlElement row : root.allowAttributes(Set.of()).children()) {
                store(row);
            }
            TransactionUtil.commit(began);
            return root.children().size();
        } catch (GenericEntityException | RuntimeException e) {
            TransactionUtil.rollback(began, "Data of " + root.file() + " could not be loaded", e);
            throw e;
        }
    }

    private void store(XmlElement row) {
        try {
            GenericValue value = delegator.makeValue(row.name());
            for (Map.Entry<String, String> attribute : row.attributes().entrySet()) {
                set(value, attribute.getKey(), attribute.getValue());
            }
            for (XmlElement field : row.children()) {
                set(value, field.allowAttributes(Set.of()).allowChildren(Set.of()).name(), field.text());
            }
            if (!value.containsPrimaryKey()) {
                value.set(value.getModelEntity().getOnlyPk().getName(), delegator.getNextSeqId(value.getEntityName()));
            }
            delegator.storeAll(java.util.List.of(value));
        } catch (XmlException e) {
            throw e;
        } catch (GenericEntityException | IllegalArgumentException e) {
            throw new XmlException(row.where(), e.getMessage(), e);
        }
    }

    private static void set(GenericValue value, String field, String text) {
        if (!text.isEmpty()) {
            value.setString(field, text);
        }
    }
}
