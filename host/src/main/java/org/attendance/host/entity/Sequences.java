package org.attendance.host.entity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.Transaction;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/** Sequences of ids, taken in banks from SequenceValueItem in transactions of their own; ids of a bank that is not used up are lost. */
final class Sequences {
    private static final long FIRST = 10_000;
    private static final long USUAL_BANK = 10;
    private static final long LARGEST_BANK = 5_000;

    private final Model model;
    private final Database database;
    private final Map<String, Bank> banks = new ConcurrentHashMap<>();

    private static final class Bank {
        private long next;
        private long end;
    }

    Sequences(Model model, Database database) {
        this.model = model;
        this.database = database;
    }

    /** The next number of a sequence; the first of a new one is 10000. */
    long next(String name) throws GenericEntityException {
        Bank bank = banks.computeIfAbsent(name, key -> new Bank());
        synchronized (bank) {
            if (bank.next >= bank.end) {
                fill(name, bank);
            }
            return bank.next++;
        }
    }

    private void fill(String name, Bank bank) throws GenericEntityException {
        ModelEntity entity = model.find(name);
        long size = entity == null || entity.getSequenceBankSize() == null ? USUAL_BANK
                : Math.min(entity.getSequenceBankSize(), LARGEST_BANK);
        Transaction outer = TransactionUtil.suspend();
        try {
            boolean began = TransactionUtil.begin();
            try {
                bank.next = take(name, size);
                TransactionUtil.commit(began);
                bank.end = bank.next + size;
            } catch (GenericEntityException e) {
                TransactionUtil.rollback(began, "Sequence " + name + " could not be read", e);
                throw e;
            }
        } finally {
            TransactionUtil.resume(outer);
        }
    }

    /** The UPDATE comes first, so that the row is locked until the end and two nodes never take the same bank. */
    private long take(String name, long size) throws GenericEntityException {
        ModelEntity table = model.find("SequenceValueItem");
        String tableName = table.getPlainTableName();
        ModelField idField = table.getField("seqId");
        String id = idField.getColName();
        Param key = new Param(table.getField("seqName"), name);
        String where = " WHERE " + key.field().getColName() + " = ?";
        int found = database.update("UPDATE " + tableName + " SET " + id + " = " + id + " + ?" + where,
                List.of(new Param(idField, size), key));
        if (found == 0) {
            database.update("INSERT INTO " + tableName + " (" + key.field().getColName() + ", " + id + ") VALUES (?, ?)",
                    List.of(key, new Param(idField, FIRST + size)));
            return FIRST;
        }
        long[] end = new long[1];
        database.query("SELECT " + id + " FROM " + tableName + where, List.of(key), null, rows -> end[0] = rows.getLong(1));
        return end[0] - size;
    }
}
