package org.attendance.host.entity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.transaction.Transaction;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.transaction.TransactionUtil;

/** Sequences of ids, taken in banks from SequenceValueItem in transactions of their own; ids of a bank that is not used up are lost. */
final class Sequences {
    private static final long FIRST = 10_000;
    private static final long USUAL_BANK = 10;
    private static final long LARGEST_BANK = 5_000;

    private final Map<String, Entity> model;
    private final Database database;
    private final Map<String, Bank> banks = new ConcurrentHashMap<>();

    private static final class Bank {
        private long next;
        private long end;
    }

    Sequences(Map<String, Entity> model, Database database) {
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
        long size = model.containsKey(name) ? Math.min(model.get(name).sequenceBank, LARGEST_BANK) : USUAL_BANK;
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
        Entity items = model.get("SequenceValueItem");
        Field key = items.field("seqName");
        Field id = items.field("seqId");
        String where = " WHERE " + key.column() + " = ?";
        int found = database.update(new Sql(items, "UPDATE " + items.table + " SET " + id.column())
                .append(" = " + id.column() + " + ?", id, size).append(where, key, name));
        if (found == 0) {
            database.update(new Sql(items, "INSERT INTO " + items.table + " (" + key.column() + ", " + id.column() + ") VALUES (")
                    .append("?", key, name).append(", ?)", id, FIRST + size));
            return FIRST;
        }
        return database.number(new Sql(items, "SELECT " + id.column() + " FROM " + items.table).append(where, key, name)) - size;
    }
}
