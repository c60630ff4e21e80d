package org.attendance.host.entity;

import java.net.URL;
import java.util.List;

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

    private DataLoader() { }

    /** Answers the number of rows read. Throws XmlException naming the line of a row that does not fit the model or the database. */
    static long load(URL file, Delegator delegator) throws GenericEntityException {
        XmlElement root = XmlFile.read(file);
        if (!"entity-engine-xml".equals(root.name()) || !root.attributes().isEmpty()) {
            throw root.refuse("<entity-engine-xml> without attributes expected");
        }
        boolean began = TransactionUtil.begin(TIMEOUT_SECONDS);
        try {
            for (XmlElement row : root.children()) {
                store(row, delegator);
            }
            TransactionUtil.commit(began);
            return root.children().size();
        } catch (GenericEntityException | RuntimeException e) {
            TransactionUtil.rollback(began, "Data of " + file + " could not be loaded", e);
            throw e;
        }
    }

    private static void store(XmlElement row, Delegator delegator) {
        try {
            GenericValue value = delegator.makeValue(row.name());
            row.attributes().forEach((field, text) -> set(value, field, text));
            for (XmlElement field : row.children()) {
                if (!field.attributes().isEmpty() || !field.children().isEmpty()) {
                    throw field.refuse("a field as an element holds a text and nothing else");
                }
                set(value, field.name(), field.text());
            }
            if (!value.entity().keys().stream().allMatch(key -> value.containsKey(key.name()))) {
                value.set(value.entity().onlyKey().name(), delegator.getNextSeqId(value.getEntityName()));
            }
            delegator.storeAll(List.of(value));
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
