package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import javax.transaction.Synchronization;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;

/**
 * Results of cached reads. Each entity has a version that moves with every write and again when the writing transaction ends; a result
 * counts only while the versions of all entities it was read from stand. A transaction that has written an entity reads it past the cache.
 */
final class QueryCache {
    private static final int MOST_RESULTS = 20_000;

    private final Map<List<Object>, Result> results = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> versions = new ConcurrentHashMap<>();

    private record Result(long version, List<GenericValue> values) { }

    /** A read that may be kept. */
    interface Read {
        List<GenericValue> run() throws GenericEntityException;
    }

    /** The result kept under the key, or that of the read, made unchangeable and kept. */
    List<GenericValue> get(Entity entity, List<Object> key, Read read) throws GenericEntityException {
        if (!entity.cached || Transactions.written().stream().anyMatch(entity.readFrom::contains)) {
            return read.run();
        }
        long version = entity.readFrom.stream().map(versions::get).filter(Objects::nonNull).mapToLong(AtomicLong::get).sum();
        Result kept = results.get(key);
        if (kept == null || kept.version() != version) {
            List<GenericValue> values = read.run();
            values.forEach(GenericValue::setImmutable);
            kept = new Result(version, values);
            if (results.size() >= MOST_RESULTS) {
                results.clear();
            }
            results.put(key, kept);
        }
        return new ArrayList<>(kept.values());
    }

    /** To be called with every write, within its transaction if there is one. */
    void written(String entityName) throws GenericEntityException {
        forget(entityName);
        if (Transactions.inPlace() && Transactions.written().add(entityName)) {
            Transactions.atEnd(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    forget(entityName);
                }

                @Override
                public void afterCompletion(int status) {
                    forget(entityName);
                }
            });
        }
    }

    private void forget(String entityName) {
        versions.computeIfAbsent(entityName, name -> new AtomicLong()).incrementAndGet();
    }
}
