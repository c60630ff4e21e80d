package org.attendance.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.apache.ofbiz.entity.util.EntityQuery;

/** The rows of pupils of a school, read in a few queries. */
final class StoredPupils {
    /** Party identification type of the unique pupil number. */
    static final String UPN_TYPE = "ATT_UPN";

    private final Delegator delegator;
    private final String schoolId;
    private final Map<String, Pupil> byRef = new HashMap<>();
    private final Map<String, Pupil> byId = new HashMap<>();

    private StoredPupils(Delegator delegator, String schoolId) {
        this.delegator = delegator;
        this.schoolId = schoolId;
    }

    /** What is stored of a pupil; lists are in order of date. */
    static final class Pupil {
        private final String id;
        private final String ref;
        private final GenericValue row;
        private GenericValue person;
        private GenericValue upn;
        private final List<GenericValue> admissions = new ArrayList<>();
        private final List<GenericValue> enrolments = new ArrayList<>();
        private final List<GenericValue> flags = new ArrayList<>();

        private Pupil(GenericValue row) {
            this.id = row.getString("pupilId");
            this.ref = row.getString("pupilRef");
            this.row = row;
        }

        String id() {
            return id;
        }

        String ref() {
            return ref;
        }

        /** The row of AttendancePupil. */
        GenericValue row() {
            return row;
        }

        GenericValue person() {
            return person;
        }

        /** The PartyIdentification with the UPN, null if there is none. */
        GenericValue upn() {
            return upn;
        }

        List<GenericValue> admissions() {
            return admissions;
        }

        List<GenericValue> enrolments() {
            return enrolments;
        }

        List<GenericValue> flags() {
            return flags;
        }
    }

    /** Reads all pupils of a school without their details. */
    static StoredPupils of(Delegator delegator, String schoolId) throws GenericEntityException {
        StoredPupils pupils = new StoredPupils(delegator, schoolId);
        for (GenericValue row : EntityQuery.use(delegator).from("AttendancePupil").where("schoolId", schoolId).queryList()) {
            Pupil pupil = new Pupil(row);
            pupils.byRef.put(pupil.ref, pupil);
            pupils.byId.put(pupil.id, pupil);
        }
        return pupils;
    }

    /** The pupil of a reference, null if the school has none. */
    Pupil find(String pupilRef) {
        return byRef.get(pupilRef);
    }

    /** All pupils of the school, on roll or not. */
    Collection<Pupil> all() {
        return byRef.values();
    }

    /** Reads person and UPN of these pupils. */
    void readPersons(Collection<Pupil> pupils) throws GenericEntityException {
        for (GenericValue row : rows("Person", "partyId", pupils, null)) {
            byId.get(row.getString("partyId")).person = row;
        }
        EntityCondition upns = EntityCondition.makeCondition("partyIdentificationTypeId", UPN_TYPE);
        for (GenericValue row : rows("PartyIdentification", "partyId", pupils, upns)) {
            byId.get(row.getString("partyId")).upn = row;
        }
    }

    /** Reads admissions, enrolments and flags of these pupils. */
    void readSpans(Collection<Pupil> pupils) throws GenericEntityException {
        for (GenericValue row : rows("AttendanceAdmission", "pupilId", pupils, null, "pupilId", "admissionDate")) {
            byId.get(row.getString("pupilId")).admissions.add(row);
        }
        for (GenericValue row : rows("AttendanceEnrolment", "pupilId", pupils, null, "pupilId", "fromDate")) {
            byId.get(row.getString("pupilId")).enrolments.add(row);
        }
        for (GenericValue row : rows("AttendancePupilFlag", "pupilId", pupils, null, "pupilId", "flagTypeEnumId", "fromDate")) {
            byId.get(row.getString("pupilId")).flags.add(row);
        }
    }

    /** The pupil of the school who has a UPN, null if none has. */
    Map<String, Pupil> byUpn(Collection<String> upns) throws GenericEntityException {
        Map<String, Pupil> owners = new HashMap<>();
        EntityCondition type = EntityCondition.makeCondition("partyIdentificationTypeId", EntityOperator.EQUALS, UPN_TYPE);
        for (GenericValue row : Keyed.rows(delegator, "PartyIdentification", "idValue", upns, type)) {
            Pupil owner = byId.get(row.getString("partyId"));
            if (owner != null) {
                owners.put(row.getString("idValue"), owner);
            }
        }
        return owners;
    }

    String schoolId() {
        return schoolId;
    }

    private List<GenericValue> rows(String entityName, String field, Collection<Pupil> pupils, EntityCondition condition, String... order)
            throws GenericEntityException {
        List<String> ids = new ArrayList<>();
        pupils.forEach(pupil -> ids.add(pupil.id));
        return Keyed.rows(delegator, entityName, field, ids, condition, order);
    }
}
