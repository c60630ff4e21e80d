package org.attendance.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.watch.SharedAbsence;

/** Pupils who share a contact, and how often they are absent together. One statement. */
final class Families {
    /** Families told for a school. */
    static final int MOST_TOLD = 50;

    private final Map<String, WatchPupil> everybody;
    private final List<Set<String>> families;
    private final Map<String, Map<LocalDate, Boolean>> days = new HashMap<>();

    private Families(Map<String, WatchPupil> everybody, List<Set<String>> families) {
        this.everybody = everybody;
        this.families = families;
    }

    /** The families in which at least one of the pupils asked for is, with all their pupils on roll in the range. */
    static Families of(PatternRequest request) throws GenericEntityException {
        Map<String, WatchPupil> everybody = new LinkedHashMap<>();
        request.everybody().all().forEach(pupil -> everybody.put(pupil.id(), pupil));
        Map<String, Set<String>> byContact = new TreeMap<>();
        for (GenericValue row : EntityQuery.use(request.delegator()).select("pupilId", "contactId").from("AttendanceFamilyContact")
                .where(EntityCondition.makeCondition("schoolId", request.schoolId()),
                        EntityCondition.makeCondition("partyRelationshipTypeId", "ATT_CONTACT"), PupilContacts.stillHolds("relatedThru"))
                .queryList()) {
            if (everybody.containsKey(row.getString("pupilId"))) {
                byContact.computeIfAbsent(row.getString("contactId"), id -> new TreeSet<>()).add(row.getString("pupilId"));
            }
        }
        Set<Set<String>> distinct = byContact.values().stream().filter(family -> family.size() > 1
                && family.stream().anyMatch(request.pupils()::containsKey)).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Set<String>> families = distinct.stream().filter(family -> distinct.stream()
                .noneMatch(other -> other.size() > family.size() && other.containsAll(family))).toList();
        return new Families(everybody, families);
    }

    /** Everybody who is in one of the families. */
    Set<String> pupilIds() {
        return families.stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    void add(String pupilId, LocalDate date, AttendanceCode code) {
        if (code.statisticalClass().isPossible()) {
            days.computeIfAbsent(pupilId, id -> new HashMap<>()).merge(date, code.statisticalClass().isAbsent(), Boolean::logicalOr);
        }
    }

    /** The families who were absent together on some day: pupils, together and alone (days); most days together first. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Set<String> family : families) {
            SharedAbsence shared = SharedAbsence.of(family.stream().map(id -> days.getOrDefault(id, Map.of())).toList());
            if (shared.together() > 0) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("pupils", everybody.values().stream().filter(pupil -> family.contains(pupil.id())).map(pupil -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    pupil.put(map);
                    return map;
                }).toList());
                row.put("together", shared.together());
                row.put("alone", shared.alone());
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingLong((Map<String, Object> row) -> (Long) row.get("together")).reversed());
        return rows.subList(0, Math.min(MOST_TOLD, rows.size()));
    }
}
